import {
  type Conflict,
  canonicalText,
  fieldOf,
  type Json,
  type RecordType,
  SETTLE,
  type Stamp,
  type TrailEntry,
} from '@law'

/** The part of a record that a comparison needs. */
export interface Compared {
  state: string
  fields: object
  created: { at: number; by: string; device: string }
  changed?: { version: number; device: string } | undefined
  stamps?: Readonly<Record<string, Stamp>> | undefined
  trail?: readonly TrailEntry[] | undefined
  conflicts?: readonly Conflict[] | undefined
}

/** One of two opinions: the value, and who entered it when on which device, as far as known. */
export interface Side {
  value: Json
  by?: string
  at?: number
  device?: string
}

/** Two values for one field; `move` names the conflict that brought it where that was a move. */
export interface Difference {
  /** Names the choice on the form. */
  key: string
  conflict: string
  field: string
  standing: Side
  other: Side
  /** Both together, where that makes sense. */
  both?: Json
  /** Once settled: which was chosen; absent where the record no longer tells. */
  chosen?: Choice
}

/** A move that no longer fitted: what stands, and what was done on the other device. */
export interface Clash {
  conflict: string
  move: string
  /** The state that the move would have led to. */
  state: string
  standing: Side
  other: Side
  /** As of a difference. */
  chosen?: Choice
}

export interface Comparison {
  clashes: Clash[]
  differences: Difference[]
}

interface Parked {
  move: string
  state: string
  set: Record<string, Json>
}

/** What the given conflicts of a record are about, side by side. */
export function compare(
  definition: RecordType,
  view: Compared,
  conflicts: readonly Conflict[],
): Comparison {
  const clashes: Clash[] = []
  const differences: Difference[] = []
  for (const conflict of conflicts) {
    const standing = writer(view, conflict)
    const other = { by: conflict.by, at: conflict.at, device: conflict.device }
    if (conflict.field !== null) {
      differences.push(valueDifference(definition, view, conflict, conflict.field, standing, other))
      continue
    }
    const parked = conflict.other as unknown as Parked
    clashes.push({
      conflict: conflict.id,
      move: parked.move,
      state: parked.state,
      standing: { ...standing, value: view.state },
      other: { ...other, value: parked.state },
      ...settledMove(view, conflict, parked.set),
    })
    for (const [field, value] of Object.entries(parked.set)) {
      const now = fieldValue(view, field)
      if (same(now, value)) continue
      const both = together(definition, field, now, value)
      differences.push({
        key: `${conflict.id}/${field}`,
        conflict: conflict.id,
        field,
        standing: { ...standing, value: now },
        other: { ...other, value },
        ...(both === undefined ? {} : { both }),
        ...settledValue(view, conflict, field),
      })
    }
  }
  return { clashes, differences }
}

type Author = Omit<Side, 'value'>

/**
 * With LATEST the newer value may be the one that stands: then the record's own earlier value is
 * the other opinion, and the authors change places with it.
 */
function valueDifference(
  definition: RecordType,
  view: Compared,
  conflict: Conflict,
  field: string,
  before: Author,
  came: Author,
): Difference {
  const now = fieldValue(view, field)
  const newerStands = same(now, conflict.other) && !same(now, conflict.was)
  const alternative = newerStands ? conflict.was : conflict.other
  const both = together(definition, field, now, alternative)
  return {
    key: conflict.id,
    conflict: conflict.id,
    field,
    standing: { ...(newerStands ? came : before), value: now },
    other: { ...(newerStands ? before : came), value: alternative },
    ...(both === undefined ? {} : { both }),
    ...settledValue(view, conflict, field),
  }
}

type Chosen = { chosen?: Choice }

/** What stands is what was chosen, unless it was joined of both or changed again later. */
function settledValue(view: Compared, conflict: Conflict, field: string): Chosen {
  const settling = settlingOf(view, conflict)
  if (!settling || (view.stamps?.[field]?.[0] ?? 0) > settling.version) return {}
  const one = [conflict.other, conflict.was].some((value) => same(value, fieldValue(view, field)))
  return { chosen: settling.fields.includes(field) && !one ? 'both' : 'standing' }
}

/** The state stays whatever is chosen; what came with the move may have been taken. */
function settledMove(view: Compared, conflict: Conflict, set: Parked['set']): Chosen {
  const settling = settlingOf(view, conflict)
  if (!settling) return {}
  const fields = Object.keys(set)
  if (!fields.some((field) => settling.fields.includes(field))) return { chosen: 'standing' }
  const taken = fields.every((field) => same(fieldValue(view, field), set[field] ?? null))
  return taken ? { chosen: 'other' } : {}
}

const settlingOf = (view: Compared, { settled }: Conflict): TrailEntry | undefined =>
  view.trail?.find((one) => one.move === SETTLE && settled?.at === one.at && settled.by === one.by)

/** Who had written what stood: the trail tells it by the version that the conflict names. */
function writer(view: Compared, conflict: Conflict): Author {
  const entry = view.trail?.find((one) => one.version === conflict.against)
  const device = deviceOf(view, conflict)
  const where = device ? { device } : {}
  if (entry) return { by: entry.by, at: entry.at, ...where }
  if (conflict.against === 1) return { by: view.created.by, at: view.created.at, ...where }
  return where
}

/** The trail names no device; the field's own stamp does, as long as it is still that version's. */
function deviceOf(view: Compared, conflict: Conflict): string | undefined {
  if (conflict.against === 1) return view.created.device
  const stamp = view.stamps?.[conflict.field ?? 'state']
  if (stamp?.[0] === conflict.against) return stamp[1]
  return view.changed?.version === conflict.against ? view.changed.device : undefined
}

const fieldValue = (view: Compared, field: string) =>
  ((view.fields as Record<string, Json>)[field] ?? null) as Json

const same = (a: Json, b: Json) => canonicalText(a ?? null) === canonicalText(b ?? null)

/** Two texts can stand one after the other; two numbers, days or choices cannot. */
function together(definition: RecordType, field: string, a: Json, b: Json): Json | undefined {
  const kind = fieldOf(definition, field)?.kind
  if (kind?.name !== 'text' || kind.pattern !== '') return undefined
  if (typeof a !== 'string' || typeof b !== 'string' || a === '' || b === '') return undefined
  const joined = a + (kind.lines ? '\n' : '；') + b
  return [...joined].length <= kind.most ? joined : undefined
}

export type Choice = 'standing' | 'other' | 'both'

/** The `set` of the settlement; what stands and is kept is not written again. */
export function settlement(
  differences: readonly Difference[],
  choices: Readonly<Record<string, Choice | undefined>>,
): Record<string, Json> {
  const set: Record<string, Json> = {}
  for (const one of differences) {
    const choice = choices[one.key]
    if (choice === 'other') set[one.field] = one.other.value
    if (choice === 'both' && one.both !== undefined) set[one.field] = one.both
  }
  return set
}
