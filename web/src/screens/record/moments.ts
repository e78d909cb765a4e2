/** Wall-clock texts of the office as the browser's own picker writes them. */
import { OFFICE_OFFSET_MS } from '@/office-time'

/** 1795219200000 -> 2026-11-21T08:00 */
export function toPicker(ms: number | undefined): string {
  if (ms === undefined || !Number.isFinite(ms)) return ''
  return new Date(ms + OFFICE_OFFSET_MS).toISOString().slice(0, 16)
}

/** The moment that a picker's text means; undefined while it is not complete. */
export function fromPicker(value: string): number | undefined {
  const ms = Date.parse(`${value}:00+08:00`)
  return Number.isNaN(ms) ? undefined : ms
}

/** The office's date, `YYYY-MM-DD`. */
export const dayOf = (ms: number) => toPicker(ms).slice(0, 10)
