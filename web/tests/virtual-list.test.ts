import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SPARE_ROWS, scrollTo, windowOf } from '@/parts/virtual'

const ROW = 72
const VIEW = 600

test('an unmeasured list draws a first screenful', () => {
  expect(windowOf(1000, ROW, 0, 0)).toEqual({
    first: 0,
    last: 20 + SPARE_ROWS,
    before: 0,
    after: (1000 - 20 - SPARE_ROWS) * ROW,
  })
})

test('the drawn rows cover the view and the gaps keep the height of the whole list', () => {
  fc.assert(
    fc.property(fc.nat(60_000), fc.nat(5_000_000), (count, wanted) => {
      const height = count * ROW
      const top = Math.min(wanted, Math.max(0, height - VIEW))
      const { first, last, before, after } = windowOf(count, ROW, top, VIEW)
      expect(before + (last - first) * ROW + after).toBe(height)
      expect(before).toBeLessThanOrEqual(top)
      expect(before + (last - first) * ROW).toBeGreaterThanOrEqual(Math.min(height, top + VIEW))
      expect(last - first).toBeLessThanOrEqual(Math.ceil(VIEW / ROW) + 1 + 2 * SPARE_ROWS)
    }),
  )
})

test('a list that shrank under a scrolled view still draws its end', () => {
  const { first, last, after } = windowOf(3, ROW, 90_000, VIEW)
  expect([first, last, after]).toEqual([0, 3, 0])
})

test('revealing a row scrolls no further than needed', () => {
  expect(scrollTo(5, ROW, 0, VIEW)).toBe(0)
  expect(scrollTo(0, ROW, 500, VIEW)).toBe(0)
  expect(scrollTo(20, ROW, 0, VIEW)).toBe(21 * ROW - VIEW)
})
