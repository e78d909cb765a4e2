export { enoughSpace } from '@/device/space'
export { uuid7 } from '@/device/uuid'
export {
  type ActOptions,
  type ActResult,
  act,
  difference,
  type Intent,
  intentOf,
  retake,
  type SetOf,
} from './act'
export { startSync, syncNow } from './loop'
export { type Allowed, may, mayEdit, mayRead } from './may'
export { loadProblems, type ProblemWords, problemText } from './problem'
export { followStatus, type Status, type SyncState, status, syncStateOf } from './status'
