export { formsOpen, formsUnsaved, listDrafts, type OpenDraft, useDraft } from './drafts'
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
