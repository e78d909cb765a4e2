/** One file of an archive. */
export interface Entry {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
const END = 0x06054b50
const VERSION = 20
/** Names are UTF-8. */
const FLAGS = 0x0800
/** 1 January 1980, the first day that the format knows: the same content gives the same bytes. */
const DATE = 0x0021

/**
 * A ZIP archive whose entries are stored as they are. A ledger of a month is a few hundred
 * kilobytes; it needs no compression, and so no package.
 */
export function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  const index: Uint8Array<ArrayBuffer>[] = []
  let at = 0
  for (const { name, bytes } of entries) {
    const label = new TextEncoder().encode(name)
    const about = [FLAGS, 0, 0, DATE]
    const sizes = [crc32(bytes), bytes.length, bytes.length]
    const head = record([LOCAL], [VERSION, ...about], sizes, [label.length, 0])
    index.push(
      record([CENTRAL], [VERSION, VERSION, ...about], sizes, [label.length, 0, 0, 0, 0], [0, at]),
      label,
    )
    parts.push(head, label, bytes)
    at += head.length + label.length + bytes.length
  }
  const size = index.reduce((sum, part) => sum + part.length, 0)
  const count = entries.length
  const end = record([END], [0, 0, count, count], [size, at], [0])
  return joined([...parts, ...index, end])
}

/** Little-endian numbers: groups of 32 and 16 bits in turn. */
function record(...groups: number[][]): Uint8Array<ArrayBuffer> {
  const bytes = groups.reduce((sum, group, i) => sum + group.length * (i % 2 ? 2 : 4), 0)
  const view = new DataView(new ArrayBuffer(bytes))
  let at = 0
  groups.forEach((group, i) => {
    for (const value of group) {
      if (i % 2) view.setUint16(at, value, true)
      else view.setUint32(at, value >>> 0, true)
      at += i % 2 ? 2 : 4
    }
  })
  return new Uint8Array(view.buffer)
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const TABLE = Array.from({ length: 256 }, (_, start) => {
  let value = start
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (sum >>> 8) ^ (TABLE[(sum ^ byte) & 255] ?? 0)
  return (sum ^ 0xffffffff) >>> 0
}
