import type { Json } from './types'

/**
 * The value as plain JSON. IndexedDB cannot clone the proxies of reactive state, and `undefined`
 * has no place on the wire.
 */
export function plain<T = Json>(value: unknown): T {
  return JSON.parse(JSON.stringify(value ?? null)) as T
}
