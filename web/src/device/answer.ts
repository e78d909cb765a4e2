import { nameOfEpoch } from '@law'
import { publish } from './changes'
import { beginClashes } from './clashes'
import { database } from './database'
import { getCursor, getFact, nextRev, putCursor, putFact } from './meta'
import { keyOf } from './records'
import { clearSettled } from './refusals'
import { rowOf } from './replay'
import { type Leaves, leavesOnArrival } from './tablet'
import type { Cursor, OutboxEntry, Outcome, RecordOf, Row, RowProblem } from './types'
import { noteWritten } from './written'

export type PulledChange =
  | { seq: number; record: RecordOf }
  | { seq: number; gone: { type: string; id: string } }

/** A checked answer to one sync request (docs/protocol.md, Sync). */
export interface Answer {
  epoch: string
  time: number
  restart: boolean
  outcomes: Outcome[]
  changes: PulledChange[]
  cursor: number
  more: boolean
}

/** The server may be restored from a backup; until then its answers are kept (QUALITY, R14). */
export const OFFER_AGAIN_MS = 14 * 86_400_000

/**
 * Outcomes, changed records and cursor in one transaction: either all of the page counts or none of
 * it. `asked` is the cursor that the request carried; when another tab has moved on meanwhile, only
 * the outcomes count, and nothing where it has learnt of a restore: what was answered before that
 * must be offered again.
 */
export async function applyAnswer(
  site: string,
  asked: Cursor,
  answer: Answer,
  now: number,
): Promise<void> {
  const db = database()
  const tables = [db.records, db.outbox, db.acked, db.meta]
  const page = await db.transaction('rw', tables, async () => {
    const made = new Page(site, asked, answer, now, await leavesOnArrival(site, answer.time))
    await made.run()
    return made
  })
  const rows = [...page.rows.values()]
  const answered = page.outbox ? ({ outbox: 'answered' } as const) : {}
  publish({ rev: page.rev, rows, gone: page.gone, contact: true, ...answered })
}

class Page {
  readonly rows = new Map<string, Row>()
  readonly gone: Row[] = []
  rev = 0
  outbox = false
  private readonly servers = new Map<string, RecordOf | null>()
  private readonly refused = new Map<string, RowProblem>()
  private readonly left = new Map<string, OutboxEntry[]>()

  constructor(
    private readonly site: string,
    private readonly asked: Cursor,
    private readonly answer: Answer,
    private readonly now: number,
    private readonly leaves: Leaves,
  ) {}

  async run(): Promise<void> {
    this.rev = await nextRev()
    const standing = await getCursor(this.site)
    if (this.undone(standing?.epoch)) return
    const ours =
      (standing?.cursor ?? 0) === this.asked.cursor &&
      (standing?.epoch ?? null) === this.asked.epoch
    if (ours && !this.answer.restart) this.takeChanges()
    await this.takeOutcomes(ours)
    await this.writeRows()
    if (ours) await this.moveCursor()
    await putFact('contact', this.now)
    await putFact('serverTime', this.answer.time)
  }

  private undone(standing: string | null | undefined): boolean {
    const now = lifeOf(standing)
    return now !== lifeOf(this.asked.epoch) && now !== lifeOf(this.answer.epoch)
  }

  private takeChanges(): void {
    for (const change of this.answer.changes) {
      if ('gone' in change) this.servers.set(keyOf(change.gone.type, change.gone.id), null)
      else this.servers.set(keyOf(change.record.type, change.record.id), change.record)
    }
  }

  /** Moves answered operations out; one whose result has not been pulled stays for the view. */
  private async takeOutcomes(ours: boolean): Promise<void> {
    const outcomes = new Map(this.answer.outcomes.map((one) => [one.id, one]))
    const allPulled = ours && !this.answer.more && !this.answer.restart
    for (const entry of await database().outbox.toArray()) {
      if (entry.site !== this.site) continue
      const outcome = outcomes.get(entry.op.id)
      const answered = outcome ? await this.settle(entry, outcome) : entry
      const touched = this.servers.has(entry.key)
      if (answered?.state === 'answered' && (allPulled || (touched && this.pulled(answered)))) {
        await database().outbox.delete(entry.counter)
        this.note(entry.key)
      } else if (answered) {
        this.note(entry.key).push(answered)
      }
    }
  }

  private pulled(entry: OutboxEntry): boolean {
    const server = this.servers.get(entry.key)
    return !server || server.version >= (entry.version ?? 0)
  }

  private note(key: string): OutboxEntry[] {
    const known = this.left.get(key) ?? []
    this.left.set(key, known)
    return known
  }

  private async settle(entry: OutboxEntry, outcome: Outcome): Promise<OutboxEntry | undefined> {
    const db = database()
    const { counter, site, key, op } = entry
    this.outbox = true
    if (entry.state !== 'answered') {
      const plain: OutboxEntry = { ...entry, state: 'waiting' }
      await db.acked.put({ counter, entry: plain, site, outcome, answeredAt: this.answer.time })
    }
    if (outcome.status === 'refused') {
      const { code, params } = outcome.problem ?? { code: 'internal', params: {} }
      this.refused.set(key, { code, params, operation: op, refused: true })
      await db.outbox.delete(counter)
      this.note(key)
      return undefined
    }
    const answered: OutboxEntry = { ...entry, state: 'answered', version: outcome.version ?? 0 }
    await db.outbox.put(answered)
    return answered
  }

  private async writeRows(): Promise<void> {
    const db = database()
    const keys = [...new Set([...this.servers.keys(), ...this.left.keys()])]
    const before = await this.rowsBefore(keys)
    for (const key of keys) this.writeRow(key, before.get(key))
    this.gone.push(...(await clearSettled(this.rows, this.rev)))
    const rows = [...this.rows.values()]
    if (this.asked.cursor === 0) await beginClashes(this.site)
    await db.records.bulkPut(rows)
    await db.records.bulkDelete(this.gone.map((row) => row.key))
    await noteWritten(rows, this.rev)
  }

  /**
   * Only where something of before outlives a new version: own work, a refusal, a last sight of what
   * is gone, what is closed but still here. Reading 50,000 rows to write over them doubles the first sync.
   */
  private async rowsBefore(keys: readonly string[]): Promise<Map<string, Row>> {
    const { records } = database()
    const pending = new Set(await records.where('pending').equals(1).primaryKeys())
    const wanted = keys.filter((key) => {
      const pulled = this.servers.get(key)
      return pending.has(key) || this.left.has(key) || !pulled || this.leaves(pulled)
    })
    const found = await records.bulkGet(wanted)
    return new Map(found.flatMap((row) => (row ? [[row.key, row] as const] : [])))
  }

  private writeRow(key: string, before: Row | undefined): void {
    const entries = this.left.get(key) ?? []
    const pulled = this.servers.get(key)
    // What the tablet let go of does not come back with the next full pull.
    const untouched = !before && entries.length === 0 && !this.refused.has(key)
    if (untouched && pulled && this.leaves(pulled)) return
    // A record that left our sight keeps its last version for as long as own work hangs on it.
    const server =
      pulled ?? (pulled === null && entries.length === 0 ? null : (before?.server ?? null))
    const row = rowOf(key, server, entries, before, this.refused.get(key), this.rev)
    const epoch = pulled ? this.answer.epoch : before?.epoch
    if (row) this.rows.set(key, server && epoch !== undefined ? { ...row, epoch } : row)
    else if (before) this.gone.push(before)
  }

  private async moveCursor(): Promise<void> {
    const { answer, asked, now } = this
    if (answer.restart) return this.startAgain()
    const done = !answer.more
    if (done && asked.sweep !== undefined) await this.sweep(asked.sweep)
    const next: Cursor = {
      epoch: answer.epoch,
      cursor: answer.cursor,
      reader: asked.reader,
      contact: now,
      complete: done || asked.complete === true,
    }
    if (!done && asked.sweep !== undefined) next.sweep = asked.sweep
    await putCursor(this.site, next)
  }

  /**
   * From another epoch or from before the horizon: everything is pulled again. What is here stays
   * on the screen until then and is swept out afterwards; outbox, drafts and photos are not touched.
   */
  private async startAgain(): Promise<void> {
    const { asked, answer } = this
    if (asked.epoch !== null && lifeOf(asked.epoch) !== lifeOf(answer.epoch))
      await this.offerAgain()
    const { cursor, epoch } = answer
    const fresh: Cursor = { epoch, cursor, reader: asked.reader, sweep: this.rev, complete: false }
    await putCursor(this.site, fresh)
  }

  /** A restored server may have lost what it had confirmed: the last 14 days are offered again. */
  private async offerAgain(): Promise<void> {
    const db = database()
    const since = this.answer.time - OFFER_AGAIN_MS
    const recent = await db.acked.where('answeredAt').above(since).toArray()
    const mine = recent.filter((one) => one.site === this.site)
    const again = mine.map(({ entry }): OutboxEntry => {
      const { version: _version, ...rest } = entry
      return { ...rest, state: 'waiting', again: true }
    })
    await db.outbox.bulkPut(again)
    await db.acked.bulkDelete(mine.map((one) => one.counter))
    this.outbox ||= again.length > 0
  }

  private async sweep(before: number): Promise<void> {
    const db = database()
    const stale = await db.records
      .where('[site+type+id]')
      .between([this.site, ''], [this.site, '\uffff'])
      .filter((row) => row.rev < before && !row.pending)
      .toArray()
    await db.records.bulkDelete(stale.map((row) => row.key))
    this.gone.push(...stale)
  }
}

/**
 * Another role may see other fields: what was pulled with other eyes goes, own work stays. The epoch
 * is kept, since whether the server was restored meanwhile is still to be seen.
 */
export async function dropSite(site: string, reader: string): Promise<Cursor> {
  const db = database()
  const { rev, cursor } = await db.transaction('rw', db.records, db.meta, async () => {
    const range = db.records.where('[site+type+id]').between([site, ''], [site, '\uffff'])
    await range.filter((row) => !row.pending).delete()
    const epoch = (await getCursor(site))?.epoch ?? null
    const fresh: Cursor = { epoch, cursor: 0, reader }
    await putCursor(site, fresh)
    return { rev: await nextRev(), cursor: fresh }
  })
  publish({ rev, dropped: site })
  return cursor
}

/** Answers older than 14 days by the server's clock are let go: our own may be years ahead. */
export async function forgetOldAnswers(): Promise<void> {
  const now = await getFact('serverTime')
  if (now === undefined) return
  await database()
    .acked.where('answeredAt')
    .below(now - OFFER_AGAIN_MS)
    .delete()
}

/** The server's part of an epoch: it changes only when a backup was restored. */
const lifeOf = (epoch: string | null | undefined) => (epoch ? nameOfEpoch(epoch) : null)
