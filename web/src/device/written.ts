import { noteClashes } from './clashes'
import { database } from './database'
import type { Row } from './types'

/** Beyond so many rows in one transaction nobody asks which: everything is read again. */
const MANY = 500
/** Notes older than this are let go now and then; whoever needs them reads everything again. */
const KEPT = 1000
const TIDY_EVERY = 250

const TOUCHED = 'touched:'
const touchedKey = (rev: number) => TOUCHED + String(rev).padStart(16, '0')

/**
 * Notes which rows a transaction has written, in that very transaction: the lists of what holds a
 * conflict and of what a search has to look at again, which need not read 50,000 rows then. Every
 * revision leaves a note, so that a gap shows that some of them are missing.
 */
export async function noteWritten(rows: readonly Row[], rev: number): Promise<void> {
  const { meta } = database()
  const keys = rows.length > MANY ? null : rows.map((row) => row.key)
  await meta.put(keys, touchedKey(rev))
  if (rev % TIDY_EVERY === 0) await forgetTouched(rev - KEPT)
  await noteClashes(rows)
}

/** The keys of rows written after `since` up to now; null when not all of them are known. */
export async function touchedSince(since: number): Promise<{ keys: string[] | null; rev: number }> {
  const { meta } = database()
  return database().transaction('r', meta, async () => {
    const rev = ((await meta.get('rev')) as number | undefined) ?? 0
    if (rev === since) return { keys: [], rev }
    const range = meta.where(':id').between(touchedKey(since), touchedKey(rev), false, true)
    const notes = (await range.toArray()) as (string[] | null)[]
    const whole = notes.length === rev - since && notes.every((note) => note !== null)
    return { keys: whole ? [...new Set(notes.flat() as string[])] : null, rev }
  })
}

export async function forgetTouched(upTo: number): Promise<void> {
  const range = database().meta.where(':id')
  await range.between(TOUCHED, touchedKey(upTo), true, true).delete()
}
