import type { SettingValues } from '@law/generated/settings'

type Prices = SettingValues['renovation.fees']

/**
 * Three kinds of money that must never be mixed (requirements, conflict 2): the deposit is the
 * owner's and comes back after acceptance, card deposits come back card by card, fees do not.
 */
export type Nature = 'deposit' | 'card' | 'fee'

export interface FeeLine {
  code:
    | 'deposit_office'
    | 'deposit_home'
    | 'waste'
    | 'waste_second'
    | 'demolition'
    | 'permit'
    | 'passes'
  per: 'unit' | 'area' | 'card'
  /** Fen per unit, square metre or card. */
  price: number
  /** Units and cards, or hundredths of a square metre. */
  quantity: number
  /** Fen. */
  amount: number
  nature: Nature
}

export interface FeeBasis {
  /** Property type of the unit; undefined while no unit is chosen. */
  unit?: string | undefined
  kind?: string | undefined
  /** Hundredths of a square metre of the flat. */
  area?: number | undefined
  /** Hundredths of a square metre of WALL that goes (trap 3): not of the flat. */
  demolition?: number | undefined
  passes?: number | undefined
}

/** Fen for `area` hundredths of a square metre. */
const byArea = (price: number, area: number) => Math.round((price * area) / 100)

/** The fee table of I7 for one application; lines without a quantity are left out. */
export function feeLines(prices: Prices, basis: FeeBasis): FeeLine[] {
  return [deposit(prices, basis), ...waste(prices, basis), ...cards(prices, basis)]
}

/** Shops pay as offices do: both are places of business. */
export const isHome = (unit: string | undefined) => unit === undefined || unit === 'residential'

function deposit(prices: Prices, basis: FeeBasis): FeeLine {
  const home = isHome(basis.unit)
  const price = home ? prices.deposit_residential : prices.deposit_office
  const code = home ? 'deposit_home' : 'deposit_office'
  return { code, per: 'unit', price, quantity: 1, amount: price, nature: 'deposit' }
}

function waste(prices: Prices, basis: FeeBasis): FeeLine[] {
  const second = basis.kind === 'second'
  const price = second ? prices.waste_second_per_m2 : prices.waste_per_m2
  return [
    areaLine(second ? 'waste_second' : 'waste', price, basis.area),
    areaLine('demolition', prices.demolition_per_m2, basis.demolition),
  ].filter((line) => line.quantity > 0)
}

function areaLine(code: FeeLine['code'], price: number, area = 0): FeeLine {
  return { code, per: 'area', price, quantity: area, amount: byArea(price, area), nature: 'fee' }
}

function cards(prices: Prices, basis: FeeBasis): FeeLine[] {
  return [
    cardLine('permit', prices.permit_deposit, 1),
    cardLine('passes', prices.pass_deposit, basis.passes ?? 0),
  ].filter((line) => line.quantity > 0)
}

function cardLine(code: FeeLine['code'], price: number, quantity: number): FeeLine {
  return { code, per: 'card', price, quantity, amount: price * quantity, nature: 'card' }
}

export const total = (lines: readonly FeeLine[]): number =>
  lines.reduce((sum, line) => sum + line.amount, 0)

/** What comes back in the end: deposits of both kinds, never fees. */
export const refundable = (lines: readonly FeeLine[]): number =>
  total(lines.filter((line) => line.nature !== 'fee'))
