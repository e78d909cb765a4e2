import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import { depositOf, errorsOf } from './form'

const good = { unit: 'u', applicant: '王', contractor: '甲装饰', contractor_license: 'A1' }

describe('a renovation application', () => {
  it('stops at a contractor without licence', () => {
    expect(errorsOf(good)).toEqual({})
    expect(errorsOf({ ...good, contractor_license: ' ' })).toEqual({
      contractor_license: 'contractorStop',
    })
  })

  it('asks tenants and agents for the original mandate', () => {
    expect(errorsOf({ ...good, applicant_kind: 'tenant' }).mandate_seen).toBe('mandateRequired')
    expect(errorsOf({ ...good, applicant_kind: 'agent', mandate_seen: true })).toEqual({})
    expect(errorsOf({ ...good, applicant_kind: 'owner' })).toEqual({})
  })

  it('does not end before it starts', () => {
    const days = { starts_on: '2026-12-02', ends_on: '2026-12-01' }
    expect(errorsOf({ ...good, ...days }).ends_on).toBe('endBeforeStart')
  })

  it('takes the deposit of the price list', () => {
    const prices = SETTINGS['renovation.fees'].default
    expect(depositOf(prices, 'office')).toBe(200_000)
    expect(depositOf(prices, 'residential')).toBe(100_000)
  })
})
