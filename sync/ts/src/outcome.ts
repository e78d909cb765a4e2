/** What became of an operation. */

import type { Json } from './definition'
import type { RecordDocument } from './record'

export type Status = 'applied' | 'merged' | 'kept_both' | 'refused'

/** Why an operation was refused: a code of PROBLEMS and the words to fill in. */
export interface Problem {
  readonly code: string
  readonly params: { readonly [name: string]: Json }
}

/** `record` is the new version, or null when refused; `problem` is set when refused. */
export interface Outcome {
  readonly status: Status
  readonly record: RecordDocument | null
  readonly problem: Problem | null
}
