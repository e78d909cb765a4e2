import { describe, expect, it } from 'vitest'
import type { Row } from '@/device'
import { summarise } from './parcels'

const DAY = 86_400_000
const now = Date.parse('2026-11-21T10:00:00+08:00')
const parcel = (days: number, state = 'waiting', gone = false) =>
  ({
    view: {
      state,
      void: gone ? {} : null,
      fields: { arrived_at: now - days * DAY },
      created: { at: 0 },
    },
  }) as unknown as Row<'parcel'>

describe('parcels of today', () => {
  it('counts what waits, what waits too long and since when', () => {
    const rows = [
      parcel(0),
      parcel(2),
      parcel(3),
      parcel(4),
      parcel(9),
      parcel(40, 'handed_over'),
      parcel(50, 'waiting', true),
    ]
    expect(summarise(rows, now, [1, 3, 7, 15, 30])).toEqual({
      waiting: 5,
      late: 3,
      oldest: now - 9 * DAY,
    })
  })

  it('leaves out the steps that the office leaves out', () => {
    const late = (days: number[]) => summarise([parcel(0), parcel(9)], now, days).late
    expect(late([1, 0, 7])).toBe(1)
    expect(late([1, 0, 0, 15])).toBe(0)
    expect(late([1])).toBe(0)
  })

  it('has no oldest on an empty shelf', () => {
    expect(summarise([], now, [1, 3])).toEqual({ waiting: 0, late: 0 })
  })
})
