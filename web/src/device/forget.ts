import { mayLeave, type RecordType } from '@law'
import { publish } from './changes'
import { database } from './database'
import { definitionOf, knownTypes } from './definitions'
import { getCursor, getFact, nextRev } from './meta'
import { keyOf } from './records'
import { asDocument, closedDays, isTablet } from './tablet'
import type { Row } from './types'
import { rowsAt } from './walk'

/** What leaves with what it is about: a signature first, since photos may be about one. */
const EVIDENCE = ['signature', 'photo']
/** Rows dropped at a time: a tablet's screen stays at hand between two chunks. */
const CHUNK = 500

/**
 * Lets go of what is closed and has been here long enough (DESIGN, the sync protocol, 7), with its
 * photos and signatures. Whatever is unsent, refused, in conflict or half typed stays, and so does
 * everything at a site that was not pulled whole yet. The server keeps all of it. Answers how many
 * records left.
 */
export async function forgetClosed(now = Date.now()): Promise<number> {
  if (!isTablet()) return 0
  const keys = await database().meta.toCollection().primaryKeys()
  const sites = keys.filter((key) => key.startsWith('cursor:')).map((key) => key.slice(7))
  let left = 0
  for (const site of sites) {
    const complete = (await getCursor(site))?.complete === true
    if (complete) left += await new Forgetting(site, await corrected(now)).run()
  }
  return left
}

/** The device's clock may be years off; the server's last word tells by how much. */
async function corrected(now: number): Promise<number> {
  const [contact, server] = [await getFact('contact'), await getFact('serverTime')]
  return contact === undefined || server === undefined ? now : now + server - contact
}

class Forgetting {
  private readonly held = new Set<string>()
  private readonly leaving: Pick<Row, 'key' | 'type' | 'id' | 'site' | 'rev'>[] = []
  /** Keys of what stays, of the types that ever leave. */
  private readonly staying = new Set<string>()
  private drafts: string[] = []
  private days = 0

  constructor(
    private readonly site: string,
    private readonly now: number,
  ) {}

  async run(): Promise<number> {
    this.days = await closedDays(this.site)
    await this.hold()
    for (const type of knownTypes()) await this.look(type)
    for (const type of EVIDENCE) {
      for await (const row of rowsAt(this.site, type)) {
        if (this.isOver(row)) this.leaves(row)
        else this.staying.add(row.key)
      }
    }
    let left = 0
    for (let from = 0; from < this.leaving.length; from += CHUNK) {
      left += await this.drop(this.leaving.slice(from, from + CHUNK))
    }
    return left
  }

  /** What must stay whatever its state: work of this device that is not through yet. */
  private async hold(): Promise<void> {
    const db = database()
    for (const entry of await db.outbox.toArray()) this.held.add(entry.key)
    this.drafts = await db.drafts.toCollection().primaryKeys()
    const unsent = await db.photos.filter((one) => one.state !== 'complete').toArray()
    for (const { record } of unsent) if (record) this.held.add(keyOf('photo', record))
    for await (const row of rowsAt(this.site, 'photo')) {
      if (this.held.has(row.key)) for (const about of subjects(row)) this.held.add(about)
    }
    for await (const row of rowsAt(this.site, 'refusal')) {
      const { about_type: type, about } = row.view.fields as { about_type?: string; about?: string }
      if (row.view.state === 'open' && type && about) this.held.add(keyOf(type, about))
    }
  }

  private async look(type: string): Promise<void> {
    const definition = definitionOf(type)
    if (!definition || definition.keepDays === null) return
    for await (const row of rowsAt(this.site, type)) {
      if (this.mayGo(row) && this.over(definition, row)) this.leaves(row)
      else this.staying.add(row.key)
    }
  }

  /** Remembered without its fields: thousands may leave at once. */
  private leaves({ key, type, id, site, rev }: Row): void {
    this.leaving.push({ key, type, id, site, rev })
  }

  private over(definition: RecordType, { server }: Row): boolean {
    return server !== null && mayLeave(definition, asDocument(server), this.days, this.now)
  }

  private mayGo(row: Row): boolean {
    if (!row.server || row.unsent > 0 || row.pending || row.problem) return false
    return !this.held.has(row.key) && !this.drafts.some((key) => key.includes(row.id))
  }

  /** A picture or a signature, judged by the days of what it is about, none of which is here. */
  private isOver(row: Row): boolean {
    const about = subjects(row)
    if (about.length === 0 || !this.mayGo(row)) return false
    return about.every((key) => {
      const type = key.slice(0, key.indexOf(':'))
      const keepDays = type === 'signature' ? this.days : definitionOf(type)?.keepDays
      if (keepDays === undefined || keepDays === null || this.staying.has(key)) return false
      return this.over({ ...(definitionOf(row.type) as RecordType), keepDays }, row)
    })
  }

  /** Looks once more inside the transaction: meanwhile somebody may have gone on with one. */
  private async drop(rows: typeof this.leaving): Promise<number> {
    const db = database()
    const tables = [db.records, db.outbox, db.photos, db.photoBytes, db.meta]
    const { rev, gone } = await db.transaction('rw', tables, async () => {
      const present = await db.records.bulkGet(rows.map((row) => row.key))
      const busy = new Set((await db.outbox.toArray()).map((entry) => entry.key))
      const gone = rows.filter((row, i) => present[i]?.rev === row.rev && !busy.has(row.key))
      await db.records.bulkDelete(gone.map((row) => row.key))
      await this.dropPictures(gone)
      return { rev: await nextRev(), gone }
    })
    if (gone.length > 0) publish({ rev, gone, photos: true })
    return gone.length
  }

  private async dropPictures(gone: typeof this.leaving): Promise<void> {
    const db = database()
    const records = new Set(gone.filter((row) => row.type === 'photo').map((row) => row.id))
    if (records.size === 0) return
    const through = await db.photos.where('state').equals('complete').toArray()
    const names = through.filter((one) => records.has(one.record)).map((one) => one.sha256)
    await db.photos.bulkDelete(names)
    await db.photoBytes.bulkDelete(names)
  }
}

/** The keys of the records that a photo or a signature is about. */
function subjects(row: Row): string[] {
  const { about_type, about, records } = row.view.fields as {
    about_type?: string
    about?: string
    records?: { type: string; id: string }[]
  }
  if (about_type && about) return [keyOf(about_type, about)]
  return (records ?? []).map((one) => keyOf(one.type, one.id))
}
