import type { TypeName } from '@law'
import type { Row } from '@/device'
import { byId, definitionOf } from '@/screens/record'

export interface Evidence {
  signatures: string[]
  photos: string[]
}

/**
 * The record's signatures and photos, told apart by who made them: those of the author and device
 * of the move that came too late belong to that side, all others to what stands.
 */
export function evidenceOf(row: Row, late: { by: string; device: string }): [Evidence, Evidence] {
  const standing: Evidence = { signatures: [], photos: [] }
  const other: Evidence = { signatures: [], photos: [] }
  for (const field of definitionOf(row.type)?.fields ?? []) {
    const kind = field.kind.to
    if (kind !== 'signature' && kind !== 'photo') continue
    const ids = (row.view.fields as Record<string, unknown>)[field.name]
    for (const id of Array.isArray(ids) ? (ids as string[]) : []) {
      const made = byId(kind as TypeName, id)?.view.created
      const side = made?.by === late.by && made.device === late.device ? other : standing
      side[kind === 'signature' ? 'signatures' : 'photos'].push(id)
    }
  }
  return [standing, other]
}
