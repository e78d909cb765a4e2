import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OutboxEntry } from '@/device/types'
import { LIMITS, nextBatch, travelling } from '@/sync/batch'

const entry = (counter: number, changes: Partial<OutboxEntry> = {}) =>
  ({ counter, site: 'a', size: 100, group: '', state: 'waiting', ...changes }) as OutboxEntry

const none: ReadonlySet<string> = new Set()
const counters = (batch: OutboxEntry[]) => batch.map((one) => one.counter)

describe('a batch', () => {
  test('holds at most 500 operations and a megabyte', () => {
    const many = Array.from({ length: 900 }, (_, index) => entry(index + 1))
    expect(nextBatch(many, none)).toHaveLength(500)
    const big = Array.from({ length: 9 }, (_, index) => entry(index + 1, { size: 250_000 }))
    expect(nextBatch(big, none)).toHaveLength(3)
  })

  test('never splits a group', () => {
    const limits = { operations: 4, bytes: LIMITS.bytes }
    const entries = [
      entry(1),
      entry(2),
      ...[3, 4, 5].map((counter) => entry(counter, { group: 'g' })),
    ]
    expect(counters(nextBatch(entries, none, limits))).toEqual([1, 2])
    expect(counters(nextBatch(entries.slice(2), none, { operations: 2, bytes: 10 }))).toEqual([
      3, 4, 5,
    ])
  })

  test('is of one site, and passes over sites that are set aside', () => {
    const entries = [entry(1), entry(2, { site: 'b' }), entry(3)]
    expect(counters(nextBatch(entries, none))).toEqual([1])
    expect(counters(nextBatch(entries, new Set(['a'])))).toEqual([2])
    expect(nextBatch(entries, new Set(['a', 'b']))).toEqual([])
  })

  test('any outbox is sent whole, in order, in bounded batches', () => {
    const groups = fc.array(
      fc.record({ size: fc.integer({ min: 1, max: 400_000 }), of: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(groups, (made) => {
        let counter = 0
        const all = made.flatMap(({ size, of }, index) =>
          Array.from({ length: of }, () =>
            entry(++counter, { size: Math.ceil(size / of), group: of > 1 ? `g${index}` : '' }),
          ),
        )
        let left = all
        const sent: number[] = []
        while (left.length > 0) {
          const batch = nextBatch(left, none)
          expect(batch.length).toBeGreaterThan(0)
          expect(batch.reduce((sum, one) => sum + one.size, 0)).toBeLessThanOrEqual(LIMITS.bytes)
          sent.push(...counters(batch))
          left = left.slice(batch.length)
          const last = batch.at(-1)
          if (last?.group) expect(left[0]?.group).not.toBe(last.group)
        }
        expect(sent).toEqual(counters(all))
      }),
    )
  })
})

describe('on its way', () => {
  const chained = (counter: number, previous: string) =>
    entry(counter, { hash: `h${counter}`, op: { previous } as OutboxEntry['op'] })

  test('an operation that follows its predecessor does not say what went before', () => {
    const sent = travelling([chained(7, 'h6'), chained(8, 'h7'), chained(10, 'h9')])
    expect(sent).toEqual([{ previous: 'h6' }, {}, { previous: 'h9' }])
  })
})
