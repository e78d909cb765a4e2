import type { TypeName } from '@law'
import { type ComputedRef, computed } from 'vue'
import { type Row, useRecords } from '@/device'
import { knownTypes } from '@/device/definitions'
import { mayRead } from '@/sync'

/** Records of these types are written once and never meet a second opinion. */
const NEVER = new Set<string>(['photo', 'signature', 'refusal'])

const types = () => knownTypes().filter((type) => !NEVER.has(type)) as TypeName[]

export const isOpen = (row: Row) => (row.view.conflicts ?? []).some((one) => !one.settled)

/** Records of all types that hold conflicts, those that wait longest first. */
export function useConflicts(): ComputedRef<{ open: Row[]; settled: Row[] }> {
  return computed(() => {
    const rows = types()
      .filter((type) => mayRead(type))
      .flatMap((type) =>
        (useRecords(type).value as readonly Row[]).filter((row) => row.view.conflicts?.length),
      )
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
