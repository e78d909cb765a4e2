import type { PadStroke } from './job'

/** `[x, y, pressure, ms]`: x and y in 1/10,000 of the pad's width, pressure 0–1000. */
export type SealedPoint = [number, number, number, number]
export type SealedStrokes = SealedPoint[][]

const WIDTH = 10_000
const PRESSURE = 1_000
/** A point takes at most 24 bytes, so this stays well below the 131,072 that the field holds. */
const MOST_POINTS = 4_500

/** The pad's strokes as whole numbers, since canonical JSON knows no fractions. */
export function sealStrokes(strokes: readonly PadStroke[]): SealedStrokes {
  const start = strokes[0]?.points[0]?.time ?? 0
  const step = Math.max(1, Math.ceil(count(strokes) / MOST_POINTS))
  return strokes.map(({ points }) =>
    points
      // A very long scrawl keeps every n-th point and its ends: the shape stays, the size is bounded.
      .filter((_, i) => i % step === 0 || i === points.length - 1)
      .map((p) => [
        Math.round(p.x * WIDTH),
        Math.round(p.y * WIDTH),
        Math.round(p.pressure * PRESSURE),
        Math.max(0, Math.round(p.time - start)),
      ]),
  )
}

const count = (strokes: readonly PadStroke[]) => strokes.reduce((n, s) => n + s.points.length, 0)

/** Sealed strokes of a record as the pad's; anything else reads as none. */
export function openStrokes(value: unknown): PadStroke[] {
  if (!Array.isArray(value)) return []
  return value.filter(Array.isArray).map((points: unknown[]) => ({
    points: points.filter(isPoint).map(([x, y, pressure, time]) => ({
      x: x / WIDTH,
      y: y / WIDTH,
      pressure: pressure / PRESSURE,
      time,
    })),
  }))
}

const isPoint = (value: unknown): value is SealedPoint =>
  Array.isArray(value) && value.length === 4 && value.every((n) => typeof n === 'number')

/** The smallest view that shows all ink, with room for the pen's width, in 1/1000 pad widths. */
export function inkBox(strokes: readonly PadStroke[]): string {
  const points = strokes.flatMap((s) => s.points)
  if (points.length === 0) return '0 0 1000 300'
  const xs = points.map((p) => p.x * 1000)
  const ys = points.map((p) => p.y * 1000)
  const [left, top] = [Math.min(...xs) - 20, Math.min(...ys) - 20]
  const [width, height] = [Math.max(...xs) + 20 - left, Math.max(...ys) + 20 - top]
  return [left, top, width, height].map(Math.round).join(' ')
}
