import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { formatDateTime, formatMoney, formatRelative, loadWords, locale, t, tMaybe } from '@/words'
import { en } from '@/words/en'
import { fill, placeholdersOf } from '@/words/message'
import { zh } from '@/words/zh'
import { filesUnder } from '../build/files'

const SOURCES = path.resolve(import.meta.dirname, '../src')

type Dictionary = Record<string, Record<string, string>>

/** All texts of a dictionary as `area.key` → text. */
function flat(dictionary: Dictionary): Map<string, string> {
  const texts = new Map<string, string>()
  for (const [area, words] of Object.entries(dictionary)) {
    for (const [key, text] of Object.entries(words)) texts.set(`${area}.${key}`, text)
  }
  return texts
}

const chinese = flat(zh)
const english = flat(en)

describe('the two languages', () => {
  test('have the same keys', () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  test('have the same placeholders in every text', () => {
    for (const [key, text] of chinese) {
      expect([key, placeholdersOf(english.get(key) ?? '')]).toEqual([key, placeholdersOf(text)])
    }
  })

  test('leave no text empty', () => {
    for (const [key, text] of [...chinese, ...english])
      expect([key, text.trim()]).not.toEqual([key, ''])
  })
})

/** All code that may say something. */
const code = filesUnder(SOURCES)
  .filter((name) => /\.(ts|vue)$/.test(name) && !/^words\/(zh|en)\//.test(name))
  .map((name) => readFileSync(path.join(SOURCES, name), 'utf8'))
  .join('\n')
const literals = new Set(code.match(/(?<=')[\w.-]+(?=')|(?<=")[\w.-]+(?=")/g))
const patterns = [...code.matchAll(/`(\w+)\.(\w*)\$\{/g)].map(([, area, start]) => ({
  area,
  start,
}))

/** By its name, or by a pattern that ends with what a value of the code is called. */
function said(area: string, key: string): boolean {
  if (literals.has(`${area}.${key}`)) return true
  return patterns.some((one) => {
    if (one.area !== area || !key.startsWith(one.start ?? '')) return false
    return one.start !== '' || literals.has(key)
  })
}

test('nothing is translated that nobody says', () => {
  const silent = [...chinese.keys()].filter((name) => {
    const [area = '', key = ''] = name.split('.')
    // Problems come with codes of the server and of the law.
    return area !== 'problem' && !said(area, key)
  })
  expect(silent).toEqual([])
})

describe('a message', () => {
  test('is filled, and English picks the plural', () => {
    expect(fill('{n} {n|parcel|parcels} for {who}', { n: 1, who: '3-1202' })).toBe(
      '1 parcel for 3-1202',
    )
    expect(fill('{n} {n|parcel|parcels}', { n: 2 })).toBe('2 parcels')
  })

  test('keeps text that only looks like a placeholder', () => {
    expect(fill('{ } {a b}')).toBe('{ } {a b}')
  })
})

describe('the current language', () => {
  beforeEach(() => {
    locale.value = 'zh-CN'
  })

  test('decides the text at the moment of asking', async () => {
    expect(t('sync.unsent', { n: 3 })).toBe('3 条未上传')
    locale.value = 'en'
    await loadWords('en')
    expect(t('sync.unsent', { n: 3 })).toBe('3 unsent')
  })

  test('answers undefined for a key from data that it does not know', () => {
    expect(tMaybe('problem.title_device_full')).toBe('本机存储空间已满')
    expect(tMaybe('problem.no-such-code')).toBeUndefined()
  })

  test('shows the wall clock of the office, not of the machine', () => {
    expect(formatDateTime('2026-11-21T23:05:00Z')).toBe('11/22 07:05')
  })

  test('shows ages in whole units and money from fen', () => {
    const now = Date.UTC(2026, 10, 21, 12)
    expect(formatRelative(now - 150_000, now)).toBe('2分钟前')
    expect(formatMoney(123450)).toBe('¥1,234.50')
  })
})
