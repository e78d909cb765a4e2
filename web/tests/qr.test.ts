import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { hex, sha256 } from '@law/sha256'
import { expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { qrCode } from '@/qr/modules'

const drawn = (text: string) =>
  qrCode(text)
    .map((row) => row.map(Number).join(''))
    .join('\n')

const PIXELS = 4
const QUIET = 4

/** The code as a camera has it: black on white, with light around it. */
function picture(text: string): ImageData {
  const modules = qrCode(text)
  const width = (modules.length + 2 * QUIET) * PIXELS
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let i = 0; i < width * width; i += 1) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const dark = modules[Math.floor(y / PIXELS) - QUIET]?.[Math.floor(x / PIXELS) - QUIET]
    if (dark) data.fill(0, i * 4, i * 4 + 3)
  }
  return { data, width, height: width, colorSpace: 'srgb' }
}

/**
 * SHA-256 of the modules as segno draws them: version 1 or 10, M, mask 0, bytes in UTF-8, without the
 * empty byte that it puts before the padding of some texts.
 */
test.each([
  ['482913', 21, 'a3c1c219bf6abcdc7e907ac9abd73fb42d82fce8f6813b0fa0e2c4746e17565b'],
  ['AB-12345678901', 21, 'b05b04c7b2623ae3af174d1d9a8f4e6c783aff5f36a4abae19c559c595a8082d'],
  [
    `http://127.0.0.1:8765/v/01930000-0000-7000-8000-000000000000#${'0123456789abcdef'.repeat(4)}`,
    57,
    'fd7af2d3a2f7e5ae929138ec5ed68d80c14add78ef5a4fa34dbd713dddb9287f',
  ],
  ['签收'.repeat(30), 57, '81c6b3fda3be637467f122017fd0cde2d334ce6aa3350117ea1fb99983e4820c'],
  [
    `${'签收'.repeat(35)}abc`,
    57,
    '9e1a8fd0bb3f789c87c392a54ca7b17bdc20b3ecf19634df61e9c5d35fe52821',
  ],
])('the code of %s is the same as that of another maker', (text, size, known) => {
  expect(qrCode(text)).toHaveLength(size)
  expect(hex(sha256(new TextEncoder().encode(drawn(text))))).toBe(known)
})

test('what does not fit the small one takes the large one, and no other', () => {
  expect(qrCode('x'.repeat(14))).toHaveLength(21)
  expect(qrCode('x'.repeat(15))).toHaveLength(57)
  expect(qrCode('x'.repeat(213))).toHaveLength(57)
  expect(() => qrCode('x'.repeat(214))).toThrow(RangeError)
})

test.each(['482913', 'AB-12', '签收'.repeat(30)])(
  'the reader of the app reads %s',
  async (text) => {
    const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(readFileSync(wasm)).buffer } })
    const found = await readBarcodes(picture(text))
    expect(found.map((one) => [one.format, one.text])).toEqual([['QRCode', text]])
  },
)
