import { expect, test } from 'vitest'
import { coalesced } from '@/device/coalesce'

/** Work that ends when it is told to. */
function slow() {
  const ends: { ok: () => void; fail: () => void }[] = []
  const run = coalesced(
    () =>
      new Promise<void>((resolve, reject) => {
        ends.push({ ok: resolve, fail: () => reject(new Error('no store')) })
      }),
  )
  return { ends, run }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

test('what is asked while it runs is one further run, and never beside the first', async () => {
  const { ends, run } = slow()
  const first = run()
  await Promise.all([run(), run(), run()])
  expect(ends).toHaveLength(1)
  ends[0]?.ok()
  await turn()
  expect(ends).toHaveLength(2)
  ends[1]?.ok()
  await first
  expect(ends).toHaveLength(2)
})

test('whoever began it waits for the further run too', async () => {
  const { ends, run } = slow()
  let done = false
  const first = run().then(() => {
    done = true
  })
  await run()
  ends[0]?.ok()
  await turn()
  expect(done).toBe(false)
  ends[1]?.ok()
  await first
})

test('a run that failed is told, and the next asking begins anew', async () => {
  const { ends, run } = slow()
  const first = run()
  ends[0]?.fail()
  await expect(first).rejects.toThrow('no store')
  const again = run()
  expect(ends).toHaveLength(2)
  ends[1]?.ok()
  await again
})

test('without anything further it runs once each time', async () => {
  const { ends, run } = slow()
  for (const times of [1, 2]) {
    const done = run()
    ends.at(-1)?.ok()
    await done
    expect(ends).toHaveLength(times)
  }
})
