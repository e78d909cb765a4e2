/** Which change last wrote a field, and whether an author had seen it. */

import { get } from './json'
import type { Operation } from './operation'
import type { RecordDocument, Stamp } from './record'

export const STATE = 'state'

/**
 * Whether the author had not seen the change that a stamp tells of. A device has always seen its
 * own earlier operations, sent or not.
 */
export const unseen = (stamp: Stamp, operation: Operation): boolean => {
  const [version, device, counter] = stamp
  if (version <= operation.base) return false
  return device !== operation.device || counter >= operation.counter
}

/** The stamp of a field, or of the state; a field untouched since creation has none. */
export const stampOf = (record: RecordDocument, name: string): Stamp => {
  const { created } = record
  return get(record.stamps, name) ?? [1, created.device, created.counter, created.at]
}

/** Whether the field was purged (PIPL 19) after the version `base`. */
export const purgedUnseen = (record: RecordDocument, name: string, base: number): boolean =>
  base < (get(record.purged, name) ?? 0)
