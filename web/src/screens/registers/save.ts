import type { TypeName } from '@law'
import type { Row } from '@/device'
import { intentFor, type PendingPhoto, photoIds, photoIntents } from '@/screens/record'
import { act, difference } from '@/sync'

interface Filled {
  id: string
  values: Record<string, unknown>
  photos: readonly PendingPhoto[]
  reason: string
}

/** Writes a filled form: a new record, or what was changed of an old one; photos in its group. */
export async function save(
  type: TypeName,
  row: Row | undefined,
  filled: Filled,
  draft: string,
  photoField: string | undefined,
): ReturnType<typeof act> {
  const set: Record<string, unknown> = difference(type, row?.view ?? null, filled.values)
  if (photoField && filled.photos.length > 0) set[photoField] = photoIds(filled.photos)
  if (row && Object.keys(set).length === 0) return { ok: true, records: [row.id], operations: [] }
  const reason = filled.reason.trim()
  const intent = intentFor({
    type,
    record: filled.id,
    set,
    ...(row ? {} : { move: 'create' }),
    ...(reason ? { reason } : {}),
  })
  const about = { type, id: filled.id }
  return act([...photoIntents(filled.photos, about), intent], { draft })
}
