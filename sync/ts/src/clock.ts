/** Time without trusting anybody's clock: the twin of `clock.py`. */

export const DRIFT_MS = 5 * 60 * 1000

/** `when` is the corrected moment (ms), `offset` what was added, `suspect` a drifting clock. */
export interface Reading {
  readonly when: number
  readonly offset: number
  readonly suspect: boolean
}

/** The next device time: `now`, or just after `last` where the clock went back. */
export const tick = (last: number, now: number): number =>
  Math.min(Math.max(now, last + 1), Number.MAX_SAFE_INTEGER)

/** The moment `at` of a device whose clock showed `sent` when the server's showed `received`. */
export const correct = (at: number, sent: number, received: number): Reading => {
  const offset = received - sent
  const suspect = Math.abs(offset) > DRIFT_MS
  const when = Math.min(at + (suspect ? offset : 0), received)
  return { when: Math.max(when, -Number.MAX_SAFE_INTEGER), offset, suspect }
}
