import { daysSince } from './waiting'

/** What the desk counts of a parcel. */
export interface Counted {
  state: string
  building: string
  shelf: string
  arrived: number
  /** When it was handed over, device time in ms. */
  handed: number | undefined
  overdue: boolean
}

export interface Today {
  arrived: number
  waiting: number
  overdue: number
  handed: number
}

export function today(parcels: readonly Counted[], now: number): Today {
  const isToday = (at: number | undefined) => at !== undefined && daysSince(at, now) === 0
  const waiting = parcels.filter(({ state }) => state === 'waiting')
  return {
    arrived: parcels.filter(({ arrived, state }) => state !== 'declined' && isToday(arrived))
      .length,
    waiting: waiting.length,
    overdue: waiting.filter(({ overdue }) => overdue).length,
    handed: parcels.filter(({ handed }) => isToday(handed)).length,
  }
}

export interface Place {
  building: string
  shelf: string
  waiting: number
  overdue: number
  oldest: number
}

/** What waits where: by building, and there by the part of the shelf's label before its number. */
export function places(parcels: readonly Counted[], groupOf: (shelf: string) => string): Place[] {
  const found = new Map<string, Place>()
  for (const { state, building, shelf, arrived, overdue } of parcels) {
    if (state !== 'waiting') continue
    const group = groupOf(shelf)
    const key = `${building}|${group}`
    const place = found.get(key) ?? {
      building,
      shelf: group,
      waiting: 0,
      overdue: 0,
      oldest: arrived,
    }
    place.waiting += 1
    place.overdue += overdue ? 1 : 0
    place.oldest = Math.min(place.oldest, arrived)
    found.set(key, place)
  }
  const order = (a: string, b: string) => a.localeCompare(b, 'zh', { numeric: true })
  return [...found.values()].sort(
    (a, b) => order(a.building, b.building) || order(a.shelf, b.shelf),
  )
}

/** Arrivals and hand-overs of the last `days` office days, the oldest first. */
export function daily(parcels: readonly Counted[], now: number, days: number) {
  const series = Array.from({ length: days }, (_, i) => ({
    at: now - (days - 1 - i) * 86_400_000,
    arrived: 0,
    handed: 0,
  }))
  const slot = (at: number | undefined) =>
    at === undefined ? undefined : series[days - 1 - daysSince(at, now)]
  for (const { state, arrived, handed } of parcels) {
    const came = state === 'declined' ? undefined : slot(arrived)
    const left = slot(handed)
    if (came) came.arrived += 1
    if (left) left.handed += 1
  }
  return series
}

/** Upper ends in days of how long a parcel lay: the same day, the next, up to 3, 7, 15, longer. */
export const DWELL_LIMITS = [0, 1, 3, 7, 15, Number.POSITIVE_INFINITY] as const

/** How long parcels lay until they were handed over; `median` in hours, absent where none was. */
export function dwell(parcels: readonly Counted[]): { counts: number[]; median?: number } {
  const counts = DWELL_LIMITS.map(() => 0)
  const hours: number[] = []
  for (const { arrived, handed } of parcels) {
    if (handed === undefined || handed < arrived) continue
    const days = daysSince(arrived, handed)
    const bin = DWELL_LIMITS.findIndex((limit) => days <= limit)
    counts[bin] = (counts[bin] ?? 0) + 1
    hours.push((handed - arrived) / 3_600_000)
  }
  const middle = hours.sort((a, b) => a - b)[Math.floor(hours.length / 2)]
  return { counts, ...(middle === undefined ? {} : { median: Math.round(middle) }) }
}
