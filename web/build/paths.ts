import { fileURLToPath } from 'node:url'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/**
 * Import aliases, the same for the build and the tests (tsconfig.json repeats them for the types).
 * sync/ts has no packages of its own, so its tests borrow ours by name.
 */
export const aliases = [
  { find: /^@law$/, replacement: at('../../sync/ts/src/index.ts') },
  { find: /^@law\//, replacement: `${at('../../sync/ts/src')}/` },
  // The packaged default is compiled for browsers that are gone; this one is the same without that.
  { find: /^dexie$/, replacement: at('../node_modules/dexie/dist/modern/dexie.mjs') },
  { find: /^@\//, replacement: `${at('../src')}/` },
]

export const testAliases = [
  ...aliases,
  { find: /^vitest$/, replacement: at('../node_modules/vitest') },
  { find: /^fast-check$/, replacement: at('../node_modules/fast-check') },
]

/** The law lives beside web/, so the development server may read one folder up. */
export const projectRoot = at('../..')
