import type { TypeName } from '@law'
import type { Row } from '@/device'
import { byId, definitionOf, recordLabel, rowPlace, typeLabel } from '@/screens/record'

/** One look at a masked number. */
export interface Look {
  row: Row<'reveal'>
  by: string
  device: string
  /** Device time in ms. */
  at: number
  type: string
  id: string
  field: string
  reason: string
}

export function lookOf(row: Row<'reveal'>): Look {
  const { about_type: type = '', about: id = '', field = '', reason = '' } = row.view.fields
  const { by, device, at } = row.view.created
  return { row, by, device, at, type, id, field, reason }
}

/** Whose number it was: the kind of record, where it belongs and what it is called. */
export function subjectOf({ type, id }: Look): string {
  const row = definitionOf(type) ? byId(type as TypeName, id) : undefined
  const place = row ? rowPlace(row as Row) : ''
  const label = recordLabel(type, id)
  return [typeLabel(type), place, label === place ? '' : label].filter(Boolean).join(' ')
}
