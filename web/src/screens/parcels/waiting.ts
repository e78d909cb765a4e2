const DAY_MS = 86_400_000
/** Days are the office's: the clock on its wall is eight hours ahead of UTC all year. */
const OFFICE_OFFSET_MS = 8 * 3_600_000

const dayOf = (at: number) => Math.floor((at + OFFICE_OFFSET_MS) / DAY_MS)

/** Whole office days since the parcel came; 0 on its first day. */
export const daysSince = (arrived: number, now: number) => Math.max(0, dayOf(now) - dayOf(arrived))

/** What is due by the setting `parcels.waiting_days`, in its order (L6). */
export const STEPS = ['remind', 'again', 'call', 'visit', 'return'] as const
export type Step = (typeof STEPS)[number]

/** The last step whose day has come; undefined while the parcel is fresh. */
export function stepDue(
  arrived: number,
  now: number,
  waitingDays: readonly number[],
): Step | undefined {
  const days = daysSince(arrived, now)
  const reached = waitingDays.filter((limit) => days >= limit).length
  return STEPS[Math.min(reached, STEPS.length) - 1]
}

/** From the second reminder on a parcel counts as overdue. */
export const isOverdue = (arrived: number, now: number, waitingDays: readonly number[]) =>
  daysSince(arrived, now) >= (waitingDays[1] ?? Number.POSITIVE_INFINITY)
