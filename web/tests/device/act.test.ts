import 'fake-indexeddb/auto'
import { canonical, link, START } from '@law'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/device/database'
import { storedDraftKey, useDraft } from '@/device/drafts'
import { keepPhoto } from '@/device/photos'
import { getRecord } from '@/device/records'
import { act, difference, may, uuid7 } from '@/sync'
import { MANAGER, Tablet } from '../support/tablet'

async function setting(note: string, record?: string) {
  const result = await act({
    type: 'household',
    move: 'create',
    record,
    set: { name: note },
  } as never)
  if (!result.ok) throw new Error(result.problem.code)
  return result.records[0] ?? ''
}

let tablet: Tablet
beforeEach(async () => {
  tablet = await Tablet.fresh(MANAGER)
})

describe('act', () => {
  test('writes operation and view in one strict transaction', async () => {
    const spy = vi.spyOn(IDBDatabase.prototype, 'transaction')
    // Dexie binds the method when it opens.
    await tablet.use()
    await setting('王家')
    const writes = spy.mock.calls.filter(
      ([stores, mode]) => mode === 'readwrite' && [stores].flat().includes('outbox'),
    )
    spy.mockRestore()
    expect(writes).toHaveLength(1)
    expect([writes[0]?.[0]].flat()).toEqual(
      expect.arrayContaining(['records', 'outbox', 'meta', 'drafts', 'photos']),
    )
    expect(writes[0]?.[2]).toEqual({ durability: 'strict' })
  })

  test('chains the operations of the device', async () => {
    await setting('一')
    await setting('二')
    const [first, second] = await database().outbox.toArray()
    expect(first?.op.counter).toBe(1)
    expect(first?.op.previous).toBe(START)
    expect(second?.op.previous).toBe(first?.hash)
    expect(first?.hash).toBe(link(START, canonical(first?.op)))
    expect(second?.op.at).toBeGreaterThan(first?.op.at ?? 0)
  })

  test('a later edit builds on the view and carries the pulled base', async () => {
    const id = await setting('王家')
    expect(await act({ type: 'household', record: id, set: { note: '老人独居' } })).toMatchObject({
      ok: true,
    })
    const row = await getRecord('household', id)
    expect(row).toMatchObject({ unsent: 2, server: null, pending: 1 })
    expect(row?.view.fields).toMatchObject({ name: '王家', note: '老人独居' })
    const entries = await database().outbox.toArray()
    expect(entries.map((entry) => entry.op.base)).toEqual([0, 0])
    expect(entries[1]?.op.set).toEqual({ note: { was: '', now: '老人独居' } })
  })

  test('a refusal of the law writes nothing and names the intent', async () => {
    const result = await act([
      { type: 'household', move: 'create', set: { name: '甲' } },
      { type: 'household', move: 'create', set: { name: '' } },
    ])
    expect(result).toEqual({
      ok: false,
      intent: 1,
      problem: { code: 'value_missing', params: { field: 'name' } },
    })
    expect(await database().outbox.count()).toBe(0)
    expect(await database().records.count()).toBe(0)
  })

  test('forced work is kept although the law refuses', async () => {
    const wish = { type: 'household', record: uuid7(), set: { note: 'x' } } as const
    expect(await act(wish)).toMatchObject({ ok: false, problem: { code: 'record_unknown' } })
    expect(await act(wish, { force: true })).toMatchObject({ ok: true })
    expect(await database().outbox.count()).toBe(1)
  })

  test('several intents form one group, each naming the others', async () => {
    const result = await act([
      { type: 'household', move: 'create', set: { name: '甲' } },
      { type: 'household', move: 'create', set: { name: '乙' } },
      { type: 'household', move: 'create', set: { name: '丙' } },
    ])
    const entries = await database().outbox.toArray()
    const ids = entries.map((entry) => entry.op.id)
    expect(result.ok && result.operations).toEqual(ids)
    entries.forEach((entry, index) => {
      expect(entry.op.with).toEqual(ids.filter((_, other) => other !== index))
      expect(entry.group).toBe(ids[0])
    })
  })

  test('a failing disk leaves neither operation nor view', async () => {
    const add = IDBObjectStore.prototype.add
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add')
    spy.mockImplementation(function (this: IDBObjectStore, value: unknown) {
      if (this.name === 'outbox') throw new DOMException('full', 'QuotaExceededError')
      return add.call(this, value)
    })
    const result = await act(householdOf('甲'))
    spy.mockRestore()
    expect(result).toMatchObject({ ok: false, problem: { code: 'device_full' } })
    expect(await database().outbox.count()).toBe(0)
    expect(await database().records.count()).toBe(0)
    expect(await setting('乙')).not.toBe('')
    expect((await database().outbox.toArray())[0]?.op.counter).toBe(1)
  })

  test('survives a killed tab', async () => {
    const id = await setting('王家')
    await tablet.use()
    expect((await getRecord('household', id))?.view.fields.name).toBe('王家')
    await setting('李家')
    const [first, second] = await database().outbox.toArray()
    expect(second?.op).toMatchObject({
      counter: 2,
      previous: first?.hash,
      device: first?.op.device,
    })
  })

  test('what another window has made of the same draft is not made again', async () => {
    const record = uuid7()
    const about = { renovation: uuid7(), unit: uuid7(), inspected_at: 1 }
    const visit = (note: string) =>
      ({
        type: 'inspection',
        move: 'create',
        record,
        set: { ...about, sign_ins: [{ staff: about.unit, at: 1 }], outcome: 'nobody', note },
      }) as const
    const first = await act(visit('敲门无人'))
    expect(first).toMatchObject({ ok: true })
    const draft = useDraft('two-windows', () => ({ note: '' }))
    draft.value.note = '敲门无人应答'
    const second = await act(visit('敲门无人应答'), { draft: draft.key })
    expect(second).toMatchObject({ ok: false, problem: { code: 'saved_elsewhere' } })
    expect((await getRecord('inspection', record))?.view.fields.note).toBe('敲门无人')
    expect(draft.value.note).toBe('敲门无人应答')
    expect(await database().outbox.count()).toBe(1)
  })

  test('claims a photo and ends the draft in the same transaction', async () => {
    const sha256 = 'a'.repeat(64)
    await keepPhoto({ sha256, width: 4, height: 3, bytes: new ArrayBuffer(9), thumb: null })
    const draft = useDraft('one', () => ({ note: '' }))
    draft.value.note = '半截'
    await vi.waitFor(async () =>
      expect(await database().drafts.get(storedDraftKey('one'))).toBeDefined(),
    )
    const set = { sha256, bytes: 9 }
    const result = await act({ type: 'photo', move: 'create', set } as never, { draft: 'one' })
    const id = result.ok ? result.records[0] : ''
    expect(await database().photos.get(sha256)).toMatchObject({ record: id, state: 'local' })
    draft.value.note = '迟到的改动'
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await database().drafts.count()).toBe(0)
  })

  test('reactive values and undefined are stored as plain JSON', async () => {
    const { reactive } = await import('vue')
    const set = reactive({ name: '甲', units: [uuid7()], note: undefined })
    const result = await act({ type: 'household', move: 'create', set } as never)
    expect(result.ok).toBe(true)
    const [entry] = await database().outbox.toArray()
    expect(Object.keys(entry?.op.set ?? {}).sort()).toEqual(['name', 'units'])
  })
})

const householdOf = (name: string) =>
  ({ type: 'household', move: 'create', set: { name } }) as const

describe('may', () => {
  test('says why a button is blocked', async () => {
    expect(may(null, 'create', 'refusal')).toMatchObject({
      allowed: false,
      why: { code: 'role_forbids_create' },
    })
    expect(may(null, 'create', 'household')).toEqual({ allowed: true })
  })
})

describe('difference', () => {
  test('holds only what changed, in the form that an operation wants', async () => {
    const id = await setting('王家')
    const unit = uuid7()
    await act({ type: 'household', record: id, set: { units: [unit], note: '旧' } })
    const row = await getRecord('household', id)
    expect(difference('household', row?.view, { name: '王家', note: '旧' })).toEqual({})
    expect(difference('household', row?.view, { name: '王', note: '', tenure: null })).toEqual({
      name: '王',
      note: '',
    })
  })
})
