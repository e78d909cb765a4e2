/**
 * Three-way merging of text by one changed span on each side: the twin of `spans.py`.
 * Characters are Unicode code points, so that no pair of surrogates is ever cut.
 */

/** `start`..`stop` of the old text (in code points) was replaced by `put`. */
export interface Span {
  readonly start: number
  readonly stop: number
  readonly put: string
}

/** The smallest single replacement that turns `was` into `now`. */
export const span = (was: string, now: string): Span => {
  const a = [...was]
  const b = [...now]
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start += 1
  let tail = 0
  while (tail < most - start && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  return { start, stop: a.length - tail, put: b.slice(start, b.length - tail).join('') }
}

/** Both changes of `was` in one text, or null where they overlap or touch. */
export const threeWay = (was: string, ours: string, theirs: string): string | null => {
  if (ours === was || ours === theirs) return theirs
  if (theirs === was) return ours
  const spans = [span(was, ours), span(was, theirs)] as const
  const swapped = before(spans[1], spans[0])
  const [a, b] = swapped ? [spans[1], spans[0]] : spans
  if (a.stop >= b.start) return null
  const old = [...was]
  const piece = (from: number, to?: number) => old.slice(from, to).join('')
  return piece(0, a.start) + a.put + piece(a.stop, b.start) + b.put + piece(b.stop)
}

const before = (one: Span, other: Span): boolean =>
  one.start < other.start || (one.start === other.start && one.stop < other.stop)
