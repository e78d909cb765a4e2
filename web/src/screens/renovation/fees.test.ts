import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import { feeLines, refundable, total } from './fees'

const prices = SETTINGS['renovation.fees'].default
const amounts = (basis: Parameters<typeof feeLines>[1]) =>
  Object.fromEntries(feeLines(prices, basis).map((line) => [line.code, line.amount]))

describe('the fee table (I7)', () => {
  it('takes 1000 yuan for a home and 2000 for an office', () => {
    expect(amounts({ unit: 'residential' }).deposit_home).toBe(100_000)
    expect(amounts({ unit: 'office' }).deposit_office).toBe(200_000)
    expect(amounts({ unit: 'shop' }).deposit_office).toBe(200_000)
  })

  it('charges demolition by the wall and not by the flat', () => {
    const lines = amounts({ unit: 'residential', kind: 'first', area: 12_050, demolition: 880 })
    expect(lines.waste).toBe(60_250)
    expect(lines.demolition).toBe(17_600)
  })

  it('charges a later renovation with its own price only', () => {
    const lines = amounts({ kind: 'second', area: 10_000 })
    expect(lines.waste_second).toBe(100_000)
    expect(lines.waste).toBeUndefined()
  })

  it('counts card deposits per piece', () => {
    expect(amounts({ passes: 6 })).toMatchObject({ permit: 5_000, passes: 12_000 })
    expect(amounts({ passes: 0 }).passes).toBeUndefined()
  })

  it('gives back deposits, never fees', () => {
    const lines = feeLines(prices, { unit: 'residential', area: 10_000, passes: 2 })
    expect(total(lines) - refundable(lines)).toBe(50_000)
  })

  it('rounds a fraction of a square metre to whole fen', () => {
    expect(amounts({ area: 333 }).waste).toBe(1_665)
    expect(Number.isInteger(amounts({ area: 1 }).waste)).toBe(true)
  })
})
