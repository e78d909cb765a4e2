import { type ComputedRef, computed, type Ref } from 'vue'
import { useRecords } from '@/device'
import { live, unitOrder, useNow, useSetting } from '@/screens/record'
import { dayOf } from '@/screens/record/moments'
import { lastVisits, type Site, siteOf } from './due'

/** All renovations with what is due today, in the order in which one walks past them. */
export function useSites(): {
  sites: ComputedRef<Site[]>
  today: ComputedRef<string>
  now: Readonly<Ref<number>>
} {
  const now = useNow(60_000)
  const today = computed(() => dayOf(now.value))
  const interval = useSetting('renovation.inspection_days')
  const renovations = useRecords('renovation')
  const inspections = useRecords('inspection')
  const visits = computed(() => lastVisits(inspections.value))
  const walked = computed(() =>
    live(renovations.value)
      .map((row) => ({ row, order: unitOrder(row.view.fields.unit) }))
      .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))
      .map(({ row }) => row),
  )
  const sites = computed(() =>
    walked.value.map((row) => siteOf(row, visits.value.get(row.id), interval.value, today.value)),
  )
  return { sites, today, now }
}
