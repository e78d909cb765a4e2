import type { TypeName } from '@law'
import { type Ref, ref, type ShallowRef, shallowRef } from 'vue'
import { type Change, onChange } from './changes'
import type { Row } from './types'
import { chunksOf, newestOf } from './walk'

const FIRST = 60
/** Only put into a map: more of them than where each row is judged. */
const CHUNK = 1000

/**
 * All rows of one type at one site in memory, newest id first, kept live by deltas. Shared by every
 * list of the type: loading 50,000 rows twice would cost seconds on a tablet (STACK, trap 4).
 */
export class LiveType {
  readonly rows: ShallowRef<readonly Row[]> = shallowRef([])
  readonly loaded: Ref<boolean> = ref(false)
  private readonly byKey = new Map<string, Row>()
  private readonly goneAt = new Map<string, number>()
  private dropped = 0

  constructor(
    private readonly site: string,
    private readonly type: string,
  ) {
    onChange((change) => this.apply(change))
    void this.load()
  }

  private async load(): Promise<void> {
    const started = this.dropped
    this.take(await newestOf(this.site, this.type, FIRST))
    for await (const chunk of chunksOf(this.site, this.type, CHUNK)) {
      if (this.dropped !== started) return this.load()
      for (const row of chunk) this.put(row)
    }
    this.sort()
    this.loaded.value = true
  }

  private apply(change: Change): void {
    if (change.dropped === this.site) this.drop(change.rev)
    const mine = change.rows.filter((row) => row.site === this.site && row.type === this.type)
    const gone = change.gone.filter((one) => one.site === this.site && one.type === this.type)
    for (const { key } of gone) this.remove(key, change.rev)
    if (mine.length > 0) this.take(mine)
    else if (gone.length > 0) this.sort()
  }

  private take(rows: Row[]): void {
    const fresh = rows.filter((row) => this.put(row))
    if (fresh.length > 0) this.sort()
  }

  /** False when what is here is newer. */
  private put(row: Row): boolean {
    const known = this.byKey.get(row.key)?.rev ?? this.goneAt.get(row.key) ?? -1
    if (row.rev <= known) return false
    this.byKey.set(row.key, row)
    return true
  }

  private remove(key: string, rev: number): void {
    if ((this.byKey.get(key)?.rev ?? -1) > rev) return
    this.byKey.delete(key)
    this.goneAt.set(key, rev)
  }

  /** Nearly sorted input is what the engine's sort is fast at; no index to keep by hand. */
  private sort(): void {
    this.rows.value = [...this.byKey.values()].sort((a, b) => (a.id < b.id ? 1 : -1))
  }

  private drop(rev: number): void {
    for (const [key, row] of this.byKey) if (row.rev <= rev) this.byKey.delete(key)
    this.dropped += 1
    this.sort()
    if (this.loaded.value) {
      this.loaded.value = false
      void this.load()
    }
  }
}

const stores = new Map<string, LiveType>()

export function liveType(site: string, type: TypeName): LiveType {
  const key = `${site} ${type}`
  const known = stores.get(key)
  if (known) return known
  const made = new LiveType(site, type)
  stores.set(key, made)
  return made
}
