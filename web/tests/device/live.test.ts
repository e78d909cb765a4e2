import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { publish } from '@/device/changes'
import { database } from '@/device/database'
import { recordsLoaded, usePending, useRecord, useRecords } from '@/device/records'
import type { Row } from '@/device/types'
import { act, uuid7 } from '@/sync'
import { MANAGER, Tablet } from '../support/tablet'
import { SITE } from '../support/tiny-server'

beforeEach(async () => {
  await Tablet.fresh(MANAGER)
})

function row(id: string, name: string, rev: number): Row {
  const view = { type: 'unit', id, site: SITE, version: 1, state: 'active', fields: { name } }
  return {
    key: `unit:${id}`,
    type: 'unit',
    id,
    site: SITE,
    server: view,
    view,
    unsent: 0,
    rev,
  } as never
}

test('lists show the newest first, whole, and follow every act', async () => {
  const ids = Array.from({ length: 4500 }, (_, index) => uuid7(1_700_000_000_000 + index))
  await database().records.bulkPut(ids.map((id, index) => row(id, `${index}`, 1)))
  const units = useRecords('unit')
  expect(units.value).toEqual([])
  await vi.waitFor(() => expect(recordsLoaded('unit')).toBe(true), { timeout: 5000 })
  expect(units.value.map((one) => one.id)).toEqual([...ids].reverse())

  const changed = row(ids[7] ?? '', '改', 9)
  publish({ rev: 9, rows: [changed] })
  expect(units.value).toHaveLength(4500)
  expect(units.value.find((one) => one.id === ids[7])?.view.fields).toEqual({ name: '改' })
  publish({ rev: 5, rows: [row(ids[7] ?? '', '迟到', 5)] })
  expect(units.value.find((one) => one.id === ids[7])?.view.fields).toEqual({ name: '改' })

  publish({ rev: 10, gone: [{ key: changed.key, type: 'unit', site: SITE }] })
  publish({ rev: 8, rows: [row(ids[7] ?? '', '复活', 8)] })
  expect(units.value.some((one) => one.id === ids[7])).toBe(false)
})

test('one record and the pending list are live', async () => {
  const record = uuid7()
  const one = useRecord('household', record)
  const pending = usePending()
  expect(one.value).toBeUndefined()
  await act({ type: 'household', move: 'create', record, set: { name: '王家' } })
  expect(one.value?.view.fields.name).toBe('王家')
  await act({ type: 'household', record, set: { name: '王宅' } })
  expect(one.value?.view.fields.name).toBe('王宅')
  await vi.waitFor(() => expect(pending.value.map((each) => each.id)).toEqual([record]))
})
