import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import { keyOf, slugOf } from './address'
import { fitsBounds } from './bounds'
import { blankLike, incomplete, tidy } from './shape'

describe('settings', () => {
  it('have defaults that are complete and survive a save untouched', () => {
    for (const [key, setting] of Object.entries(SETTINGS)) {
      expect(incomplete(setting.default), key).toBe(false)
      expect(tidy(setting.default), key).toEqual(setting.default)
      expect(keyOf(slugOf(key)), key).toBe(key)
    }
  })

  it('give a new item a code of its own and want its words', () => {
    const items = [{ code: 'item_2', zh: '甲', en: 'A' }]
    const made = blankLike(items, [])
    expect(made).toEqual({ code: 'item_3', zh: '', en: '' })
    expect(incomplete([...items, made])).toBe(true)
  })

  it('keep their numbers within their bounds', () => {
    for (const [key, setting] of Object.entries(SETTINGS)) {
      expect(fitsBounds(setting, setting.default), key).toBe(true)
    }
    const days = SETTINGS['parcels.waiting_days']
    expect(fitsBounds(days, [0, 0, 7, 15, 366])).toBe(true)
    expect(fitsBounds(days, [-3, 3, 7, 15, 30])).toBe(false)
    expect(fitsBounds(days, [1, 3, 7, 15])).toBe(false)
    expect(fitsBounds(days, [1, 7, 3, 15, 30])).toBe(false)
    expect(fitsBounds(days, [1, 3, 7, 15, 367])).toBe(false)
    expect(fitsBounds(SETTINGS['privacy.terms'], { name_days: 0 })).toBe(false)
  })

  it('know what an emptied list was made of', () => {
    expect(blankLike([], [3])).toBe(0)
    expect(blankLike([], [{ code: 'a', zh: '甲', en: 'A' }])).toMatchObject({ zh: '' })
  })
})
