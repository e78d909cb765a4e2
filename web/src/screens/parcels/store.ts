import { type ComputedRef, computed } from 'vue'
import { type Row, staff, useRecords } from '@/device'
import { buildingOf, live, settingOf, stateLabel, unitLabel, useNow } from '@/screens/record'
import { locale } from '@/words'
import { courierName } from './couriers'
import type { WaitingParcel } from './groups'
import { searchText } from './search'
import { proposeShelf } from './shelves'
import { isOverdue, type Step, stepDue, wishOf } from './waiting'

export type ParcelRow = Row<'parcel'>
export type ParcelFields = ParcelRow['view']['fields']

/** A parcel with what lists and searches ask of it, worked out once per change. */
export interface Listed {
  row: ParcelRow
  room: string
  building: string | undefined
  find: string
}

export interface Parcels {
  listed: ComputedRef<Listed[]>
  waiting: ComputedRef<Listed[]>
}

export function useParcels(): Parcels {
  const rows = useRecords('parcel')
  const listed = computed(() => live(rows.value).map(listedOf))
  const waiting = computed(() => listed.value.filter(({ row }) => row.view.state === 'waiting'))
  return { listed, waiting }
}

function listedOf(row: ParcelRow): Listed {
  const fields = row.view.fields
  const room = unitLabel(fields.unit)
  const find = searchText({
    room,
    recipient: fields.recipient ?? '',
    phone: fields.recipient_phone ?? '',
    code: fields.pickup_code ?? '',
    tracking: fields.tracking ?? '',
    shelf: fields.shelf,
    courier: fields.courier,
  })
  return { row, room, building: buildingOf(fields.unit)?.id, find }
}

export function waitingParcel({ row, room }: Listed): WaitingParcel {
  const fields = row.view.fields
  return {
    id: row.id,
    unit: fields.unit,
    room,
    recipient: fields.recipient ?? '',
    phone: fields.recipient_phone ?? '',
    toDoor: wishOf(fields.steps ?? []) === 'visit',
    code: fields.pickup_code ?? '',
    tracking: fields.tracking ?? '',
    courier: courierLabel(fields.courier),
    shelf: fields.shelf ?? '',
    arrived: fields.arrived_at ?? row.view.created?.at ?? 0,
  }
}

export const courierLabel = (stored: string | undefined) =>
  courierName(stored, settingOf('parcels.couriers'), locale.value === 'en' ? 'en' : 'zh')

export const arrivedAt = (row: ParcelRow) => row.view.fields.arrived_at ?? row.view.created?.at ?? 0

/** How a number that is known already stands: 2-301 · 李华 · 待取. */
export const standingAs = ({ room, row }: Listed) =>
  [room, row.view.fields.recipient, stateLabel('parcel', row.view.state)]
    .filter(Boolean)
    .join(' · ')

/** My staff record at this community: who took a step. */
export const staffId = () => staff.value?.id

/** What is due for a waiting parcel by its age; nothing for the others. */
export function useDue(): {
  step: (row: ParcelRow) => Step | undefined
  overdue: (row: ParcelRow) => boolean
  now: Readonly<{ value: number }>
} {
  const now = useNow(60_000)
  const days = computed(() => settingOf('parcels.waiting_days'))
  const waits = (row: ParcelRow) => row.view.state === 'waiting'
  return {
    now,
    step: (row) =>
      waits(row)
        ? stepDue(arrivedAt(row), now.value, days.value, row.view.fields.steps)
        : undefined,
    overdue: (row) => waits(row) && isOverdue(arrivedAt(row), now.value, days.value),
  }
}

/** The next free place for a parcel of this unit. */
export function shelfFor(unit: string | undefined, waiting: readonly Listed[]): string {
  const building = buildingOf(unit)
  const shelves = (parcels: readonly Listed[]) =>
    parcels.flatMap(({ row }) => row.view.fields.shelf ?? [])
  const same = building ? waiting.filter((parcel) => parcel.building === building.id) : []
  return proposeShelf(building?.view.fields.name, shelves(same), shelves(waiting))
}
