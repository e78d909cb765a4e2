/** One way to write a value as bytes, the same in both languages: the twin of `canonical.py`. */

import { isObject } from './json'
import { hex, sha256 } from './sha256'

/** How deep a value may be nested. */
export const DEPTH_MAX = 32

export class NotCanonical extends Error {}

/** In Unicode mode a proper pair is one character, so this finds only halves of pairs. */
const LONE_SURROGATE = /[\uD800-\uDFFF]/u
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII is meant
const ASCII = /^[\u0000-\u007f]*$/

/**
 * The canonical text of a JSON value; `depth` is how deep it will stand inside another.
 * Throws NotCanonical.
 */
export const canonicalText = (value: unknown, depth = 0): string => {
  if (depth > DEPTH_MAX) throw new NotCanonical(`nested deeper than ${DEPTH_MAX}`)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return number(value)
  if (typeof value === 'string') return text(value)
  if (Array.isArray(value)) {
    return `[${value.map((item) => canonicalText(item, depth + 1)).join(',')}]`
  }
  if (isObject(value)) return object(value, depth)
  throw new NotCanonical(`no canonical form for ${typeof value}`)
}

const number = (value: number): string => {
  if (!Number.isInteger(value)) throw new NotCanonical('a fraction')
  if (!Number.isSafeInteger(value)) throw new NotCanonical('integer beyond 53 bits')
  return String(value === 0 ? 0 : value)
}

const text = (value: string): string => {
  if (LONE_SURROGATE.test(value)) throw new NotCanonical('lone surrogate in text')
  return JSON.stringify(value)
}

const object = (value: { [key: string]: unknown }, depth: number): string => {
  const keys = Object.keys(value).sort()
  if (!keys.every((key) => ASCII.test(key))) throw new NotCanonical('keys are ASCII text')
  const parts = keys.map((key) => `${JSON.stringify(key)}:${canonicalText(value[key], depth + 1)}`)
  return `{${parts.join(',')}}`
}

/** The canonical bytes of a JSON value. Throws NotCanonical. */
export const canonical = (value: unknown, depth = 0): Uint8Array =>
  new TextEncoder().encode(canonicalText(value, depth))

/** SHA-256 of the canonical bytes, 64 hexadecimal digits. */
export const digest = (value: unknown): string => hex(sha256(canonical(value)))

/** Whether two JSON values are the same to the last byte. */
export const same = (one: unknown, other: unknown): boolean =>
  canonicalText(one) === canonicalText(other)
