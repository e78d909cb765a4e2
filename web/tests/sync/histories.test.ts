import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/device/database'
import { getRecord } from '@/device/records'
import { act, uuid7 } from '@/sync'
import { dyingAt } from '../support/histories/dying'
import { judge } from '../support/histories/judge'
import { history } from '../support/histories/steps'
import { World } from '../support/histories/world'

const RUNS = Number(process.env.ROUNDS_HISTORIES ?? 60)
const seed = Number(process.env.ROUNDS_TEST_SEED ?? Date.now() % 2 ** 31)

afterEach(() => vi.useRealTimers())

describe('random histories of three tablets', () => {
  test('lose nothing, count nothing twice, and end alike', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const world = await World.make()
        for (const one of steps) await world.play(one)
        await world.settle()
        expect(await judge(world)).toEqual([])
        database().close()
      }),
      { numRuns: RUNS, seed, verbose: 1, interruptAfterTimeLimit: 500_000 },
    )
  })

  test('a crash between any two writes leaves a whole state', { timeout: 60_000 }, async () => {
    const world = await World.make()
    const [here] = world.tablets
    if (!here) throw new Error('no tablet')
    for (let stop = 1; stop < 12; stop += 1) {
      await world.use(here)
      const record = uuid7()
      await act({ type: 'household', move: 'create', record, set: { name: `第${stop}` } })
      await dyingAt(stop, () => world.sync(here, []))
      await world.use(here)
      const row = await getRecord('household', record)
      const waiting = await database().outbox.where('key').equals(`household:${record}`).toArray()
      expect(row?.view.fields.name).toBe(`第${stop}`)
      expect(row?.unsent).toBe(waiting.filter((one) => one.state !== 'answered').length)
    }
    await world.settle()
    expect(await judge(world)).toEqual([])
  })
})
