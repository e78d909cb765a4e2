import type { SettingBounds } from '@law/generated/settings'
import { shapeOf } from './shape'

/** A number that the setting does not allow: the key that it stands under, and what it may be. */
export interface Unfit {
  key: string
  least: number
  most: number
  /** One alone would do, but not among the others. */
  steps?: boolean
}

/** The first number that does not fit, or undefined: `fits_setting` of the law. */
export function unfitNumber(bounds: SettingBounds, value: unknown): Unfit | undefined {
  const { parts, rising, least, most, floors = {} } = bounds
  const numbers = numbersIn(value)
  for (const [key, one] of numbers) {
    const floor = floors[key] ?? least
    if (!Number.isInteger(one) || one < floor || one > most) return { key, least: floor, most }
  }
  const missing = parts && numbers.length !== parts.length
  const falls = rising && numbers.some(([, one], i) => one < (numbers[i - 1]?.[1] ?? one))
  return missing || falls ? { key: '', least, most, steps: true } : undefined
}

/** The numbers at any depth, each with its key. */
function numbersIn(value: unknown, key = ''): [key: string, number: number][] {
  switch (shapeOf(value)) {
    case 'number':
      return [[key, value as number]]
    case 'list':
      return (value as unknown[]).flatMap((one) => numbersIn(one, key))
    case 'group':
      return Object.entries(value as object).flatMap(([name, one]) => numbersIn(one, name))
    default:
      return []
  }
}
