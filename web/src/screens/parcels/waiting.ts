const DAY_MS = 86_400_000
/** Days are the office's: the clock on its wall is eight hours ahead of UTC all year. */
const OFFICE_OFFSET_MS = 8 * 3_600_000

const dayOf = (at: number) => Math.floor((at + OFFICE_OFFSET_MS) / DAY_MS)

/** Whole office days since the parcel came; 0 on its first day. */
export const daysSince = (arrived: number, now: number) => Math.max(0, dayOf(now) - dayOf(arrived))

/** What is due by the setting `parcels.waiting_days`, in its order (L6). */
export const STEPS = ['remind', 'again', 'call', 'visit', 'return'] as const
export type Step = (typeof STEPS)[number]

/** A step that somebody took, as the parcel keeps it. */
export interface Taken {
  step: string
  at: number
  result: string
}

/**
 * The last step whose day has come and that nobody took; undefined while the parcel is fresh or
 * all is done. Whoever was not reached is tried again the next day. A day of 0 leaves a step out.
 */
export function stepDue(
  arrived: number,
  now: number,
  waitingDays: readonly number[],
  taken: readonly Taken[] = [],
): Step | undefined {
  const days = daysSince(arrived, now)
  const reached = STEPS.reduce((last, _, i) => {
    const limit = waitingDays[i] ?? 0
    return limit > 0 && days >= limit ? i : last
  }, -1)
  const done = taken
    .filter(({ at, result }) => result !== 'not_reached' || daysSince(at, now) === 0)
    .map(({ step }) => STEPS.indexOf(step as Step))
  return reached > Math.max(-1, ...done) ? STEPS[reached] : undefined
}

/** From the second reminder on a parcel counts as overdue. */
export const isOverdue = (arrived: number, now: number, waitingDays: readonly number[]) =>
  daysSince(arrived, now) >= (waitingDays[1] ?? Number.POSITIVE_INFINITY)
