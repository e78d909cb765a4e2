import type { RouteLocationRaw } from 'vue-router'
import type { IconName } from '@/parts'
import { byId, recordLabel, rowPlace, unitLabel } from '@/screens/record'
import { t } from '@/words'

/** A half-filled form that somebody can go on with. */
export interface Begun {
  key: string
  at: number
  title: string
  icon: IconName
  to: RouteLocationRaw
}

type Place = Omit<Begun, 'key' | 'at'>

/** Where each kind of draft is filled in; kinds without a page of their own are not offered. */
export function begunOf(draft: { key: string; at: number }): Begun | undefined {
  const place = placeOf(draft.key)
  return place && { ...draft, ...place }
}

function placeOf(key: string): Place | undefined {
  const [kind = '', ...rest] = key.split(':')
  const id = rest.join(':')
  switch (kind) {
    case 'inspection':
      return {
        title: t('today.draftInspection', { place: placeOfRenovation(id) }),
        icon: 'check',
        to: { name: 'inspection-new', params: { id } },
      }
    case 'violation':
      return violation(id)
    case 'renovation':
      return renovation(id)
    case 'parcel-intake':
      return { title: t('today.draftIntake'), icon: 'parcel', to: { name: 'parcel-intake' } }
    case 'parcel-hand-over':
      return handOver(id)
    case 'parcel-batch':
      return { title: t('today.draftBatch'), icon: 'parcel', to: { name: 'parcel-batch' } }
    case 'signing':
      return { title: t('today.draftSigning'), icon: 'signature', to: { name: 'sign' } }
    case 'register':
      return register(rest[0] ?? '', rest[1] ?? 'new')
    default:
      return undefined
  }
}

function handOver(parcel: string): Place {
  const room = unitLabel(byId('parcel', parcel)?.view.fields.unit)
  const title = `${t('today.draftHandOver')} ${room}`
  return { title, icon: 'parcel', to: { name: 'parcel-hand-over', query: { parcel } } }
}

const placeOfRenovation = (id: string) => unitLabel(byId('renovation', id)?.view.fields.unit) || '…'

function violation(id: string): Place {
  const icon = 'violation'
  if (id === 'new') return { title: t('today.draftViolation'), icon, to: { name: 'violation-new' } }
  const row = byId('violation', id)
  const title = t('today.draftViolationAt', { place: row ? rowPlace(row) : '…' })
  return { title, icon, to: { name: 'violation-edit', params: { id } } }
}

function renovation(id: string): Place {
  const icon = 'renovation'
  if (id === 'new')
    return { title: t('today.draftRenovation'), icon, to: { name: 'renovation-new' } }
  const title = t('today.draftRenovationOf', { place: placeOfRenovation(id) })
  return { title, icon, to: { name: 'renovation-edit', params: { id } } }
}

function register(type: string, id: string): Place {
  const title = id === 'new' ? t('today.draftOther') : recordLabel(type, id)
  const to =
    id === 'new'
      ? { name: 'register-new', params: { type } }
      : { name: 'register-edit', params: { type, id } }
  return { title, icon: 'edit', to }
}
