/** Whether a value has the shape and the bounds that its field demands: twin of `validate.py`. */

import { canonical, NotCanonical } from './canonical'
import type { Field, Kind, KindName } from './definition'
import { codePoints, get, isObject } from './json'
import { isUuid } from './operation'

const DAY = /^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/

/** Nothing entered: null, the empty text, the empty list. */
export const empty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

const whole = (kind: Kind, value: unknown): boolean =>
  Number.isSafeInteger(value) && kind.low <= (value as number) && (value as number) <= kind.high

const patterns = new Map<string, RegExp>()

/** Compiled once: every keystroke of a form may ask. */
const wholly = (pattern: string, value: string): boolean => {
  const known = patterns.get(pattern) ?? new RegExp(`^(?:${pattern})$`, 'u')
  patterns.set(pattern, known)
  return known.test(value)
}

const fitsText = (kind: Kind, value: unknown): value is string => {
  if (typeof value !== 'string' || codePoints(value) > kind.most || CONTROL.test(value)) {
    return false
  }
  if (!kind.lines && value.includes('\n')) return false
  return kind.pattern === '' || value === '' || wholly(kind.pattern, value)
}

const fitsJson = (kind: Kind, value: unknown): boolean => {
  try {
    return canonical(value).length <= kind.most
  } catch (error) {
    if (error instanceof NotCanonical) return false
    throw error
  }
}

const fitsItem = (kind: Kind, item: unknown): boolean => {
  if (!isObject(item)) return false
  const names = kind.items.map((field) => field.name)
  if (!Object.keys(item).every((name) => names.includes(name))) return false
  return kind.items.every((field) => {
    const value = get(item, field.name) ?? null
    return value === null ? !field.required : fits(field.kind, value)
  })
}

const list = (kind: Kind, value: unknown, fitsEach: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.length <= kind.most && value.every(fitsEach)

const SHAPES: Record<KindName, (kind: Kind, value: unknown) => boolean> = {
  text: fitsText,
  integer: whole,
  money: whole,
  area: whole,
  moment: whole,
  flag: (_, value) => typeof value === 'boolean',
  day: (_, value) => typeof value === 'string' && DAY.test(value),
  choice: (kind, value) => kind.options.some((option) => option.code === value),
  ref: (_, value) => isUuid(value),
  refs: (kind, value) => list(kind, value, isUuid),
  items: (kind, value) => list(kind, value, (item) => fitsItem(kind, item)),
  json: fitsJson,
}

/** Whether a stored value of this kind may be `value` (null is judged by the caller). */
export const fits = (kind: Kind, value: unknown): boolean => SHAPES[kind.name](kind, value)

/**
 * Whether an operation may carry `value` for the field: for UNION the items to add, for SUM a
 * number to add, for TEXT `{was, now}`; otherwise the new value, or null to clear it.
 */
export const fitsChange = (field: Field, value: unknown): boolean => {
  if (field.merge === 'sum') {
    return Number.isSafeInteger(value) && Math.abs(value as number) <= field.kind.high
  }
  if (field.merge === 'text') {
    return (
      isObject(value) &&
      Object.keys(value).sort().join() === 'now,was' &&
      fitsText(field.kind, value.was) &&
      fitsText(field.kind, value.now)
    )
  }
  if (field.merge === 'union') return value !== null && fits(field.kind, value)
  return value === null || fits(field.kind, value)
}
