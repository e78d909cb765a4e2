/** One merge under way; lives for one call (`_Work` in merge.py). */

import { same } from './canonical'
import { type Field, fieldOf, type Json, type Move, moveOf, type RecordType } from './definition'
import { copy, get, isObject, type JsonObject, own, put } from './json'
import { CREATE, type Operation, SETTLE, VOID } from './operation'
import type { Problem, Status } from './outcome'
import {
  type Conflict,
  openConflicts,
  type RecordDocument,
  type Stamp,
  type TrailEntry,
} from './record'
import { span, threeWay } from './spans'
import { purgedUnseen, STATE, stampOf, unseen } from './stamps'
import { union } from './union'
import { empty, fits } from './validate'

export const TRAIL_MAX = 50

export class Work {
  private readonly record: RecordDocument
  private readonly fresh: boolean
  private readonly version: number
  private readonly stamp: Stamp
  private readonly added: Conflict[] = []
  /** The conflicts that this operation is the first to settle. */
  private readonly settling: readonly Conflict[]
  private parked = false
  private overflow: string | null = null

  constructor(
    private readonly definition: RecordType,
    record: RecordDocument | null,
    private readonly operation: Operation,
    private readonly when: number,
  ) {
    this.fresh = record === null
    this.record = record === null ? this.blank() : copy(record)
    this.version = this.record.version + 1
    this.stamp = [this.version, operation.device, operation.counter, when]
    this.settling = operation.move === SETTLE ? this.unsettled() : []
  }

  private blank(): RecordDocument {
    const { type, record, site, author, device, counter } = this.operation
    const fields: JsonObject = {}
    for (const known of this.definition.fields) {
      if (known.default !== null) put(fields, known.name, copy(known.default))
    }
    return {
      type,
      id: record,
      site,
      version: 0,
      state: this.definition.initial,
      fields,
      created: { at: this.when, by: author, device, counter },
    }
  }

  private unsettled(): Conflict[] {
    const settles = this.operation.settles ?? []
    return openConflicts(this.record).filter((conflict) => settles.includes(conflict.id))
  }

  run(): void {
    const { move: name, author, reason } = this.operation
    if (name === VOID) {
      this.record.void = { at: this.when, by: author, reason: reason ?? null }
    } else if (name === SETTLE) {
      this.settle()
    } else if (name !== undefined && name !== CREATE) {
      const move = moveOf(this.definition, name)
      if (move !== null) this.move(move)
    }
    for (const field of Object.keys(this.operation.set).sort()) {
      const known = fieldOf(this.definition, field)
      if (known !== null) this.field(known, get(this.operation.set, field))
    }
  }

  private move(move: Move): void {
    const { state } = this.record
    if (move.sources.includes(state)) {
      this.record.state = move.target
      this.touch(STATE)
    } else if (state !== move.target || move.evidence) {
      this.parked = true
      const rest: JsonObject = {}
      for (const name of Object.keys(this.operation.set)) {
        const known = fieldOf(this.definition, name)
        const value = get(this.operation.set, name)
        if (known?.merge !== 'union') put(rest, name, copy(this.withoutPurged(known, value)))
      }
      this.conflict(null, state, { move: move.name, state: move.target, set: rest })
    }
  }

  private settle(): void {
    const { author, reason = null, id } = this.operation
    for (const conflict of this.settling) {
      conflict.settled = { at: this.when, by: author, reason, operation: id }
    }
  }

  /** Whether the person who settles decided about this field, having seen what stands. */
  private settlesField(name: string): boolean {
    const decided = this.settling.some((c) => c.field === name || own(parkedSet(c), name))
    return decided && !unseen(stampOf(this.record, name), this.operation)
  }

  private field(known: Field, value: Json): void {
    const { name, merge } = known
    const now = get(this.record.fields, name)
    if (merge === 'union') {
      this.write(name, union(now, value))
    } else if (this.parked) {
      return
    } else if (merge === 'sum') {
      this.sum(name, now, value)
    } else if (merge === 'text') {
      this.text(known, now, value)
    } else if (this.settlesField(name) || same(now, value)) {
      this.write(name, value)
    } else {
      this.plain(known, now, value)
    }
  }

  private sum(name: string, now: Json, value: Json): void {
    const total = Number(now ?? 0) + Number(value)
    if (Number.isSafeInteger(total)) this.write(name, total)
    else this.overflow = this.overflow ?? name
  }

  private text(known: Field, now: Json, value: Json): void {
    const change = this.withoutPurged(known, value) as { was: string; now: string }
    const merged = threeWay(change.was, (now ?? '') as string, change.now)
    if (merged !== null && fits(known.kind, merged)) this.write(known.name, merged)
    else this.conflict(known.name, now ?? '', change.now)
  }

  /** What an author brought: new words alone, where the old ones were purged unknown to them. */
  private withoutPurged(known: Field | null, value: Json): Json {
    if (known?.merge !== 'text') return value
    if (!purgedUnseen(this.record, known.name, this.operation.base)) return value
    const change = value as { was: string; now: string }
    return { was: '', now: span(change.was, change.now).put }
  }

  /** LATEST, FIRST_WRITE, WRITE_ONCE, KEEP_BOTH with a value unlike the standing one. */
  private plain(known: Field, now: Json, value: Json): void {
    const { name, merge } = known
    const stamp = this.fresh ? this.stamp : stampOf(this.record, name)
    const concurrent = !this.fresh && unseen(stamp, this.operation)
    const written = !empty(now) || own(this.record.purged ?? {}, name)
    const once = merge === 'write_once' && written
    if (!concurrent && !once) {
      this.write(name, value)
    } else if (merge === 'latest') {
      this.latest(name, now, value, stamp)
    } else if (merge === 'keep_both' || once || !empty(now)) {
      this.conflict(name, now, value)
    } else {
      this.write(name, value)
    }
  }

  private latest(name: string, now: Json, value: Json, stamp: Stamp): void {
    this.conflict(name, now, value)
    const [, device, , when] = stamp
    const later = this.when === when ? this.operation.device > device : this.when > when
    if (later) this.write(name, value)
  }

  private conflict(name: string | null, was: Json, other: Json): void {
    const { id, author, device, base } = this.operation
    this.added.push({
      id: `${id}:${name ?? 'move'}`,
      field: name,
      was: copy(was),
      other: copy(other),
      by: author,
      at: this.when,
      device,
      base,
      against: stampOf(this.record, name ?? STATE)[0],
    })
  }

  private write(name: string, value: Json): void {
    const before = get(this.record.fields, name)
    if (value === null) delete this.record.fields[name]
    else put(this.record.fields, name, copy(value))
    if (!same(before, value)) this.touch(name)
  }

  private touch(name: string): void {
    if (this.fresh) return
    this.record.stamps ??= {}
    put(this.record.stamps, name, this.stamp)
  }

  /** What shows only afterwards: a sum out of range, a value that must be there and is not. */
  problem(): Problem | null {
    if (this.overflow !== null) return { code: 'bad_value', params: { field: this.overflow } }
    const field = this.missing()
    return field === null ? null : { code: 'value_missing', params: { field } }
  }

  private missing(): string | null {
    const { fields } = this.record
    const { set, move: name } = this.operation
    for (const known of this.definition.fields) {
      const touched = this.fresh || Object.keys(set).includes(known.name)
      if (known.required && touched && empty(get(fields, known.name))) return known.name
    }
    const move = name === undefined ? null : moveOf(this.definition, name)
    const needs = move?.needs ?? []
    return needs.find((need) => empty(get(fields, need)) && empty(this.entered(need))) ?? null
  }

  /** The value that the operation brings for a field, whatever became of it. */
  private entered(name: string): Json {
    const value = get(this.operation.set, name)
    const isText = fieldOf(this.definition, name)?.merge === 'text'
    return isText && isObject(value) ? get(value, 'now') : value
  }

  status(): Status {
    if (this.added.length > 0) return 'kept_both'
    const { changed } = this.record
    const { base, device } = this.operation
    if (!changed || changed.version <= base) return 'applied'
    return changed.device === device && changed.since <= base ? 'applied' : 'merged'
  }

  finish(received: number): RecordDocument {
    const { record, version, when } = this
    const { author, device } = this.operation
    const alone = record.changed?.device === device ? record.changed.since : version - 1
    record.version = version
    record.changed = { at: when, by: author, device, version, since: alone }
    if (this.added.length > 0) record.conflicts = [...(record.conflicts ?? []), ...this.added]
    record.trail = [...(record.trail ?? []), this.entry(received)].slice(-TRAIL_MAX)
    return record
  }

  private entry(received: number): TrailEntry {
    const { author, set, move, reason } = this.operation
    return {
      version: this.version,
      at: this.when,
      received,
      by: author,
      fields: Object.keys(set).sort(),
      ...(move === undefined ? {} : { move }),
      ...(reason === undefined ? {} : { reason }),
      ...(this.added.length > 0 ? { conflict: true } : {}),
    }
  }
}

/** The fields that wait in a parked move. */
const parkedSet = (conflict: Conflict): JsonObject => {
  if (conflict.field !== null || !isObject(conflict.other)) return {}
  const set = get(conflict.other as JsonObject, 'set')
  return isObject(set) ? (set as JsonObject) : {}
}
