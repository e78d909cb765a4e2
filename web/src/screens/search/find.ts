/** What a search goes over: the texts that a thing may be found by. */
export interface Findable {
  /** Normalised (see `normal` of the record pieces), each between two line ends. */
  texts: string
}

export interface Found<R> {
  rows: R[]
  /** How many there are beyond those in `rows`. */
  more: number
  /** All that fit, in the order they came in. */
  all: readonly R[]
}

const BETWEEN = '\n'

/** Texts in the form that `find` looks through: one long string is searched much faster than ten. */
export const joined = (texts: readonly string[]) =>
  `${BETWEEN}${[...new Set(texts)].join(BETWEEN)}${BETWEEN}`

/** How well one word fits: exact before beginning or end of a text, both before the middle. */
function closeness(texts: string, word: string): number {
  if (!texts.includes(word)) return 0
  if (texts.includes(BETWEEN + word + BETWEEN)) return 3
  return texts.includes(BETWEEN + word) || texts.includes(word + BETWEEN) ? 2 : 1
}

/**
 * How well an entry answers: 0 when one of the words stands nowhere, else the sum of each word's
 * best fit. Four digits thus find a phone by its tail before a tracking number that holds them.
 */
export function score(texts: string, words: readonly string[]): number {
  let sum = 0
  for (const word of words) {
    const best = closeness(texts, word)
    if (best === 0) return 0
    sum += best
  }
  return sum
}

/** The best `most` entries; equal ones keep the order they came in. */
export function find<R extends Findable>(
  entries: readonly R[],
  words: readonly string[],
  most: number,
): Found<R> {
  const all: R[] = []
  const byScore: R[][] = []
  for (const entry of entries) {
    const points = score(entry.texts, words)
    if (points === 0) continue
    all.push(entry)
    byScore[points] ??= []
    const equals = byScore[points]
    if (equals.length < most) equals.push(entry)
  }
  const rows = byScore.reverse().flat().slice(0, most)
  return { rows, more: all.length - rows.length, all }
}

/**
 * Finds again and again: while a question grows letter by letter, only what fitted before can fit
 * now.
 */
export class Narrowing<R extends Findable> {
  private entries: readonly R[] = []
  private words: readonly string[] = []
  private fitting: readonly R[] = []

  find(entries: readonly R[], words: readonly string[], most: number): Found<R> {
    const among = this.narrows(entries, words) ? this.fitting : entries
    const found = find(among, words, most)
    this.entries = entries
    this.words = words
    this.fitting = found.all
    return found
  }

  private narrows(entries: readonly R[], words: readonly string[]): boolean {
    if (entries !== this.entries || this.words.length === 0) return false
    return this.words.every((before) => words.some((word) => word.includes(before)))
  }
}
