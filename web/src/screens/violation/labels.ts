import type { RecordOf } from '@/device'
import { optionLabel, settingSoFar, text, unitLabel } from '@/screens/record'
import { entryOf } from './items'

/** What was found, in the language in use where the words are those of the setting. */
export function itemLabel(record: RecordOf<'violation'>): string {
  const { category, item } = record.fields
  const entry = entryOf(settingSoFar('violations.items') ?? {}, category, item)
  return (entry ? text(entry) : item) || optionLabel('violation', 'category', category)
}

/** Where: the unit, the place, or both. */
export function placeLabel(record: RecordOf<'violation'>): string {
  return [unitLabel(record.fields.unit), record.fields.place].filter(Boolean).join(' ')
}
