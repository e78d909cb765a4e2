/** The rows to draw: `first` up to but without `last`, and the space that the undrawn ones take. */
export interface Window {
  first: number
  last: number
  before: number
  after: number
}

/** Rows drawn beyond each edge, so that a fast finger does not see emptiness. */
export const SPARE_ROWS = 6

/** The window of a list of equally high rows. All lengths in px; an unmeasured view draws 20 rows. */
export function windowOf(
  count: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): Window {
  const inView = viewHeight > 0 ? Math.ceil(viewHeight / rowHeight) + 1 : 20
  const top = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight)), Math.max(0, count - 1))
  const first = Math.max(0, top - SPARE_ROWS)
  const last = Math.min(count, top + inView + SPARE_ROWS)
  return { first, last, before: first * rowHeight, after: (count - last) * rowHeight }
}

/** Where to scroll so that a row is wholly in view; the present place if it already is. */
export function scrollTo(
  index: number,
  rowHeight: number,
  scrollTop: number,
  viewHeight: number,
): number {
  const top = index * rowHeight
  if (top < scrollTop) return top
  const bottom = top + rowHeight
  return bottom > scrollTop + viewHeight ? bottom - viewHeight : scrollTop
}
