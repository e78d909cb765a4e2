import type { Row } from '@/device'
import { problemText } from '@/sync'
import { recordTitle, unitLabel } from './names'

/** Full-width input of Chinese keyboards, case and separators make no difference. */
export const normal = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\-_.]+/g, '')

/** Whether every word of the query stands in one of the texts. */
export function matches(query: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = query.normalize('NFKC').split(/\s+/).map(normal).filter(Boolean)
  if (words.length === 0) return true
  const all = texts.map((text) => normal(text ?? ''))
  return words.every((word) => all.some((text) => text.includes(word)))
}

/** Ids are made in the order of time, so no clock is needed. */
export const byNewest = (a: Row, b: Row) => (a.id < b.id ? 1 : -1)

export function live<R extends Row>(rows: readonly R[]): R[] {
  return rows.filter((row) => !row.view.void)
}

/** Where a record belongs, in a few characters; for a refusal why, since its title is a code. */
export function rowPlace(row: Row): string {
  if (row.type === 'refusal') {
    const { code = '', params = {}, about_type } = (row as Row<'refusal'>).view.fields
    return problemText({ code, params: params as Record<string, unknown> }, about_type).title
  }
  const fields = row.view.fields as { unit?: string; place?: string }
  return unitLabel(fields.unit) || fields.place || recordTitle(row)
}
