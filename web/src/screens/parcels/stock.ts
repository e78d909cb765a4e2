import { cleanTracking } from './couriers'

export type StockResult = 'found' | 'misplaced' | 'not_waiting' | 'unknown'

/** A parcel as stock-taking needs it. */
export interface Stored {
  id: string
  state: string
  shelf: string
  tracking: string
  code: string
}

/** What should stand on the shelf: `group` is the label's beginning, empty for all shelves. */
export function expectedOn(
  group: string,
  parcels: readonly Stored[],
  groupOf: (shelf: string) => string,
): string[] {
  return parcels
    .filter(({ state, shelf }) => state === 'waiting' && (!group || groupOf(shelf) === group))
    .map(({ id }) => id)
}

export interface Judged {
  result: StockResult
  parcel: string | undefined
}

/**
 * What a scan on the shelf means. The label holds the pickup code, the courier's sticker the
 * tracking number; a number that came twice means the one that still waits.
 */
export function judge(
  scanned: string,
  group: string,
  parcels: readonly Stored[],
  groupOf: (shelf: string) => string,
): Judged {
  const number = cleanTracking(scanned)
  const same = parcels.filter(
    ({ tracking, code }) => cleanTracking(tracking) === number || (code && code === number),
  )
  const waiting = same.find(({ state }) => state === 'waiting')
  if (waiting) {
    const here = !group || groupOf(waiting.shelf) === group
    return { result: here ? 'found' : 'misplaced', parcel: waiting.id }
  }
  const [gone] = same
  return gone
    ? { result: 'not_waiting', parcel: gone.id }
    : { result: 'unknown', parcel: undefined }
}

/** Expected, still registered as waiting, and not seen by anybody. */
export function missingOf(
  expected: readonly string[],
  scans: readonly { parcel?: string | null }[],
  waits: (id: string) => boolean,
): string[] {
  const seen = new Set(scans.map(({ parcel }) => parcel))
  return expected.filter((id) => !seen.has(id) && waits(id))
}
