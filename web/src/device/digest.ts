import Dexie, { type Table } from 'dexie'

/** What a search needs of one record, and what its line shows. */
export interface Extract {
  id: string
  /** Normalised, each text between two line ends. */
  texts: string
  title: string
  subtitle: string
  state: string
}

/** The extracts of a site, newest record first. */
export interface Digest {
  /** Whatever changed after this revision may be missing. */
  rev: number
  /** For which version, language and role it was made. */
  made: string
  types: ReadonlyMap<string, readonly Extract[]>
}

interface Head {
  rev: number
  made: string
  parts: number
}

type Part = [type: string, extracts: [string, string, string, string, string][]]

const PART = 4000

/**
 * A database of its own: what stands in it follows from the records and may be thrown away at any
 * time, so it neither takes part in their versions nor waits for their transactions.
 */
class DigestDatabase extends Dexie {
  declare digests: Table<Head | string, string>

  constructor() {
    super('rounds-search', { chromeTransactionDurability: 'relaxed', cache: 'disabled' })
    this.version(1).stores({ digests: '' })
  }
}

let opened: DigestDatabase | undefined

function digests(): Table<Head | string, string> {
  opened ??= new DigestDatabase()
  return opened.digests
}

const partsOf = (site: string) => digests().where(':id').startsWith(`${site}#`)
const partKey = (site: string, n: number) => `${site}#${String(n).padStart(4, '0')}`

/** The digest of a site; undefined when there is none, or none that can be read. */
export async function loadDigest(site: string, made: string): Promise<Digest | undefined> {
  try {
    const [head, parts] = await digests().db.transaction('r', digests(), () =>
      Promise.all([digests().get(site), partsOf(site).toArray()]),
    )
    if (typeof head !== 'object' || head.made !== made || head.parts !== parts.length) return
    return { rev: head.rev, made, types: unpacked(parts as string[]) }
  } catch {
    return undefined
  }
}

/** Up to which revision the digest of a site holds; undefined when there is none of this making. */
export async function digestRev(site: string, made: string): Promise<number | undefined> {
  try {
    const head = await digests().get(site)
    return typeof head === 'object' && head.made === made ? head.rev : undefined
  } catch {
    return undefined
  }
}

function unpacked(parts: string[]): Map<string, Extract[]> {
  const types = new Map<string, Extract[]>()
  for (const part of parts) {
    const [type, packed] = JSON.parse(part) as Part
    const known = types.get(type) ?? []
    types.set(type, known)
    for (const [id, texts, title, subtitle, state] of packed)
      known.push({ id, texts, title, subtitle, state })
  }
  return types
}

/** Keeps it for the next start. A device without room does without it. */
export async function saveDigest(site: string, { rev, made, types }: Digest): Promise<void> {
  const parts = [...types].flatMap(([type, extracts]) => packed(type, extracts))
  const keys = parts.map((_, n) => partKey(site, n))
  try {
    await digests().db.transaction('rw', digests(), async () => {
      await partsOf(site).delete()
      await digests().bulkPut(parts, keys)
      await digests().put({ rev, made, parts: parts.length }, site)
    })
  } catch {
    await dropDigest(site)
  }
}

function packed(type: string, extracts: readonly Extract[]): string[] {
  const parts: string[] = []
  for (let from = 0; from < extracts.length; from += PART) {
    const some = extracts.slice(from, from + PART)
    const lines = some.map((one) => [one.id, one.texts, one.title, one.subtitle, one.state])
    parts.push(JSON.stringify([type, lines]))
  }
  return parts
}

/** Says that nothing was missing up to a later revision. */
export async function renewDigest(site: string, rev: number): Promise<void> {
  const head = await digests().get(site)
  if (typeof head === 'object') await digests().put({ ...head, rev }, site)
}

export async function dropDigest(site: string): Promise<void> {
  try {
    await digests().db.transaction('rw', digests(), async () => {
      await digests().delete(site)
      await partsOf(site).delete()
    })
  } catch {
    // A store that cannot be opened holds nothing that could be read.
  }
}
