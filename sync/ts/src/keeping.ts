/** How long closed records stay on a tablet: the twin of `keeping.py`. */

import { type RecordType, stateOf } from './definition'
import { openConflicts, type RecordDocument } from './record'

const DAY_MS = 86_400_000

/** When (ms) the record was last touched, if nothing is left to be done with it; null: it is work. */
export const closedAt = (definition: RecordType, record: RecordDocument): number | null => {
  const closed = (record.void ?? null) !== null || stateOf(definition, record.state)?.open === false
  const waiting = openConflicts(record).length > 0
  const { created, changed = created } = record
  return closed && !waiting ? Math.max(created.at, changed.at) : null
}

/** Whether a tablet lets the record go at `now` (ms); what is unsent or refused there stays. */
export const mayLeave = (
  definition: RecordType,
  record: RecordDocument,
  closedDays: number,
  now: number,
): boolean => {
  const at = closedAt(definition, record)
  if (definition.keepDays === null || at === null) return false
  return now - at >= Math.min(definition.keepDays, closedDays) * DAY_MS
}
