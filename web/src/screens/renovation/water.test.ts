import { describe, expect, it } from 'vitest'
import { hoursOf, roundsOf } from './water'

const HOUR = 3_600_000

describe('water tests', () => {
  it('lasts whole hours', () => {
    expect(hoursOf({ began_at: 0, ended_at: 24 * HOUR - 1 })).toBe(23)
    expect(hoursOf({ began_at: 0 })).toBeUndefined()
  })

  it('joins the beginning and the end of one test, and keeps others apart', () => {
    const begun = { began_at: 1, room: '主卫' }
    const ended = { ...begun, ended_at: 25 * HOUR, passed: false }
    const again = { began_at: 99 * HOUR, room: '主卫' }
    expect(roundsOf([begun, { began_at: 1, room: '厨房' }, ended, again])).toEqual([
      again,
      ended,
      { began_at: 1, room: '厨房' },
    ])
    expect(roundsOf([ended, begun])).toEqual([ended])
  })
})
