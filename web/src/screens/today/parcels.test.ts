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
      parcel(3),
      parcel(4),
      parcel(9),
      parcel(40, 'handed_over'),
      parcel(50, 'waiting', true),
    ]
    expect(summarise(rows, now, 3)).toEqual({ waiting: 4, late: 2, oldest: now - 9 * DAY })
  })

  it('has no oldest on an empty shelf', () => {
    expect(summarise([], now, 3)).toEqual({ waiting: 0, late: 0 })
  })
})
