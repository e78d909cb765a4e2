import { bytesOf, claimedPhotos, notePhoto } from '@/device/photos'
import { unanswered } from '@/device/records'
import { trimPhotos } from '@/device/space'
import type { Photo } from '@/device/types'
import { api } from '@/net/api'
import { BadAnswer, NetProblem } from '@/net/transport'

export const CHUNK_BYTES = 256 * 1024
/** A photo whose bytes arrive wrong this often waits for the next start. */
const TRIES_MOST = 3

interface Receipt {
  received: number
  complete: boolean
}

/** Photos that the server will not take; tried again when the app starts anew. */
const setAside = new Set<string>()

/**
 * Sends the bytes of claimed photos, oldest first, each where its last attempt broke off; those of
 * records that are still unsent wait for them. Gives way between chunks when `urgent` says that
 * operations are waiting. True when nothing is left to send.
 */
export async function uploadPhotos(
  sites: readonly string[],
  urgent: () => boolean,
): Promise<boolean> {
  for (const photo of await waitingPhotos(sites)) {
    if (urgent()) return false
    try {
      if (!(await uploadOne(photo, urgent))) return false
    } catch (error) {
      // Only refusals of this very photo; everything else concerns the whole connection.
      if (!(error instanceof NetProblem) || ![404, 409, 413, 422].includes(error.status))
        throw error
      setAside.add(photo.sha256)
    }
  }
  await trimPhotos()
  return true
}

async function waitingPhotos(sites: readonly string[]): Promise<Photo[]> {
  const found = await claimedPhotos()
  const unsent = new Set((await unanswered()).map((entry) => entry.record))
  return found.filter(
    ({ record, site, sha256 }) =>
      sites.includes(site) && !unsent.has(record) && !setAside.has(sha256),
  )
}

async function uploadOne(photo: Photo, urgent: () => boolean): Promise<boolean> {
  const { sha256, site } = photo
  const bytes = await bytesOf(sha256)
  if (!bytes) return true
  const heard = (received: number) => notePhoto(sha256, { state: 'uploading', received })
  const resume = photo.state === 'uploading'
  if (!(await sendPhoto(site, sha256, bytes, { resume, stop: urgent, heard }))) return false
  await notePhoto(sha256, { state: 'complete', received: bytes.byteLength })
  return true
}

interface Sending {
  /** Part of it may be there already. */
  resume: boolean
  /** Asked between chunks. */
  stop?: () => boolean
  heard?: (received: number) => Promise<void>
}

/** Sends the bytes until the server has confirmed them; false when it was stopped before. */
export async function sendPhoto(
  site: string,
  sha256: string,
  bytes: ArrayBuffer,
  { resume, stop, heard }: Sending,
): Promise<boolean> {
  let receipt: Receipt = { received: 0, complete: false }
  if (resume) receipt = receiptOf(await api.receipt(site, sha256))
  for (let tries = 0; !receipt.complete; ) {
    if (stop?.()) return false
    const before = receipt.received
    receipt = await sendChunk(site, sha256, bytes, before)
    await heard?.(receipt.received)
    if (receipt.received <= before && !receipt.complete && ++tries >= TRIES_MOST) {
      throw new NetProblem(409, 'photo_hash_wrong', {}, undefined)
    }
  }
  return true
}

async function sendChunk(
  site: string,
  sha256: string,
  bytes: ArrayBuffer,
  offset: number,
): Promise<Receipt> {
  const chunk = bytes.slice(offset, offset + CHUNK_BYTES)
  try {
    return receiptOf(await api.sendChunk(site, sha256, offset, bytes.byteLength, chunk))
  } catch (error) {
    if (!(error instanceof NetProblem)) throw error
    // The server knows better how much it has; a spoilt upload starts over.
    if (error.code === 'photo_offset_wrong') return receiptOf(await api.receipt(site, sha256))
    if (error.code === 'photo_hash_wrong') return { received: 0, complete: false }
    throw error
  }
}

function receiptOf(raw: unknown): Receipt {
  const { received, complete } = (raw ?? {}) as Partial<Receipt>
  if (!Number.isSafeInteger(received) || typeof complete !== 'boolean')
    throw new BadAnswer('receipt')
  return { received: received as number, complete }
}
