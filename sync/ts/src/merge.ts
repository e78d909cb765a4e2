/**
 * How an operation meets a record: the twin of `merge.py`. The server decides with the Python one;
 * a device calls this to show its unsent operations over the last pulled record.
 */

import type { RecordType, Role } from './definition'
import type { Operation } from './operation'
import type { Outcome, Problem } from './outcome'
import type { Blocked, RecordDocument } from './record'
import { refusal } from './refusal'
import { Work } from './work'

/**
 * `role` is the author's at this site, `when` the corrected moment of the change, `received` the
 * moment it reached the server (0 on a device), both in ms; `blocked` lists the moves that rules
 * across records hold back.
 */
export interface Circumstances {
  readonly role: Role
  readonly when: number
  readonly received: number
  readonly blocked?: readonly Blocked[]
}

const refused = (problem: Problem): Outcome => ({ status: 'refused', record: null, problem })

/** Apply `operation` to `record` (null: not known yet), which is not changed. */
export const merge = (
  definition: RecordType,
  record: RecordDocument | null,
  operation: Operation,
  { role, when, received, blocked = [] }: Circumstances,
): Outcome => {
  const problem = refusal(definition, record, operation, role, blocked)
  if (problem) return refused(problem)
  const work = new Work(definition, record, operation, when)
  work.run()
  const late = work.problem()
  if (late) return refused(late)
  return { status: work.status(), record: work.finish(received), problem: null }
}

/**
 * What a device shows: the pulled record with its own unsent operations over it. Where several
 * staff share a tablet, `role` tells each author's.
 */
export const replay = (
  definition: RecordType,
  record: RecordDocument | null,
  operations: Iterable<Operation>,
  role: Role | ((operation: Operation) => Role),
): RecordDocument | null => {
  let shown = record
  for (const operation of operations) {
    const outcome = merge(definition, shown, operation, {
      role: typeof role === 'function' ? role(operation) : role,
      when: operation.at,
      received: 0,
      blocked: shown?.blocked ?? [],
    })
    shown = outcome.record ?? shown
  }
  return shown
}
