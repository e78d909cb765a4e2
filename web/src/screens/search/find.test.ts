import { describe, expect, it } from 'vitest'
import { find, joined, Narrowing, score } from './find'

const entry = (row: string, ...texts: string[]) => ({ row, texts: joined(texts) })
const rows = (found: { rows: { row: string }[] }) => found.rows.map((one) => one.row)

describe('search', () => {
  const entries = [
    entry('tracking', 'sf1302567899'),
    entry('resident', '王晓明', '13800003025', '3025'),
    entry('room', '42302', '302'),
  ]

  it('puts the exact room before a number that only holds it', () => {
    expect(rows(find(entries, ['302'], 5))[0]).toBe('room')
  })

  it('finds a phone by its tail', () => {
    expect(rows(find(entries, ['3025'], 5))).toEqual(['resident', 'tracking'])
  })

  it('needs every word', () => {
    const texts = joined(['王晓明', '3025'])
    expect(score(texts, ['王', '3025'])).toBeGreaterThan(0)
    expect(score(texts, ['王', '9999'])).toBe(0)
  })

  it('does not find a word across two texts', () => {
    expect(score(joined(['12', '34']), ['23'])).toBe(0)
  })

  it('counts what it leaves out', () => {
    const found = find(entries, ['302'], 1)
    expect([rows(found), found.more]).toEqual([['room'], 2])
  })
})

describe('narrowing', () => {
  const many = Array.from({ length: 500 }, (_, n) => entry(`${n}`, `${n}`, `${n % 7}-${n % 3}`))
  const steps = [['1'], ['12'], ['120'], ['12'], ['3', '12'], ['3'], ['30', '1'], ['x'], ['1']]

  it('finds at every keystroke what a search from the beginning finds', () => {
    const narrowing = new Narrowing<(typeof many)[number]>()
    for (const words of steps) {
      expect(narrowing.find(many, words, 6), words.join(' ')).toEqual(find(many, words, 6))
    }
  })

  it('looks at new entries when they change', () => {
    const narrowing = new Narrowing<(typeof many)[number]>()
    narrowing.find(many, ['12'], 6)
    expect(rows(narrowing.find([entry('new', '120')], ['120'], 6))).toEqual(['new'])
  })
})
