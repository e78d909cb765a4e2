import type { Row } from '@/device'
import { deadlineOf } from './deadline'

type Violation = Row<'violation'>

/** What needs somebody first: by running deadline, then what is open, then the newest. */
export function byUrgency(today: string): (a: Violation, b: Violation) => number {
  const rank = (row: Violation) => {
    const left = deadlineOf(row.view, today)?.left
    if (left !== undefined) return left
    return row.view.state === 'closed' ? CLOSED : OPEN
  }
  return (a, b) => rank(a) - rank(b) || (a.id < b.id ? 1 : -1)
}

/** Ranks beyond any deadline, which is a number of days. */
const OPEN = 100_000
const CLOSED = 200_000
