import { database } from './database'
import type { PhotoBytes } from './types'

/** Below this a signature is not asked for without a warning (QUALITY, R8). */
export const RESERVE_BYTES = 50 * 1024 * 1024

export interface Space {
  /** Bytes left for this app; undefined where the browser does not tell (WebKitGTK). */
  free: number | undefined
  /** Whether the browser promised not to clear the store under pressure. */
  persisted: boolean | undefined
  used: number | undefined
  quota: number | undefined
  low: boolean
}

export const UNKNOWN_SPACE: Space = {
  free: undefined,
  persisted: undefined,
  used: undefined,
  quota: undefined,
  low: false,
}

/** navigator.storage is absent in WebKitGTK and in insecure contexts. */
const storage = () => (globalThis.navigator as Partial<Navigator> | undefined)?.storage

export async function measureSpace(): Promise<Space> {
  try {
    const estimate = await storage()?.estimate?.()
    if (!estimate?.quota) return UNKNOWN_SPACE
    const used = estimate.usage ?? 0
    const free = Math.max(0, estimate.quota - used)
    const persisted = await storage()?.persisted?.()
    return { free, used, quota: estimate.quota, persisted, low: free < RESERVE_BYTES }
  } catch {
    return UNKNOWN_SPACE
  }
}

/** Asks once the person works here: browsers refuse strangers. */
export async function askToPersist(): Promise<void> {
  try {
    if (!(await storage()?.persisted?.())) await storage()?.persist?.()
  } catch {
    // A refusal is shown by `measureSpace`, not raised.
  }
}

/**
 * Lets go of the bytes of photos that the server has confirmed, oldest first, until `wanted` bytes
 * are gained; thumbnails stay where they find room. Returns the bytes gained.
 */
export async function makeRoom(wanted: number): Promise<number> {
  const done = await database().photos.where('state').equals('complete').sortBy('at')
  let gained = 0
  for (const photo of done) {
    if (gained >= wanted) break
    const row = await database().photoBytes.get(photo.sha256)
    if (!row?.bytes) continue
    gained += row.bytes.byteLength
    await forgetBytes(row)
  }
  return gained
}

/** On a device that is full to the brim nothing can be written, however small; deleting always works. */
async function forgetBytes(row: PhotoBytes): Promise<void> {
  await database().photoBytes.delete(row.sha256)
  try {
    await database().photoBytes.put({ ...row, bytes: null })
  } catch (error) {
    if (!isFull(error)) throw error
  }
}

/** Confirmed photos stay for looking at offline, newest first, up to this much. */
const KEPT_PHOTOS_BYTES = 100 * 1024 * 1024

export async function trimPhotos(): Promise<void> {
  const done = await database().photos.where('state').equals('complete').toArray()
  const total = done.reduce((sum, photo) => sum + photo.total, 0)
  if (total > KEPT_PHOTOS_BYTES) await makeRoom(total - KEPT_PHOTOS_BYTES)
}

/**
 * False when fewer than 50 MB are left even after letting go of confirmed photos, or when a
 * megabyte cannot be written right now.
 */
export async function enoughSpace(): Promise<boolean> {
  const space = await measureSpace()
  if (space.low && space.free !== undefined) {
    const gained = await makeRoom(RESERVE_BYTES - space.free)
    if (space.free + gained < RESERVE_BYTES) return false
  }
  return mayWrite(PROBE_BYTES)
}

/** Far more than a signature with everything that it moves. */
const PROBE_BYTES = 1024 * 1024
const PROBE = 'probe'
const RANDOM_MOST = 65_536

/**
 * Whether so much can be written: Chromium tells sites that it always has 10 GB left, whatever the
 * disk holds, so that only a write can tell. Random bytes, which no store can squeeze.
 */
async function mayWrite(size: number): Promise<boolean> {
  const bytes = new Uint8Array(size)
  for (let at = 0; at < size; at += RANDOM_MOST) {
    crypto.getRandomValues(bytes.subarray(at, at + RANDOM_MOST))
  }
  const { meta } = database()
  try {
    await withRoom(() => meta.put(bytes.buffer, PROBE))
    return true
  } catch (error) {
    if (isFull(error)) return false
    throw error
  } finally {
    await meta.delete(PROBE)
  }
}

/** Whether an error says that the disk or the quota is full; Dexie wraps it in several ways. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Object)) return false
  const { name, inner, failures } = error as { name?: string; inner?: unknown; failures?: unknown }
  if (name === 'QuotaExceededError' || isFull(inner)) return true
  return Array.isArray(failures) && failures.some(isFull)
}

/** What was deleted is not counted as free in the very same moment. */
const COUNTED_AFTER_MS = 300
const TRIES_MOST = 3

/** Writes; where the device is full, lets go of confirmed photos and tries again. */
export async function withRoom<R>(write: () => Promise<R>): Promise<R> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await write()
    } catch (error) {
      if (!isFull(error) || tries === TRIES_MOST) throw error
      if (tries === 1 && (await makeRoom(RESERVE_BYTES)) === 0) throw error
      if (tries > 1) await new Promise((resolve) => setTimeout(resolve, COUNTED_AFTER_MS))
    }
  }
}
