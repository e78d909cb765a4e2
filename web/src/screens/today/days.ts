/**
 * Calendar days of the office. Deadlines and "inspected today" are judged by the office's wall
 * clock, whatever zone the tablet believes it is in (trap 19: calendar days).
 */
const ZONE_MINUTES = 8 * 60
const MINUTE_MS = 60_000
export const DAY_MS = 24 * 60 * MINUTE_MS

/** 2026-11-21; the zone has had no summer time since 1991, so a fixed offset is exact. */
export function officeDay(ms: number): string {
  return new Date(ms + ZONE_MINUTES * MINUTE_MS).toISOString().slice(0, 10)
}

/** 2026-11-21T19:40, as a native date and time input wants it. */
export function officeMinute(ms: number): string {
  return new Date(ms + ZONE_MINUTES * MINUTE_MS).toISOString().slice(0, 16)
}

/** Milliseconds of an input's `YYYY-MM-DDTHH:mm`; undefined while it is empty or half typed. */
export function fromOfficeMinute(text: string): number | undefined {
  const ms = text.length === 16 ? Date.parse(`${text}:00+08:00`) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}

/** Noon of the day, for formatting a day without slipping into its neighbour. */
export const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`)

export function addDays(day: string, days: number): string {
  return officeDay(noonOf(day) + days * DAY_MS)
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noonOf(to) - noonOf(from)) / DAY_MS)
}
