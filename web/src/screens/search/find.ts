/** What a search goes over: one thing with the texts that it may be found by. */
export interface Entry<R> {
  row: R
  /** Normalised (see `normal` of the record pieces). */
  texts: readonly string[]
}

export interface Found<R> {
  rows: R[]
  /** How many there are beyond those in `rows`. */
  more: number
}

/** How well one word fits one text: exact before beginning or end, both before the middle. */
function closeness(text: string, word: string): number {
  if (text === word) return 3
  if (text.startsWith(word) || text.endsWith(word)) return 2
  return text.includes(word) ? 1 : 0
}

/**
 * How well an entry answers: 0 when one of the words stands nowhere, else the sum of each word's
 * best fit. Four digits thus find a phone by its tail before a tracking number that holds them.
 */
export function score(texts: readonly string[], words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    let best = 0
    for (const text of texts) best = Math.max(best, closeness(text, word))
    if (best === 0) return 0
    sum += best
  }
  return sum
}

/** The best `most` entries; equal ones keep the order they came in. */
export function find<R>(
  entries: Iterable<Entry<R>>,
  words: readonly string[],
  most: number,
): Found<R> {
  const fitting: { row: R; score: number }[] = []
  for (const { row, texts } of entries) {
    const points = score(texts, words)
    if (points > 0) fitting.push({ row, score: points })
  }
  fitting.sort((a, b) => b.score - a.score)
  const rows = fitting.slice(0, most).map((one) => one.row)
  return { rows, more: fitting.length - rows.length }
}
