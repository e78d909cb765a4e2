import type { TypeName } from '@law'
import { type ComputedRef, computed } from 'vue'
import { type Row, useRecords } from '@/device'
import { formatDate, formatDateTime, formatMoney, formatNumber, t } from '@/words'
import { definitionOf, findField, optionLabel, typeLabel } from './labels'
import { maskPhone } from './phone'

/** Shown while a name is not on the device (yet). */
const UNKNOWN = '…'

type Index = ReadonlyMap<string, Row>
const indexes = new Map<string, ComputedRef<Index>>()

/** One index per type for the whole app: a list of 3,000 parcels asks for a unit 3,000 times. */
function indexOf(type: TypeName): Index {
  const known = indexes.get(type)
  if (known) return known.value
  const rows = useRecords(type)
  const made = computed<Index>(() => new Map(rows.value.map((row) => [row.id, row as Row])))
  indexes.set(type, made)
  return made.value
}

export function byId<T extends TypeName>(type: T, id: string | undefined): Row<T> | undefined {
  return id ? (indexOf(type).get(id) as Row<T> | undefined) : undefined
}

export function buildingOf(unit: string | undefined): Row<'building'> | undefined {
  return byId('building', byId('unit', unit)?.view.fields.building)
}

/** The address as people say it: the building in front where the code does not hold it already. */
export function unitLabel(id: string | undefined): string {
  if (!id) return ''
  const unit = byId('unit', id)?.view.fields
  if (!unit) return UNKNOWN
  const building = buildingOf(id)?.view.fields.name ?? ''
  return addressOf(building, unit.code ?? '')
}

/** 3栋 and 3-1-1202 are 3-1-1202; 3栋 and 1202 are 3栋 1202 (trap 20: names of units vary). */
export function addressOf(building: string, code: string): string {
  const short = building.replace(/[栋座幢号楼]+$/, '')
  return code.startsWith(short) ? code : `${building} ${code}`.trim()
}

/** Orders units as a patrol walks: by building and entrance, from the top floor down (J1). */
export function unitOrder(id: string | undefined): string {
  const unit = byId('unit', id)?.view.fields
  if (!unit) return '\uffff'
  const building = buildingOf(id)?.view.fields.name ?? ''
  const fromTop = String(500 - (unit.floor ?? 0)).padStart(4, '0')
  return [naturally(building), naturally(unit.entrance ?? ''), fromTop, unit.code ?? ''].join(' ')
}

/** 2栋 before 10栋. */
const naturally = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(6, '0'))

export function staffName(id: string | undefined): string {
  if (!id) return ''
  const view = byId('staff', id)?.view
  // What nobody did has no name of its own, but a word in each language.
  if (view?.fields.role === 'system') return optionLabel('staff', 'role', 'system')
  return view?.fields.name ?? (view?.purged?.name ? t('record.purgedName') : UNKNOWN)
}

/** A record in one line, by the fields that its definition calls its title. */
export function recordTitle(row: Row): string {
  const definition = definitionOf(row.type)
  const fields = row.view.fields as Record<string, unknown>
  const parts = (definition?.title ?? []).map((name) => plainText(row.type, name, fields[name]))
  return parts.filter(Boolean).join(' · ') || typeLabel(row.type)
}

export function recordLabel(type: string, id: string | undefined): string {
  if (!id) return ''
  if (type === 'unit') return unitLabel(id)
  const row = definitionOf(type) ? byId(type as TypeName, id) : undefined
  return row ? recordTitle(row) : UNKNOWN
}

/** A value in words, short enough for a list. */
export function plainText(type: string, name: string, value: unknown): string {
  const field = findField(type, name)
  if (!field || value === undefined || value === null) return ''
  switch (field.kind.name) {
    case 'ref':
      return recordLabel(field.kind.to, String(value))
    case 'refs':
      return (value as string[]).map((id) => recordLabel(field.kind.to, id)).join('、')
    case 'choice':
      return optionLabel(type, name, value)
    case 'moment':
      return formatDateTime(Number(value))
    case 'day':
      return formatDate(`${value}T12:00:00+08:00`)
    case 'money':
      return formatMoney(Number(value))
    case 'area':
      return `${formatNumber(Number(value) / 100)} ㎡`
    case 'flag':
      return value ? t('common.yes') : t('common.no')
    case 'text':
      return field.personal === 'phone' ? maskPhone(String(value)) : String(value)
    default:
      return typeof value === 'object' ? '' : String(value)
  }
}
