import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/device/database'
import { forgetClosed } from '@/device/forget'
import { getCursor, putCursor } from '@/device/meta'
import { getRecord } from '@/device/records'
import type { Row } from '@/device/types'
import { act, type Intent, uuid7 } from '@/sync'
import { SyncLoop } from '@/sync/loop'
import { connect, MANAGER, PEOPLE, Tablet } from '../support/tablet'
import { SITE, TinyServer } from '../support/tiny-server'

const DAY = 86_400_000
const SHA = 'ab'.repeat(32)
let server: TinyServer
let tablet: Tablet

const finger = (on: boolean) => vi.stubGlobal('matchMedia', () => ({ matches: on }))

beforeEach(async () => {
  finger(true)
  server = new TinyServer(PEOPLE)
  tablet = await Tablet.fresh(MANAGER)
  connect(server, tablet)
})
afterEach(() => vi.unstubAllGlobals())

const sync = () => new SyncLoop().turn()

async function done(...intents: Intent[]): Promise<void> {
  const result = await act(intents)
  if (!result.ok) throw new Error(result.problem.code)
}

const parcel = (record: string): Intent => ({
  type: 'parcel',
  record,
  move: 'create',
  set: { tracking: 'SF1', arrived_at: Date.now() },
})
const returned = (record: string): Intent => ({
  type: 'parcel',
  record,
  move: 'return_to_courier',
  reason: '退回快递员',
})
const photo = (record: string, about: string): Intent => ({
  type: 'photo',
  record,
  move: 'create',
  set: { sha256: SHA, bytes: 3, about_type: 'parcel', about },
})

/** A closed parcel that the server has, with a picture. */
async function closed(): Promise<{ id: string; picture: string }> {
  const id = uuid7()
  const picture = uuid7()
  await done(photo(picture, id), parcel(id), returned(id))
  await sync()
  return { id, picture }
}

/** The server's clock is the one that counts; it stands still in these tests. */
const later = (days: number) => forgetClosed(Date.now() + days * DAY)
const has = async (type: 'parcel' | 'photo', id: string) =>
  (await getRecord(type, id)) !== undefined

/** As a device that never knew anything pulls it. */
async function pullAllAgain(): Promise<void> {
  await putCursor(SITE, { epoch: null, cursor: 0, reader: MANAGER })
  await sync()
  expect(await getCursor(SITE)).toMatchObject({ complete: true })
}

describe('what is closed leaves a tablet', () => {
  test('after its days, and its pictures with it', async () => {
    const { id, picture } = await closed()
    const bytes = new ArrayBuffer(3)
    await database().photoBytes.put({ sha256: SHA, bytes, thumb: null })
    const facts = { sha256: SHA, site: SITE, record: picture, mime: 'image/jpeg', width: 1 }
    const rest = { height: 1, total: 3, received: 3, state: 'complete' as const, at: 1 }
    await database().photos.put({ ...facts, ...rest })
    expect(await later(13)).toBe(0)
    expect(await later(15)).toBe(2)
    expect([await has('parcel', id), await has('photo', picture)]).toEqual([false, false])
    expect(await database().photos.count()).toBe(0)
    expect(await database().photoBytes.count()).toBe(0)
  })

  test('sooner where the community says so', async () => {
    const { id } = await closed()
    const row = await getRecord('parcel', id)
    if (!row?.server) throw new Error('not here')
    const fields = { key: 'device.closed_days', value: 3 }
    const setting = { ...row.server, type: 'setting', id: uuid7(), state: 'in_force', fields }
    const kept = { ...row, server: setting, view: setting, type: 'setting', id: setting.id }
    await database().records.put({ ...kept, key: `setting:${setting.id}` } as unknown as Row)
    expect(await later(2)).toBe(0)
    await later(4)
    expect(await has('parcel', id)).toBe(false)
  })

  test('but never a desk', async () => {
    const { id } = await closed()
    finger(false)
    expect(await later(400)).toBe(0)
    expect(await has('parcel', id)).toBe(true)
  })

  test('and not while it is open', async () => {
    const id = uuid7()
    await done(parcel(id))
    await sync()
    expect(await later(400)).toBe(0)
    expect(await has('parcel', id)).toBe(true)
  })
})

describe('what stays', () => {
  test('what is unsent', async () => {
    const { id } = await closed()
    connect(server, tablet, () => 'lost request')
    await done({ type: 'parcel', record: id, set: { note: '更正' }, reason: '写错了' })
    expect(await later(400)).toBe(0)
    expect(await has('parcel', id)).toBe(true)
    expect(await database().outbox.count()).toBe(1)
  })

  test('what was refused', async () => {
    const { id } = await closed()
    const row = await getRecord('parcel', id)
    if (!row) throw new Error('not here')
    const problem = { code: 'state_forbids_move', params: {}, refused: true as const }
    await database().records.put({ ...row, problem, pending: 1 })
    await later(400)
    expect(await has('parcel', id)).toBe(true)
  })

  test('what has a photo on its way, with the photo', async () => {
    const { id, picture } = await closed()
    const facts = { sha256: SHA, site: SITE, record: picture, mime: 'image/jpeg', width: 1 }
    await database().photos.put({
      ...facts,
      height: 1,
      total: 3,
      received: 1,
      state: 'local',
      at: 1,
    })
    expect(await later(400)).toBe(0)
    expect([await has('parcel', id), await has('photo', picture)]).toEqual([true, true])
  })

  test('what somebody is filling in', async () => {
    const { id } = await closed()
    await database().drafts.put({ key: `correction:${id}`, value: {}, at: 1 })
    expect(await later(400)).toBe(0)
  })

  test('the photo of what is open', async () => {
    const id = uuid7()
    const picture = uuid7()
    await done(photo(picture, id), parcel(id))
    await sync()
    expect(await later(400)).toBe(0)
    expect(await has('photo', picture)).toBe(true)
  })

  test('everything, until the site was pulled whole', async () => {
    const { id } = await closed()
    const cursor = await getCursor(SITE)
    if (!cursor) throw new Error('no cursor')
    await putCursor(SITE, { ...cursor, complete: false })
    expect(await later(400)).toBe(0)
    expect(await has('parcel', id)).toBe(true)
  })
})

describe('what has left', () => {
  /** The server's clock goes on, and with it what it says of now. */
  const passed = (days: number) => {
    server.now += days * DAY
  }

  test('does not come back with the next full pull', async () => {
    server.now = Date.now()
    const { id, picture } = await closed()
    passed(20)
    await pullAllAgain()
    // It was here, so it was renewed; the evening's look lets it go.
    await later(0)
    expect(await has('parcel', id)).toBe(false)
    await pullAllAgain()
    expect(await has('parcel', id)).toBe(false)
    // Its picture came, since what a picture is about may come on a later page.
    await later(0)
    expect([await has('parcel', id), await has('photo', picture)]).toEqual([false, false])
    expect(server.records.size).toBe(2)
  })

  test('comes back when somebody goes on with it at the desk', async () => {
    server.now = Date.now()
    const { id } = await closed()
    passed(20)
    await sync()
    await later(0)
    expect(await has('parcel', id)).toBe(false)
    const [key, stored] = [...server.records].find(([, one]) => one.id === id) ?? []
    if (!key || !stored) throw new Error('the server keeps it')
    const version = stored.version + 1
    const changed = { at: server.now, by: MANAGER, device: uuid7(), version, since: stored.version }
    server.records.set(key, { ...stored, version, state: 'waiting', changed })
    server.feed.set(key, { seq: ++server.seq, key })
    await sync()
    expect((await getRecord('parcel', id))?.view.state).toBe('waiting')
  })
})
