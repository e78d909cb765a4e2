import type { Cell } from '@/sheet'

/** One line of 《邮件代收登记表》, as it may be shown to anybody who keeps the book (trap 15). */
export interface Line {
  id: string
  arrived: number
  room: string
  recipient: string
  /** Masked already. */
  phone: string
  courier: string
  tracking: string
  shelf: string
  consent: string
  state: string
  collected: string
  handed: number | undefined
  /** When and why it left by another way than to its recipient. */
  otherwise: string
  by: string
}

/** Columns in the order of the paper form; the widths are in digits. */
export const COLUMNS = [
  ['number', 6],
  ['arrived', 17],
  ['recipient', 12],
  ['tracking', 22],
  ['courier', 12],
  ['room', 16],
  ['phone', 14],
  ['shelf', 9],
  ['consent', 12],
  ['state', 12],
  ['collected', 16],
  ['handed', 17],
  ['otherwise', 24],
  ['by', 10],
] as const
export type Column = (typeof COLUMNS)[number][0]

export function cellOf(line: Line, column: Column, index: number): Cell {
  if (column === 'number') return index + 1
  if (column === 'arrived') return { at: line.arrived }
  if (column === 'handed') return line.handed === undefined ? undefined : { at: line.handed }
  return line[column]
}

/** The days from and to are both in the period; they are days of the office's calendar. */
export function inPeriod(at: number, from: string, to: string): boolean {
  const day = officeDay(at)
  return day >= from && day <= to
}

/** 2026-11-21 as the wall calendar of the office has it. */
export const officeDay = (at: number) => new Date(at + 8 * 3_600_000).toISOString().slice(0, 10)
