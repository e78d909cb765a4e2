/**
 * Safe dealings with objects that hold other people's keys.
 *
 * `__proto__` and `constructor` are ordinary keys on the wire and in Python. In JavaScript a plain
 * read may find the prototype, and a plain write may replace it: so neither is ever done.
 */

import type { Json } from './definition'

export type JsonObject = { [key: string]: Json }

export const own = (object: object, key: string): boolean => Object.hasOwn(object, key)

/** The value of an own key, or null: as Python's `dict.get`. */
export const get = <T>(object: { readonly [key: string]: T } | undefined, key: string): T | null =>
  object !== undefined && own(object, key) ? (object[key] as T) : null

/** Sets an own key, whatever its name. */
export const put = <T>(object: { [key: string]: T }, key: string, value: T): void => {
  if (key === '__proto__') {
    const plain = { value, writable: true, enumerable: true, configurable: true }
    Object.defineProperty(object, key, plain)
  } else {
    object[key] = value
  }
}

export const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A deep copy of JSON. `structuredClone` is younger than the oldest tablets that we serve. */
export const copy = <T>(value: T): T => {
  if (Array.isArray(value)) return value.map(copy) as T
  if (!isObject(value)) return value
  const made: { [key: string]: unknown } = {}
  for (const key of Object.keys(value)) put(made, key, copy(value[key]))
  return made as T
}

/** Length in Unicode code points, as Python counts. */
export const codePoints = (text: string): number => {
  let count = 0
  for (const _ of text) count += 1
  return count
}
