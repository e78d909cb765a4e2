import type { Field, Label, RecordType } from '@law'

export interface FormSection {
  label: Label | null
  fields: Field[]
}

/** The fields in the sections of the definition; those that it forgot come last, under no title. */
export function sectionsOf(
  definition: RecordType,
  shows: (field: Field) => boolean,
): FormSection[] {
  const placed = new Set(definition.sections.flatMap((section) => section.fields))
  const named = definition.sections.map((section) => ({
    label: section.label as Label | null,
    fields: section.fields.flatMap((name) => definition.fields.filter((one) => one.name === name)),
  }))
  const rest = { label: null, fields: definition.fields.filter((one) => !placed.has(one.name)) }
  return [...named, rest]
    .map((section) => ({ ...section, fields: section.fields.filter(shows) }))
    .filter((section) => section.fields.length > 0)
}
