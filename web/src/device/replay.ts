import { merge, type Operation, type RecordDocument } from '@law'
import { definitionOf } from './definitions'
import type { OutboxEntry, RecordOf, Row, RowProblem } from './types'

type Applied =
  | { view: RecordOf; problem?: undefined }
  | { view: null; problem: RowProblem | undefined }

/** One operation over what this device shows of a record, by the law. */
export function applyOne(
  view: RecordOf | null,
  operation: Operation,
  role: OutboxEntry['role'],
): Applied {
  const definition = definitionOf(operation.type)
  if (!definition) return { view: null, problem: undefined }
  const record = view as RecordDocument | null
  const context = { role, when: operation.at, received: 0, blocked: record?.blocked ?? [] }
  const outcome = merge(definition, record, operation, context)
  if (outcome.record) return { view: outcome.record as unknown as RecordOf }
  const { code, params } = outcome.problem ?? { code: 'internal', params: {} }
  return { view: null, problem: { code, params: params as RowProblem['params'], operation } }
}

/**
 * What the device shows: the pulled version with its own unanswered operations over it (DESIGN, the
 * sync protocol). Operations that the server already counted into `server` are passed over.
 */
export function replayed(
  server: RecordOf | null,
  entries: readonly OutboxEntry[],
): { view: RecordOf | null; problem: RowProblem | undefined } {
  let view = server
  let problem: RowProblem | undefined
  for (const entry of entries) {
    if (entry.again || (entry.version ?? Number.POSITIVE_INFINITY) <= (server?.version ?? 0))
      continue
    const applied = applyOne(view, entry.op, entry.role)
    if (applied.view) view = applied.view
    else if (entry.state !== 'answered') problem ??= applied.problem
  }
  return { view, problem }
}

/**
 * The row of a record, or null when nothing of it is left. Work that the server refused stays
 * visible with its problem; the last view stands where the replay gives none.
 */
export function rowOf(
  key: string,
  server: RecordOf | null,
  entries: readonly OutboxEntry[],
  before: Row | undefined,
  refused: RowProblem | undefined,
  rev: number,
): Row | null {
  const now = replayed(server, entries)
  const standing = before?.problem?.refused ? before.problem : undefined
  const problem = refused ?? standing ?? now.problem
  const kept = entries.length > 0 || problem ? before?.view : undefined
  const view = now.view ?? kept
  if (!view) return null
  const unsent = entries.filter((entry) => entry.state !== 'answered').length
  const { type, id, site } = view
  const row: Row = { key, type, id, site, server, view, unsent, rev }
  if (problem) row.problem = problem
  if (unsent > 0 || problem) row.pending = 1
  return row
}
