import { computed } from 'vue'
import { type Row, useRecords } from '@/device'

const households = useRecords('household')
const residents = useRecords('resident')

/** A household may hold several units, and a unit several households (trap 20). */
const householdsByUnit = computed(() =>
  grouped(households.value.filter(lives), (row) => row.view.fields.units ?? []),
)
const residentsByHousehold = computed(() =>
  grouped(residents.value.filter(lives), (row) => [row.view.fields.household ?? '']),
)

const lives = (row: Row<'household'> | Row<'resident'>) =>
  !row.view.void && row.view.state !== 'left'

function grouped<R>(rows: readonly R[], keys: (row: R) => readonly string[]): Map<string, R[]> {
  const groups = new Map<string, R[]>()
  for (const row of rows) {
    for (const key of keys(row)) {
      const group = groups.get(key)
      if (group) group.push(row)
      else groups.set(key, [row])
    }
  }
  return groups
}

export function householdsOf(unit: string | undefined): Row<'household'>[] {
  return unit ? (householdsByUnit.value.get(unit) ?? []) : []
}

/** The one that lives there; an owner who lets the unit comes after the tenant. */
export function householdOf(unit: string | undefined): Row<'household'> | undefined {
  const all = householdsOf(unit)
  return all.find((row) => row.view.fields.tenure === 'tenant') ?? all[0]
}

export function residentsOf(unit: string | undefined): Row<'resident'>[] {
  return householdsOf(unit).flatMap((row) => residentsOfHousehold(row.id))
}

export function residentsOfHousehold(household: string | undefined): Row<'resident'>[] {
  return household ? (residentsByHousehold.value.get(household) ?? []) : []
}
