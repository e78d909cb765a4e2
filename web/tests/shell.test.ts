import { describe, expect, test } from 'vitest'
import { matching } from '@/parts/combobox'
import { inBar, isUnder, type NavItem } from '@/shell/nav'
import { opensSearch } from '@/shell/shortcuts'

const places = (n: number): NavItem[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${i}`, icon: 'list', word: 'nav.today', to: '/' }))

test('the bottom bar holds five places, or four and "more"', () => {
  expect(inBar(places(5)).bar).toHaveLength(5)
  expect(inBar(places(5)).more).toHaveLength(0)
  expect(inBar(places(8)).bar).toHaveLength(4)
  expect(inBar(places(8)).more.map((item) => item.id)).toEqual(['4', '5', '6', '7'])
})

describe('the search shortcut', () => {
  const key = (name: string, held = {}) => ({
    key: name,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    isComposing: false,
    ...held,
  })

  test('is Ctrl+K or ⌘K, also while typing', () => {
    expect(opensSearch(key('k', { ctrlKey: true }), true)).toBe(true)
    expect(opensSearch(key('K', { metaKey: true }), false)).toBe(true)
  })

  test('is / unless a text is being typed', () => {
    expect(opensSearch(key('/'), false)).toBe(true)
    expect(opensSearch(key('/'), true)).toBe(false)
  })

  test('never disturbs an input method', () => {
    expect(opensSearch(key('/', { isComposing: true }), false)).toBe(false)
  })
})

test('a combobox finds options by every word of the query, in label or hint', () => {
  const options = [
    { value: 'a', label: '3栋1202', hint: '沈知行' },
    { value: 'b', label: '3栋0801', hint: '林若溪' },
  ]
  expect(matching(options, '3栋 林', 10).map((o) => o.value)).toEqual(['b'])
  expect(matching(options, '', 1).map((o) => o.value)).toEqual(['a'])
})

test('lights a place up for all its addresses and for no other', () => {
  const item = {
    id: 'r',
    icon: 'book',
    word: 'nav.registers',
    to: '/more',
    under: ['/more', '/r'],
  } as const
  expect(isUnder(item, '/r/unit')).toBe(true)
  expect(isUnder(item, '/renovations')).toBe(false)
  const today = { id: 't', icon: 'today', word: 'nav.today', to: '/' } as const
  expect(isUnder(today, '/')).toBe(true)
  expect(isUnder(today, '/parcels')).toBe(false)
})
