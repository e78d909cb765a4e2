import { describe, expect, it } from 'vitest'
import { dayOf } from '@/screens/record/moments'
import { addDays, daysBetween, noonOf } from './days'

describe('days of the office', () => {
  it('counts calendar days over months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-11-21', '2026-11-18')).toBe(-3)
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
  })

  it('turns at midnight in Shanghai', () => {
    const lateEvening = Date.parse('2026-11-21T15:59:59Z')
    expect(daysBetween(dayOf(lateEvening), dayOf(lateEvening + 1000))).toBe(1)
    expect(dayOf(noonOf('2026-11-21'))).toBe('2026-11-21')
  })
})
