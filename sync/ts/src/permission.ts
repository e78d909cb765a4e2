/** Who may do what: the twin of `permission.py`. */

import { same } from './canonical'
import {
  fieldOf,
  LEADERS,
  type Move,
  moveOf,
  type RecordType,
  type Role,
  type Roles,
} from './definition'
import { get, type JsonObject } from './json'
import { CREATE, SETTLE, VOID } from './operation'

export const SETTLERS: Roles = [...LEADERS, 'reception', 'assistant']

/** Whether the role may see records of this type, or this field of them. */
export const mayRead = (definition: RecordType, role: Role, field?: string): boolean => {
  if (!definition.read.includes(role)) return false
  return field === undefined || (fieldOf(definition, field)?.read.includes(role) ?? false)
}

/** A field that the role sees, of a type that it sees or may at least hand in (`reveal`). */
export const mayWrite = (definition: RecordType, role: Role, field: string): boolean => {
  if (![definition.read, definition.create].some((roles) => roles.includes(role))) return false
  const found = fieldOf(definition, field)
  return (found?.read.includes(role) && found.write.includes(role)) ?? false
}

/** Whether the role may change the value that the field holds now; see `mayWrite` for the rest. */
export const mayChange = (
  definition: RecordType,
  role: Role,
  field: string,
  fields: JsonObject,
): boolean =>
  (fieldOf(definition, field)?.guards ?? [])
    .filter((guard) => same(get(fields, field), guard.value))
    .every((guard) => guard.roles.includes(role))

/** The roles that may make the move on a record with these fields. */
export const rolesFor = (move: Move, fields: JsonObject): Roles =>
  move.stricter
    .filter((rule) => same(get(fields, rule.field), rule.value))
    .reduce<Roles>((roles, rule) => roles.filter((role) => rule.roles.includes(role)), move.roles)

/** Whether the role may make the named move, reserved ones included; `state`: null, not known yet. */
export const mayMove = (
  definition: RecordType,
  role: Role,
  name: string,
  state: string | null,
  fields: JsonObject,
): boolean => {
  if (name === CREATE) return definition.create.includes(role)
  if (!definition.read.includes(role)) return false
  if (name === VOID) {
    const slip = state === definition.initial && definition.takeBack.includes(role)
    return slip || definition.void.includes(role)
  }
  if (name === SETTLE) return SETTLERS.includes(role)
  const move = moveOf(definition, name)
  return move !== null && rolesFor(move, fields).includes(role)
}

/** Which problem to tell when `mayMove` said no: a stricter rule has words of its own. */
export const refusalCode = (definition: RecordType, name: string, role: Role): string => {
  if (name === CREATE) return 'role_forbids_create'
  if (name === VOID) return 'role_forbids_void'
  const move = moveOf(definition, name)
  return move?.roles.includes(role) ? 'role_forbids_this_one' : 'role_forbids_move'
}
