import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { publish } from '@/device/changes'
import { clashingRows } from '@/device/clashes'
import { database } from '@/device/database'
import { useClashing } from '@/device/records'
import type { Row } from '@/device/types'
import { forgetTouched, noteWritten, touchedSince } from '@/device/written'
import { act, uuid7 } from '@/sync'
import { MANAGER, Tablet } from '../support/tablet'
import { SITE } from '../support/tiny-server'

beforeEach(async () => {
  await Tablet.fresh(MANAGER)
})

const clash = { field: 'name', at: 5, settled: null }

function row(id: string, conflicts: unknown[] = []): Row {
  const view = { type: 'unit', id, site: SITE, version: 1, state: 'active', fields: {}, conflicts }
  const key = `unit:${id}`
  return { key, type: 'unit', id, site: SITE, server: view, view, unsent: 0, rev: 1 } as never
}

async function written(rows: Row[], rev: number): Promise<void> {
  const db = database()
  await db.transaction('rw', db.records, db.meta, async () => {
    await db.meta.put(rev, 'rev')
    await db.records.bulkPut(rows)
    await noteWritten(rows, rev)
  })
}

test('every act tells which rows it has written', async () => {
  const before = (await touchedSince(0)).rev
  const record = uuid7()
  await act({ type: 'household', move: 'create', record, set: { name: '王家' } })
  const told = await touchedSince(before)
  expect(told.keys).toEqual([`household:${record}`])
  expect(await touchedSince(told.rev)).toEqual({ keys: [], rev: told.rev })
})

test('what is not known for certain is said to be unknown', async () => {
  await written([row('a')], 1)
  await written([row('b')], 2)
  expect((await touchedSince(0)).keys).toEqual(['unit:a', 'unit:b'])
  await forgetTouched(1)
  expect((await touchedSince(0)).keys).toBeNull()
  expect((await touchedSince(1)).keys).toEqual(['unit:b'])
  await written(
    Array.from({ length: 501 }, (_, index) => row(`many-${index}`)),
    3,
  )
  expect((await touchedSince(2)).keys).toBeNull()
})

test('rows with conflicts are found without reading the others', async () => {
  await written([row('a'), row('b', [clash])], 1)
  expect((await clashingRows(SITE)).map((one) => one.id)).toEqual(['b'])
  const read = vi.spyOn(database().records, 'where')
  await written([row('c', [clash]), row('b')], 2)
  expect((await clashingRows(SITE)).map((one) => one.id)).toEqual(['c'])
  expect(read).not.toHaveBeenCalled()
})

test('a device that was filled before the list was kept looks through its rows once', async () => {
  const rows = Array.from({ length: 1200 }, (_, index) => row(`${1000 + index}`))
  await database().records.bulkPut([...rows, row('z', [clash])])
  expect((await clashingRows(SITE)).map((one) => one.id)).toEqual(['z'])
})

test('the list of conflicts is live', async () => {
  const clashing = useClashing()
  const found = row('a', [clash])
  await written([found], 1)
  publish({ rev: 1, rows: [found] })
  await vi.waitFor(() => expect(clashing.value.map((one) => one.id)).toEqual(['a']))
  await written([row('a')], 2)
  publish({ rev: 2, rows: [row('a')] })
  await vi.waitFor(() => expect(clashing.value).toEqual([]))
})
