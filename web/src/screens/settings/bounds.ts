import type { SettingBounds } from '@law/generated/settings'

/** Whether every number of the value is one that the setting allows: `fits_setting` of the law. */
export function fitsBounds(bounds: SettingBounds, value: unknown): boolean {
  const { parts, rising, least, most } = bounds
  const numbers = numbersIn(value)
  if (parts && numbers.length !== parts.length) return false
  if (rising && numbers.some((one, i) => one < (numbers[i - 1] ?? one))) return false
  return numbers.every((one) => one >= least && one <= most)
}

/** The numbers at any depth. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(numbersIn)
}
