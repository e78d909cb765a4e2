import { hex } from '@law/sha256'
import {
  getCurrentScope,
  type MaybeRefOrGetter,
  onScopeDispose,
  type Ref,
  type ShallowRef,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import { onChange, publish } from './changes'
import { database } from './database'
import { site } from './identity'
import { isFull, withRoom } from './space'
import type { Photo } from './types'

const MIME = 'image/jpeg'
/** Taken, but never used in a record: kept long enough for any half-filled form. */
const UNCLAIMED_DAYS = 30
const DAY_MS = 86_400_000
const URLS_MOST = 200

/** `code`: `photo_not_image` or `device_full`. */
export class PhotoProblem extends Error {
  constructor(readonly code: 'photo_not_image' | 'device_full') {
    super(code)
  }
}

export interface TakenPhoto {
  sha256: string
  /** Size in bytes. */
  bytes: number
  mime: string
  width: number
  height: number
  /** blob: address for showing it at once. */
  url: string
}

/**
 * Makes a camera's picture small, draws `stamp.lines` in and stores it durably before it resolves.
 * It is uploaded once an act has claimed it with a photo record. Throws PhotoProblem.
 */
export async function takePhoto(file: Blob, stamp: { lines: string[] }): Promise<TakenPhoto> {
  const { develop } = await import('./photo/studio')
  const made = await develop(file, stamp.lines).catch(() => {
    throw new PhotoProblem('photo_not_image')
  })
  const sha256 = await sha256Of(made.bytes)
  const { width, height } = made
  await keepPhoto({ sha256, width, height, bytes: made.bytes, thumb: made.thumb })
  return {
    sha256,
    bytes: made.bytes.byteLength,
    mime: MIME,
    width,
    height,
    url: await photoUrl(sha256),
  }
}

interface Picture {
  sha256: string
  width: number
  height: number
  bytes: ArrayBuffer
  thumb: ArrayBuffer | null
}

/** Stores a picture that is ready to be sent. Throws PhotoProblem. */
export async function keepPhoto({ sha256, width, height, bytes, thumb }: Picture): Promise<void> {
  const db = database()
  const total = bytes.byteLength
  const facts = { sha256, width, height, total, mime: MIME, site: site.value ?? '', record: '' }
  const photo: Photo = { ...facts, received: 0, state: 'local', at: Date.now() }
  try {
    await withRoom(() =>
      db.transaction('rw', db.photos, db.photoBytes, async () => {
        await db.photoBytes.put({ sha256, bytes, thumb })
        // The very same picture may have been taken and even sent before.
        if (!(await db.photos.get(sha256))) await db.photos.add(photo)
      }),
    )
  } catch (error) {
    throw isFull(error) ? new PhotoProblem('device_full') : error
  }
}

/** Forgets a photo that was taken but is not wanted; no effect once a record has claimed it. */
export async function discardPhoto(sha256: string): Promise<void> {
  const db = database()
  await db.transaction('rw', db.photos, db.photoBytes, async () => {
    const photo = await db.photos.get(sha256)
    if (!photo || photo.record) return
    await db.photos.delete(sha256)
    await db.photoBytes.delete(sha256)
  })
}

/** Drops photos that no record claimed within 30 days. */
export async function tidyPhotos(now = Date.now()): Promise<void> {
  const old = now - UNCLAIMED_DAYS * DAY_MS
  const stale = await database()
    .photos.filter((photo) => photo.record === '' && photo.at < old)
    .toArray()
  for (const photo of stale) await discardPhoto(photo.sha256)
}

type Size = 'thumb' | 'screen'

/** Addresses made by this tab; they hold memory until they are revoked. */
const urls = new Map<string, string>()

/** A blob: address where the device has the bytes, else the server's own. */
export async function photoUrl(sha256: string, size: Size = 'screen'): Promise<string> {
  const key = `${size} ${sha256}`
  const known = urls.get(key)
  if (known) return known
  const kept = await database().photoBytes.get(sha256)
  const bytes = size === 'thumb' ? (kept?.thumb ?? kept?.bytes) : kept?.bytes
  if (bytes) return remember(key, URL.createObjectURL(new Blob([bytes], { type: MIME })))
  const photo = await database().photos.get(sha256)
  return `/api/sites/${photo?.site || site.value}/photos/${sha256}?size=${size}`
}

function remember(key: string, url: string): string {
  urls.set(key, url)
  const oldest = urls.size > URLS_MOST ? urls.entries().next().value : undefined
  if (oldest) {
    URL.revokeObjectURL(oldest[1])
    urls.delete(oldest[0])
  }
  return url
}

export function usePhotoUrl(
  sha256: MaybeRefOrGetter<string | undefined>,
  size: Size = 'screen',
): Readonly<Ref<string | undefined>> {
  const url = shallowRef<string>()
  watch(
    () => toValue(sha256),
    async (wanted) => {
      const found = wanted ? await photoUrl(wanted, size) : undefined
      if (toValue(sha256) === wanted) url.value = found
    },
    { immediate: true },
  )
  return url
}

const unsent: ShallowRef<ReadonlyMap<string, Photo>> = shallowRef(new Map())

/** Claimed photos that the server has not confirmed, by the id of their photo record; reactive. */
export const unsentPhotos = unsent as Readonly<typeof unsent>

/** The same from the disk, oldest first. */
export async function claimedPhotos(): Promise<Photo[]> {
  const found = await database().photos.where('state').anyOf('local', 'uploading').sortBy('at')
  return found.filter((photo) => photo.record !== '')
}

export async function bytesOf(sha256: string): Promise<ArrayBuffer | null> {
  return (await database().photoBytes.get(sha256))?.bytes ?? null
}

export async function countPhotos(): Promise<void> {
  unsent.value = new Map((await claimedPhotos()).map((one) => [one.record, one]))
}

/** Keeps `unsentPhotos` true for as long as the scope lives. */
export function followPhotos(): void {
  const stop = onChange((change) => {
    if (change.photos) void countPhotos()
  })
  if (getCurrentScope()) onScopeDispose(stop)
}

/** The photo record `record` is about these bytes: from now on they must reach the server. */
export async function claimPhoto(sha256: string, site: string, record: string): Promise<void> {
  const photo = await database().photos.get(sha256)
  if (photo && !photo.record) await database().photos.put({ ...photo, site, record })
}

export async function notePhoto(sha256: string, changes: Partial<Photo>): Promise<void> {
  await database().photos.update(sha256, changes)
  publish({ photos: true })
}

async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes)
  return hex(new Uint8Array(hash))
}
