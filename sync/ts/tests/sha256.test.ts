import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hex, sha256, unhex } from '../src/sha256'

const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

it('agrees with FIPS 180-4', () => {
  expect(hex(sha256(new TextEncoder().encode('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

it('agrees with Node for every length up to three blocks', () => {
  for (let length = 0; length <= 192; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length) & 255)
    expect(hex(sha256(bytes))).toBe(reference(bytes))
  }
})

it('agrees with Node for any bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      expect(hex(sha256(bytes))).toBe(reference(bytes))
    }),
  )
})

it('hexadecimal digits go there and back', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(unhex(hex(bytes))).toEqual(bytes)
    }),
  )
})
