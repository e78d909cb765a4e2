import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { database } from '@/device/database'
import { letGoOfTransactions } from '@/device/let-go'
import { act } from '@/sync'
import { MANAGER, Tablet } from '../support/tablet'

const household = (name: string) => act({ type: 'household', move: 'create', set: { name } })

test('a page that is frozen leaves no half-done write and no locked store', async () => {
  const tablet = await Tablet.fresh(MANAGER)
  await household('先')
  let frozen = false
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function freeze(this: IDBObjectStore, ...args) {
    const request = put.apply(this, args)
    if (this.name === 'records' && !frozen) {
      frozen = true
      letGoOfTransactions()
    }
    return request
  }
  const result = await household('冻住')
  IDBObjectStore.prototype.put = put
  expect(frozen).toBe(true)
  expect(told).toHaveBeenCalledOnce()
  told.mockRestore()
  expect(result).toMatchObject({ ok: false, problem: { code: 'device_failed' } })
  await tablet.use()
  expect(await database().outbox.count()).toBe(1)
  expect(await household('再来')).toMatchObject({ ok: true })
  const entries = await database().outbox.toArray()
  expect(entries.map((entry) => entry.op.counter)).toEqual([1, 2])
})
