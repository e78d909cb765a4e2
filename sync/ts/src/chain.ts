/** Hash chains: the twin of `chain.py`. Each link names the hash of the one before. */

import { hex, sha256, unhex } from './sha256'

export const START = '0'.repeat(64)

/** The hash of `content` after `previous` (64 hexadecimal digits). */
export const link = (previous: string, content: Uint8Array): string => {
  const before = unhex(previous)
  const joined = new Uint8Array(before.length + content.length)
  joined.set(before)
  joined.set(content, before.length)
  return hex(sha256(joined))
}

/** The index of the first [previous, content, hash] that does not follow, or null. */
export const firstBreak = (
  links: Iterable<readonly [string, Uint8Array, string]>,
): number | null => {
  let expected = START
  let index = 0
  for (const [previous, content, stated] of links) {
    if (previous !== expected || link(previous, content) !== stated) return index
    expected = stated
    index += 1
  }
  return null
}
