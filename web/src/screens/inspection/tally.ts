import type { Result } from './draft'

/** How many checks came out how. */
export function tally(checks: readonly { result: string }[]): Record<Result, number> {
  const of = (result: Result) => checks.filter((check) => check.result === result).length
  return { pass: of('pass'), fail: of('fail'), na: of('na') }
}
