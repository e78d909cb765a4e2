import type { TypeName } from '@law'
import { type ComputedRef, computed } from 'vue'
import { type Row, useClashing } from '@/device'
import { definitionOf } from '@/device/definitions'
import { mayRead } from '@/sync'

/** Records of these types are written once and never meet a second opinion. */
const NEVER = new Set<string>(['photo', 'signature', 'refusal'])

const shows = (type: TypeName) =>
  !NEVER.has(type) && definitionOf(type) !== undefined && mayRead(type)

export const isOpen = (row: Row) => (row.view.conflicts ?? []).some((one) => !one.settled)

/** Records of all types that hold conflicts, those that wait longest first. */
export function useConflicts(): ComputedRef<{ open: Row[]; settled: Row[] }> {
  const clashing = useClashing()
  return computed(() => {
    const rows = clashing.value.filter((row) => shows(row.type))
    return {
      open: rows.filter(isOpen).sort((a, b) => since(a) - since(b)),
      settled: rows.filter((row) => !isOpen(row)).sort((a, b) => since(b) - since(a)),
    }
  })
}

/** When the first of the open conflicts arose; of settled ones, when the last was settled. */
export function since(row: Row): number {
  const all = row.view.conflicts ?? []
  const open = all.filter((one) => !one.settled)
  if (open.length > 0) return Math.min(...open.map((one) => one.at))
  return Math.max(0, ...all.map((one) => one.settled?.at ?? 0))
}
