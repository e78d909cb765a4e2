import type { FieldsOf, JsonObject, TypeName } from '@law'
import { definitionOf, loadDefinitions } from '@/device/definitions'
import { canSign, thisDevice } from '@/device/device-keys'
import { holdDraft } from '@/device/drafts'
import { site, staffAt } from '@/device/identity'
import { append, type Plan, type Written } from '@/device/outbox'
import { plain } from '@/device/plain'
import { isFull, withRoom } from '@/device/space'
import type { Json, Operation, Problem, RecordOf, Row } from '@/device/types'
import { uuid7 } from '@/device/uuid'

type Given<V> = V extends readonly (infer Item)[] ? readonly Item[] : V

/** Values by field: what an operation may carry. `null` clears; TEXT fields take the new text. */
export type SetOf<T extends TypeName> = {
  readonly [K in keyof FieldsOf[T]]?: Given<FieldsOf[T][K]> | null | undefined
}

/** What a person wants done with one record. */
export type Intent<T extends TypeName = TypeName> = T extends TypeName
  ? {
      type: T
      /** Absent with `create`: a new id is made. */
      record?: string
      /** `create`, `void`, `settle` or a move of the definition; absent for an edit. */
      move?: string
      /** UNION fields: the items to add; SUM fields: the number to add. */
      set?: SetOf<T>
      reason?: string
      settles?: readonly string[]
      /** The operation's own id, where another intent of the group must name it. */
      operation?: string
    }
  : never

export interface ActOptions {
  /** The draft that this completes: removed in the same transaction. */
  draft?: string
  /** Write although the law refuses here: work that must reach the desk anyway. */
  force?: boolean
}

export type ActResult =
  | { ok: true; records: string[]; operations: string[] }
  | { ok: false; problem: Problem; intent: number }

/**
 * Does what the person wants: operations, views, photo claims and the end of the draft in one
 * strict transaction. Resolves once the disk has confirmed; several intents land together or not at
 * all. A refusal by the law writes nothing (unless forced) and names the intent.
 */
export async function act(
  wanted: Intent | readonly Intent[],
  options: ActOptions = {},
): Promise<ActResult> {
  const intents: readonly Intent[] = 'type' in wanted ? [wanted] : wanted
  const plans = intents.map(planOf)
  const here = site.value
  if (!here) return failed('sign_in_needed')
  if (!canSign()) return failed('insecure_context')
  if (plans.length === 0) return failed('nothing_to_do')
  const release = options.draft === undefined ? undefined : holdDraft(options.draft)
  const written = await write(plans, here, options)
  release?.(written.ok)
  if (!written.ok) return written
  return {
    ok: true,
    records: plans.map((plan) => plan.record),
    operations: written.operations.map((operation) => operation.id),
  }
}

async function write(plans: Plan[], here: string, options: ActOptions): Promise<Written> {
  const { draft, force = false } = options
  try {
    await loadDefinitions()
    const device = await thisDevice()
    const base = { device, staffAt, site: here, now: Date.now(), force }
    const writing = draft === undefined ? base : { ...base, draft }
    return await withRoom(() => append(plans, writing))
  } catch (error) {
    if (isFull(error)) return failed('device_full')
    console.error(error)
    return failed('device_failed')
  }
}

const failed = (code: string) => ({ ok: false, problem: { code, params: {} }, intent: 0 }) as const

function planOf(intent: Intent): Plan {
  const { type, record, move, reason, settles, operation, set } = intent
  return {
    id: operation ?? uuid7(),
    type,
    record: record ?? uuid7(),
    set: plain<JsonObject>(set ?? {}),
    ...(move === undefined ? {} : { move }),
    ...(reason === undefined ? {} : { reason }),
    ...(settles === undefined ? {} : { settles: plain<string[]>(settles) }),
  }
}

/** A refused operation as an intent: the same wish, to be made again with another base. */
export function intentOf(operation: Operation): Intent {
  const { type, record, move, reason, settles } = operation
  const set = Object.fromEntries(
    Object.entries(operation.set).map(([name, value]) => [name, textNow(type, name, value)]),
  )
  const intent = {
    type,
    record,
    set,
    ...(move === undefined ? {} : { move }),
    ...(reason === undefined ? {} : { reason }),
    ...(settles === undefined ? {} : { settles: [...settles] }),
  }
  return intent as unknown as Intent
}

/** TEXT changes travel as `{ was, now }`; an intent holds the new text. */
function textNow(type: string, name: string, value: Json): Json {
  const merge = definitionOf(type)?.fields.find((field) => field.name === name)?.merge
  if (merge !== 'text' || value === null || typeof value !== 'object') return value
  return Array.isArray(value) ? value : (value.now ?? '')
}

/** Takes a refused operation up again: the new one and the refusal's `retake` land together. */
export async function retake(
  refusal: Row<'refusal'>,
  changes: { set?: JsonObject; reason?: string } = {},
): Promise<ActResult> {
  const operation = refusal.view.fields.operation as unknown as Operation
  const again = intentOf(operation)
  const id = uuid7()
  const intent = {
    ...again,
    operation: id,
    set: { ...again.set, ...changes.set },
    ...(changes.reason === undefined ? {} : { reason: changes.reason }),
  } as Intent
  const settle: Intent<'refusal'> = {
    type: 'refusal',
    record: refusal.id,
    move: 'retake',
    set: { retaken_by: id },
  }
  return act([intent, settle])
}

/**
 * Only what `values` changes of what is shown, in the form that `act` wants: for UNION fields the
 * items that are new, for SUM fields the difference, nothing for equal values.
 */
export function difference<T extends TypeName>(
  type: T,
  view: RecordOf<T> | null | undefined,
  values: SetOf<T>,
): SetOf<T> {
  const before = (view?.fields ?? {}) as JsonObject
  const found: JsonObject = {}
  for (const [name, value] of Object.entries(plain<JsonObject>(values))) {
    const merge = definitionOf(type)?.fields.find((field) => field.name === name)?.merge
    const changed = changeOf(merge, before[name] ?? null, value)
    if (changed !== undefined) found[name] = changed
  }
  return found as unknown as SetOf<T>
}

function changeOf(merge: string | undefined, was: Json, now: Json): Json | undefined {
  const text = (value: Json) => JSON.stringify(value)
  const blank = (value: Json) => value === null || value === '' || text(value) === '[]'
  if (text(was) === text(now) || (blank(was) && blank(now))) return undefined
  if (merge === 'union' && Array.isArray(now)) {
    const known = new Set((Array.isArray(was) ? was : []).map(text))
    const more = now.filter((item) => !known.has(text(item)))
    return more.length > 0 ? more : undefined
  }
  if (merge === 'sum') return Number(now ?? 0) - Number(was ?? 0)
  return blank(now) && merge !== 'text' ? null : now
}
