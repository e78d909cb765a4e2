import 'fake-indexeddb/auto'
import { beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { database } from '@/device/database'
import {
  flushAtOnce,
  flushDrafts,
  listDrafts,
  loadDrafts,
  removeDraft,
  useDraft,
} from '@/device/drafts'
import { noFormOpen } from '@/device/form-lock'
import { setMe } from '@/device/identity'
import { Tablet } from '../support/tablet'

interface Form {
  note: string
  items: { code: string; result?: string }[]
}

const blank = (): Form => ({ note: '', items: [] })

let tablet: Tablet
beforeEach(async () => {
  tablet = await Tablet.fresh()
})

const onDisk = () => database().drafts.toArray()

test('a change is on the disk within 150 ms and restored after a killed tab', async () => {
  const draft = useDraft('inspection:1', blank)
  expect(draft.restored).toBe(false)
  draft.value.items.push({ code: 'fire', result: 'pass' })
  await vi.waitFor(async () => expect(await onDisk()).toHaveLength(1), { timeout: 400 })
  await tablet.use()
  const again = useDraft('inspection:1', blank)
  expect(again.restored).toBe(true)
  expect(again.value.items).toEqual([{ code: 'fire', result: 'pass' }])
  expect(again.at).toBeGreaterThan(0)
})

test('a hidden page is flushed at once', async () => {
  const draft = useDraft('a', blank)
  draft.value.note = '半'
  flushAtOnce()
  expect(await onDisk()).toMatchObject([{ value: { note: '半' } }])
})

test('leaving the form keeps the draft; an untouched form leaves none', async () => {
  const scope = effectScope()
  scope.run(() => {
    useDraft('untouched', blank)
    const touched = useDraft('touched', blank)
    touched.value.note = '写了'
  })
  expect(await noFormOpen()).toBe(false)
  scope.stop()
  expect(await noFormOpen()).toBe(true)
  await vi.waitFor(async () => expect(await onDisk()).toHaveLength(1))
  await loadDrafts()
  expect(listDrafts('').map((one) => one.key)).toEqual(['touched'])
})

test('a draft belongs to its author', async () => {
  const mine = useDraft('visit', blank)
  mine.value.note = '我的'
  flushDrafts()
  const profile = tablet.profile()
  await setMe({ ...profile, account: { ...profile.account, id: 'somebody-else' } })
  expect(useDraft('visit', blank).value.note).toBe('')
  expect(listDrafts('visit')).toEqual([])
})

test('thrown away is thrown away, and the form goes on', async () => {
  const draft = useDraft('b', blank)
  draft.value.note = '不要'
  flushDrafts()
  await draft.clear()
  expect(draft.value.note).toBe('')
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(await onDisk()).toEqual([])
  draft.value.note = '新的'
  await vi.waitFor(async () => expect(await onDisk()).toHaveLength(1), { timeout: 400 })
  await removeDraft('b')
  expect(await onDisk()).toEqual([])
})
