import type { Intent } from '@/sync'
import type { Step } from './waiting'

export type StepResult = 'told' | 'will_come' | 'wants_delivery' | 'not_reached' | 'does_not_want'

/** What somebody may answer to each step: nobody is "not reached" at their own door twice. */
export const RESULTS: Record<Step, StepResult[]> = {
  remind: ['told', 'not_reached'],
  again: ['told', 'not_reached'],
  call: ['will_come', 'wants_delivery', 'not_reached', 'does_not_want'],
  visit: ['told', 'will_come', 'not_reached', 'does_not_want'],
  return: ['told', 'will_come', 'not_reached', 'does_not_want'],
}

interface Taking {
  step: Step
  result: StepResult
  at: number
  by: string | undefined
}

/** One call for three parcels is a step of all three (L6). */
export function stepIntents(parcels: readonly string[], taking: Taking): Intent<'parcel'>[] {
  const { step, result, at, by } = taking
  const entry = { step, result, at, ...(by ? { by } : {}) }
  return parcels.map((record) => ({ type: 'parcel', record, set: { steps: [entry] } }))
}

interface Lost {
  parcel: string
  complaint: string
  kind: 'lost' | 'damaged'
  reason: string
  subject: string
  now: number
  unit: string | undefined
  recipient: string | undefined
  phone: string | undefined
  /** The parcel still waits: then losing it is a move, not only a note. */
  waits: boolean
}

/** Loss and damage are complaints from the first minute, whoever noticed (L7, E2). */
export function lostIntents(lost: Lost): Intent[] {
  const { parcel, complaint, kind, reason, subject, now, unit, recipient, phone, waits } = lost
  const about = {
    kind: 'mail_lost' as const,
    severity: 'general' as const,
    channel: 'found' as const,
    received_at: now,
    subject,
    detail: reason,
    ...(unit ? { unit } : {}),
    ...(recipient ? { complainant: recipient } : {}),
    ...(phone ? { complainant_phone: phone } : {}),
  }
  const gone = kind === 'lost' && waits
  return [
    { type: 'complaint', record: complaint, move: 'create', set: about },
    {
      type: 'parcel',
      record: parcel,
      ...(gone ? { move: 'report_missing', reason } : {}),
      set: { complaint },
    },
  ]
}
