import type { FieldsOf } from '@law'

export type WaterTest = NonNullable<FieldsOf['renovation']['water_tests']>[number]

/** The source's duration of a water test (I9). */
export const LEAST_HOURS = 24
const HOUR_MS = 3_600_000

/** Whole hours under water; undefined while it is still running. */
export function hoursOf(test: WaterTest): number | undefined {
  if (test.ended_at === undefined || test.ended_at === null) return undefined
  return Math.floor((test.ended_at - test.began_at) / HOUR_MS)
}

/**
 * Evidence is only ever added: the end of a test is a second entry with the same beginning and
 * room. Here both are one again, the entry with a result standing for the test; newest first.
 */
export function roundsOf(entries: readonly WaterTest[]): WaterTest[] {
  const found = new Map<string, WaterTest>()
  for (const entry of entries) {
    const key = `${entry.began_at} ${entry.room ?? ''}`
    const known = found.get(key)
    if (!known || known.passed === undefined) found.set(key, entry)
  }
  return [...found.values()].sort((a, b) => b.began_at - a.began_at)
}
