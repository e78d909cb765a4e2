import { openConflicts, type TypeName } from '@law'
import { type ComputedRef, computed } from 'vue'
import { type Row, useClashing } from '@/device'
import { definitionOf } from '@/device/definitions'
import { mayRead } from '@/sync'

/** Records of these types are written once and never meet a second opinion. */
const NEVER = new Set<string>(['photo', 'signature', 'refusal'])

const shows = (type: TypeName) =>
  !NEVER.has(type) && definitionOf(type) !== undefined && mayRead(type)

const isOpen = ({ view }: Row) => openConflicts(view).length > 0

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
  const open = openConflicts(row.view)
  if (open.length > 0) return Math.min(...open.map((one) => one.at))
  return Math.max(0, ...(row.view.conflicts ?? []).map((one) => one.settled?.at ?? 0))
}
