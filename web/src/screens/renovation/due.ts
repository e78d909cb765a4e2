import type { Row } from '@/device'
import { dayOf } from '@/screens/record/moments'
import { daysBetween } from '@/screens/today/days'

/** States in which somebody may be at work, so that the daily visit is owed (J1-J3). */
const VISITED = ['underway', 'stopped', 'rectifying']

export interface Visit {
  id: string
  at: number
  outcome: string
}

/** One renovation site with what its inspection rhythm says about today. */
export interface Site {
  row: Row<'renovation'>
  last?: Visit
  /** Calendar days since the last visit; undefined: never visited. */
  since?: number
  due: boolean
  doneToday: boolean
}

export const inspectable = (row: Row<'renovation'>): boolean =>
  !row.view.void && VISITED.includes(row.view.state)

/** The latest visit of each renovation, by when it took place and not by when it was uploaded. */
export function lastVisits(inspections: readonly Row<'inspection'>[]): Map<string, Visit> {
  const found = new Map<string, Visit>()
  for (const { id, view } of inspections) {
    const { renovation, inspected_at: at, outcome = '' } = view.fields
    if (view.void || !renovation || at === undefined) continue
    if (at >= (found.get(renovation)?.at ?? Number.NEGATIVE_INFINITY)) {
      found.set(renovation, { id, at, outcome })
    }
  }
  return found
}

/** What today asks of a site when it is to be visited every `interval` calendar days (J3). */
export function siteOf(
  row: Row<'renovation'>,
  last: Visit | undefined,
  interval: number,
  today: string,
): Site {
  const since = last && daysBetween(dayOf(last.at), today)
  const doneToday = since !== undefined && since <= 0
  const due = inspectable(row) && !doneToday && (since === undefined || since >= interval)
  return {
    row,
    due,
    doneToday: doneToday && inspectable(row),
    ...(last ? { last } : {}),
    ...(since === undefined ? {} : { since }),
  }
}
