import { type ComputedRef, computed } from 'vue'
import { useRecords } from '@/device'
import { live, residentsOf, unitLabel } from '@/screens/record'
import { type Findable, recipientsOf } from './recipients'
import { arrivedAt, useParcels } from './store'

/** Everybody who may get a parcel at this community, ready to be searched at every key. */
export function useRecipients(): ComputedRef<Findable[]> {
  const units = useRecords('unit')
  const { listed } = useParcels()
  const residents = computed(() =>
    live(units.value).flatMap(({ id }) =>
      residentsOf(id).map((row) => ({
        unit: id,
        room: unitLabel(id),
        resident: row.id,
        name: row.view.fields.name ?? '',
        phone: row.view.fields.phone ?? '',
      })),
    ),
  )
  const earlier = computed(() =>
    listed.value.map(({ row }) => ({
      unit: row.view.fields.unit,
      name: row.view.fields.recipient ?? '',
      phone: row.view.fields.recipient_phone ?? '',
      at: arrivedAt(row),
    })),
  )
  return computed(() => recipientsOf(residents.value, earlier.value, unitLabel))
}
