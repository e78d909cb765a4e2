/** Parts that the frame and 今日 are drawn with; the others arrive with the screens that use them. */
const FIRST_PARTS =
  /\/web\/src\/parts\/(Avatar|Badge|Button|Card|Dialog|Drawer|EmptyState|Field|Icon|IconButton|KeyboardHint|ListRow|Menu|Segmented|StateTag|SyncLine|SyncMark|Toasts|field-context|icons|toasts|types|use-dismiss)\.(ts|vue)/
/** The law by which 今日 is drawn; merging and checking come with the first change. */
const FIRST_LAW =
  /\/sync\/ts\/src\/(canonical|definition|json|operation|permission|record|sha256|generated\/(journeys|numbers))\.ts/
/** What the compilers add. */
const HELPERS = /preload-helper|export-helper|@oxc-project/
const OWN_CODE = /\/web\/src\/(?!parts\/)/

/** Forms, lists and details are made of these. */
const SHARED = /\/web\/src\/(parts\/(?!SignaturePad)|screens\/record\/)/

const tags: ['$initial'] = ['$initial']

/**
 * Forty small files would be forty requests and compress badly. What stands behind the indexes of
 * parts and law but is not drawn first is kept out by name: the bundler counts it as initial, since
 * it looks before it shakes. The packages change rarely and so have a file of their own; what most
 * of the other screens share is one file too.
 */
export const codeSplitting = {
  includeDependenciesRecursively: false,
  groups: [
    { name: 'packages', tags, test: /node_modules\/(?!@oxc-project)/ },
    {
      name: 'app',
      tags,
      test: (id: string) => [OWN_CODE, FIRST_PARTS, FIRST_LAW, HELPERS].some((one) => one.test(id)),
    },
    { name: 'shared', test: SHARED, minShareCount: 2 },
  ],
}
