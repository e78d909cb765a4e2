import { database } from './database'
import type { Row } from './types'

/** Beyond so many rows in one transaction nobody asks which: everything is read again. */
const MANY = 500
/** Notes older than this are let go now and then; whoever needs them reads everything again. */
const KEPT = 1000
const TIDY_EVERY = 250

const TOUCHED = 'touched:'
const touchedKey = (rev: number) => TOUCHED + String(rev).padStart(16, '0')
const clashesKey = (site: string) => `clashes:${site}`

/** Keys of records with conflicts, open or settled. */
interface Clashes {
  keys: string[]
  /** false: there may be more from before this list was kept. */
  whole: boolean
}

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
  await noteClashes(rows.filter((row) => row.view.conflicts?.length))
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

async function noteClashes(rows: readonly Row[]): Promise<void> {
  for (const site of new Set(rows.map((row) => row.site))) {
    const known = await clashesOf(site)
    const here = rows.filter((row) => row.site === site).map((row) => row.key)
    await putClashes(site, { ...known, keys: [...new Set([...known.keys, ...here])] })
  }
}

async function clashesOf(site: string): Promise<Clashes> {
  const known = (await database().meta.get(clashesKey(site))) as Clashes | undefined
  return known ?? { keys: [], whole: false }
}

async function putClashes(site: string, clashes: Clashes): Promise<void> {
  await database().meta.put(clashes, clashesKey(site))
}

/** A store that has no records of the site yet has no conflicts from before either. */
export async function beginClashes(site: string): Promise<void> {
  if ((await database().meta.get(clashesKey(site))) !== undefined) return
  const range = database().records.where('[site+type+id]')
  const known = await range.between([site, ''], [site, '\uffff']).limit(1).primaryKeys()
  if (known.length === 0) await putClashes(site, { keys: [], whole: true })
}

/** Rows of the site that hold conflicts, open or settled. */
export async function clashingRows(site: string): Promise<Row[]> {
  if (!(await clashesOf(site)).whole) await lookThrough(site)
  const { keys } = await clashesOf(site)
  const rows = await database().records.bulkGet(keys)
  return rows.filter((row): row is Row => Boolean(row?.view.conflicts?.length))
}

const CHUNK = 500

/** Once, on a device that was filled before the list was kept. */
async function lookThrough(site: string): Promise<void> {
  const db = database()
  const found: Row[] = []
  for (let after: string[] = [site]; ; ) {
    const range = db.records.where('[site+type+id]').between(after, [site, '\uffff'], false, true)
    const chunk = await range.limit(CHUNK).toArray()
    found.push(...chunk.filter((row) => row.view.conflicts?.length))
    const last = chunk.at(-1)
    if (chunk.length < CHUNK || !last) break
    after = [site, last.type, last.id]
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  await db.transaction('rw', db.meta, async () => {
    await noteClashes(found)
    await putClashes(site, { ...(await clashesOf(site)), whole: true })
  })
}
