import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesUnder } from '../../build/files'
import { brokenRules, type Source } from './rules'

const SRC = path.resolve(import.meta.dirname, '../../src')

const sources: Source[] = filesUnder(SRC)
  .filter((file) => /\.(ts|vue)$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(SRC, file), 'utf8') }))

test('the rooms of web/ are there to be checked', () => {
  expect(sources.length).toBeGreaterThan(50)
})

test('every file keeps the rules of its room', () => {
  expect(brokenRules(sources)).toEqual([])
})

describe('a planted breach is found', () => {
  test.each([
    ['parts/X.vue', "import { db } from '@/device/database'"],
    ['parts/x.ts', "import { push } from '../net/transport'"],
    ['device/x.ts', "import { Button } from '@/parts'"],
    ['net/x.ts', "const page = () => import('@/screens/today/TodayScreen.vue')"],
    ['words/x.ts', "export { shell } from '@/shell/state'"],
    ['screens/x.ts', "import Dexie from 'dexie'"],
    ['screens/x.ts', "const answer = await fetch('/api/sync')"],
    ['shell/x.ts', 'indexedDB.open("rounds")'],
    ['screens/X.vue', '<template><p v-html="note" /></template>'],
    ['screens/X.vue', '<template><p style="color: red" /></template>'],
    ['screens/x.ts', "sessionStorage.setItem('q', query)"],
    ['screens/x.ts', "import { handler } from '../../../../server/x'"],
  ])('%s: %s', (file, text) => {
    expect(brokenRules([{ file, text }])).toHaveLength(1)
  })
})
