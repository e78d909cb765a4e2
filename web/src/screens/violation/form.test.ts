import { describe, expect, it } from 'vitest'
import { errorsOf, type ViolationDraft, valuesOf, withPhrase } from './form'

const draft = (change: Partial<ViolationDraft> = {}): ViolationDraft => ({
  id: 'v',
  where: 'unit',
  unit: 'u',
  place: '',
  category: 'fire',
  item: '堵塞消防通道',
  other: false,
  severity: 'general',
  description: '',
  photos: [],
  person_told: '',
  told: '',
  deadline: '2026-11-24',
  ...change,
})

describe('logging a violation', () => {
  it('needs a unit or a place, a category and an item', () => {
    expect(errorsOf(draft(), '2026-11-21')).toEqual({})
    const bare = draft({ unit: undefined, category: undefined, item: ' ' })
    expect(errorsOf(bare, '2026-11-21')).toEqual({
      unit: 'unitMissing',
      category: 'categoryMissing',
      item: 'itemMissing',
    })
    expect(errorsOf(draft({ where: 'place' }), '2026-11-21')).toEqual({ place: 'placeMissing' })
  })

  it('does not set a deadline in the past, and may set none', () => {
    expect(errorsOf(draft(), '2026-11-25')).toEqual({ deadline: 'deadlinePast' })
    expect(errorsOf(draft({ deadline: '' }), '2026-11-25')).toEqual({})
  })

  it('writes only what was filled in', () => {
    expect(valuesOf(draft(), 'me', 5)).toEqual({
      unit: 'u',
      category: 'fire',
      item: '堵塞消防通道',
      severity: 'general',
      deadline: '2026-11-24',
      found_by: 'me',
      found_at: 5,
    })
  })

  it('leaves the unit out when the place is a common area', () => {
    const values = valuesOf(draft({ where: 'place', place: ' 2栋西侧 ' }), 'me', 5)
    expect(values.unit).toBeUndefined()
    expect(values.place).toBe('2栋西侧')
  })

  it('puts a quick phrase below what stands there', () => {
    expect(withPhrase('', '已劝导')).toBe('已劝导')
    expect(withPhrase('对方不在 \n', '已劝导')).toBe('对方不在\n已劝导')
  })
})
