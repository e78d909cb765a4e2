import { DEFINITIONS } from '@law/generated/records'
import { describe, expect, it } from 'vitest'
import type { Row } from '@/device'
import { matches } from '@/screens/record/lists'
import { check } from './check'
import { filtered, filterGroups, type Speech, searchFields, sorted, subtitle } from './listing'
import { sectionsOf } from './sections'

const speech: Speech = {
  label: (of) => of.zh,
  value: (_type, _field, value) => (value === undefined || value === null ? '' : String(value)),
  stateGroup: '状态',
  voidLabel: '已作废',
  matches,
}
const unit = DEFINITIONS.unit
const household = DEFINITIONS.household

function row(type: 'unit' | 'household', fields: object, more: object = {}): Row {
  const view = { type, id: 'x', site: 's', version: 1, state: 'living', fields, ...more }
  return {
    key: `${type}:x`,
    type,
    id: 'x',
    site: 's',
    server: null,
    unsent: 0,
    rev: 1,
    view,
  } as unknown as Row
}

describe('a generated list', () => {
  const rows = [
    row('household', { name: '王晓明', emergency_phone: '13800001234', tenure: 'owner' }),
    row('household', { name: '李雪', emergency_phone: '13900005678', tenure: 'tenant' }),
    row('household', { name: '旧户', tenure: 'owner' }, { void: { at: 1, by: 'a', reason: 'x' } }),
  ]
  const names = (found: Row[]) => found.map((one) => (one.view.fields as { name: string }).name)

  it('finds a phone by its last four digits, whatever is shown', () => {
    expect(names(filtered(rows, household, [], '5678', speech))).toEqual(['李雪'])
  })

  it('leaves void records out until they are asked for', () => {
    expect(names(filtered(rows, household, [], '', speech))).toEqual(['王晓明', '李雪'])
    expect(names(filtered(rows, household, ['state:void'], '', speech))).toEqual(['旧户'])
  })

  it('narrows by choice fields that the definition lists', () => {
    expect(filterGroups(household, speech).map((group) => group.id)).toEqual(['state', 'tenure'])
    expect(names(filtered(rows, household, ['tenure:tenant'], '', speech))).toEqual(['李雪'])
  })

  it('sorts names as people count: 2栋 before 10栋', () => {
    const some = ['10栋', '2栋', '1栋'].map((name) => row('household', { name }))
    const title = (one: Row) => (one.view.fields as { name: string }).name
    expect(names(sorted(some, 'title', title))).toEqual(['1栋', '2栋', '10栋'])
  })

  it('says what a bare number is', () => {
    const line = subtitle(
      row('unit', { code: '1-1-302', floor: 3, entrance: '1单元' }),
      unit,
      speech,
    )
    expect(line).toBe('1单元 · 楼层 3')
  })

  it('searches the title where no field is marked for it', () => {
    expect(
      searchFields({ ...unit, fields: unit.fields.map((one) => ({ ...one, search: false })) }).map(
        (one) => one.name,
      ),
    ).toEqual(['code'])
  })
})

describe('a generated form', () => {
  it('names every missing and every wrong value at once', () => {
    const errors = check(unit.fields, { code: '', floor: 500 })
    expect(Object.keys(errors).sort()).toEqual(['building', 'code', 'floor'])
    expect(errors.floor?.code).toBe('bad_value')
    expect(errors.code?.code).toBe('value_missing')
  })

  it('shows each field once, those without a section last', () => {
    for (const definition of Object.values(DEFINITIONS)) {
      const shown = sectionsOf(definition, () => true).flatMap((one) =>
        one.fields.map((f) => f.name),
      )
      expect([...shown].sort()).toEqual(definition.fields.map((one) => one.name).sort())
    }
  })
})
