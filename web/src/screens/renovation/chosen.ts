import type { Row } from '@/device'
import type { FilterGroup } from '@/parts'
import { buildingOf, definitionOf, findField, text } from '@/screens/record'

/** A filter value is `group:code`, since one list of chosen values serves every group. */
export const chosenIn = (chosen: readonly string[], group: string): string | undefined =>
  chosen.find((value) => value.startsWith(`${group}:`))?.slice(group.length + 1)

const coded = (group: string, code: string) => `${group}:${code}`

export const groupOf = (
  id: string,
  label: string,
  options: readonly { code: string; label: string }[],
): FilterGroup => ({
  id,
  label,
  options: options.map((one) => ({ value: coded(id, one.code), label: one.label })),
})

export function stateGroup(type: string, label: string): FilterGroup {
  const states = definitionOf(type)?.states ?? []
  return groupOf(
    'state',
    label,
    states.map((one) => ({ code: one.name, label: text(one.label) })),
  )
}

export function choiceGroup(type: string, field: string, label: string): FilterGroup {
  const options = findField(type, field)?.kind.options ?? []
  return groupOf(
    field,
    label,
    options.map((one) => ({ code: one.code, label: text(one.label) })),
  )
}

/** The buildings that these records stand in, and no others: a filter never leads to nothing. */
export function buildingGroup(rows: readonly Row[], label: string): FilterGroup {
  const found = new Map<string, string>()
  for (const row of rows) {
    const building = buildingOf((row.view.fields as { unit?: string }).unit)
    if (building) found.set(building.id, building.view.fields.name ?? '')
  }
  const options = [...found].map(([code, name]) => ({ code, label: name }))
  return groupOf(
    'building',
    label,
    options.sort((a, b) => collator.compare(a.label, b.label)),
  )
}

const collator = new Intl.Collator('zh-CN', { numeric: true })

export const inBuilding = (row: Row, building: string | undefined): boolean =>
  !building || buildingOf((row.view.fields as { unit?: string }).unit)?.id === building
