/**
 * A QR code (ISO/IEC 18004) for up to 213 bytes: version 10, error correction M, mask 0. One size is
 * enough for a receipt's address; tests/receipt-qr.test.ts compares it with another maker's.
 */
const SIZE = 57
const BLOCKS = [43, 43, 43, 43, 44]
const CORRECTION = 26
const CAPACITY = 213
/** Bits that say "M, mask 0" and "version 10", with their own error correction. */
const FORMAT = 0x5412
const VERSION = 0x0a4d3
const ALIGNED = [6, 28, 50]

const EXP = new Uint8Array(512)
const LOG = new Uint8Array(256)
for (let power = 0, value = 1; power < 255; power += 1) {
  EXP[power] = EXP[power + 255] = value
  LOG[value] = power
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0)
}
const byteAt = (bytes: Uint8Array, index: number): number => bytes[index] as number
const times = (a: number, b: number): number =>
  a && b ? byteAt(EXP, byteAt(LOG, a) + byteAt(LOG, b)) : 0

/** The dark modules, row by row. Throws RangeError where the text is too long. */
export function qrCode(text: string): boolean[][] {
  const given = new TextEncoder().encode(text)
  if (given.length > CAPACITY) throw new RangeError(`a QR code of ${given.length} bytes`)
  const grid = new Grid()
  grid.drawPatterns()
  grid.drawData(interleaved(dataWords(given)))
  return grid.dark
}

/** Mode "bytes", the length in 16 bits, the bytes, the end, and the padding that the norm names. */
function dataWords(given: Uint8Array): Uint8Array {
  const words = new Uint8Array(BLOCKS.reduce((sum, size) => sum + size, 0))
  const nibbles = [4, ...nibblesOf(given.length, 4)]
  for (const byte of given) nibbles.push(byte >> 4, byte & 15)
  nibbles.push(0)
  for (let i = 0; i < words.length; i += 1) {
    const high = nibbles[i * 2]
    const padding = (i - Math.ceil(nibbles.length / 2)) % 2 === 0 ? 0xec : 0x11
    words[i] = high === undefined ? padding : (high << 4) | (nibbles[i * 2 + 1] ?? 0)
  }
  return words
}

const nibblesOf = (value: number, count: number) =>
  Array.from({ length: count }, (_, i) => (value >> (4 * (count - 1 - i))) & 15)

/** The blocks side by side, then their error correction side by side. */
function interleaved(words: Uint8Array): number[] {
  const blocks = BLOCKS.map((size, i) => words.slice(i * 43, i * 43 + size))
  const corrections = blocks.map(correctionOf)
  return [...across(blocks), ...across(corrections)]
}

function across(parts: Uint8Array[]): number[] {
  const longest = Math.max(...parts.map((part) => part.length))
  return Array.from({ length: longest }, (_, i) => parts.flatMap((part) => part[i] ?? [])).flat()
}

/** Reed and Solomon's remainder of one block. */
function correctionOf(block: Uint8Array): Uint8Array {
  const divisor = generator()
  const rest = new Uint8Array(CORRECTION)
  for (const byte of block) {
    const factor = byte ^ byteAt(rest, 0)
    rest.copyWithin(0, 1)
    rest[CORRECTION - 1] = 0
    for (let i = 0; i < CORRECTION; i += 1) {
      rest[i] = byteAt(rest, i) ^ times(byteAt(divisor, i), factor)
    }
  }
  return rest
}

function generator(): Uint8Array {
  const found = new Uint8Array(CORRECTION)
  found[CORRECTION - 1] = 1
  for (let root = 0; root < CORRECTION; root += 1) {
    for (let i = 0; i < CORRECTION; i += 1) {
      const next = i + 1 < CORRECTION ? byteAt(found, i + 1) : 0
      found[i] = times(byteAt(found, i), byteAt(EXP, root)) ^ next
    }
  }
  return found
}

class Grid {
  readonly dark = Array.from({ length: SIZE }, () => new Array<boolean>(SIZE).fill(false))
  private readonly taken = Array.from({ length: SIZE }, () => new Array<boolean>(SIZE).fill(false))

  private put(x: number, y: number, dark: boolean): void {
    const row = this.dark[y]
    const taken = this.taken[y]
    if (!row || !taken || x < 0 || x >= SIZE) return
    row[x] = dark
    taken[x] = true
  }

  drawPatterns(): void {
    for (let i = 0; i < SIZE; i += 1) {
      this.put(6, i, i % 2 === 0)
      this.put(i, 6, i % 2 === 0)
    }
    const far = SIZE - 4
    for (const [x, y] of [
      [3, 3],
      [far, 3],
      [3, far],
    ] as const)
      this.rings(x, y, 4, [2, 4])
    for (const x of ALIGNED) {
      for (const y of ALIGNED) {
        const corner = (x === 6 && y !== 28) || (y === 6 && x !== 28)
        if (!corner) this.rings(x, y, 2, [1])
      }
    }
    this.drawFormat()
    this.drawVersion()
  }

  /** A square of rings round a middle; those named are light. */
  private rings(x: number, y: number, reach: number, light: number[]): void {
    for (let dy = -reach; dy <= reach; dy += 1) {
      for (let dx = -reach; dx <= reach; dx += 1) {
        const ring = Math.max(Math.abs(dx), Math.abs(dy))
        this.put(x + dx, y + dy, !light.includes(ring))
      }
    }
  }

  private drawFormat(): void {
    for (let i = 0; i < 15; i += 1) {
      const dark = ((FORMAT >> i) & 1) === 1
      const [x, y] = i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8]
      this.put(x as number, y as number, dark)
      if (i < 8) this.put(SIZE - 1 - i, 8, dark)
      else this.put(8, SIZE - 15 + i, dark)
    }
    this.put(8, SIZE - 8, true)
  }

  private drawVersion(): void {
    for (let i = 0; i < 18; i += 1) {
      const dark = ((VERSION >> i) & 1) === 1
      const near = Math.floor(i / 3)
      const far = SIZE - 11 + (i % 3)
      this.put(far, near, dark)
      this.put(near, far, dark)
    }
  }

  /** Two columns at a time, up and down from the right, round what is taken. */
  drawData(words: number[]): void {
    let bit = 0
    for (let right = SIZE - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      const upward = ((right + 1) & 2) === 0
      for (let step = 0; step < SIZE; step += 1) {
        const y = upward ? SIZE - 1 - step : step
        for (const x of [right, right - 1]) {
          if (this.taken[y]?.[x]) continue
          const word = words[bit >> 3] ?? 0
          const set = ((word >> (7 - (bit & 7))) & 1) === 1
          bit += 1
          this.put(x, y, set !== ((x + y) % 2 === 0))
        }
      }
    }
  }
}
