import { moveOf } from '@law'
import type { Row } from '@/device'
import type { TimelineEntry } from '@/parts'
import { t } from '@/words'
import { definitionOf, moveLabel, partLabel } from './labels'
import { staffName } from './names'

type Trail = NonNullable<Row['view']['trail']>[number]

/** Closer than this the two times tell the same; farther apart, when it arrived matters too. */
const WORTH_TELLING_MS = 60_000

/** What happened to a record, newest first, with both times where they differ. */
export function timelineOf(row: Row): TimelineEntry[] {
  const trail = row.view.trail ?? []
  const entries = trail.length > 0 ? trail : [createdOnly(row)]
  return entries.map((entry, i) => told(row, entry, i)).reverse()
}

function createdOnly(row: Row): Trail {
  const { at, by } = row.view.created
  return { version: 1, at, received: at, by, move: 'create', fields: [] }
}

function told(row: Row, entry: Trail, i: number): TimelineEntry {
  const note = [changedFields(row, entry), entry.reason].filter(Boolean).join(' — ')
  const late = entry.received > 0 && Math.abs(entry.received - entry.at) > WORTH_TELLING_MS
  return {
    id: `${entry.version}-${i}`,
    title: moveLabel(row.type, entry.move),
    by: staffName(entry.by) || t('record.system'),
    at: entry.at,
    ...(late ? { received: entry.received } : {}),
    ...(note ? { note } : {}),
    ...look(row, entry),
  }
}

/** A creation fills everything and a settlement tells its reason: only edits name their fields. */
function changedFields(row: Row, entry: Trail): string {
  if (entry.move === 'create') return ''
  return entry.fields.map((name) => partLabel(row.type, name)).join('、')
}

function look(row: Row, entry: Trail): Pick<TimelineEntry, 'icon' | 'tone'> {
  if (entry.conflict) return { icon: 'conflict', tone: 'warn' }
  if (entry.received === 0) return { icon: 'device', tone: 'info' }
  if (entry.move === 'create') return { icon: 'add', tone: 'neutral' }
  if (entry.move === 'void') return { icon: 'void', tone: 'bad' }
  if (entry.move === 'purge') return { icon: 'shield', tone: 'neutral' }
  if (entry.move === 'settle') return { icon: 'check', tone: 'good' }
  if (entry.move === undefined) return { icon: 'edit', tone: 'neutral' }
  const definition = definitionOf(row.type)
  return { tone: (definition && moveOf(definition, entry.move)?.tone) ?? 'neutral' }
}
