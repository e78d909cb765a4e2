import { computed } from 'vue'
import { buildingOf } from '@/screens/record'
import type { Counted } from './desk'
import { arrivedAt, type Listed, useDue, useParcels } from './store'

/** Every parcel of the community as the desk counts it. */
export function useDesk() {
  const { listed } = useParcels()
  const { overdue, now } = useDue()
  const counted = computed(() => listed.value.map((parcel) => countedOf(parcel, overdue)))
  return { counted, now }
}

function countedOf({ row }: Listed, overdue: (row: Listed['row']) => boolean): Counted {
  const { state, fields } = row.view
  return {
    state,
    building: buildingOf(fields.unit)?.view.fields.name ?? '',
    shelf: fields.shelf ?? '',
    arrived: arrivedAt(row),
    handed: state === 'handed_over' ? fields.handed_at : undefined,
    overdue: overdue(row),
  }
}
