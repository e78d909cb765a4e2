import type { RecordType } from '@law'
import type { Row } from '@/device'
import { definitions } from '@/device/definitions'

/** Types that are pieces of others: they are shown there, not as relatives. */
const PIECES = new Set(['photo', 'signature', 'refusal', 'setting'])

export interface Relation {
  type: RecordType
  fields: string[]
}

/** The types whose records may name a record of `type`, and by which fields. */
export function relationsTo(type: string): Relation[] {
  return Object.values(definitions())
    .filter((one) => !PIECES.has(one.name))
    .map((one) => ({
      type: one,
      fields: one.fields.filter((field) => field.kind.to === type).map((field) => field.name),
    }))
    .filter((relation) => relation.fields.length > 0)
}

/** The type without some of its fields: what every line would repeat is left out. */
export const without = (type: RecordType, names: readonly string[]): RecordType => ({
  ...type,
  fields: type.fields.filter((field) => !names.includes(field.name)),
})

export function names(row: Row, fields: readonly string[], id: string): boolean {
  const values = row.view.fields as Record<string, unknown>
  return fields.some((name) => {
    const value = values[name]
    return Array.isArray(value) ? value.includes(id) : value === id
  })
}
