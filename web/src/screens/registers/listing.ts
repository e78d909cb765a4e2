import type { Field, RecordType } from '@law'
import type { Row } from '@/device'
import type { FilterGroup, Option } from '@/parts'

/** What the list needs to know of the rest of the app: words for values and labels. */
export interface Speech {
  label(of: { zh: string; en: string }): string
  value(type: string, field: string, value: unknown): string
  stateGroup: string
  voidLabel: string
  matches(query: string, ...texts: readonly string[]): boolean
}

/** More selects than this crowd the filter row of a tablet. */
const CHOICES_MOST = 3
const VOID = 'state:void'

/** One group for the state (where there is more than one) and one per listed choice field. */
export function filterGroups(definition: RecordType, speech: Speech): FilterGroup[] {
  const states = [
    ...definition.states.map((one) => option(`state:${one.name}`, speech.label(one.label))),
    option(VOID, speech.voidLabel),
  ]
  const choices = definition.fields
    .filter((field) => field.kind.name === 'choice' && field.inList)
    .slice(0, CHOICES_MOST)
    .map((field) => ({
      id: field.name,
      label: speech.label(field.label),
      options: field.kind.options.map((one) =>
        option(`${field.name}:${one.code}`, speech.label(one.label)),
      ),
    }))
  return [{ id: 'state', label: speech.stateGroup, options: states }, ...choices]
}

const option = (value: string, label: string): Option => ({ value, label })

/** Rows that fit the chosen filters and the query; void ones only when asked for. */
export function filtered(
  rows: readonly Row[],
  definition: RecordType,
  chosen: readonly string[],
  query: string,
  speech: Speech,
): Row[] {
  const searched = searchFields(definition)
  return rows.filter(
    (row) =>
      fits(row, chosen) &&
      (query.trim() === '' || speech.matches(query, ...searchTexts(row, searched, speech))),
  )
}

function fits(row: Row, chosen: readonly string[]): boolean {
  if (Boolean(row.view.void) !== chosen.includes(VOID)) return false
  return chosen.every((value) => {
    const cut = value.indexOf(':')
    const [name, wanted] = [value.slice(0, cut), value.slice(cut + 1)]
    if (value === VOID) return true
    if (name === 'state') return row.view.state === wanted
    return (row.view.fields as Record<string, unknown>)[name] === wanted
  })
}

/** The fields that a search looks into: those marked for it, or the title where none is. */
export function searchFields(definition: RecordType): Field[] {
  const marked = definition.fields.filter((field) => field.search)
  if (marked.length > 0) return marked
  return definition.fields.filter((field) => definition.title.includes(field.name))
}

function searchTexts(row: Row, fields: readonly Field[], speech: Speech): string[] {
  const values = row.view.fields as Record<string, unknown>
  return fields.map((field) => {
    const value = values[field.name]
    // A phone is shown masked, but found by any of its digits.
    if (field.personal === 'phone') return String(value ?? '')
    return speech.value(row.type, field.name, value)
  })
}

/** The second line of a row: what is listed and does not already stand in the title. */
export function subtitle(row: Row, definition: RecordType, speech: Speech): string {
  const values = row.view.fields as Record<string, unknown>
  return definition.fields
    .filter((field) => field.inList && !definition.title.includes(field.name))
    .map((field) => told(field, speech.value(row.type, field.name, values[field.name]), speech))
    .filter(Boolean)
    .join(' · ')
}

/** A bare number or yes says nothing beside others: it stands with its label. */
function told(field: Field, value: string, speech: Speech): string {
  const bare = field.kind.name === 'flag' || /^-?[\d,]{1,7}$/.test(value)
  return bare && value !== '' ? `${speech.label(field.label)} ${value}` : value
}

export type Order = 'newest' | 'changed' | 'title'

/** `titles` are compared as people write them: 2栋 before 10栋. */
export function sorted(rows: readonly Row[], order: Order, title: (row: Row) => string): Row[] {
  if (order === 'newest') return [...rows]
  if (order === 'changed') {
    return [...rows].sort((a, b) => (b.view.changed?.at ?? 0) - (a.view.changed?.at ?? 0))
  }
  const collator = new Intl.Collator('zh-CN', { numeric: true })
  const named = rows.map((row) => ({ row, name: title(row) }))
  return named.sort((a, b) => collator.compare(a.name, b.name)).map(({ row }) => row)
}
