import type { Answer, PulledChange } from '@/device/answer'
import type { OutboxEntry, Outcome } from '@/device/types'
import { BadAnswer } from '@/net/transport'

type Raw = { [key: string]: unknown }

const STATUSES = ['applied', 'merged', 'kept_both', 'refused']

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0
const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

function need(ok: boolean, what: string): asserts ok {
  if (!ok) throw new BadAnswer(what)
}

/**
 * The answer, if all of it can be trusted; a single bad record spoils the page, since a cursor that
 * moved past it would lose it for good. Throws BadAnswer.
 */
export function checked(
  raw: unknown,
  sent: readonly OutboxEntry[],
  site: string,
  cursor: number,
): Answer {
  need(isRaw(raw), 'answer')
  const { epoch, time, restart, outcomes, changes, more } = raw
  need(isText(epoch) && isCount(time) && isCount(raw.cursor), 'answer')
  need(typeof restart === 'boolean' && typeof more === 'boolean', 'answer')
  need(Array.isArray(outcomes) && Array.isArray(changes), 'answer')
  checkOutcomes(outcomes, sent, restart)
  if (!restart) checkChanges(changes, site, cursor, raw.cursor)
  return {
    epoch,
    time,
    restart,
    more,
    outcomes: outcomes as Outcome[],
    changes: changes as PulledChange[],
    cursor: raw.cursor,
  }
}

/** Each outcome answers the operation in the same place. Throws BadAnswer. */
export function checkOutcomes(
  outcomes: unknown[],
  sent: readonly { op: { id: string } }[],
  restart: boolean,
): void {
  if (restart && outcomes.length === 0) return
  need(outcomes.length === sent.length, 'outcomes')
  outcomes.forEach((outcome, index) => {
    need(isRaw(outcome), 'outcome')
    const { status, id, version, problem } = outcome
    need(id === sent[index]?.op.id && STATUSES.includes(String(status)), 'outcome')
    if (status === 'refused') need(isRaw(problem) && isText(problem.code), 'outcome')
    else need(isCount(version), 'outcome')
  })
}

function checkChanges(changes: unknown[], site: string, after: number, cursor: number): void {
  let last = after
  for (const change of changes) {
    need(isRaw(change) && isCount(change.seq) && change.seq > last, 'sequence')
    last = change.seq
    if (isRaw(change.gone)) need(isText(change.gone.type) && isText(change.gone.id), 'gone')
    else checkRecord(change.record, site)
  }
  need(cursor >= last, 'cursor')
}

function checkRecord(record: unknown, site: string): void {
  need(isRaw(record), 'record')
  need(isText(record.type) && isText(record.id) && isText(record.state), 'record')
  need(record.site === site && isCount(record.version) && record.version > 0, 'record')
  need(isRaw(record.fields) && isRaw(record.created), 'record')
}
