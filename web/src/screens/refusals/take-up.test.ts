import type { Operation } from '@law'
import { DEFINITIONS } from '@law/generated/records'
import { describe, expect, it } from 'vitest'
import { fieldsToMend, mended } from './take-up'

const operation = { move: 'close', set: { closing_note: '已恢复' } } as unknown as Operation

describe('taking a refused operation up again', () => {
  it('offers what was entered, what the move needs and what the refusal names', () => {
    const fields = fieldsToMend(DEFINITIONS.violation, operation, 'deadline', () => true)
    expect(fields.map((one) => one.name)).toEqual(['closing_note', 'deadline'])
  })

  it('offers nothing that the person may not write', () => {
    expect(fieldsToMend(DEFINITIONS.violation, operation, undefined, () => false)).toEqual([])
  })

  it('sends only what was mended, and clears what was emptied', () => {
    expect(mended({ a: 1, b: 'x', c: [1] }, { a: 2, b: undefined, c: [1] })).toEqual({
      a: 2,
      b: null,
    })
  })
})
