/** Sizes of type in mm on the shelf label of 60 × 40 mm, whose middle belongs to the codes. */

const SHELF_WIDTH = 29
const SHELF_MOST = 9
/** Below this one line cannot be read from where one stands before the shelf: then two lines. */
const ONE_LINE_LEAST = 4
const [TWO_LINES_LEAST, TWO_LINES_MOST] = [3.4, 4]
const ROOM_WIDTH = 22
const ROOM_MOST = 4

export function shelfSize(shelf: string): number {
  const wide = widthOf(shelf)
  const one = SHELF_WIDTH / wide
  if (one >= ONE_LINE_LEAST) return Math.min(SHELF_MOST, one)
  // A letter that does not fit on the first line leaves a gap there.
  const two = (2 * SHELF_WIDTH) / (wide + 1)
  return Math.min(TWO_LINES_MOST, Math.max(TWO_LINES_LEAST, two))
}

export const roomSize = (room: string): number =>
  Math.min(ROOM_MOST, ROOM_WIDTH / Math.max(1, widthOf(room)))

/** In widths of a Chinese character, for bold type: figures and letters take less. */
const widthOf = (text: string): number =>
  Math.max(
    1,
    [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 1 : 0.64), 0),
  )
