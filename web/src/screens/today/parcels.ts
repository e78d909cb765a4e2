import type { Row } from '@/device'
import { daysSince } from '@/screens/parcels/waiting'

export interface WaitingSummary {
  waiting: number
  /** Waiting longer than the limit in days. */
  late: number
  /** When the one that waits longest arrived, ms. */
  oldest?: number
}

/** What lies on the shelves: how many, how many too long, since when. */
export function summarise(
  rows: readonly Row<'parcel'>[],
  now: number,
  limitDays: number,
): WaitingSummary {
  const arrived = rows
    .filter((row) => !row.view.void && row.view.state === 'waiting')
    .map((row) => row.view.fields.arrived_at ?? row.view.created.at)
  const late = arrived.filter((at) => daysSince(at, now) > limitDays).length
  return {
    waiting: arrived.length,
    late,
    ...(arrived.length > 0 ? { oldest: Math.min(...arrived) } : {}),
  }
}
