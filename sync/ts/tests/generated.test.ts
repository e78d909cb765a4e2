import { expect, it } from 'vitest'
import { PROBLEMS } from '../src/generated/problems'
import { DEFINITIONS } from '../src/generated/records'
import type { Field } from '../src/index'

const inner = (field: Field): Field[] => [field, ...field.kind.items.flatMap(inner)]

const FIELDS = Object.values(DEFINITIONS).flatMap((definition) => definition.fields.flatMap(inner))

it('every pattern is a regular expression here too, of the parts that both languages read alike', () => {
  for (const { name, kind } of FIELDS) {
    expect(() => new RegExp(kind.pattern, 'u'), name).not.toThrow()
    expect(kind.pattern, name).not.toMatch(/\\[a-zA-Z0-9]|\(\?|\$|\^(?![^[]*\])/)
  }
})

it('every type and problem is filed under its own name', () => {
  for (const [name, definition] of Object.entries(DEFINITIONS)) expect(definition.name).toBe(name)
  for (const [code, problem] of Object.entries(PROBLEMS)) expect(problem.code).toBe(code)
})
