import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import { keyOf, slugOf } from './address'
import { unfitNumber } from './bounds'
import { blankLike, emptyPart, tidy, whole } from './shape'

describe('settings', () => {
  it('have defaults that are complete and survive a save untouched', () => {
    for (const [key, setting] of Object.entries(SETTINGS)) {
      expect(emptyPart(setting.default), key).toBeUndefined()
      expect(tidy(setting.default), key).toEqual(setting.default)
      expect(keyOf(slugOf(key)), key).toBe(key)
    }
  })

  it('give a new item a code of its own and want its words', () => {
    const items = [{ code: 'item_2', zh: '甲', en: 'A' }]
    const made = blankLike(items, [])
    expect(made).toEqual({ code: 'item_3', zh: '', en: '' })
    expect(emptyPart([...items, made])).toBe('zh')
  })

  it('keep their numbers within their bounds', () => {
    for (const [key, setting] of Object.entries(SETTINGS)) {
      expect(unfitNumber(setting, setting.default), key).toBeUndefined()
    }
    const days = SETTINGS['parcels.waiting_days']
    expect(unfitNumber(days, [0, 0, 7, 15, 366])).toBeUndefined()
    expect(unfitNumber(days, [-3, 3, 7, 15, 30])).toMatchObject({ least: 0, most: 366 })
    expect(unfitNumber(days, [1, 3, 7, 15])).toMatchObject({ least: 0, most: 366 })
    expect(unfitNumber(days, [1, 7, 3, 15, 30])).toMatchObject({ least: 0, most: 366 })
    expect(unfitNumber(days, [1, 3, 7, 15, 367])).toMatchObject({ least: 0, most: 366 })
    const terms = SETTINGS['privacy.terms']
    const tooShort = { ...terms.default, name_days: 179 }
    expect(unfitNumber(terms, tooShort)).toEqual({ key: 'name_days', least: 180, most: 36_500 })
    expect(unfitNumber(terms, { ...terms.default, name_days: 1e20 })?.key).toBe('name_days')
    const fees = SETTINGS['renovation.fees']
    expect(unfitNumber(fees, { ...fees.default, pass_deposit: 0.1 })?.key).toBe('pass_deposit')
  })

  it('lose no part that was emptied, nor one that came later', () => {
    const { default: terms } = SETTINGS['privacy.terms']
    expect(emptyPart({ ...terms, name_days: null })).toBe('name_days')
    const { name_days, ...older } = terms
    expect(whole({ ...older, phone_days: 60 }, terms)).toEqual({
      ...terms,
      phone_days: 60,
      name_days,
    })
    expect(whole([1, 2], [3, 4, 5])).toEqual([1, 2])
  })

  it('know what an emptied list was made of', () => {
    expect(blankLike([], [3])).toBe(0)
    expect(blankLike([], [{ code: 'a', zh: '甲', en: 'A' }])).toMatchObject({ zh: '' })
  })
})
