import { type ComputedRef, computed } from 'vue'
import { useRecords } from '@/device'
import { live, residentsOf, unitLabel } from '@/screens/record'
import { type Findable, recipientsOf } from './recipients'
import { arrivedAt, useParcels } from './store'

/** Everybody who may get a parcel at this community, ready to be searched at every key. */
export function useRecipients(): {
  recipients: ComputedRef<Findable[]>
  rooms: ComputedRef<{ unit: string; room: string }[]>
} {
  const units = useRecords('unit')
  const { listed } = useParcels()
  const rooms = computed(() =>
    live(units.value).map(({ id }) => ({ unit: id, room: unitLabel(id) })),
  )
  const residents = computed(() =>
    rooms.value.flatMap(({ unit, room }) =>
      residentsOf(unit).map((row) => ({
        unit,
        room,
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
  const recipients = computed(() => recipientsOf(residents.value, earlier.value, unitLabel))
  return { recipients, rooms }
}
