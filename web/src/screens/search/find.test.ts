import { describe, expect, it } from 'vitest'
import { find, score } from './find'

describe('search', () => {
  const entries = [
    { row: 'tracking', texts: ['sf1302567899'] },
    { row: 'resident', texts: ['王晓明', '13800003025', '3025'] },
    { row: 'room', texts: ['42302', '302'] },
  ]

  it('puts the exact room before a number that only holds it', () => {
    expect(find(entries, ['302'], 5).rows[0]).toBe('room')
  })

  it('finds a phone by its tail', () => {
    expect(find(entries, ['3025'], 5).rows).toEqual(['resident', 'tracking'])
  })

  it('needs every word', () => {
    expect(score(['王晓明', '3025'], ['王', '3025'])).toBeGreaterThan(0)
    expect(score(['王晓明', '3025'], ['王', '9999'])).toBe(0)
  })

  it('counts what it leaves out', () => {
    expect(find(entries, ['302'], 1)).toEqual({ rows: ['room'], more: 2 })
  })
})
