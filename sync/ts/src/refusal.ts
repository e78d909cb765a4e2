/** Everything that forbids an operation before the record is changed (`_refusal` in merge.py). */

import { same } from './canonical'
import { fieldOf, moveOf, type RecordType, type Role, stateOf } from './definition'
import { get } from './json'
import { CREATE, type Operation, RESERVED_MOVES, SETTLE, VOID } from './operation'
import type { Problem } from './outcome'
import { mayChange, mayMove, mayWrite, refusalCode } from './permission'
import type { Blocked, RecordDocument } from './record'
import { STATE, stampOf, unseen } from './stamps'
import { fitsChange } from './validate'

const problem = (code: string, params: Problem['params'] = {}): Problem => ({ code, params })

/** Field names in one order in both languages, whatever the order of the keys. */
const named = (operation: Operation): string[] => Object.keys(operation.set).sort()

export const refusal = (
  definition: RecordType,
  record: RecordDocument | null,
  operation: Operation,
  role: Role,
  blocked: readonly Blocked[],
): Problem | null =>
  refusedRecord(definition, record, operation) ??
  refusedValues(definition, operation) ??
  refusedRole(definition, record, operation, role) ??
  refusedBlock(operation, blocked) ??
  refusedShape(definition, record, operation)

const refusedRecord = (
  definition: RecordType,
  record: RecordDocument | null,
  operation: Operation,
): Problem | null => {
  const name = operation.move
  if (record === null && name !== CREATE) return problem('record_unknown')
  if (record !== null && !isItsRecord(record, operation)) return problem('record_unknown')
  if (record?.void && name !== SETTLE) return problem('record_void')
  if (name === undefined) {
    return Object.keys(operation.set).length === 0 ? problem('nothing_to_do') : null
  }
  const known = RESERVED_MOVES.includes(name) || moveOf(definition, name) !== null
  return known ? null : problem('unknown_move', { move: name })
}

const isItsRecord = (record: RecordDocument, operation: Operation): boolean =>
  record.site === operation.site && record.type === operation.type

const refusedValues = (definition: RecordType, operation: Operation): Problem | null => {
  for (const name of named(operation)) {
    const known = fieldOf(definition, name)
    if (known === null) return problem('unknown_field', { field: name })
    if (!fitsChange(known, get(operation.set, name))) return problem('bad_value', { field: name })
  }
  return null
}

const refusedRole = (
  definition: RecordType,
  record: RecordDocument | null,
  operation: Operation,
  role: Role,
): Problem | null => {
  const name = operation.move
  const fields = record?.fields ?? {}
  if (name !== undefined && !mayMove(definition, role, name, record?.state ?? null, fields)) {
    return problem(refusalCode(definition, name, role), { move: name })
  }
  for (const field of named(operation)) {
    if (!mayWrite(definition, role, field)) return problem('role_forbids_field', { field })
    const other = !same(get(fields, field), get(operation.set, field))
    if (other && !mayChange(definition, role, field, fields)) {
      return problem('role_forbids_this_one', { field })
    }
  }
  return null
}

const refusedBlock = (operation: Operation, blocked: readonly Blocked[]): Problem | null => {
  const block = blocked.find((each) => each.move === operation.move)
  return block ? problem('move_blocked', { move: block.move, why: block.code }) : null
}

/** Moves that do not fit a state the author knew, and reasons that are missing. */
const refusedShape = (
  definition: RecordType,
  record: RecordDocument | null,
  operation: Operation,
): Problem | null => {
  const name = operation.move
  if (name === SETTLE && !settlesKnown(record, operation)) return problem('conflict_unknown')
  const move = name === undefined ? null : moveOf(definition, name)
  const wants = name === VOID || name === SETTLE || move?.reason === true
  if (wants && operation.reason === undefined) return problem('reason_missing')
  if (record === null || unseen(stampOf(record, STATE), operation)) return null
  if (move !== null && !move.sources.includes(record.state)) {
    return problem('state_forbids_move', { move: move.name, state: record.state })
  }
  const edits = name === undefined || name === CREATE
  if (!edits || operation.reason !== undefined) return null
  return refusedCorrection(definition, record, operation)
}

const settlesKnown = (record: RecordDocument | null, operation: Operation): boolean => {
  const settles = operation.settles ?? []
  const known = record?.conflicts?.map((conflict) => conflict.id) ?? []
  return settles.length > 0 && settles.every((id) => known.includes(id))
}

/** A closed record takes evidence freely, and anything else only with a reason. */
const refusedCorrection = (
  definition: RecordType,
  record: RecordDocument,
  operation: Operation,
): Problem | null => {
  const state = stateOf(definition, record.state)
  if (state === null || state.open) return null
  const onlyEvidence = named(operation).every(
    (name) => fieldOf(definition, name)?.merge === 'union',
  )
  return onlyEvidence ? null : problem('reason_missing')
}
