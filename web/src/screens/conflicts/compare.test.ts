import type { Conflict } from '@law'
import { DEFINITIONS } from '@law/generated/records'
import { describe, expect, it } from 'vitest'
import { type Compared, compare, settlement } from './compare'

const household = DEFINITIONS.household
const parcel = DEFINITIONS.parcel

function view(fields: object, more: Partial<Compared> = {}): Compared {
  return {
    state: 'living',
    fields,
    created: { at: 1, by: 'ann', device: 'desk' },
    trail: [{ version: 2, at: 20, received: 21, by: 'bea', fields: ['emergency_name'] }],
    stamps: { emergency_name: [2, 'tablet-b', 5, 20] },
    ...more,
  }
}

function conflict(changes: Partial<Conflict>): Conflict {
  return {
    id: 'c1',
    field: 'emergency_name',
    was: '赵',
    other: '钱',
    by: 'cid',
    at: 30,
    device: 'tablet-c',
    base: 1,
    against: 2,
    ...changes,
  }
}

describe('two values for one field', () => {
  it('tells who wrote what stands, when and on which device', () => {
    const { differences } = compare(household, view({ emergency_name: '赵' }), [conflict({})])
    expect(differences[0]).toMatchObject({
      standing: { value: '赵', by: 'bea', at: 20, device: 'tablet-b' },
      other: { value: '钱', by: 'cid', at: 30, device: 'tablet-c' },
      both: '赵；钱',
    })
  })

  it('changes places when the later value already stands', () => {
    const { differences } = compare(household, view({ emergency_name: '钱' }), [conflict({})])
    expect(differences[0]?.standing).toMatchObject({ value: '钱', by: 'cid' })
    expect(differences[0]?.other).toMatchObject({ value: '赵', by: 'bea' })
  })

  it('knows the creator of a value that was there from the beginning', () => {
    const first = conflict({ against: 1, was: '赵' })
    const { differences } = compare(household, view({ emergency_name: '赵' }, { trail: [] }), [
      first,
    ])
    expect(differences[0]?.standing).toEqual({ value: '赵', by: 'ann', at: 1, device: 'desk' })
  })

  it('offers both only where two texts can stand together', () => {
    const consent = conflict({ field: 'parcel_consent', was: true, other: false })
    const { differences } = compare(household, view({ parcel_consent: true }), [consent])
    expect(differences[0]?.both).toBeUndefined()
  })
})

describe('a parcel handed over twice', () => {
  const clash = conflict({
    id: 'm1',
    field: null,
    was: 'handed_over',
    other: {
      move: 'hand_over',
      state: 'handed_over',
      set: { identity: 'known_to_staff', handed_to: 'self' },
    },
  })
  const twice = compare(
    parcel,
    view(
      { identity: 'pickup_code', handed_to: 'self' },
      { state: 'handed_over', stamps: { state: [2, 'tablet-b', 5, 20] } },
    ),
    [clash],
  )

  it('shows both moves, and as differences only the facts that differ', () => {
    expect(twice.clashes[0]).toMatchObject({
      move: 'hand_over',
      standing: { value: 'handed_over', device: 'tablet-b' },
    })
    expect(twice.differences.map((one) => one.field)).toEqual(['identity'])
  })

  it('writes only what was chosen otherwise', () => {
    const [identity] = twice.differences
    expect(settlement(twice.differences, { [identity?.key ?? '']: 'standing' })).toEqual({})
    expect(settlement(twice.differences, { [identity?.key ?? '']: 'other' })).toEqual({
      identity: 'known_to_staff',
    })
  })
})

describe('what was settled', () => {
  const settled = { at: 40, by: 'boss', reason: '已核实', operation: 'o9' }
  const settle = (fields: string[]) => ({
    version: 4,
    at: 40,
    received: 41,
    by: 'boss',
    move: 'settle',
    fields,
  })
  const chosen = (now: string, fields: string[], stamp = 2) => {
    const stamps: Compared['stamps'] = { emergency_name: [stamp, 'desk', 1, 40] }
    const seen = view({ emergency_name: now }, { trail: [settle(fields)], stamps })
    return compare(household, seen, [conflict({ settled })]).differences[0]?.chosen
  }

  it('marks the version that was chosen', () => {
    expect(chosen('赵', [])).toBe('standing')
    expect(chosen('钱', ['emergency_name'], 4)).toBe('standing')
    expect(chosen('赵；钱', ['emergency_name'], 4)).toBe('both')
  })

  it('marks none where the value changed again, or nothing is settled', () => {
    expect(chosen('孙', ['emergency_name'], 5)).toBeUndefined()
    const open = compare(household, view({ emergency_name: '赵' }), [conflict({})])
    expect(open.differences[0]?.chosen).toBeUndefined()
  })

  it('marks the hand-over that counts', () => {
    const other = { move: 'hand_over', state: 'handed_over', set: { handed_to: 'family' } }
    const twice = conflict({ field: null, other, settled })
    const fields = { handed_to: 'self' }
    const kept = view(fields, { state: 'handed_over', trail: [settle([])] })
    expect(compare(parcel, kept, [twice]).clashes[0]?.chosen).toBe('standing')
    const taken = view(other.set, { state: 'handed_over', trail: [settle(['handed_to'])] })
    expect(compare(parcel, taken, [twice]).clashes[0]?.chosen).toBe('other')
  })
})
