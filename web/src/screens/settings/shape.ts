/** The simple kinds of values that settings are made of. */
export type Shape = 'flag' | 'number' | 'text' | 'list' | 'group'

export function shapeOf(value: unknown): Shape {
  if (typeof value === 'boolean') return 'flag'
  if (typeof value === 'number') return 'number'
  if (Array.isArray(value)) return 'list'
  return typeof value === 'object' && value !== null ? 'group' : 'text'
}

/** A new item like those that are there, empty; texts get a code that no other item has. */
export function blankLike(items: readonly unknown[], pattern: readonly unknown[]): unknown {
  const model = items[0] ?? pattern[0]
  if (shapeOf(model) === 'number') return 0
  if (shapeOf(model) !== 'group') return ''
  const keys = Object.keys(model as object)
  const made = Object.fromEntries(keys.map((key) => [key, '']))
  return 'code' in made ? { ...made, code: freeCode(items) } : made
}

/** `item_7`: codes are kept in records, so one that was ever used must not be given again lightly. */
function freeCode(items: readonly unknown[]): string {
  const taken = new Set(items.map((item) => (item as { code?: string }).code))
  for (let n = items.length + 1; ; n += 1) if (!taken.has(`item_${n}`)) return `item_${n}`
}

/** Keys whose text may stay empty: a pattern that recognises nothing, a plain severity. */
const MAY_BE_EMPTY = new Set(['pattern', 'severity', 'group', 'violation'])

/** The key of the first part that must be filled and is not: '' where it has none. */
export function emptyPart(value: unknown, key = ''): string | undefined {
  switch (shapeOf(value)) {
    case 'list':
      return first((value as unknown[]).map((one) => emptyPart(one, key)))
    case 'group':
      return first(Object.entries(value as object).map(([name, one]) => emptyPart(one, name)))
    case 'text':
      return (value ?? '') === '' && !MAY_BE_EMPTY.has(key) ? key : undefined
    default:
      return undefined
  }
}

const first = (found: readonly (string | undefined)[]) => found.find((one) => one !== undefined)

/** The value with every part that the default has, so that none can be lost by saving it. */
export function whole(value: unknown, model: unknown): unknown {
  if (shapeOf(model) !== 'group' || shapeOf(value) !== 'group') return value ?? model
  const parts = { ...(model as Record<string, unknown>) }
  for (const [key, one] of Object.entries(value as object)) parts[key] = whole(one, parts[key])
  return parts
}

const OPTIONAL = new Set(['severity', 'violation'])

/** Optional parts left empty are left out, as in the defaults. */
export function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (shapeOf(value) !== 'group') return value
  const kept = Object.entries(value as object).filter(
    ([key, one]) => !OPTIONAL.has(key) || (one ?? '') !== '',
  )
  return Object.fromEntries(kept.map(([key, one]) => [key, tidy(one)]))
}
