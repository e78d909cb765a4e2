import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { publish } from '@/device/changes'
import { database } from '@/device/database'
import { loadDefinitions } from '@/device/definitions'
import { digestRev, dropDigest, loadDigest, saveDigest } from '@/device/digest'
import { getFact } from '@/device/meta'
import { Finder } from '@/screens/search/finder'
import { keepDigest } from '@/screens/search/keep'
import { act, uuid7 } from '@/sync'
import { MANAGER, Tablet } from '../support/tablet'
import { SITE } from '../support/tiny-server'

let finder: Finder | undefined

beforeEach(async () => {
  await dropDigest(SITE)
  await Tablet.fresh(MANAGER)
  await loadDefinitions()
  // Lists live as long as the page: what an earlier device held must not stay in them.
  publish({ rev: 1000, dropped: SITE })
})

afterEach(() => finder?.close())

/** A page that opens the search. */
async function search(): Promise<Finder> {
  finder?.close()
  finder = new Finder(SITE, 'test')
  await finder.open()
  return finder
}

async function household(name: string): Promise<string> {
  const record = uuid7()
  await act({ type: 'household', move: 'create', record, set: { name } })
  return record
}

const titles = (from: Finder, type = 'household') =>
  (from.extracts.value.get(type) ?? []).map((one) => one.title)

test('a search leaves a digest with which the next one need not read the records', async () => {
  await household('王家')
  expect(titles(await search())).toEqual(['王家'])
  expect(await digestRev(SITE, 'test')).toBe(await getFact('rev'))

  const read = vi.spyOn(database().records, 'where')
  const again = await search()
  expect(titles(again)).toEqual(['王家'])
  expect(again.whole.value).toBe(true)
  expect(read).not.toHaveBeenCalled()
})

test('what was written since the digest is found, and what was voided is not', async () => {
  const old = await household('旧家')
  await search()
  await household('新家')
  await act({ type: 'household', record: old, move: 'void', reason: '登记重复' })
  expect(titles(await search())).toEqual(['新家'])
})

test('an open search follows what is written and what leaves', async () => {
  await household('王家')
  const open = await search()
  const later = await household('李家')
  expect(titles(open)).toEqual(['李家', '王家'])
  publish({ rev: 999, gone: [{ key: `household:${later}`, type: 'household', site: SITE }] })
  expect(titles(open)).toEqual(['王家'])
})

test('a digest that is renewed holds nothing that the records no longer hold', async () => {
  const record = await household('旧名')
  const open = await search()
  await act({ type: 'household', record, set: { name: '新名' } })
  expect(JSON.stringify([...((await loadDigest(SITE, 'test'))?.types ?? [])])).toContain('旧名')
  await open.renew()
  const kept = JSON.stringify([...((await loadDigest(SITE, 'test'))?.types ?? [])])
  expect(kept).toContain('新名')
  expect(kept).not.toContain('旧名')
})

test('a site that was dropped is no longer found, and what is pulled anew is', async () => {
  await household('王家')
  const open = await search()
  await database().records.clear()
  publish({ rev: 2000, dropped: SITE })
  expect(open.extracts.value.size).toBe(0)
  expect(open.whole.value).toBe(false)
  await open.build()
  expect(titles(open)).toEqual([])
})

test('a digest with a gap behind it is made anew', async () => {
  const stale = { id: 'x', texts: '\n旧\n', title: '旧', subtitle: '', state: 'active' }
  await household('王家')
  const types = new Map([['household', [stale]]])
  await saveDigest(SITE, { rev: -7, made: 'test', types })
  expect(titles(await search())).toEqual(['王家'])
})

test('a digest for another language or role is not used', async () => {
  await saveDigest(SITE, { rev: 1, made: 'en butler', types: new Map() })
  expect(await loadDigest(SITE, 'zh manager')).toBeUndefined()
  expect(await loadDigest(SITE, 'en butler')).toMatchObject({ rev: 1 })
  await dropDigest(SITE)
  expect(await loadDigest(SITE, 'en butler')).toBeUndefined()
})

test('a large digest comes back as it was', async () => {
  const many = Array.from({ length: 9001 }, (_, n) => ({
    id: `${n}`,
    texts: `\n${n}\n`,
    title: `第${n}户`,
    subtitle: '',
    state: 'active',
  }))
  const types = new Map([
    ['household', many],
    ['unit', many.slice(0, 3)],
  ])
  await saveDigest(SITE, { rev: 5, made: 'test', types })
  expect((await loadDigest(SITE, 'test'))?.types).toEqual(types)
})

test('it goes with the records that leave the device: it holds names and numbers of people', async () => {
  keepDigest()
  const about = { type: 'household', site: SITE }
  await saveDigest(SITE, { rev: 1, made: 'test', types: new Map() })
  publish({ rev: 3000, gone: [{ ...about, key: 'household:x' }] })
  await vi.waitFor(async () => expect(await digestRev(SITE, 'test')).toBeUndefined())

  await saveDigest(SITE, { rev: 1, made: 'test', types: new Map() })
  publish({ rev: 3001, dropped: SITE })
  await vi.waitFor(async () => expect(await digestRev(SITE, 'test')).toBeUndefined())
})
