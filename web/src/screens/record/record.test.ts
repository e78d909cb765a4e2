import { describe, expect, it } from 'vitest'
import { fromHundredths, toHundredths } from './kinds'
import { matches, normal } from './lists'
import { dayOf, fromPicker, toPicker } from './moments'
import { addressOf } from './names'
import { photoIntents } from './pending-photos'
import { lastFour, maskPhone } from './phone'

describe('phones in lists', () => {
  it('are masked, however they were written', () => {
    expect(maskPhone('138 0000 5678')).toBe('138****5678')
    expect(maskPhone('0755-12345678')).toBe('075****5678')
    expect(maskPhone('5678')).toBe('****')
    expect(maskPhone(undefined)).toBe('')
    expect(lastFour('138-0000-5678')).toBe('5678')
  })
})

describe('addresses', () => {
  it('do not say the building twice', () => {
    expect(addressOf('3栋', '3-1-1202')).toBe('3-1-1202')
    expect(addressOf('A座', 'A-1201')).toBe('A-1201')
    expect(addressOf('3栋', '1202')).toBe('3栋 1202')
    expect(addressOf('', '1202')).toBe('1202')
  })
})

describe('searching', () => {
  it('asks for every word and overlooks width, case and hyphens', () => {
    expect(matches('ｓｆ１２', 'SF-1234')).toBe(true)
    expect(matches('王 302', '王晓明', '3-1-302')).toBe(true)
    expect(matches('王 303', '王晓明', '3-1-302')).toBe(false)
    expect(matches('  ', 'anything')).toBe(true)
    expect(normal('3-1-302')).toBe('31302')
  })
})

describe('moments on forms', () => {
  it('are the office’s wall clock', () => {
    const ms = Date.UTC(2026, 10, 21, 16, 30)
    expect(toPicker(ms)).toBe('2026-11-22T00:30')
    expect(fromPicker('2026-11-22T00:30')).toBe(ms)
    expect(dayOf(ms)).toBe('2026-11-22')
    expect(fromPicker('2026-11')).toBeUndefined()
    expect(toPicker(undefined)).toBe('')
  })
})

describe('money on forms', () => {
  it('stays whole fen', () => {
    expect(toHundredths(19.99)).toBe(1999)
    expect(fromHundredths(1999)).toBe(19.99)
    expect(toHundredths(undefined)).toBeUndefined()
  })
})

describe('photos of a form', () => {
  it('become records that name what they belong to', () => {
    const photo = {
      id: 'p',
      sha256: 'aa',
      bytes: 3,
      width: 4,
      height: 5,
      taken_at: 6,
      place: '3-1-302',
    }
    expect(photoIntents([photo], { type: 'violation', id: 'v' })).toEqual([
      {
        type: 'photo',
        record: 'p',
        move: 'create',
        set: {
          sha256: 'aa',
          bytes: 3,
          width: 4,
          height: 5,
          taken_at: 6,
          place: '3-1-302',
          mime: 'image/jpeg',
          about_type: 'violation',
          about: 'v',
        },
      },
    ])
  })
})
