import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { database } from '@/device/database'
import type { Row } from '@/device/types'
import { chunksOf, newestOf, rowsAt } from '@/device/walk'
import { Tablet } from '../support/tablet'

beforeEach(async () => {
  await Tablet.fresh()
})

const row = (site: string, type: string, number: number) => {
  const id = String(number).padStart(6, '0')
  return { key: `${type}:${id}:${site}`, type, id, site, unsent: 0, rev: 1 } as unknown as Row
}
const many = (site: string, type: string, count: number) =>
  Array.from({ length: count }, (_, i) => row(site, type, i))

async function keys(rows: AsyncIterable<Row>): Promise<string[]> {
  const found: string[] = []
  for await (const one of rows) found.push(one.key)
  return found
}

test('every row of a type at a site comes once, in order, whatever fills the last chunk', async () => {
  for (const count of [0, 1, 499, 500, 501, 1000]) {
    await database().records.clear()
    const mine = many('here', 'parcel', count)
    const others = [row('here', 'patrol', 1), row('here', 'account', 1), row('there', 'parcel', 1)]
    await database().records.bulkPut([...mine, ...others])
    expect(await keys(rowsAt('here', 'parcel'))).toEqual(mine.map((one) => one.key))
  }
})

test('without a type all types come, over the edges of chunks', async () => {
  const mine = ['contractor', 'parcel', 'visit'].flatMap((type) => many('here', type, 420))
  await database().records.bulkPut([...mine, ...many('there', 'parcel', 3)])
  expect(await keys(rowsAt('here'))).toEqual(mine.map((one) => one.key))
})

test('a walk may end early, and sees what is written ahead of it', async () => {
  await database().records.bulkPut(many('here', 'parcel', 25))
  const seen: number[] = []
  for await (const chunk of chunksOf('here', 'parcel', 10)) {
    seen.push(chunk.length)
    if (seen.length === 2) await database().records.put(row('here', 'parcel', 30))
  }
  expect(seen).toEqual([10, 10, 6])
  for await (const chunk of chunksOf('here', 'parcel', 10)) {
    expect(chunk).toHaveLength(10)
    break
  }
})

test('the newest come first', async () => {
  await database().records.bulkPut([...many('here', 'parcel', 5), row('there', 'parcel', 9)])
  const ids = (await newestOf('here', 'parcel', 2)).map((one) => one.id)
  expect(ids).toEqual(['000004', '000003'])
})
