import { describe, expect, it } from 'vitest'
import type { Operation, Outcome } from '@/device/types'
import type { Handed } from '@/sync/hand-in'
import { fateOf, inOrder, tally } from './results'

const handed = (counter: number, status?: Outcome['status']): Handed => ({
  operation: { counter } as Operation,
  ...(status ? { outcome: { id: '', status, record: '' } } : {}),
})
const operations = [
  handed(1, 'applied'),
  handed(2, 'refused'),
  handed(3),
  handed(4, 'kept_both'),
  handed(5, 'merged'),
  handed(6, 'refused'),
]

describe('what became of a file that was handed in', () => {
  it('has a word for every outcome', () => {
    expect(operations.map(fateOf)).toEqual([
      'taken',
      'refused',
      'notDecided',
      'keptBoth',
      'merged',
      'refused',
    ])
  })

  it('counts what the server has and what it has not', () => {
    const photos = (['sent', 'missing', 'failed'] as const).map((state) => ({
      sha256: '',
      record: '',
      state,
    }))
    expect(tally({ operations, photos })).toEqual({
      taken: 3,
      refused: 2,
      left: 1,
      photosSent: 1,
      photosLeft: 2,
    })
  })

  it('shows first what needs a person', () => {
    expect(inOrder(operations).map((one) => one.operation.counter)).toEqual([3, 2, 6, 4, 5, 1])
  })
})
