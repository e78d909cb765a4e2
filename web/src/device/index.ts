export {
  formsUnsaved,
  listDrafts,
  type OpenDraft,
  rereadDraft,
  useDraft,
} from './drafts'
export { noFormOpen } from './form-lock'
export { me, setSite, site, staff } from './identity'
export {
  discardPhoto,
  PhotoProblem,
  photoUrl,
  type TakenPhoto,
  takePhoto,
  unsentPhotos,
  usePhotoUrl,
} from './photos'
export {
  getRecord,
  keyOf,
  recordsLoaded,
  useClashing,
  useOutbox,
  usePending,
  useRecord,
  useRecords,
} from './records'
export { enoughSpace } from './space'
export { startDevice } from './start'
export { isTablet } from './tablet'
export type {
  Conflict,
  Json,
  Operation,
  OutboxEntry,
  Params,
  Photo,
  Problem,
  Profile,
  RecordOf,
  Row,
  RowProblem,
  Staff,
  TrailEntry,
} from './types'
export { uuid7 } from './uuid'
