import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, pathOf, type Stroke, strokesToSvg, toPoints, toStrokes } from '@/parts/signature'

const point = (x: number, y: number) => ({ x, y, pressure: 0.5, time: 1_763_700_000_123.4 })
const line: Stroke[] = [{ points: [point(0.1, 0.1), point(0.4, 0.2)] }]

describe('strokes', () => {
  test('keep pressure and time, and are measured in pad widths', () => {
    const [stroke] = toStrokes([{ points: [{ x: 200, y: 100, pressure: 0.73, time: 12.6 }] }], 800)
    expect(stroke?.points).toEqual([{ x: 0.25, y: 0.125, pressure: 0.73, time: 13 }])
  })

  test('come back to the same pixels, within a tenth, on a pad of the same width', () => {
    const px = fc.double({ min: 0, max: 400, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(px, px), { minLength: 1, maxLength: 40 }), (pairs) => {
        const points = pairs.map(([x, y]) => ({ x, y, pressure: 0.5, time: 1 }))
        const [back] = toPoints(toStrokes([{ points }], 900), 900, 400.1)
        back?.forEach((p, i) => {
          expect(Math.abs(p.x - (points[i]?.x ?? 0))).toBeLessThan(0.1)
          expect(Math.abs(p.y - (points[i]?.y ?? 0))).toBeLessThan(0.1)
        })
      }),
    )
  })

  test('stay in view and in proportion when the tablet is turned', () => {
    const tall: Stroke[] = [{ points: [point(0, 0), point(0.5, 1)] }]
    const [[, end] = []] = toPoints(tall, 1000, 300)
    expect(end).toMatchObject({ x: 150, y: 300 })
  })
})

describe('a blank signature', () => {
  test('is nothing, a dot, or a slip of the hand', () => {
    expect(isBlank([])).toBe(true)
    expect(isBlank([{ points: [point(0.5, 0.5)] }])).toBe(true)
    expect(isBlank([{ points: [point(0.5, 0.5), point(0.51, 0.5)] }])).toBe(true)
  })

  test('is not a short name', () => {
    expect(isBlank(line)).toBe(false)
  })
})

describe('the drawing', () => {
  test('has one path a stroke, a dot being a path of no length', () => {
    expect(pathOf({ points: [point(0.1, 0.2)] })).toBe('M100 200h0')
    expect(strokesToSvg([...line, { points: [point(0.9, 0.4)] }]).match(/<path /g)).toHaveLength(2)
  })

  test('is high enough for its lowest point', () => {
    expect(strokesToSvg(line)).toContain('viewBox="0 0 1000 260"')
    expect(strokesToSvg([{ points: [point(0, 0), point(0.1, 0.8)] }])).toContain('0 0 1000 810')
  })
})
