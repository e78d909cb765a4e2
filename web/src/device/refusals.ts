import { database } from './database'
import { keyOf } from './records'
import type { Row } from './types'

interface Told {
  operation?: { id?: string }
  about_type?: string
  about?: string
}

/**
 * A refusal that was taken up again or closed no longer marks the record it is about. Adds the
 * changed rows to `rows` and the keys of those that are left empty to the answer; for use inside
 * the transaction that writes `rows`.
 */
export async function clearSettled(rows: Map<string, Row>, rev: number): Promise<Row[]> {
  const emptied: Row[] = []
  for (const refusal of [...rows.values()]) {
    if (refusal.type !== 'refusal') continue
    if (refusal.view.state === 'open' && !refusal.view.void) continue
    const told = refusal.view.fields as Told
    const key = keyOf(told.about_type ?? '', told.about ?? '')
    const row = rows.get(key) ?? (await database().records.get(key))
    if (!row?.problem?.refused || row.problem.operation?.id !== told.operation?.id) continue
    const { problem: _settled, pending: _pending, ...rest } = row
    if (!row.server && row.unsent === 0) {
      rows.delete(key)
      emptied.push(row)
    } else {
      rows.set(key, { ...rest, rev, ...(row.unsent > 0 ? { pending: 1 as const } : {}) })
    }
  }
  return emptied
}
