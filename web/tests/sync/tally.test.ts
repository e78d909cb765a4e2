import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { database } from '@/device/database'
import { keepPhoto } from '@/device/photos'
import { act } from '@/sync'
import { connect, MANAGER, PEOPLE, Tablet } from '../support/tablet'
import { TinyServer } from '../support/tiny-server'

const SHA = 'a'.repeat(64)

let cookies: string[]
let tablet: Tablet

/** Another writer has the table for a while. */
function hold(store: IDBDatabase, table: string, reads = 60): void {
  const rows = store.transaction(table, 'readwrite').objectStore(table)
  const again = (left: number): void => {
    rows.count().onsuccess = () => left > 0 && again(left - 1)
  }
  again(reads)
}

/** The app of a new page: nothing in its memory, the same store, in which one table is slow. */
async function startAgain(slow: string): Promise<void> {
  database().close()
  vi.resetModules()
  const store = await import('@/device/database')
  const opened = await store.useDatabase(new store.RoundsDatabase(tablet.name)).open()
  hold(opened.backendDB(), slow)
  const { followStatus } = await import('@/sync/status')
  await followStatus()
}

beforeEach(async () => {
  cookies = []
  vi.stubGlobal('document', {
    set cookie(text: string) {
      cookies.push(text.split(';')[0] ?? '')
    },
  })
  vi.stubGlobal('location', { protocol: 'http:' })
  tablet = await Tablet.fresh(MANAGER)
  connect(new TinyServer(PEOPLE), tablet)
})

afterEach(() => {
  vi.unstubAllGlobals()
})

test.each(['photos', 'outbox'])(
  'an app that starts never tells less than is unsent, %s counted last',
  async (slow) => {
    await keepPhoto({ sha256: SHA, width: 4, height: 3, bytes: new ArrayBuffer(9), thumb: null })
    await act({ type: 'photo', move: 'create', set: { sha256: SHA, bytes: 9 } })
    await startAgain(slow)
    await vi.waitFor(() => expect(cookies).not.toEqual([]))
    const told = cookies.map((one) => one.replace('rounds_tally=', '').split('.').slice(0, 2))
    expect(new Set(told.map((one) => one.join('.')))).toEqual(new Set(['1.1']))
  },
)
