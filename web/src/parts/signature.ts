/** One touch of the pen, from down to up. */
export interface Stroke {
  points: StrokePoint[]
}

export interface StrokePoint {
  /** Both in widths of the pad (0..1 across), so that a turned tablet keeps the proportions. */
  x: number
  y: number
  /** 0..1 as the device reports it; 0 or 0.5 where it cannot tell. */
  pressure: number
  /** Milliseconds since the epoch, device clock. */
  time: number
}

interface PenPoint {
  x: number
  y: number
  pressure: number
  time: number
}

interface PenGroup {
  points: PenPoint[]
}

/** Less ink than this, in pad widths over all strokes, is a slip or a dot and no signature. */
const LEAST_INK = 0.05

/** Four decimals are a tenth of a pixel on any tablet; more would only make the record heavier. */
const round = (value: number) => Math.round(value * 10_000) / 10_000

/** The pen's groups, measured in px, as strokes in pad widths. */
export function toStrokes(groups: readonly PenGroup[], padWidth: number): Stroke[] {
  return groups.map((group) => ({
    points: group.points.map(({ x, y, pressure, time }) => ({
      x: round(x / padWidth),
      y: round(y / padWidth),
      pressure: round(pressure),
      time: Math.round(time),
    })),
  }))
}

/** Strokes as points in px on a pad of this size; all of them in view, whatever its shape now is. */
export function toPoints(strokes: readonly Stroke[], width: number, height: number): PenPoint[][] {
  const scale = scaleToFit(strokes, width, height)
  return strokes.map((stroke) =>
    stroke.points.map((point) => ({ ...point, x: point.x * scale, y: point.y * scale })),
  )
}

/** px per pad width: the width itself, or less where the lowest point would leave the pad. */
export function scaleToFit(strokes: readonly Stroke[], width: number, height: number): number {
  const lowest = Math.max(0, ...strokes.flatMap((s) => s.points.map((p) => p.y)))
  return lowest * width > height ? height / lowest : width
}

/** True when there is too little ink to be anybody's signature (L5). */
export function isBlank(strokes: readonly Stroke[]): boolean {
  return strokes.reduce((ink, stroke) => ink + lengthOf(stroke), 0) < LEAST_INK
}

function lengthOf({ points }: Stroke): number {
  let length = 0
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1], points[i]]
    if (from && to) length += Math.hypot(to.x - from.x, to.y - from.y)
  }
  return length
}

/** A drawing of the strokes for lists and print: 1000 units wide, ink in the current colour. */
export function strokesToSvg(strokes: readonly Stroke[]): string {
  const lowest = Math.max(0.25, ...strokes.flatMap((s) => s.points.map((p) => p.y)))
  const paths = strokes.map((stroke) => `<path d="${pathOf(stroke)}"/>`).join('')
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 ${Math.ceil(lowest * 1000) + 10}" ` +
    'fill="none" stroke="currentColor" stroke-width="5" stroke-linecap="round" ' +
    `stroke-linejoin="round">${paths}</svg>`
  )
}

/** The `d` of one stroke on a drawing 1000 units wide. */
export function pathOf({ points }: Stroke): string {
  const [first, ...rest] = points.map((p) => `${Math.round(p.x * 1000)} ${Math.round(p.y * 1000)}`)
  return rest.length > 0 ? `M${first}L${rest.join(' ')}` : `M${first}h0`
}
