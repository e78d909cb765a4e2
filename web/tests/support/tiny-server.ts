import {
  canonical,
  canonicalText,
  correct,
  countedBase,
  link,
  merge,
  type Operation,
  type RecordDocument,
  type Role,
} from '@law'
import { definitionOf } from '@/device/definitions'
import type { Outcome, Profile } from '@/device/types'

export const SITE = '01930000-0000-7000-8000-000000000001'

export interface Person {
  id: string
  role: Role
}

interface SyncBody {
  epoch: string | null
  cursor: number
  limit: number
  now: number
  operations: Operation[]
  status: unknown
  head?: { counter: number; hash: string; signature: string }
}

interface Stored {
  total: number
  bytes: Uint8Array
}

let epochs = 1

interface Entry {
  seq: number
  key: string
}

/**
 * The protocol's other end in memory, with the same law: journal, feed, photos. It is no model of
 * the real server's storage; it answers as docs/protocol.md says.
 */
export class TinyServer {
  epoch = 'epoch-1'
  /** For each epoch before a restore: the versions of the records when it ended. */
  ended: Record<string, Map<string, number>> = {}
  seq = 0
  now = 1_795_219_200_000
  readonly records = new Map<string, RecordDocument>()
  readonly feed = new Map<string, Entry>()
  readonly journal = new Map<string, { bytes: string; outcome: Outcome }>()
  readonly photos = new Map<string, Stored>()
  readonly heads: SyncBody['head'][] = []
  readonly reports: unknown[] = []
  readonly chunks: { sha256: string; offset: number; length: number }[] = []
  signedIn = true
  /** Whose session the next requests carry. */
  profile: Profile | undefined
  /** At most this many changes a page, whatever is asked. */
  pageMost = Number.POSITIVE_INFINITY
  private refusals = 0

  constructor(private readonly people: Person[]) {}

  /** A restored backup: the feed of then, another epoch. */
  restoredFrom(old: TinyServer): void {
    this.takeFrom(old)
    const versions = [...old.records].map(([key, { version }]) => [key, version] as const)
    this.ended = { ...old.ended, [old.epoch]: new Map(versions) }
    this.epoch = `epoch-${++epochs}`
  }

  private takeFrom(old: TinyServer): void {
    Object.assign(this, { epoch: old.epoch, seq: old.seq, ended: old.ended })
    for (const map of ['records', 'feed', 'journal'] as const) {
      this[map].clear()
      for (const [key, value] of old[map] as Map<string, never>)
        this[map].set(key, structuredClone(value))
    }
  }

  copy(): TinyServer {
    const twin = new TinyServer(this.people)
    twin.takeFrom(this)
    twin.now = this.now
    twin.refusals = this.refusals
    return twin
  }

  async handle(path: string, init: RequestInit): Promise<Response> {
    const url = new URL(path, 'http://rounds.test')
    if (!this.signedIn) return problem(401, 'sign_in_needed')
    if (url.pathname === '/api/session') return json(this.profile)
    if (url.pathname.endsWith('/sync')) return this.sync(await bodyOf(init))
    if (url.pathname.endsWith('/receipt')) return this.receipt(url.pathname.split('/').at(-2) ?? '')
    if (url.pathname.includes('/photos/')) return this.chunk(url, init)
    if (url.pathname === '/api/devices') return json({ id: 'device' })
    return problem(404, 'not_found')
  }

  private sync(body: SyncBody): Response {
    this.now += 1000
    this.reports.push(body.status)
    if (body.head) this.heads.push(body.head)
    const foreign = body.epoch !== null && body.epoch !== this.epoch
    // After a restore nothing is decided before the device has offered again.
    const decided = foreign ? [] : whole(body.operations)
    const outcomes = decided.map((operation) => this.take(operation, body.now, decided))
    const old = body.cursor > 0 && body.cursor < this.horizon
    if (foreign || old || body.cursor > this.seq) {
      return this.answer(outcomes, { restart: true, changes: [], cursor: 0, more: false })
    }
    const news = [...this.feed.values()].filter((entry) => entry.seq > body.cursor)
    const page = news.sort((a, b) => a.seq - b.seq).slice(0, Math.min(body.limit, this.pageMost))
    const changes = page.map(({ seq, key }) => ({ seq, record: this.records.get(key) }))
    const cursor = page.at(-1)?.seq ?? body.cursor
    return this.answer(outcomes, {
      restart: false,
      changes,
      cursor,
      more: page.length < news.length,
    })
  }

  /** Forgets how it got here: every cursor is from before the horizon. */
  horizon = 0

  private answer(outcomes: Outcome[], rest: object): Response {
    return json({ protocol: 1, epoch: this.epoch, time: this.now, outcomes, ...rest })
  }

  private take(operation: Operation, sent: number, batch: readonly Operation[]): Outcome {
    const bytes = canonicalText(operation)
    const known = this.journal.get(operation.id)
    if (known?.bytes === bytes) return known.outcome
    if (known) return this.refuse(operation, 'same_id_other_content', {})
    const here = (id: string) => batch.some((one) => one.id === id)
    const outcome = (operation.with ?? []).every(here)
      ? this.decide(operation, sent)
      : this.refuse(operation, 'group_incomplete', {})
    this.journal.set(operation.id, { bytes, outcome })
    return outcome
  }

  private decide(operation: Operation, sent: number): Outcome {
    const definition = definitionOf(operation.type)
    const role = this.people.find((one) => one.id === operation.author)?.role
    if (!definition || !role) return this.refuse(operation, 'foreign_author', {})
    const key = `${operation.type}:${operation.record}`
    const record = this.records.get(key) ?? null
    const { when } = correct(operation.at, sent, this.now)
    const context = { role, when, received: this.now, blocked: record?.blocked ?? [] }
    const counted = { ...operation, base: this.counted(operation) }
    const { status, record: next, problem: why } = merge(definition, record, counted, context)
    if (!next) return this.refuse(operation, why?.code ?? 'internal', why?.params ?? {})
    this.publish(key, next)
    return { id: operation.id, status, record: operation.record, version: next.version } as Outcome
  }

  /** The version up to which the author of an operation has seen the record as it is here. */
  counted({ base, epoch, type, record }: Operation): number {
    const key = `${type}:${record}`
    const ended = Object.entries(this.ended).map(([name, at]) => [name, at.get(key) ?? 0] as const)
    return countedBase(base, epoch, this.epoch, Object.fromEntries(ended))
  }

  publish(key: string, record: RecordDocument): void {
    this.records.set(key, record)
    this.feed.set(key, { seq: ++this.seq, key })
  }

  private refuse(operation: Operation, code: string, params: object): Outcome {
    const tail = String(++this.refusals).padStart(12, '0')
    const id = `01940000-0000-7000-8000-${tail}`
    const about = { about_type: operation.type, about: operation.record }
    this.publish(`refusal:${id}`, {
      type: 'refusal',
      id,
      site: operation.site,
      version: 1,
      state: 'open',
      fields: { operation: operation as never, code, params: params as never, ...about },
      created: { at: this.now, by: 'system', device: 'system', counter: this.refusals },
    })
    const told = { code, params: params as Record<string, string>, refusal: id }
    return { id: operation.id, status: 'refused', record: operation.record, problem: told }
  }

  private receipt(sha256: string): Response {
    const { bytes, total } = this.photos.get(sha256) ?? { bytes: new Uint8Array(), total: -1 }
    return json({ sha256, received: bytes.length, complete: bytes.length === total })
  }

  private async chunk(url: URL, init: RequestInit): Promise<Response> {
    const sha256 = url.pathname.split('/').at(-1) ?? ''
    const offset = Number(url.searchParams.get('offset'))
    const total = Number(url.searchParams.get('total'))
    const part = new Uint8Array(await new Response(init.body).arrayBuffer())
    const had = this.photos.get(sha256)?.bytes ?? new Uint8Array()
    if (offset !== had.length) return problem(409, 'photo_offset_wrong', { received: had.length })
    const bytes = new Uint8Array(had.length + part.length)
    bytes.set(had)
    bytes.set(part, had.length)
    this.photos.set(sha256, { bytes, total })
    this.chunks.push({ sha256, offset, length: part.length })
    return this.receipt(sha256)
  }
}

const json = (value: unknown) => new Response(JSON.stringify(value), { status: 200 })

export function problem(status: number, code: string, params: object = {}): Response {
  const headers = { 'Content-Type': 'application/problem+json' }
  return new Response(JSON.stringify({ code, params, status }), { status, headers })
}

async function bodyOf(init: RequestInit): Promise<SyncBody> {
  const packed = new Headers(init.headers).get('Content-Encoding') === 'gzip'
  const body = new Response(init.body).body
  if (!body) throw new Error('no body')
  const plain = packed ? body.pipeThrough(new DecompressionStream('gzip')) : body
  return (await new Response(plain).json()) as SyncBody
}

/** What follows its predecessor in a request leaves out what went before it. */
function whole(operations: readonly Operation[]): Operation[] {
  let before = ''
  return operations.map((sent) => {
    const operation = { ...sent, previous: sent.previous ?? before }
    before = link(operation.previous, canonical(operation))
    return operation
  })
}
