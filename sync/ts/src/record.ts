/** The shape of a record on the wire and on the device (docs/protocol.md, "A record"). */

import type { Json } from './definition'
import type { FieldsOf, StatesOf, TypeName } from './generated/records'
import type { JsonObject } from './json'

/** Which change last wrote a field: [version, device, counter, when]. */
export type Stamp = readonly [version: number, device: string, counter: number, when: number]

export interface Settled {
  at: number
  by: string
  reason: string | null
  operation: string
}

/** `was` stood on the record, `other` is what the operation brought; `field` null is a move. */
export interface Conflict {
  id: string
  field: string | null
  was: Json
  other: Json
  by: string
  at: number
  device: string
  base: number
  against: number
  settled?: Settled
}

/** `at` is when it happened, `received` when it reached the server (0: not yet). */
export interface TrailEntry {
  version: number
  at: number
  received: number
  by: string
  fields: string[]
  move?: string
  reason?: string
  conflict?: boolean
}

export interface Blocked {
  move: string
  code: string
}

/** A record of any type. Lists and maps that would be empty are left out. */
export interface RecordDocument {
  type: string
  id: string
  site: string
  version: number
  state: string
  fields: JsonObject
  created: { at: number; by: string; device: string; counter: number }
  changed?: { at: number; by: string; device: string; version: number; since: number }
  stamps?: { [field: string]: Stamp }
  trail?: TrailEntry[]
  conflicts?: Conflict[]
  blocked?: Blocked[]
  void?: { at: number; by: string; reason: string | null } | null
  /** What was removed at the end of its term, and in which version. */
  purged?: { [field: string]: number }
}

/** The contradictions of a record that no person has settled yet. */
export const openConflicts = ({ conflicts }: Pick<RecordDocument, 'conflicts'>): Conflict[] =>
  (conflicts ?? []).filter((conflict) => !conflict.settled)

/** A record of a known type, with its fields and states typed. */
export type RecordOf<T extends TypeName> = Omit<RecordDocument, 'type' | 'state' | 'fields'> & {
  type: T
  state: StatesOf[T]
  fields: FieldsOf[T]
}
