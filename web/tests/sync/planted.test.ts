import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Answer } from '@/device/answer'
import { database } from '@/device/database'
import type { Cursor } from '@/device/types'
import { judge } from '../support/histories/judge'
import { history, type Step } from '../support/histories/steps'
import { World } from '../support/histories/world'

/**
 * Mistakes planted into the client one at a time, in place of its own functions: the judge of the
 * histories must find each, and each must really have been made.
 */
const planted = vi.hoisted(() => ({ name: '', reached: 0 }))

const is = (name: string) => planted.name === name
const made = (times = 1) => {
  planted.reached += times
}

vi.mock('@/device/outbox', async (original) => {
  const real = await original<typeof import('@/device/outbox')>()
  const markSent: typeof real.markSent = async (entries) => {
    await real.markSent(entries)
    if (!is('the outbox is emptied when the request leaves')) return
    made(entries.length)
    await database().outbox.bulkDelete(entries.map((entry) => entry.counter))
  }
  const append: typeof real.append = async (plans, writing) => {
    try {
      return await real.append(plans, writing)
    } catch (error) {
      if (!is('saved is said before the disk has said so')) throw error
      made()
      return { ok: true, operations: plans.map(({ id }) => ({ id })) as never }
    }
  }
  return { ...real, markSent, append }
})

vi.mock('@/sync/batch', async (original) => {
  const real = await original<typeof import('@/sync/batch')>()
  const nextBatch: typeof real.nextBatch = (...given) => {
    const batch = real.nextBatch(...given)
    if (!is('a group is sent in parts') || !batch[0]?.group) return batch
    made()
    return batch.slice(0, 1)
  }
  return { ...real, nextBatch }
})

vi.mock('@/sync/page', async (original) => {
  const real = await original<typeof import('@/sync/page')>()
  const checked: typeof real.checked = (raw, ...rest) => {
    try {
      return real.checked(raw, ...rest)
    } catch (error) {
      if (!is('a page is taken unchecked')) throw error
      made()
      return raw as Answer
    }
  }
  return { ...real, checked }
})

vi.mock('@/device/meta', async (original) => {
  const real = await original<typeof import('@/device/meta')>()
  const getFact: typeof real.getFact = async (name) => {
    const found = await real.getFact(name)
    if (name !== 'chain' || !found || !is('the counter starts again')) return found
    made()
    return undefined
  }
  return { ...real, getFact }
})

vi.mock('@/device/answer', async (original) => {
  const real = await original<typeof import('@/device/answer')>()
  const { getCursor, putCursor } = await import('@/device/meta')

  const applyAnswer: typeof real.applyAnswer = async (site, asked, answer, now) => {
    const standing = await getCursor(site)
    const taken = await mistaken(site, asked, answer, standing)
    await real.applyAnswer(site, taken.asked, taken.answer, now)
    await afterwards(answer)
    const gone = standing && is('an overtaken answer is stored') && standing.cursor > answer.cursor
    if (gone && !answer.restart) await putCursor(site, standing)
  }

  async function mistaken(
    site: string,
    asked: Cursor,
    answer: Answer,
    standing: Cursor | undefined,
  ): Promise<{ asked: Cursor; answer: Answer }> {
    if (is('the last record of a page is forgotten') && answer.changes.length > 0) {
      made()
      return { asked, answer: { ...answer, changes: answer.changes.slice(0, -1) } }
    }
    if (is('the cursor moves before the records') && !answer.restart) {
      const moved = { ...asked, epoch: answer.epoch, cursor: answer.cursor }
      made(answer.changes.length)
      await putCursor(site, moved)
      return { asked: moved, answer }
    }
    if (is('an overtaken answer is stored') && standing && !answer.restart) {
      if (standing.cursor !== asked.cursor || standing.epoch !== asked.epoch) made()
      return { asked: standing, answer }
    }
    if (is('the outbox ends before the answer is stored')) {
      const ids = answer.outcomes.map((outcome) => outcome.id)
      made(ids.length)
      await database()
        .outbox.filter((entry) => ids.includes(entry.op.id))
        .delete()
    }
    return { asked, answer }
  }

  async function afterwards(answer: Answer): Promise<void> {
    if (is('nothing is offered again') && answer.restart) {
      made(
        await database()
          .outbox.filter((entry) => entry.again === true)
          .delete(),
      )
    }
    if (is('every row takes the epoch of the answer')) {
      await database()
        .records.toCollection()
        .modify((row) => {
          if (row.epoch === undefined || row.epoch === answer.epoch) return
          made()
          row.epoch = answer.epoch
        })
    }
  }

  const dropSite: typeof real.dropSite = async (site, reader) => {
    const cursor = await real.dropSite(site, reader)
    if (is('clearing the records clears unsent work')) {
      made(await database().outbox.count())
      await database().outbox.clear()
    }
    if (!is('clearing the records forgets their epoch') || cursor.epoch === null) return cursor
    made()
    const forgetful = { ...cursor, epoch: null }
    await putCursor(site, forgetful)
    return forgetful
  }

  const forgetOldAnswers: typeof real.forgetOldAnswers = async () => {
    if (!is('our own clock lets go of answers')) return real.forgetOldAnswers()
    const since = Date.now() - real.OFFER_AGAIN_MS
    made(await database().acked.where('answeredAt').below(since).delete())
  }
  return { ...real, applyAnswer, dropSite, forgetOldAnswers }
})

const MISTAKES = [
  'the outbox is emptied when the request leaves',
  'saved is said before the disk has said so',
  'a group is sent in parts',
  'a page is taken unchecked',
  'the counter starts again',
  'the last record of a page is forgotten',
  'the cursor moves before the records',
  'an overtaken answer is stored',
  'the outbox ends before the answer is stored',
  'nothing is offered again',
  'clearing the records clears unsent work',
  'clearing the records forgets their epoch',
  'our own clock lets go of answers',
] as const

const MOST = 150
const SEED = 20_261_121

async function broken(steps: readonly Step[]): Promise<boolean> {
  try {
    const world = await World.make()
    for (const one of steps) await world.play(one)
    await world.settle()
    return (await judge(world)).length > 0
  } catch {
    return true
  } finally {
    database().close()
  }
}

afterEach(() => {
  Object.assign(planted, { name: '', reached: 0 })
  vi.useRealTimers()
})

describe('a mistake planted into the client is found', () => {
  const histories = fc.sample(history, { numRuns: MOST, seed: SEED })

  test.each(MISTAKES)('%s', { timeout: 900_000 }, async (name) => {
    Object.assign(planted, { name, reached: 0 })
    let found = 0
    for (const [index, steps] of histories.entries()) {
      if (!(await broken(steps))) continue
      found = index + 1
      break
    }
    console.info(`${name}: found in history ${found}, made ${planted.reached} times`)
    expect(found, 'never found').toBeGreaterThan(0)
    expect(planted.reached, 'never made: something else was found').toBeGreaterThan(0)
  })
})
