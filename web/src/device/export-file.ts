import type { Operation } from '@law'

/**
 * The sealed file that carries an outbox from a tablet that cannot connect any more to the desk
 * (docs/protocol.md, "Handing in an outbox"). Pure: bytes in, bytes out.
 */
export interface Contents {
  version: 1
  device: string
  name: string
  /** Device time in ms. */
  made: number
  app: string
  batches: Batch[]
  photos: CarriedPhoto[]
}

/** As one request carries it, with the device's signature over its last operation. */
export interface Batch {
  site: string
  operations: Operation[]
  head: { counter: number; hash: string; signature: string }
}

export interface CarriedPhoto {
  sha256: string
  site: string
  record: string
  bytes: number
  /** The file holds the bytes. */
  held: boolean
}

export type FileFault = 'not_an_outbox' | 'wrong_passphrase' | 'file_damaged'

export class FileProblem extends Error {
  constructor(readonly code: FileFault) {
    super(code)
  }
}

export const ITERATIONS = 600_000
/** More would let a forged file hold the desk's browser for minutes. */
const ITERATIONS_MOST = 10_000_000
const MAGIC = 'ROUNDSO1'
const HEADER_MOST = 1000
const SALT_BYTES = 16
const LENGTH_BYTES = 4
const TAG_BYTES = 16

/** Seals the contents and then each photo; only one photo is in memory at a time. */
export async function seal(
  contents: Contents,
  photo: (sha256: string) => Promise<ArrayBuffer>,
  passphrase: string,
): Promise<Blob> {
  const held = contents.photos.filter((one) => one.held)
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const told = { kdf: 'PBKDF2-SHA-256', iterations: ITERATIONS, salt: base64url(salt) }
  const start = opening({ ...told, frames: held.length + 1 })
  const key = await keyOf(passphrase, salt, ITERATIONS)
  const parts: BlobPart[] = [start]
  async function add(plain: BufferSource, number: number): Promise<void> {
    const sealed = await crypto.subtle.encrypt(cipher(start, number), key, plain)
    // A blob may leave the memory for the disk, an array may not.
    parts.push(new Blob([uint32(sealed.byteLength), sealed]))
  }
  await add(new TextEncoder().encode(JSON.stringify(contents)), 0)
  for (const [index, { sha256 }] of held.entries()) await add(await photo(sha256), index + 1)
  return new Blob(parts, { type: 'application/octet-stream' })
}

export interface Opened {
  contents: Contents
  /** The bytes of a photo that the file holds. Throws FileProblem. */
  photo(sha256: string): Promise<ArrayBuffer>
}

/** Opens a file that `seal` has made. Throws FileProblem. */
export async function unseal(file: Blob, passphrase: string): Promise<Opened> {
  const { start, header } = await readStart(file)
  const key = await keyOf(passphrase, header.salt, header.iterations)
  const frames = await findFrames(file, start.length, header.frames)
  async function frame(number: number, fault: FileFault): Promise<ArrayBuffer> {
    const found = frames[number]
    if (!found) throw new FileProblem('file_damaged')
    const sealed = await file.slice(found.from, found.to).arrayBuffer()
    try {
      return await crypto.subtle.decrypt(cipher(start, number), key, sealed)
    } catch {
      throw new FileProblem(fault)
    }
  }
  const contents = contentsOf(await frame(0, 'wrong_passphrase'))
  const held = contents.photos.filter((one) => one.held)
  return {
    contents,
    photo: (sha256) =>
      frame(held.findIndex((one) => one.sha256 === sha256) + 1 || -1, 'file_damaged'),
  }
}

interface Header {
  salt: Uint8Array<ArrayBuffer>
  iterations: number
  frames: number
}

async function readStart(file: Blob): Promise<{ start: Uint8Array<ArrayBuffer>; header: Header }> {
  const fixed = MAGIC.length + LENGTH_BYTES
  const first = await bytesOf(file, 0, fixed)
  if (new TextDecoder().decode(first.subarray(0, MAGIC.length)) !== MAGIC || first.length < fixed) {
    throw new FileProblem('not_an_outbox')
  }
  const size = lengthAt(first, MAGIC.length)
  if (size > HEADER_MOST) throw new FileProblem('file_damaged')
  const start = await bytesOf(file, 0, fixed + size)
  return { start, header: headerOf(new TextDecoder().decode(start.subarray(fixed))) }
}

function headerOf(text: string): Header {
  try {
    const { iterations, salt, frames } = JSON.parse(text) as Record<string, unknown>
    const within = (value: unknown, low: number, high: number): value is number =>
      Number.isSafeInteger(value) && Number(value) >= low && Number(value) <= high
    if (within(iterations, ITERATIONS, ITERATIONS_MOST) && within(frames, 1, 1_000_000)) {
      return { iterations, frames, salt: fromBase64url(String(salt)) }
    }
  } catch {
    // Told below: whatever cannot be read is damaged.
  }
  throw new FileProblem('file_damaged')
}

interface Span {
  from: number
  to: number
}

/** Where each frame lies; a file that was cut off misses its end. */
async function findFrames(file: Blob, start: number, count: number): Promise<Span[]> {
  const found: Span[] = []
  let at = start
  while (found.length < count) {
    const head = await bytesOf(file, at, LENGTH_BYTES)
    const size = head.length === LENGTH_BYTES ? lengthAt(head, 0) : 0
    const from = at + LENGTH_BYTES
    at = from + size
    // What is whole before the cut can still be read.
    if (size < TAG_BYTES || at > file.size) break
    found.push({ from, to: at })
  }
  return found
}

function contentsOf(plain: ArrayBuffer): Contents {
  try {
    const told = JSON.parse(new TextDecoder().decode(plain)) as Contents
    const whole = told.version === 1 && Array.isArray(told.batches) && Array.isArray(told.photos)
    if (whole && typeof told.device === 'string') return told
  } catch {
    // Told below.
  }
  throw new FileProblem('file_damaged')
}

/** Everything before the first frame; each frame is sealed together with it. */
function opening(header: object): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(header))
  const magic = new TextEncoder().encode(MAGIC)
  return new Uint8Array([...magic, ...uint32(text.length), ...text])
}

function cipher(start: Uint8Array<ArrayBuffer>, frame: number): AesGcmParams {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setUint32(8, frame)
  return { name: 'AES-GCM', iv: nonce, additionalData: start }
}

/** People read a passphrase out in groups: spaces and hyphens do not count. */
export const plainPassphrase = (typed: string) => typed.normalize('NFKC').replace(/[\s-]/g, '')

async function keyOf(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  iterations: number,
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(plainPassphrase(passphrase))
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey'])
  const stretch = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations }
  const wanted = { name: 'AES-GCM', length: 256 }
  return crypto.subtle.deriveKey(stretch, base, wanted, false, ['encrypt', 'decrypt'])
}

async function bytesOf(file: Blob, from: number, count: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, from + count).arrayBuffer())
}

const lengthAt = (bytes: Uint8Array, at: number) =>
  new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)

function uint32(value: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(LENGTH_BYTES)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes))
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}
