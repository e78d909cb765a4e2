import type { TypeName } from '@law'
import type { Row } from '@/device'
import { definitions } from '@/device/definitions'
import type { Extract } from '@/device/digest'
import {
  byId,
  householdsOf,
  lastFour,
  maskPhone,
  normal,
  plainText,
  recordTitle,
  rowPlace,
  unitLabel,
} from '@/screens/record'
import { mayRead } from '@/sync'
import { joined } from './find'

interface Hit {
  title: string
  subtitle: string
}

/** The journeys come first, in the order in which people ask for them; then every register. */
const FIRST: TypeName[] = ['unit', 'resident', 'household', 'parcel', 'renovation', 'violation']

export function searchedTypes(): TypeName[] {
  const registers = Object.values(definitions())
    .filter((one) => one.register && one.fields.some((field) => field.search))
    .map((one) => one.name as TypeName)
  return [...new Set([...FIRST, ...registers])].filter((type) => mayRead(type))
}

/** What is kept of a row for searching; undefined for one that is void. */
export function extractOf(row: Row): Extract | undefined {
  if (row.view.void) return undefined
  const { id, view } = row
  return { id, texts: joined(textsOf(row)), ...hitOf(row), state: view.state }
}

/** Types whose names stand in the texts of other records: when one changes, those change too. */
export function namedTypes(): TypeName[] {
  const named = searchedTypes().flatMap((type) => {
    const { fields, title } = definitions()[type]
    const shown = fields.filter((field) => field.search || title.includes(field.name))
    return shown.flatMap(({ kind }) => (kind.to ? [kind.to as TypeName] : []))
  })
  const always: TypeName[] = ['building', 'unit', 'household', 'resident']
  return [...new Set([...always, ...named])].filter((type) => mayRead(type))
}

/** Full phones are searched (by any digits, best by the last four) and never shown. */
function textsOf(row: Row): string[] {
  const values = row.view.fields as Record<string, unknown>
  const searched = definitions()[row.type].fields.filter((field) => field.search)
  const own = searched.flatMap((field) => {
    const value = values[field.name]
    if (value === undefined || value === null) return []
    if (field.personal === 'phone')
      return [String(value).replace(/\D/g, ''), lastFour(String(value))]
    if (field.kind.name === 'refs')
      return [value].flat().map((id) => plainText(row.type, field.name, [id]))
    return [plainText(row.type, field.name, value)]
  })
  const all = [...own, recordTitle(row), rowPlace(row), ...alsoBy(row)]
  return [...all, ...all.map(room)].map(normal).filter(Boolean)
}

/** 302 should find 4-2-302 before 6-1-1302. */
const room = (text: string) => (text.includes('-') ? text.slice(text.lastIndexOf('-') + 1) : '')

/** Names that belong to it and stand in other records: who lives in a unit, where a person lives. */
function alsoBy(row: Row): string[] {
  const fields = row.view.fields as { household?: string; place?: string; description?: string }
  if (row.type === 'unit') return householdsOf(row.id).map((one) => one.view.fields.name ?? '')
  if (row.type === 'resident') return unitsOfResident(fields.household)
  return row.type === 'violation' ? [fields.place ?? '', fields.description ?? ''] : []
}

const unitsOfResident = (household: string | undefined) =>
  (byId('household', household)?.view.fields.units ?? []).map((id) => unitLabel(id))

function hitOf(row: Row): Hit {
  const fields = row.view.fields as Record<string, string | undefined>
  const place = unitLabel(fields.unit)
  switch (row.type) {
    case 'unit':
      return { title: unitLabel(row.id), subtitle: alsoBy(row).join('、') }
    case 'resident':
      return {
        title: fields.name ?? '',
        subtitle: line(
          ...unitsOfResident(fields.household),
          plainText('resident', 'relation', fields.relation),
          maskPhone(fields.phone),
        ),
      }
    case 'parcel':
      return {
        title: line(place, fields.recipient) || recordTitle(row),
        subtitle: line(
          fields.courier,
          fields.tracking,
          fields.shelf,
          maskPhone(fields.recipient_phone),
        ),
      }
    case 'renovation':
      return { title: place || recordTitle(row), subtitle: fields.contractor ?? '' }
    case 'violation':
      return { title: place || fields.place || recordTitle(row), subtitle: recordTitle(row) }
    case 'household':
      return {
        title: fields.name ?? '',
        subtitle: plainText('household', 'units', (row.view.fields as { units?: string[] }).units),
      }
    default:
      return { title: recordTitle(row), subtitle: place }
  }
}

const line = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join(' · ')
