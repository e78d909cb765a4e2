import {
  CREATE,
  canonical,
  fieldOf,
  type JsonObject,
  link,
  Malformed,
  type Operation,
  parse,
  START,
  type TypeName,
  tick,
  WITH_MAX,
  wire,
} from '@law'
import { publish } from './changes'
import { database } from './database'
import { definitionOf } from './definitions'
import { storedDraftKey } from './drafts'
import { getFact, nextRev, putFact } from './meta'
import { claimPhoto } from './photos'
import { keyOf } from './records'
import { clearSettled } from './refusals'
import { applyOne } from './replay'
import type { Chain, Device, Json, OutboxEntry, Problem, RecordOf, Row, Staff } from './types'
import { noteWritten } from './written'

/** One operation to be written; ids are chosen. */
export interface Plan {
  id: string
  type: TypeName
  record: string
  set: JsonObject
  move?: string
  reason?: string
  settles?: string[]
}

export interface Writing {
  device: Device
  /** The author's staff records: the one of the record's site signs. */
  staffAt(site: string): Staff | null
  site: string
  now: number
  force: boolean
  draft?: string
}

export type Written =
  | { ok: true; operations: Operation[] }
  | { ok: false; problem: Problem; intent: number }

/** A whole group travels in one request of at most 1 MiB; the rest is for the envelope. */
export const GROUP_BYTES_MAX = 1_000_000

/** Stops the transaction; everything that it did is undone. */
class Refused extends Error {
  constructor(
    readonly problem: Problem,
    readonly intent: number,
  ) {
    super(problem.code)
  }
}

/**
 * Writes the operations with the views that they make, the claims on photos and the end of the
 * draft in one transaction; resolves once the disk has confirmed. The law refuses before anything
 * is written, unless forced.
 */
export async function append(plans: Plan[], writing: Writing): Promise<Written> {
  const db = database()
  const tables = [db.records, db.outbox, db.photos, db.drafts, db.meta]
  try {
    const work = await db.transaction('rw', tables, async () => {
      const [chain, rev] = await Promise.all([chainNow(), nextRev()])
      const group = new Group(plans, writing, chain, rev)
      for (let index = 0; index < plans.length; index += 1) await group.add(index)
      await group.store()
      return group
    })
    publish({
      rev: work.rev,
      rows: [...work.rows.values()],
      gone: work.gone,
      outbox: 'added',
      photos: true,
    })
    return { ok: true, operations: work.entries.map((entry) => entry.op) }
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problem: error.problem, intent: error.intent }
    throw error
  }
}

async function chainNow(): Promise<Chain> {
  return (await getFact('chain')) ?? { counter: 0, hash: START, clock: 0 }
}

/** One group under way, inside its transaction. */
class Group {
  readonly rows = new Map<string, Row>()
  readonly entries: OutboxEntry[] = []
  gone: Row[] = []
  private size = 0

  constructor(
    private readonly plans: Plan[],
    private readonly writing: Writing,
    private chain: Chain,
    readonly rev: number,
  ) {}

  async add(index: number): Promise<void> {
    const plan = this.plans[index]
    if (!plan) return
    const key = keyOf(plan.type, plan.record)
    const row = this.rows.get(key) ?? (await database().records.get(key))
    const site = row?.site ?? this.writing.site
    const author = this.writing.staffAt(site)
    if (!author) throw new Refused({ code: 'sign_in_needed', params: {} }, index)
    const op = this.operation(plan, row, author, index)
    const applied = applyOne(row?.view ?? null, op, author.role)
    if (!applied.view && !this.writing.force) {
      throw new Refused(whyNot(plan, row, applied.problem), index)
    }
    this.enter(op, key, author, index)
    const view = applied.view ?? row?.view
    if (view) this.show(key, view, row, applied.problem)
  }

  private operation(plan: Plan, row: Row | undefined, author: Staff, index: number): Operation {
    const others = this.plans.filter((one) => one !== plan).map((one) => one.id)
    if (others.length > WITH_MAX)
      throw new Refused({ code: 'too_many_operations', params: {} }, index)
    const op = wire({
      id: plan.id,
      device: this.writing.device.id,
      counter: this.chain.counter + 1,
      previous: this.chain.hash,
      author: author.id,
      at: tick(this.chain.clock, this.writing.now),
      site: author.site,
      type: plan.type,
      schema: definitionOf(plan.type)?.version ?? 1,
      record: plan.record,
      base: row?.server?.version ?? 0,
      set: withTexts(plan, row?.view),
      with: others,
      ...(row?.server && row.epoch !== undefined ? { epoch: row.epoch } : {}),
      ...(plan.move === undefined ? {} : { move: plan.move }),
      ...(plan.reason === undefined ? {} : { reason: plan.reason }),
      ...(plan.settles === undefined ? {} : { settles: plan.settles }),
    })
    return parsed(op, index)
  }

  private enter(op: Operation, key: string, author: Staff, index: number): void {
    const bytes = canonical(op)
    const hash = link(op.previous, bytes)
    this.size += bytes.length
    if (this.size > GROUP_BYTES_MAX)
      throw new Refused({ code: 'body_too_large', params: {} }, index)
    this.chain = { counter: op.counter, hash, clock: op.at }
    const { site, type, record, counter, at } = op
    const group = this.plans.length > 1 ? (this.plans[0]?.id ?? '') : ''
    const where = { counter, op, key, site, type, record, role: author.role, at }
    this.entries.push({ ...where, size: bytes.length, hash, group, state: 'waiting', tries: 0 })
  }

  private show(key: string, view: RecordOf, before: Row | undefined, problem: Problem | undefined) {
    const { type, id, site } = view
    const server = before?.server ?? null
    const unsent = (before?.unsent ?? 0) + 1
    const row: Row = { key, type, id, site, server, view, unsent, rev: 0, pending: 1 }
    const told = before?.problem ?? problem
    if (told) row.problem = told
    if (before?.epoch !== undefined) row.epoch = before.epoch
    this.rows.set(key, row)
  }

  /** All at once: each step that waits for the one before costs a way to the store and back. */
  async store(): Promise<void> {
    const db = database()
    for (const [key, row] of this.rows) this.rows.set(key, { ...row, rev: this.rev })
    this.gone = await clearSettled(this.rows, this.rev)
    const rows = [...this.rows.values()]
    const { draft } = this.writing
    await Promise.all([
      db.records.bulkPut(rows),
      db.records.bulkDelete(this.gone.map((row) => row.key)),
      db.outbox.bulkAdd(this.entries),
      putFact('chain', this.chain),
      noteWritten(rows, this.rev),
      this.claimPhotos(),
      draft === undefined ? undefined : db.drafts.delete(storedDraftKey(draft)),
    ])
  }

  private async claimPhotos(): Promise<void> {
    for (const { op } of this.entries) {
      const photo = op.type === 'photo' && op.move === 'create' ? op.set.sha256 : undefined
      if (typeof photo === 'string') await claimPhoto(photo, op.site, op.record)
    }
  }
}

/** Known to this device alone, so its words are its own (`words/<language>/problem.ts`). */
const SAVED_ELSEWHERE = 'saved_elsewhere'

/** Two windows share a draft: what this one would make, the other has made meanwhile. */
function whyNot(plan: Plan, row: Row | undefined, told: Problem | undefined): Problem {
  if (plan.move === CREATE && row?.view) return { code: SAVED_ELSEWHERE, params: {} }
  const { code, params } = told ?? { code: 'unknown_type', params: {} }
  return { code, params }
}

function parsed(op: Operation, index: number): Operation {
  try {
    return parse(op)
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    const code = op.reason === '' ? 'reason_missing' : 'malformed_operation'
    throw new Refused({ code, params: { field: error.field } }, index)
  }
}

/** TEXT fields travel as what they were and what they are; forms hand in the new text. */
function withTexts(plan: Plan, view: RecordOf | undefined): JsonObject {
  const definition = definitionOf(plan.type)
  const set: JsonObject = { ...plan.set }
  for (const [name, value] of Object.entries(set)) {
    if (!definition || fieldOf(definition, name)?.merge !== 'text') continue
    if (value !== null && typeof value !== 'string') continue
    const was = (view?.fields as Record<string, Json> | undefined)?.[name]
    set[name] = { was: typeof was === 'string' ? was : '', now: value ?? '' }
  }
  return set
}

/** Notes that an attempt is under way; its answer may never be heard. */
export async function markSent(entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return
  await database()
    .outbox.where('counter')
    .anyOf(entries.map((entry) => entry.counter))
    .modify((entry) => {
      entry.state = 'sent'
      entry.tries += 1
    })
}
