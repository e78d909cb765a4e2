/**
 * Calendar days of the office, `YYYY-MM-DD`. Deadlines and "inspected today" are judged by the
 * office's wall clock, whatever zone the tablet believes it is in (trap 19: calendar days).
 */
import { DAY_MS } from '@/office-time'
import { dayOf, fromPicker } from '@/screens/record/moments'

/** Noon of the day, for formatting a day without slipping into its neighbour. */
export const noonOf = (day: string): number => fromPicker(`${day}T12:00`) ?? Number.NaN

export function addDays(day: string, days: number): string {
  return dayOf(noonOf(day) + days * DAY_MS)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to) - noonOf(from)) / DAY_MS)
}
