import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useDraft } from '@/device/drafts'
import { noFormOpen } from '@/device/form-lock'
import { Tablet } from '../support/tablet'

/** The browser's shared locks, as all tabs see them. */
class Locks {
  private readonly names: string[] = []

  async request(name: string, _options: unknown, work: () => Promise<void>): Promise<void> {
    this.names.push(name)
    await work()
    this.names.splice(this.names.indexOf(name), 1)
  }

  async query() {
    return { held: this.names.map((name) => ({ name })) }
  }
}

beforeEach(async () => {
  await Tablet.fresh()
  vi.stubGlobal('navigator', { locks: new Locks() })
})

afterEach(() => vi.unstubAllGlobals())

/** Another tab runs the same code with nothing in common but the browser. */
async function otherTab() {
  vi.resetModules()
  return import('@/device/form-lock')
}

test('a form on the screen is known in every tab, until the last of them closes', async () => {
  const other = await otherTab()
  expect(await other.noFormOpen()).toBe(true)
  const [first, second] = [effectScope(), effectScope()]
  first.run(() => useDraft('a', () => ({})))
  second.run(() => useDraft('b', () => ({})))
  expect(await noFormOpen()).toBe(false)
  expect(await other.noFormOpen()).toBe(false)

  first.stop()
  expect(await other.noFormOpen()).toBe(false)
  second.stop()
  await vi.waitFor(async () => expect(await other.noFormOpen()).toBe(true))
  expect(await noFormOpen()).toBe(true)
})
