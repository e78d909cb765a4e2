import type { TypeName } from '@law'
import {
  computed,
  getCurrentScope,
  type MaybeRefOrGetter,
  onScopeDispose,
  type Ref,
  shallowRef,
  toValue,
  watch,
} from 'vue'
import { type Change, onChange } from './changes'
import { coalesced } from './coalesce'
import { database } from './database'
import { me, site } from './identity'
import { liveType } from './live'
import type { OutboxEntry, Row } from './types'

const NONE: readonly never[] = []

export const keyOf = (type: string, id: string) => `${type}:${id}`

/** Every record of a type at the site in use, newest id first, live over all tabs. */
export function useRecords<T extends TypeName>(type: T): Readonly<Ref<readonly Row<T>[]>> {
  return computed(() => {
    const here = site.value
    return here
      ? (liveType(here, type).rows.value as readonly unknown[] as readonly Row<T>[])
      : NONE
  })
}

/** False while older rows are still being read; reactive. */
export function recordsLoaded(type: TypeName): boolean {
  return site.value !== null && liveType(site.value, type).loaded.value
}

export async function getRecord<T extends TypeName>(
  type: T,
  id: string,
): Promise<Row<T> | undefined> {
  return (await database().records.get(keyOf(type, id))) as Row<T> | undefined
}

/** Rows by key, in the order asked for; undefined for what the device does not have. */
export const rowsOf = (keys: readonly string[]): Promise<(Row | undefined)[]> =>
  database().records.bulkGet([...keys])

/** One record, live; undefined while it is read and when the device does not have it. */
export function useRecord<T extends TypeName>(
  type: T,
  id: MaybeRefOrGetter<string | undefined>,
): Readonly<Ref<Row<T> | undefined>> {
  const row = shallowRef<Row<T>>()
  const wanted = () => toValue(id)
  const take = (found: Row | undefined) => {
    if (found && found.id === wanted() && found.rev >= (row.value?.rev ?? 0)) {
      row.value = found as Row<T>
    }
  }
  watch(
    wanted,
    (now) => {
      row.value = undefined
      if (now) void getRecord(type, now).then((found) => take(found as Row | undefined))
    },
    { immediate: true },
  )
  whileInUse((change) => {
    const key = keyOf(type, wanted() ?? '')
    if (change.dropped === row.value?.site || change.gone.some((one) => one.key === key)) {
      row.value = undefined
    }
    take(change.rows.find((one) => one.key === key))
  })
  return row
}

/** Operations without an answer, oldest first. */
export function useOutbox(): Readonly<Ref<readonly OutboxEntry[]>> {
  return useQuery(unanswered, (change) => change.outbox !== undefined)
}

export function unanswered(): Promise<OutboxEntry[]> {
  return database()
    .outbox.filter((entry) => entry.state !== 'answered')
    .toArray()
}

/** Rows with unsent operations or a problem, at every site of the account. */
export function usePending(): Readonly<Ref<readonly Row[]>> {
  return useQuery(pendingRows, (change) => change.outbox !== undefined || change.rows.length > 0)
}

export async function pendingRows(): Promise<Row[]> {
  const rows = await database().records.where('pending').equals(1).toArray()
  return rows.filter((row) => me.value?.staff.some((one) => one.site === row.site))
}

/** Rows of the site in use that hold conflicts, open or settled; read without the others. */
export function useClashing(): Readonly<Ref<readonly Row[]>> {
  return useQuery(
    clashingHere,
    (change) => change.facts === true || change.rows.length + change.gone.length > 0,
  )
}

/** The first frame does without; what reads them comes with what writes them. */
async function clashingHere(): Promise<Row[]> {
  const { clashingRows } = await import('./clashes')
  return site.value ? clashingRows(site.value) : []
}

/** A small query asked again after changes that concern it; never two at a time. */
function useQuery<R>(
  ask: () => Promise<R[]>,
  concerns: (change: Change) => boolean,
): Readonly<Ref<readonly R[]>> {
  const found: Ref<readonly R[]> = shallowRef(NONE)
  const refresh = coalesced(async () => {
    found.value = await ask()
  })
  void refresh()
  whileInUse((change) => {
    if (concerns(change) || change.dropped) void refresh()
  })
  return found
}

function whileInUse(listener: (change: Change) => void): void {
  const stop = onChange(listener)
  if (getCurrentScope()) onScopeDispose(stop)
}
