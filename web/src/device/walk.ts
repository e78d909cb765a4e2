import { database } from './database'
import type { Row } from './types'

/** Small enough that a slow tablet answers a finger between two, with some work on each row. */
const CHUNK = 500
const LOWEST = ''
const HIGHEST = '\uffff'

/** Rows of a site by type and id, behind `after`: of one type, or of every type. */
function range(site: string, type?: string, after?: Row) {
  const start = [site, after?.type ?? type ?? LOWEST, after?.id ?? LOWEST]
  const end = [site, type ?? HIGHEST, HIGHEST]
  return database().records.where('[site+type+id]').between(start, end, false, true)
}

/** At most `count` rows of a type, newest id first. */
export const newestOf = (site: string, type: string, count: number): Promise<Row[]> =>
  range(site, type).reverse().limit(count).toArray()

/**
 * The rows of a site, of one type or of every type, by type and id, `size` at a time. Between two
 * chunks there is room for taps and paint; what is written meanwhile may be seen or not. The last
 * chunk may be empty.
 */
export async function* chunksOf(site: string, type?: string, size = CHUNK): AsyncGenerator<Row[]> {
  for (let last: Row | undefined; ; ) {
    const chunk = await range(site, type, last).limit(size).toArray()
    yield chunk
    last = chunk.at(-1)
    if (chunk.length < size) return
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}

/** The same rows one by one. */
export async function* rowsAt(site: string, type?: string): AsyncGenerator<Row> {
  for await (const chunk of chunksOf(site, type)) yield* chunk
}
