import {
  CREATE,
  type JsonObject,
  mayRead as lawMayRead,
  mayWrite as lawMayWrite,
  mayMove,
  moveOf,
  RESERVED_MOVES,
  type Role,
  refusalCode,
  type TypeName,
} from '@law'
import { definitionOf } from '@/device/definitions'
import { site, staffAt } from '@/device/identity'
import type { Problem, RecordOf, Row } from '@/device/types'
import { problemText } from './problem'

export type Allowed =
  | { allowed: true; why?: undefined; text?: undefined }
  | { allowed: false; why: Problem; text: string }

const YES: Allowed = { allowed: true }

/**
 * Whether I may make the move on what is shown, and if not, why: for buttons. Without a record:
 * whether I may create one of `type`. Reactive in templates.
 */
export function may(on: Row | RecordOf | null | undefined, move: string, type?: TypeName): Allowed {
  const record = on && 'view' in on ? on.view : on
  const about = type ?? record?.type
  const role = staffAt(record?.site ?? site.value)?.role
  if (!about || !role) return no({ code: 'sign_in_needed', params: {} }, about)
  const why = refusal(record ?? null, move, about, role)
  return why ? no(why, about) : YES
}

function no(why: Problem, type: string | undefined): Allowed {
  return { allowed: false, why, text: problemText(why, type).title }
}

function refusal(
  record: RecordOf | null,
  name: string,
  type: TypeName,
  role: Role,
): Problem | undefined {
  const definition = definitionOf(type)
  if (!definition) return { code: 'unknown_type', params: {} }
  if (!record && name !== CREATE) return { code: 'record_unknown', params: {} }
  if (record?.void && name !== 'settle') return { code: 'record_void', params: {} }
  const fields = (record?.fields ?? {}) as JsonObject
  if (!mayMove(definition, role, name, record?.state ?? null, fields)) {
    return { code: refusalCode(definition, name, role), params: { move: name } }
  }
  const move = moveOf(definition, name)
  if (record && !RESERVED_MOVES.includes(name) && !move?.sources.includes(record.state)) {
    return { code: 'state_forbids_move', params: { move: name, state: record.state } }
  }
  const block = record?.blocked?.find((one) => one.move === name)
  return block && { code: 'move_blocked', params: { move: name, why: block.code } }
}

const myRole = () => staffAt(site.value)?.role

/** Whether my role may change the field at the site in use. */
export function mayEdit(type: TypeName, field: string): boolean {
  const definition = definitionOf(type)
  const role = myRole()
  return definition !== undefined && role !== undefined && lawMayWrite(definition, role, field)
}

/** Whether my role sees records of the type, or the field of them. */
export function mayRead(type: TypeName, field?: string): boolean {
  const definition = definitionOf(type)
  const role = myRole()
  return definition !== undefined && role !== undefined && lawMayRead(definition, role, field)
}
