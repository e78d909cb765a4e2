import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answer, applyAnswer } from '@/device/answer'
import { database } from '@/device/database'
import { thisDevice } from '@/device/device-keys'
import { setMe } from '@/device/identity'
import { getCursor, putCursor, putFact } from '@/device/meta'
import { getRecord, pendingRows } from '@/device/records'
import type { Cursor, Row } from '@/device/types'
import { signInNeeded } from '@/net/session'
import { useFetch } from '@/net/transport'
import { act, retake, status, uuid7 } from '@/sync'
import { SyncLoop } from '@/sync/loop'
import { connect, type Fault, MANAGER, PEOPLE, Tablet } from '../support/tablet'
import { problem, SITE, TinyServer } from '../support/tiny-server'

let server: TinyServer
let tablet: Tablet

beforeEach(async () => {
  server = new TinyServer(PEOPLE)
  tablet = await Tablet.fresh(MANAGER)
  connect(server, tablet)
})

const sync = () => new SyncLoop().turn()

async function household(name: string, record = uuid7()): Promise<string> {
  const result = await act({ type: 'household', move: 'create', record, set: { name } })
  if (!result.ok) throw new Error(result.problem.code)
  return record
}

async function other(person = MANAGER): Promise<Tablet> {
  const made = await Tablet.fresh(person)
  connect(server, made)
  return made
}

async function back(to: Tablet): Promise<void> {
  await to.use()
  connect(server, to)
}

describe('a revoked device', () => {
  const shutOut = (enrolments: string[], code: string) =>
    useFetch(async (path, init) => {
      if (path === '/api/session') return new Response(JSON.stringify(tablet.profile()))
      if (path === '/api/devices') enrolments.push(String(init.method))
      return problem(403, path === '/api/devices' ? 'device_revoked' : code)
    })

  test('is told so, keeps its work and asks for nothing that is refused', async () => {
    await household('王家')
    const enrolments: string[] = []
    shutOut(enrolments, 'device_revoked')
    await putFact('enrolled', MANAGER)
    await sync()
    expect(status).toMatchObject({ online: true, problem: { code: 'device_revoked' } })
    expect(enrolments).toEqual([])
    expect(await database().outbox.count()).toBe(1)
  })

  test('learns it at the enrolment too', async () => {
    shutOut([], 'device_unknown')
    await putFact('enrolled', MANAGER)
    await sync()
    expect(status.problem).toMatchObject({ code: 'device_revoked' })
  })

  test('sends everything once it is let in again', async () => {
    await household('王家')
    shutOut([], 'device_revoked')
    await sync()
    connect(server, tablet)
    await sync()
    expect(status.problem).toBeUndefined()
    expect(await database().outbox.count()).toBe(0)
  })
})

describe('holding back', () => {
  const unreachable = () => connect(server, tablet, () => 'lost request')

  test('grows while nobody does anything', async () => {
    unreachable()
    const loop = new SyncLoop()
    for (let k = 0; k < 9; k += 1) await loop.turn()
    expect(await loop.turn()).toBeGreaterThanOrEqual(30_000)
  })

  test('does not grow with every save', async () => {
    unreachable()
    const loop = new SyncLoop()
    for (let k = 0; k < 10; k += 1) {
      loop.wake()
      expect(await loop.turn()).toBeLessThanOrEqual(1500)
    }
  })
})

describe('one round trip', () => {
  test('brings work up and the records down', async () => {
    const id = await household('王家')
    await sync()
    expect(await getRecord('household', id)).toMatchObject({ unsent: 0, server: { version: 1 } })
    expect(await pendingRows()).toEqual([])
    expect(await database().outbox.count()).toBe(0)
    expect(await getCursor(SITE)).toMatchObject({ cursor: 1, epoch: 'epoch-1', complete: true })
    expect(server.heads[0]).toMatchObject({
      counter: 1,
      signature: expect.stringMatching(/^[\w-]{86}$/),
    })
  })

  test('an answer lost on the way leads to the same answer, once', async () => {
    const id = await household('王家')
    const faults: Fault[] = ['none', 'lost answer']
    connect(server, tablet, () => faults.shift() ?? 'none')
    await sync()
    expect(server.journal.size).toBe(1)
    expect(await getRecord('household', id)).toMatchObject({ unsent: 1, server: null })
    expect((await database().outbox.toArray())[0]).toMatchObject({ state: 'sent', tries: 1 })
    await tablet.use()
    await sync()
    expect(server.journal.size).toBe(1)
    expect(server.records.get(`household:${id}`)?.version).toBe(1)
    expect(await getRecord('household', id)).toMatchObject({ unsent: 0, server: { version: 1 } })
  })

  test('own unsent work is replayed over what others changed', async () => {
    const id = await household('王家')
    await sync()
    await act({ type: 'household', record: id, set: { tenure: 'owner' } })
    await other()
    await sync()
    await act({ type: 'household', record: id, set: { emergency_name: '王五' } })
    await sync()
    await back(tablet)
    connect(server, tablet, () => 'lost request')
    await sync()
    connect(server, tablet)
    expect((await getRecord('household', id))?.view.fields).toMatchObject({ tenure: 'owner' })
    await sync()
    const row = await getRecord('household', id)
    expect(row?.view.fields).toMatchObject({ tenure: 'owner', emergency_name: '王五' })
    expect(row?.view).toEqual(row?.server)
  })

  test('what is entered while the answer is on its way stays in the view', async () => {
    const id = await household('王家')
    await sync()
    await other()
    await sync()
    await act({ type: 'household', record: id, set: { tenure: 'owner' } })
    await sync()
    await back(tablet)
    const meanwhile = () => act({ type: 'household', record: id, set: { emergency_name: '王五' } })
    const calls = [async () => undefined, meanwhile]
    connect(server, tablet, undefined, async () => calls.shift()?.())
    await sync()
    const row = await getRecord('household', id)
    expect(row).toMatchObject({ unsent: 1, pending: 1 })
    expect(row?.server?.fields).toMatchObject({ tenure: 'owner' })
    expect(row?.server?.fields.emergency_name).toBeUndefined()
    expect(row?.view.fields).toMatchObject({ tenure: 'owner', emergency_name: '王五' })
  })

  test('tells nothing of the storage where the browser does not', async () => {
    await sync()
    expect(server.reports[0]).toEqual({
      pending: 0,
      oldest: null,
      photos: 0,
      app: expect.any(String),
      storage: {},
    })
  })

  test('the head is signed with the device key', async () => {
    await household('王家')
    await household('李家')
    await sync()
    const { keys } = await thisDevice()
    const head = server.heads[0]
    const signature = Buffer.from(head?.signature ?? '', 'base64url')
    const bytes = new TextEncoder().encode(head?.hash)
    const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
    expect(await crypto.subtle.verify(algorithm, keys.publicKey, signature, bytes)).toBe(true)
    expect(keys.privateKey.extractable).toBe(false)
    expect(head).toMatchObject({ counter: 2 })
  })

  test('what is answered but not yet pulled stays in the view', async () => {
    const ids = [await household('甲'), await household('乙'), await household('丙')]
    server.pageMost = 1
    const faults: Fault[] = ['none', 'none', 'lost request']
    connect(server, tablet, () => faults.shift() ?? 'none')
    await sync()
    const rows = await Promise.all(ids.map((id) => getRecord('household', id)))
    expect(rows.map((row) => row?.view.fields.name)).toEqual(['甲', '乙', '丙'])
    expect(rows.map((row) => row?.unsent)).toEqual([0, 0, 0])
    expect(rows.map((row) => row?.server?.version)).toEqual([1, undefined, undefined])
    await sync()
    expect(await database().outbox.count()).toBe(0)
    expect(await database().acked.count()).toBe(3)
  })

  test('a page with one bad record changes nothing', async () => {
    const id = await household('王家')
    await sync()
    const before = await database().records.toArray()
    const bad = { ...server.records.get(`household:${id}`), site: uuid7(), version: 2 }
    server.publish(`household:${id}`, bad as never)
    await sync()
    expect(await getCursor(SITE)).toMatchObject({ cursor: 1 })
    expect(await database().records.toArray()).toEqual(before)
  })
})

describe('what the server refuses', () => {
  test('stays visible with its reason and can be taken up again', async () => {
    const id = await household('王家')
    await sync()
    await other()
    await sync()
    await act({ type: 'household', record: id, move: 'void', reason: '登记重复' })
    await sync()
    await back(tablet)
    await act({ type: 'household', record: id, set: { tenure: 'tenant' } })
    await sync()
    const row = await getRecord('household', id)
    expect(row).toMatchObject({
      unsent: 0,
      pending: 1,
      problem: { code: 'record_void', refused: true },
    })
    const [refusal] = await database()
      .records.filter((one) => one.type === 'refusal')
      .toArray()
    expect(refusal?.view.fields).toMatchObject({ code: 'record_void', about: id })
    const again = await retake(refusal as unknown as Row<'refusal'>)
    expect(again).toMatchObject({ ok: false, problem: { code: 'record_void' } })
    await act({ type: 'refusal', record: refusal?.id ?? '', move: 'close', reason: '不需要了' })
    expect((await getRecord('household', id))?.problem).toBeUndefined()
  })

  test('a refused new record keeps its place until it is settled', async () => {
    const stranger = await Tablet.fresh('01930000-0000-7000-8000-00000000dead')
    connect(server, stranger)
    const id = await household('王家')
    await sync()
    const row = await getRecord('household', id)
    expect(row).toMatchObject({ server: null, problem: { code: 'foreign_author' } })
    expect(row?.view.fields.name).toBe('王家')
    expect(await database().outbox.count()).toBe(0)
  })
})

describe('the server is not always itself', () => {
  test('an ended session keeps everything and asks to sign in', async () => {
    const id = await household('王家')
    server.signedIn = false
    await sync()
    expect(signInNeeded.value).toBe(true)
    expect(await database().outbox.count()).toBe(1)
    server.signedIn = true
    await sync()
    expect(server.journal.size).toBe(0)
    signInNeeded.value = false
    await sync()
    expect(await getRecord('household', id)).toMatchObject({ unsent: 0 })
  })

  test('a server restored from a backup gets back what it had confirmed', async () => {
    const kept = await household('备份前')
    await sync()
    const backup = server.copy()
    const lost = await household('备份后')
    await act({ type: 'household', record: kept, set: { emergency_name: '赵六' } })
    await sync()
    const unsent = await household('未上传')
    server.restoredFrom(backup)
    await sync()
    for (const id of [kept, lost, unsent]) {
      const row = await getRecord('household', id)
      expect(row?.server).toEqual(server.records.get(`household:${id}`))
      expect(row).toMatchObject({ unsent: 0 })
      expect(row?.view).toEqual(row?.server)
    }
    expect(server.records.get(`household:${kept}`)?.fields.emergency_name).toBe('赵六')
    expect(await database().outbox.count()).toBe(0)
  })

  test('a restore is noticed although the role changed in the same moment', async () => {
    const kept = await household('备份前')
    await sync()
    const backup = server.copy()
    const lost = await household('备份后')
    await sync()
    server.restoredFrom(backup)
    const profile = tablet.profile()
    const staff = profile.staff.map((one) => ({ ...one, role: 'reception' as const }))
    await setMe({ ...profile, staff })
    server.profile = { ...profile, staff }
    await sync()
    expect([...server.records.keys()]).toEqual([`household:${kept}`, `household:${lost}`])
  })

  test('an answer from before a restore, heard after it, ends nothing', async () => {
    await household('备份前')
    await sync()
    const backup = server.copy()
    const id = await household('备份后')
    // A frozen tab's answer arrives when another tab has long learnt of the restore.
    const asked = (await getCursor(SITE)) as Cursor
    const late = server.copy()
    const [entry] = await database().outbox.toArray()
    const told = await late.handle(`/api/sites/${SITE}/sync`, {
      body: JSON.stringify({
        ...{ epoch: asked.epoch, cursor: asked.cursor, limit: 10, now: Date.now() },
        operations: [entry?.op],
      }),
    })
    server.restoredFrom(backup)
    connect(server, tablet, () => 'lost request')
    await sync()
    const moved: Cursor = { ...asked, epoch: server.epoch, cursor: 0 }
    await putCursor(SITE, moved)
    await applyAnswer(SITE, asked, (await told.json()) as Answer, Date.now())
    expect(await database().outbox.count()).toBe(1)
    connect(server, tablet)
    await sync()
    expect(server.records.has(`household:${id}`)).toBe(true)
  })

  test('work from before a restore writes over nothing that came after it', async () => {
    const id = await household('王家')
    await sync()
    const backup = server.copy()
    const other1 = await other()
    await sync()
    await act({ type: 'household', record: id, set: { emergency_name: '甲' } })
    await sync()
    await back(tablet)
    await sync()
    await act({ type: 'household', record: id, set: { emergency_name: '乙' } })
    server.restoredFrom(backup)
    const third = await other()
    await sync()
    await act({ type: 'household', record: id, set: { emergency_name: '丙' } })
    await sync()
    await back(tablet)
    await sync()
    const record = server.records.get(`household:${id}`)
    const shown = JSON.stringify([record?.fields, record?.conflicts])
    expect(shown).toContain('乙')
    expect(shown).toContain('丙')
    expect([other1.name, third.name]).not.toContain(tablet.name)
  })

  test('a clock that runs ahead does not let go of what was acknowledged', async () => {
    await household('备份前')
    await sync()
    const backup = server.copy()
    const id = await household('备份后')
    await sync()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 400 * 86_400_000 })
    await sync()
    vi.useRealTimers()
    server.restoredFrom(backup)
    await sync()
    expect(server.records.has(`household:${id}`)).toBe(true)
  })

  test('starting again drops what left the feed, never unsent work', async () => {
    const gone = await household('已离开')
    await sync()
    const id = await household('未上传')
    server.feed.delete(`household:${gone}`)
    server.publish('household:x', {
      ...server.records.get(`household:${gone}`),
      id: uuid7(),
    } as never)
    server.horizon = 2
    connect(server, tablet, () => 'lost answer')
    await sync()
    connect(server, tablet)
    await sync()
    expect(await getRecord('household', gone)).toBeUndefined()
    expect(await getRecord('household', id)).toMatchObject({ unsent: 0, server: { version: 1 } })
  })

  test('another role starts with a clean view and keeps its own work', async () => {
    const pulled = await household('旧')
    await sync()
    const own = await household('新')
    const profile = tablet.profile()
    const staff = profile.staff.map((one) => ({ ...one, role: 'reception' as const }))
    await setMe({ ...profile, staff })
    connect(server, tablet, () => 'lost request')
    server.profile = { ...profile, staff }
    await sync()
    expect(await getRecord('household', own)).toBeDefined()
    connect(server, tablet)
    server.profile = { ...profile, staff }
    await sync()
    expect(await getRecord('household', pulled)).toMatchObject({ unsent: 0 })
    expect(await getCursor(SITE)).toMatchObject({ reader: 'reception' })
  })
})
