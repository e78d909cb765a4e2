import { DAY_MS, OFFICE_OFFSET_MS } from '@/office-time'

/** Days are the office's, whatever zone the tablet believes it is in. */
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

const orderOf = (step: string) => STEPS.indexOf(step as Step)

/** What an answer asks the office to do next, whatever the day. */
const WISHES: Readonly<Record<string, Step>> = { wants_delivery: 'visit', does_not_want: 'return' }

/**
 * What the recipient asked for and nobody has done yet: to have it brought, or sent back. Whoever
 * was not reached still wants the same; who says now that they will come has changed their mind.
 */
export function wishOf(taken: readonly Taken[]): Step | undefined {
  const inTime = [...taken].sort((a, b) => a.at - b.at)
  return inTime.reduce<Step | undefined>((wish, { step, result }) => {
    const onlyReminded = wish !== undefined && orderOf(step) < orderOf(wish)
    if (result === 'not_reached' || (result === 'told' && onlyReminded)) return wish
    return WISHES[result]
  }, undefined)
}

/**
 * The last step whose day has come and that nobody took, or what the recipient asked for, which is
 * due at once; undefined while the parcel is fresh or all is done. Whoever was not reached is tried
 * again the next day. A day of 0 leaves a step out.
 */
export function stepDue(
  arrived: number,
  now: number,
  waitingDays: readonly number[],
  taken: readonly Taken[] = [],
): Step | undefined {
  const days = daysSince(arrived, now)
  const byDay = STEPS.reduce((last, _, i) => {
    const limit = waitingDays[i] ?? 0
    return limit > 0 && days >= limit ? i : last
  }, -1)
  const inVainToday = taken.filter(
    ({ at, result }) => result === 'not_reached' && daysSince(at, now) === 0,
  )
  const done = latest([...taken.filter(({ result }) => result !== 'not_reached'), ...inVainToday])
  const wish = orderOf(wishOf(taken) ?? '')
  const due = Math.max(byDay > done ? byDay : -1, wish > latest(inVainToday) ? wish : -1)
  return STEPS[due]
}

const latest = (taken: readonly Taken[]) => Math.max(-1, ...taken.map(({ step }) => orderOf(step)))

/** From the second reminder on a parcel counts as overdue; from the step after it if it is left out. */
export function isOverdue(arrived: number, now: number, waitingDays: readonly number[]): boolean {
  const limit = waitingDays.slice(1).find((days) => days > 0)
  return limit !== undefined && daysSince(arrived, now) >= limit
}
