import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, fromOfficeMinute, officeDay, officeMinute } from './days'

describe('days of the office', () => {
  it('turns at midnight in Shanghai, not in UTC', () => {
    expect(officeDay(Date.parse('2026-11-21T15:59:59Z'))).toBe('2026-11-21')
    expect(officeDay(Date.parse('2026-11-21T16:00:00Z'))).toBe('2026-11-22')
  })

  it('counts calendar days over months and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
    expect(daysBetween('2026-11-21', '2026-11-18')).toBe(-3)
    expect(addDays('2026-12-30', 3)).toBe('2027-01-02')
  })

  it('reads back what it gives to an input', () => {
    const ms = Date.parse('2026-11-21T23:05:00Z')
    expect(fromOfficeMinute(officeMinute(ms))).toBe(ms)
    expect(fromOfficeMinute('2026-11-2')).toBeUndefined()
  })
})
