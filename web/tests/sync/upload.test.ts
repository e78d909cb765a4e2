import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/device/database'
import { followPhotos, keepPhoto, unsentPhotos } from '@/device/photos'
import { getRecord } from '@/device/records'
import { act } from '@/sync'
import { SyncLoop } from '@/sync/loop'
import { followStatus, status, syncStateOf } from '@/sync/status'
import { connect, MANAGER, PEOPLE, Tablet } from '../support/tablet'
import { TinyServer } from '../support/tiny-server'

const SIZE = 600_000

let server: TinyServer
let tablet: Tablet

beforeEach(async () => {
  server = new TinyServer(PEOPLE)
  tablet = await Tablet.fresh(MANAGER)
  connect(server, tablet)
})

async function photo(sha256: string): Promise<string> {
  const bytes = new Uint8Array(SIZE).map((_, index) => index % 251)
  await keepPhoto({ sha256, width: 4, height: 3, bytes: bytes.buffer, thumb: null })
  const result = await act({ type: 'photo', move: 'create', set: { sha256, bytes: SIZE } })
  return result.ok ? (result.records[0] ?? '') : ''
}

const sha = (digit: string) => digit.repeat(64)

describe('photos', () => {
  test('travel after the operations, in chunks of 256 KiB, and are confirmed', async () => {
    await photo(sha('a'))
    await new SyncLoop().turn()
    expect(server.journal.size).toBe(1)
    expect(server.chunks.map((one) => one.length)).toEqual([262_144, 262_144, 75_712])
    expect(server.photos.get(sha('a'))?.bytes[250]).toBe(250)
    expect(await database().photos.get(sha('a'))).toMatchObject({
      state: 'complete',
      received: SIZE,
    })
  })

  test('go on where the line broke, also after a killed tab', async () => {
    await photo(sha('b'))
    let left = 3
    connect(server, tablet, () => (left-- > 0 ? 'none' : 'lost answer'))
    await new SyncLoop().turn()
    expect(server.chunks).toHaveLength(2)
    expect(await database().photos.get(sha('b'))).toMatchObject({
      state: 'uploading',
      received: 262_144,
    })
    await tablet.use()
    connect(server, tablet)
    await new SyncLoop().turn()
    expect(server.chunks.map((one) => one.offset)).toEqual([0, 262_144, 524_288])
    expect(await database().photos.get(sha('b'))).toMatchObject({ state: 'complete' })
  })

  test('an unclaimed photo is not sent', async () => {
    await keepPhoto({
      sha256: sha('c'),
      width: 1,
      height: 1,
      bytes: new ArrayBuffer(9),
      thumb: null,
    })
    await new SyncLoop().turn()
    expect(server.chunks).toEqual([])
  })

  test('the record shows how many have arrived', async () => {
    followPhotos()
    await followStatus()
    const id = await photo(sha('d'))
    const wait = () => new Promise((resolve) => setTimeout(resolve, 20))
    await wait()
    const row = await getRecord('photo', id)
    if (!row) throw new Error('no row')
    expect(syncStateOf(row)).toEqual({ state: 'local', done: 0, total: 1 })
    expect(syncStateOf({ ...row, unsent: 0 })).toEqual({ state: 'photos', done: 0, total: 1 })
    expect(status).toMatchObject({ unsent: 1, photosUnsent: 1 })
    await new SyncLoop().turn()
    await wait()
    expect(unsentPhotos.value.size).toBe(0)
    expect(status).toMatchObject({ unsent: 0, photosUnsent: 0, online: true, syncing: false })
    const sent = await getRecord('photo', id)
    expect(sent && syncStateOf(sent)).toEqual({ state: 'uploaded', done: 1, total: 1 })
  })
})
