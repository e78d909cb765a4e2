import { takePhoto } from '@/device'
import { type Intent, uuid7 } from '@/sync'
import { formatFull } from '@/words'

/** A photo taken for a form that is not finished: plain JSON, so that the draft can hold it. */
export interface PendingPhoto {
  id: string
  sha256: string
  bytes: number
  width: number
  height: number
  taken_at: number
  place?: string
  caption?: string
}

/** Time, place and author are drawn into the picture and kept as data beside it. */
export async function takePending(
  file: File,
  stamp: { place?: string; author?: string; caption?: string },
): Promise<PendingPhoto> {
  const at = Date.now()
  const lines = [formatFull(at), [stamp.place, stamp.author].filter(Boolean).join(' · ')]
  const taken = await takePhoto(file, { lines: lines.filter(Boolean) })
  return {
    id: uuid7(),
    sha256: taken.sha256,
    bytes: taken.bytes,
    width: taken.width,
    height: taken.height,
    taken_at: at,
    ...(stamp.place ? { place: stamp.place } : {}),
    ...(stamp.caption ? { caption: stamp.caption } : {}),
  }
}

/** The photo records of a form, to be written in one group with the record that they belong to. */
export function photoIntents(
  pending: readonly PendingPhoto[],
  about: { type: string; id: string },
): Intent[] {
  return pending.map(({ id, ...facts }) => ({
    type: 'photo',
    record: id,
    move: 'create',
    set: { ...facts, mime: 'image/jpeg', about_type: about.type, about: about.id },
  }))
}

export const photoIds = (pending: readonly PendingPhoto[]) => pending.map((photo) => photo.id)
