import type { RecordOf } from '@/device'
import { daysBetween } from '@/screens/today/days'

export type Urgency = 'over' | 'today' | 'soon' | 'later'

export interface Deadline {
  day: string
  /** Calendar days from today; negative: past. */
  left: number
  urgency: Urgency
}

const SOON_DAYS = 3

/** Waiting for the person to act; a reported or rectified one waits for the office. */
const RUNNING = ['found', 'notice_issued']

/** The running deadline of a violation; undefined when there is none or it no longer runs. */
export function deadlineOf(record: RecordOf<'violation'>, today: string): Deadline | undefined {
  const day = record.fields.deadline
  if (!day || record.void || !RUNNING.includes(record.state)) return undefined
  const left = daysBetween(today, day)
  return { day, left, urgency: urgencyOf(left) }
}

function urgencyOf(left: number): Urgency {
  if (left < 0) return 'over'
  if (left === 0) return 'today'
  return left <= SOON_DAYS ? 'soon' : 'later'
}
