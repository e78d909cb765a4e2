import type { TypeName } from '@law'
import { type ComputedRef, computed, type Ref, ref, type ShallowRef, shallowRef, watch } from 'vue'
import { type Row, recordsLoaded, useRecords } from '@/device'
import { type Change, onChange } from '@/device/changes'
import { type Extract, loadDigest, renewDigest, saveDigest } from '@/device/digest'
import { site, staff } from '@/device/identity'
import { getFact } from '@/device/meta'
import { rowsOf } from '@/device/records'
import { forgetTouched, touchedSince } from '@/device/written'
import { APP_VERSION } from '@/version'
import { locale } from '@/words'
import { extractOf, namedTypes, searchedTypes } from './sources'

/** Lets input and painting through after so many rows. */
const SLICE = 400
/** What another tab had written before is known to this one by then. */
const TOLD_MS = 300
const AFTER_PAGES_MS = 3000
/** With more changes than this since the last time it is quicker to begin anew. */
export const MANY = 300

export type Extracts = ReadonlyMap<string, readonly Extract[]>

const keyParts = (key: string): [type: string, id: string] => {
  const at = key.indexOf(':')
  return [key.slice(0, at), key.slice(at + 1)]
}

/**
 * What a search goes over at one site. It begins with the digest that an earlier one left, looks
 * again at what changed since, and follows what changes now; where there is no digest, or too much
 * has changed, all records are read once, and a new digest is left.
 */
export class Finder {
  /** Everything is here: what is not found now is not on this device. */
  readonly whole: Ref<boolean> = ref(false)
  private readonly base: ShallowRef<Extracts> = shallowRef(new Map())
  /** What changed after `base` was made; null: it is gone. */
  private readonly changed: ShallowRef<ReadonlyMap<string, Row | null>> = shallowRef(new Map())
  private readonly stop: () => void
  private opening: Promise<void> | undefined
  private building: Promise<void> | undefined
  private timer: ReturnType<typeof setTimeout> | undefined

  readonly extracts: ComputedRef<Extracts> = computed(() => this.overlaid())

  constructor(
    private readonly site: string,
    private readonly made: string,
  ) {
    this.stop = onChange((change) => this.follow(change))
  }

  close(): void {
    this.stop()
    clearTimeout(this.timer)
  }

  /** Leaves a digest in which nothing stands that a record no longer holds. */
  async renew(): Promise<void> {
    await this.opening
    const rev = (await getFact('rev')) ?? 0
    await pause(TOLD_MS)
    if (!this.whole.value) return
    await saveDigest(this.site, { rev, made: this.made, types: this.extracts.value })
  }

  /** Ready to be searched; what is not whole then is being made so. */
  open(): Promise<void> {
    this.opening ??= this.fromDigest().then((whole) => (whole ? undefined : this.build()))
    return this.opening
  }

  /** False when it should be built anew; what there is serves until then. */
  private async fromDigest(): Promise<boolean> {
    const digest = await loadDigest(this.site, this.made)
    if (!digest) return false
    this.base.value = digest.types
    const { keys, rev } = await touchedSince(digest.rev)
    if (keys === null || keys.length > MANY) return false
    const rows = await rowsOf(keys)
    this.note(keys.map((key, index) => [key, rows[index] ?? null]))
    this.whole.value = true
    if (keys.length === 0) await renewDigest(this.site, rev)
    const named = new Set<string>(namedTypes())
    return !keys.some((key) => named.has(keyParts(key)[0]))
  }

  /** Reads everything once. */
  build(): Promise<void> {
    this.building ??= this.buildOnce().finally(() => {
      this.building = undefined
    })
    return this.building
  }

  private async buildOnce(): Promise<void> {
    const rev = (await getFact('rev')) ?? 0
    const types = searchedTypes()
    await pause(TOLD_MS)
    await allLoaded(namedTypes())
    // Where nothing serves meanwhile, each type can be found as soon as it is there.
    const bare = this.base.value.size === 0
    const made = new Map<string, readonly Extract[]>()
    for (const type of types) {
      await loaded(type)
      made.set(type, await extracted(useRecords(type).value))
      if (bare) this.base.value = new Map(made)
    }
    const later = [...this.changed.value].filter(([, row]) => row === null || row.rev > rev)
    this.base.value = made
    this.changed.value = new Map(later)
    this.whole.value = true
    await saveDigest(this.site, { rev, made: this.made, types: made })
    await forgetTouched(rev)
  }

  private follow(change: Change): void {
    if (change.dropped === this.site) {
      this.base.value = new Map()
      this.changed.value = new Map()
      this.buildLater()
      return
    }
    const rows = change.rows.filter((row) => row.site === this.site)
    const gone = change.gone.filter((row) => row.site === this.site)
    if (rows.length > MANY) {
      this.buildLater()
      return
    }
    this.note([
      ...gone.map(({ key }): [string, null] => [key, null]),
      ...rows.map((row): [string, Row] => [row.key, row]),
    ])
  }

  /** A pull of many pages is under way: what they bring is taken in at once, after the last. */
  private buildLater(): void {
    this.whole.value = false
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.build(), AFTER_PAGES_MS)
  }

  private note(found: [string, Row | null][]): void {
    if (found.length > 0) this.changed.value = new Map([...this.changed.value, ...found])
  }

  private overlaid(): Extracts {
    if (this.changed.value.size === 0) return this.base.value
    const ids = new Map<string, Set<string>>()
    const fresh = new Map<string, Extract[]>()
    for (const [key, row] of this.changed.value) {
      const [type, id] = keyParts(key)
      ids.set(type, (ids.get(type) ?? new Set()).add(id))
      const extract = row && extractOf(row)
      if (extract) fresh.set(type, [extract, ...(fresh.get(type) ?? [])])
    }
    const all = new Map(this.base.value)
    for (const [type, replaced] of ids) {
      const before = (all.get(type) ?? []).filter((one) => !replaced.has(one.id))
      all.set(type, [...(fresh.get(type) ?? []), ...before])
    }
    return all
  }
}

async function extracted(rows: readonly Row[]): Promise<Extract[]> {
  const found: Extract[] = []
  for (let from = 0; from < rows.length; from += SLICE) {
    for (const row of rows.slice(from, from + SLICE)) {
      const extract = extractOf(row)
      if (extract) found.push(extract)
    }
    await pause(0)
  }
  return found
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One type after the other: all at once they would only wait for one another. */
async function allLoaded(types: readonly TypeName[]): Promise<void> {
  for (const type of types) await loaded(type)
}

function loaded(type: TypeName): Promise<void> {
  return new Promise((resolve) => {
    const stop = watch(
      () => recordsLoaded(type),
      (ready) => {
        if (!ready) return
        resolve()
        queueMicrotask(() => stop())
      },
      { immediate: true },
    )
  })
}

/** What a digest depends on beside the records. */
export const madeFor = () => `${APP_VERSION} ${locale.value} ${staff.value?.role ?? ''}`

let open: { key: string; finder: Finder } | undefined

/** The finder of the site in use; the same one until site, language or role change. */
export function finderHere(): Finder | undefined {
  if (!site.value) return undefined
  const made = madeFor()
  const key = `${site.value} ${made}`
  if (open?.key === key) return open.finder
  open?.finder.close()
  const finder = new Finder(site.value, made)
  open = { key, finder }
  void finder.open()
  return finder
}
