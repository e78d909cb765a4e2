/** One change, as a tablet makes, stores and sends it: the twin of `operation.py`. */

import { canonical, DEPTH_MAX, NotCanonical } from './canonical'
import { codePoints, isObject, type JsonObject, own } from './json'

export const CREATE = 'create'
export const VOID = 'void'
export const SETTLE = 'settle'
export const RESERVED_MOVES: readonly string[] = [CREATE, VOID, SETTLE]

export const BYTES_MAX = 256 * 1024
/** An operation is kept inside other records, so it may not use up all the depth there is. */
export const OPERATION_DEPTH_MAX = 24
export const WITH_MAX = 100
export const SETTLES_MAX = 50
export const REASON_MAX = 1000

/** Exactly the wire form (docs/protocol.md); optional keys are left out where there is nothing. */
export interface Operation {
  readonly id: string
  readonly device: string
  readonly counter: number
  readonly previous: string
  readonly author: string
  readonly at: number
  readonly site: string
  readonly type: string
  readonly schema: number
  readonly record: string
  readonly base: number
  readonly set: JsonObject
  readonly move?: string
  readonly reason?: string
  readonly settles?: readonly string[]
  readonly with?: readonly string[]
  /** The server's epoch in which `base` was pulled. */
  readonly epoch?: string
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const NAME = /^[a-z][a-z0-9_]{0,63}$/
const HASH = /^[0-9a-f]{64}$/
const EPOCH = /^[0-9a-z][0-9a-z.-]{0,79}$/

const REQUIRED = [
  'id',
  'device',
  'counter',
  'previous',
  'author',
  'at',
  'site',
  'type',
  'schema',
  'record',
  'base',
  'set',
] as const
const OPTIONAL = ['move', 'reason', 'settles', 'with', 'epoch'] as const

/** The value is not an operation. `field` names the part that is wrong. */
export class Malformed extends Error {
  readonly field: string

  constructor(field: string, detail: string) {
    super(`${field}: ${detail}`)
    this.field = field
  }
}

export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && UUID.test(value)

const need = (ok: boolean, field: string, detail: string): void => {
  if (!ok) throw new Malformed(field, detail)
}

const matches = (value: unknown, pattern: RegExp): boolean =>
  typeof value === 'string' && pattern.test(value)

const whole = (value: unknown, low: number): boolean =>
  Number.isSafeInteger(value) && (value as number) >= low

const textList = (value: unknown, most: number): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= most &&
  value.every((each) => typeof each === 'string' && each !== '' && codePoints(each) <= 200)

const isReason = (value: unknown): boolean =>
  typeof value === 'string' && value !== '' && codePoints(value) <= REASON_MAX

/** An operation from decoded JSON. Throws Malformed; unknown keys are refused, not dropped. */
export const parse = (raw: unknown): Operation => {
  if (!isObject(raw)) throw new Malformed('operation', 'an object is expected')
  const known: readonly string[] = [...REQUIRED, ...OPTIONAL]
  need(
    REQUIRED.every((name) => own(raw, name)),
    'operation',
    'keys are missing',
  )
  need(
    Object.keys(raw).every((name) => known.includes(name)),
    'operation',
    'unknown keys',
  )
  needRequired(raw)
  needOptional(raw)
  need(size(raw) <= BYTES_MAX, 'operation', `larger than ${BYTES_MAX} bytes`)
  return raw as unknown as Operation
}

const needRequired = (raw: { [key: string]: unknown }): void => {
  for (const name of ['id', 'device', 'author', 'site', 'record']) {
    need(isUuid(raw[name]), name, 'a lower-case UUID is expected')
  }
  for (const [name, low] of [
    ['counter', 1],
    ['schema', 1],
    ['base', 0],
  ] as const) {
    need(whole(raw[name], low), name, `an integer from ${low} is expected`)
  }
  need(Number.isSafeInteger(raw.at), 'at', 'milliseconds are expected')
  need(matches(raw.previous, HASH), 'previous', 'a hash')
  need(matches(raw.type, NAME), 'type', 'a name')
}

const needOptional = (raw: { [key: string]: unknown }): void => {
  need(!own(raw, 'move') || matches(raw.move, NAME), 'move', 'a name')
  need(isObject(raw.set), 'set', 'an object is expected')
  need(!own(raw, 'reason') || isReason(raw.reason), 'reason', `1 to ${REASON_MAX} characters`)
  need(!own(raw, 'epoch') || matches(raw.epoch, EPOCH), 'epoch', 'an epoch')
  need(!own(raw, 'settles') || textList(raw.settles, SETTLES_MAX), 'settles', 'ids')
  need(!own(raw, 'with') || textList(raw.with, WITH_MAX), 'with', 'ids')
}

const size = (raw: unknown): number => {
  try {
    return canonical(raw, DEPTH_MAX - OPERATION_DEPTH_MAX).length
  } catch (error) {
    if (error instanceof NotCanonical) throw new Malformed('operation', error.message)
    throw error
  }
}

/** The form that is sent and hashed: without optional keys that hold nothing. */
export const wire = (operation: Operation): Operation => {
  const { move, reason, settles, with: group, ...rest } = operation
  return {
    ...rest,
    ...(move === undefined ? {} : { move }),
    ...(reason === undefined ? {} : { reason }),
    ...(settles?.length ? { settles } : {}),
    ...(group?.length ? { with: group } : {}),
  }
}
