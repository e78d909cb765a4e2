import type { Row } from '@/device'
import { isOverdue } from '@/screens/parcels/waiting'

export interface WaitingSummary {
  waiting: number
  /** Overdue by the same rule as at the parcel desk. */
  late: number
  /** When the one that waits longest arrived, ms. */
  oldest?: number
}

/** What lies on the shelves: how many, how many too long, since when. */
export function summarise(
  rows: readonly Row<'parcel'>[],
  now: number,
  waitingDays: readonly number[],
): WaitingSummary {
  const arrived = rows
    .filter((row) => !row.view.void && row.view.state === 'waiting')
    .map((row) => row.view.fields.arrived_at ?? row.view.created.at)
  const late = arrived.filter((at) => isOverdue(at, now, waitingDays)).length
  return {
    waiting: arrived.length,
    late,
    ...(arrived.length > 0 ? { oldest: Math.min(...arrived) } : {}),
  }
}
