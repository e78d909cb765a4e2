import { database } from './database'
import type { Row } from './types'
import { rowsAt } from './walk'

const clashesKey = (site: string) => `clashes:${site}`

/** Keys of records with conflicts, open or settled. */
interface Clashes {
  keys: string[]
  /** false: there may be more from before this list was kept. */
  whole: boolean
}

/** Adds those of `rows` that hold conflicts; for use inside the transaction that writes them. */
export async function noteClashes(rows: readonly Row[]): Promise<void> {
  const clashing = rows.filter((row) => row.view.conflicts?.length)
  for (const site of new Set(clashing.map((row) => row.site))) {
    const known = await clashesOf(site)
    const here = clashing.filter((row) => row.site === site).map((row) => row.key)
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

/** Once, on a device that was filled before the list was kept. */
async function lookThrough(site: string): Promise<void> {
  const db = database()
  const found: Row[] = []
  for await (const row of rowsAt(site)) if (row.view.conflicts?.length) found.push(row)
  await db.transaction('rw', db.meta, async () => {
    await noteClashes(found)
    await putClashes(site, { ...(await clashesOf(site)), whole: true })
  })
}
