import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { oneAtATime } from '@/parts/one-at-a-time'
import { filesUnder } from '../build/files'

test('a second tap does nothing while the first still runs', async () => {
  let end = () => {}
  const written: string[] = []
  const { run, busy } = oneAtATime(async (what: string) => {
    await new Promise<void>((resolve) => {
      end = resolve
    })
    written.push(what)
  })
  const first = run('one')
  expect(busy.value).toBe(true)
  await run('two')
  end()
  await first
  expect(written).toEqual(['one'])
  expect(busy.value).toBe(false)
})

test('an action that failed may be tried again', async () => {
  let tries = 0
  const { run, busy } = oneAtATime(async () => {
    tries += 1
    if (tries === 1) throw new Error('full')
  })
  await expect(run()).rejects.toThrow('full')
  expect(busy.value).toBe(false)
  await run()
  expect(tries).toBe(2)
})

/** Photos come from the camera, each once: nothing that a tap could repeat. */
const NOT_TAPPED = ['record/RecordPhotos.vue']

test('no screen writes from a button that could be pressed twice', () => {
  const screens = path.resolve(import.meta.dirname, '../src/screens')
  const bare = filesUnder(screens)
    .filter((file) => file.endsWith('.vue') && !NOT_TAPPED.includes(file))
    .flatMap((file) => {
      const lines = readFileSync(path.join(screens, file), 'utf8').split('\n')
      // What a line stands in began at the last line that is not indented.
      let begun = ''
      return lines.flatMap((line, i) => {
        if (/^\S/.test(line)) begun = line
        const writes = /\b(act|retake)\(/.test(line) && !line.startsWith('import')
        return writes && !begun.includes('oneAtATime(') ? [`${file}:${i + 1} ${line.trim()}`] : []
      })
    })
  expect(bare).toEqual([])
})
