import { fieldOf } from '@law'
import { DEFINITIONS } from '@law/generated/records'
import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import type { RecordOf } from '@/device'
import { deadlineOf } from './deadline'
import { entryByCode, entryOf, itemText } from './items'
import { ladderStep } from './ladder'

const record = (state: string, more: object = {}) =>
  ({
    type: 'violation',
    state,
    fields: { deadline: '2026-11-24' },
    ...more,
  }) as unknown as RecordOf<'violation'>

describe('the ladder', () => {
  it('follows the state', () => {
    expect(ladderStep(record('found'))).toBe(0)
    expect(ladderStep(record('notice_issued'))).toBe(1)
    expect(ladderStep(record('reported'))).toBe(3)
  })

  it('keeps the highest step once closed', () => {
    const trail = [{ move: 'create' }, { move: 'issue_notice' }, { move: 'close' }]
    expect(ladderStep(record('closed', { trail }))).toBe(1)
    expect(ladderStep(record('closed', { trail: [{ move: 'create' }, { move: 'close' }] }))).toBe(0)
  })
})

describe('the deadline', () => {
  const urgency = (today: string) => deadlineOf(record('notice_issued'), today)?.urgency

  it('tells over, today, soon and later', () => {
    expect(['2026-11-25', '2026-11-24', '2026-11-21', '2026-11-20'].map(urgency)).toEqual([
      'over',
      'today',
      'soon',
      'later',
    ])
  })

  it('no longer runs once rectified, closed or void', () => {
    expect(deadlineOf(record('rectified'), '2026-11-30')).toBeUndefined()
    expect(deadlineOf(record('found', { void: { at: 1 } }), '2026-11-30')).toBeUndefined()
  })
})

describe('items', () => {
  const items = SETTINGS['violations.items'].default

  it('has the categories of the definition', () => {
    const { options } = fieldOf(DEFINITIONS.violation, 'category')?.kind ?? { options: [] }
    expect(options.map((one) => one.code)).toEqual(Object.keys(items))
  })

  it('finds the entry of a stored text', () => {
    const entry = entryByCode(items, 'renovation', 'structure')
    expect(entry && entryOf(items, 'renovation', itemText(entry))).toBe(entry)
    expect(entryOf(items, 'renovation', '自行填写')).toBeUndefined()
  })

  it('knows every violation that the checklist names', () => {
    for (const check of SETTINGS['renovation.checklist'].default.items) {
      if (check.violation) expect(entryByCode(items, 'renovation', check.violation)).toBeDefined()
    }
  })
})
