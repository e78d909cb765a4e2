import { hex, sha256 } from '@law/sha256'
import { expect, test } from 'vitest'
import { qrCode } from '@/screens/signing/qr'

const drawn = (text: string) =>
  qrCode(text)
    .map((row) => row.map(Number).join(''))
    .join('\n')

/**
 * SHA-256 of the modules as segno draws them: version 10, M, mask 0, bytes in UTF-8, without the empty
 * byte that it puts before the padding of some texts.
 */
test.each([
  [
    `http://127.0.0.1:8765/v/01930000-0000-7000-8000-000000000000#${'0123456789abcdef'.repeat(4)}`,
    'fd7af2d3a2f7e5ae929138ec5ed68d80c14add78ef5a4fa34dbd713dddb9287f',
  ],
  ['签收'.repeat(30), '81c6b3fda3be637467f122017fd0cde2d334ce6aa3350117ea1fb99983e4820c'],
  [`${'签收'.repeat(35)}abc`, '9e1a8fd0bb3f789c87c392a54ca7b17bdc20b3ecf19634df61e9c5d35fe52821'],
])('the code of %s is the same as that of another maker', (text, known) => {
  expect(hex(sha256(new TextEncoder().encode(drawn(text))))).toBe(known)
})

test('what does not fit is refused', () => {
  expect(qrCode('x'.repeat(213))).toHaveLength(57)
  expect(() => qrCode('x'.repeat(214))).toThrow(RangeError)
})
