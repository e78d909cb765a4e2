import type { TypeName } from '@law'
import { type ComputedRef, computed } from 'vue'
import { type Row, useRecords } from '@/device'
import type { Option } from '@/parts'
import { householdsOf } from './households'
import { definitionOf, text } from './labels'
import { recordLabel, unitLabel, unitOrder } from './names'

/** Every record that a field may point to, in an order that people expect. */
export function useRefOptions(to: () => TypeName): ComputedRef<Option[]> {
  return computed(() => {
    const type = to()
    const rows = useRecords(type).value.filter((row) => !row.view.void) as readonly Row[]
    const options = rows.map((row) => optionOf(row))
    const order = new Map(rows.map((row) => [row.id, type === 'unit' ? unitOrder(row.id) : '']))
    return options.sort((a, b) =>
      type === 'unit'
        ? (order.get(a.value) ?? '').localeCompare(order.get(b.value) ?? '')
        : a.label.localeCompare(b.label, 'zh-CN'),
    )
  })
}

function optionOf(row: Row): Option {
  const label = recordLabel(row.type, row.id)
  const hint = hintOf(row)
  return { value: row.id, label, ...(hint ? { hint } : {}) }
}

/** What tells two of the same name apart. */
function hintOf(row: Row): string {
  if (row.type === 'unit')
    return householdsOf(row.id)
      .map((one) => one.view.fields.name)
      .join('、')
  if (row.type === 'household') {
    return ((row.view.fields as { units?: string[] }).units ?? []).map(unitLabel).join('、')
  }
  const choice = definitionOf(row.type)?.fields.find((field) => field.kind.name === 'choice')
  const code = choice && (row.view.fields as Record<string, unknown>)[choice.name]
  const option = choice?.kind.options.find((one) => one.code === code)
  return option ? text(option.label) : ''
}
