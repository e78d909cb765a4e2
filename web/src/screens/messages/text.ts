import { SETTINGS } from '@law/generated/settings'
import { courierName } from '@/screens/parcels/couriers'
import { maskName } from '@/screens/parcels/names'
import { arrivedAt, type ParcelRow } from '@/screens/parcels/store'
import { daysSince } from '@/screens/parcels/waiting'
import { settingOf, unitLabel } from '@/screens/record'
import type { Way } from './channels'
import { compose, type Language, type Purpose, type Told } from './compose'
import { recipientOf } from './store'

interface Saying {
  parcels: readonly ParcelRow[]
  purpose: Purpose
  way: Way
  language: Language
  office: string
  now: number
}

/** The text by the community's wording; to a group the one that names nobody. */
export function textOf({ parcels, purpose, way, language, office, now }: Saying): string {
  const { place, hours } = settingOf('parcels.pickup')
  const couriers = settingOf('parcels.couriers')
  const { unit, name } = recipientOf(parcels)
  const told: Told = {
    name: name.trim(),
    masked: maskName(name),
    room: unitLabel(unit),
    office,
    place: place[language],
    hours: hours[language],
    days: Math.max(0, ...parcels.map((row) => daysSince(arrivedAt(row), now))),
    parcels: parcels.map(({ view: { fields } }) => ({
      courier: courierName(fields.courier, couriers, language),
      tracking: fields.tracking ?? '',
      code: fields.pickup_code ?? '',
      shelf: fields.shelf ?? '',
    })),
  }
  return compose(wordingOf(purpose, way.group)[language], told, language)
}

/** A community that wrote its own before there was one for a question to a group uses ours. */
function wordingOf(purpose: Purpose, group: boolean) {
  const own = settingOf('parcels.messages')
  if (!group) return own[purpose]
  if (purpose !== 'consent') return own.to_group
  return own.to_group_consent ?? SETTINGS['parcels.messages'].default.to_group_consent
}
