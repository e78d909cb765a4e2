import { type ComputedRef, computed } from 'vue'
import { type Row, useRecords } from '@/device'
import { live } from '@/screens/record'

export function useViolationsOf(renovation: () => string): ComputedRef<Row<'violation'>[]> {
  const all = useRecords('violation')
  return computed(() =>
    live(all.value).filter((row) => row.view.fields.renovation === renovation()),
  )
}

/** Those of one renovation that nobody has closed yet. */
export function useOpenViolations(renovation: () => string): ComputedRef<Row<'violation'>[]> {
  const all = useViolationsOf(renovation)
  return computed(() => all.value.filter((row) => row.view.state !== 'closed'))
}
