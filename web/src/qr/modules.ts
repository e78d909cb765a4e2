/**
 * A QR code (ISO/IEC 18004) in bytes, error correction M, mask 0, in one of two sizes: 21 modules for
 * a few signs, such as a pickup code on a small label, and 57 for up to 213 bytes, such as a
 * receipt's address. tests/qr.test.ts compares them with another maker's.
 */
interface Version {
  size: number
  /** Bytes of text, padding included, in each block, and of error correction for each. */
  blocks: readonly number[]
  correction: number
  /** Nibbles that tell the text's length. */
  length: number
  /** Where the small squares stand, across and down. */
  aligned: readonly number[]
  /** The version's own bits with their error correction; small codes tell it by their size. */
  bits?: number
}

const VERSIONS: readonly Version[] = [
  { size: 21, blocks: [16], correction: 10, length: 2, aligned: [] },
  {
    size: 57,
    blocks: [43, 43, 43, 43, 44],
    correction: 26,
    length: 4,
    aligned: [6, 28, 50],
    bits: 0x0a4d3,
  },
]
/** Bits that say "M, mask 0", with their own error correction. */
const FORMAT = 0x5412

const wordsOf = ({ blocks }: Version) => blocks.reduce((sum, size) => sum + size, 0)
/** The mode, the length and the end take their share. */
const capacityOf = (version: Version) => wordsOf(version) - 1 - version.length / 2

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
  const version = VERSIONS.find((one) => given.length <= capacityOf(one))
  if (!version) throw new RangeError(`a QR code of ${given.length} bytes`)
  const grid = new Grid(version)
  grid.drawPatterns()
  grid.drawData(interleaved(dataWords(given, version), version))
  return grid.dark
}

/** Mode "bytes", the length, the bytes, the end, and the padding that the norm names. */
function dataWords(given: Uint8Array, version: Version): Uint8Array {
  const words = new Uint8Array(wordsOf(version))
  const nibbles = [4, ...nibblesOf(given.length, version.length)]
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
function interleaved(words: Uint8Array, { blocks: sizes, correction }: Version): number[] {
  let at = 0
  const blocks = sizes.map((size) => {
    at += size
    return words.slice(at - size, at)
  })
  const corrections = blocks.map((block) => correctionOf(block, correction))
  return [...across(blocks), ...across(corrections)]
}

function across(parts: Uint8Array[]): number[] {
  const longest = Math.max(...parts.map((part) => part.length))
  return Array.from({ length: longest }, (_, i) => parts.flatMap((part) => part[i] ?? [])).flat()
}

/** Reed and Solomon's remainder of one block. */
function correctionOf(block: Uint8Array, count: number): Uint8Array {
  const divisor = generator(count)
  const rest = new Uint8Array(count)
  for (const byte of block) {
    const factor = byte ^ byteAt(rest, 0)
    rest.copyWithin(0, 1)
    rest[count - 1] = 0
    for (let i = 0; i < count; i += 1) {
      rest[i] = byteAt(rest, i) ^ times(byteAt(divisor, i), factor)
    }
  }
  return rest
}

function generator(count: number): Uint8Array {
  const found = new Uint8Array(count)
  found[count - 1] = 1
  for (let root = 0; root < count; root += 1) {
    for (let i = 0; i < count; i += 1) {
      const next = i + 1 < count ? byteAt(found, i + 1) : 0
      found[i] = times(byteAt(found, i), byteAt(EXP, root)) ^ next
    }
  }
  return found
}

const blank = (size: number) =>
  Array.from({ length: size }, () => new Array<boolean>(size).fill(false))

class Grid {
  readonly dark: boolean[][]
  private readonly taken: boolean[][]
  private readonly size: number

  constructor(private readonly version: Version) {
    this.size = version.size
    this.dark = blank(this.size)
    this.taken = blank(this.size)
  }

  private put(x: number, y: number, dark: boolean): void {
    const row = this.dark[y]
    const taken = this.taken[y]
    if (!row || !taken || x < 0 || x >= this.size) return
    row[x] = dark
    taken[x] = true
  }

  drawPatterns(): void {
    for (let i = 0; i < this.size; i += 1) {
      this.put(6, i, i % 2 === 0)
      this.put(i, 6, i % 2 === 0)
    }
    const far = this.size - 4
    for (const [x, y] of [
      [3, 3],
      [far, 3],
      [3, far],
    ] as const)
      this.rings(x, y, 4, [2, 4])
    for (const x of this.version.aligned) {
      for (const y of this.version.aligned) {
        const corner = (x === 6 && y !== 28) || (y === 6 && x !== 28)
        if (!corner) this.rings(x, y, 2, [1])
      }
    }
    this.drawFormat()
    if (this.version.bits !== undefined) this.drawVersion(this.version.bits)
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
      if (i < 8) this.put(this.size - 1 - i, 8, dark)
      else this.put(8, this.size - 15 + i, dark)
    }
    this.put(8, this.size - 8, true)
  }

  private drawVersion(bits: number): void {
    for (let i = 0; i < 18; i += 1) {
      const dark = ((bits >> i) & 1) === 1
      const near = Math.floor(i / 3)
      const far = this.size - 11 + (i % 3)
      this.put(far, near, dark)
      this.put(near, far, dark)
    }
  }

  /** Two columns at a time, up and down from the right, round what is taken. */
  drawData(words: number[]): void {
    let bit = 0
    for (let right = this.size - 1; right >= 1; right -= 2) {
      if (right === 6) right = 5
      const upward = ((right + 1) & 2) === 0
      for (let step = 0; step < this.size; step += 1) {
        const y = upward ? this.size - 1 - step : step
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
