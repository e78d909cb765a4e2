import { type Field, fieldOf, type Label, moveOf, stateOf } from '@law'
import { definitionOf } from '@/device/definitions'
import { type IconName, icons, type Tone } from '@/parts'
import { t, inLanguage as text } from '@/words'

export { definitionOf, text }

export const typeLabel = (type: string) => label(definitionOf(type)?.label, type)

/** The icon that the definition names; a plain list where the set has none of that name. */
export function typeIcon(type: string): IconName {
  const name = definitionOf(type)?.icon ?? ''
  return Object.hasOwn(icons, name) ? (name as IconName) : 'list'
}

export function findField(type: string, name: string): Field | undefined {
  const definition = definitionOf(type)
  return (definition && fieldOf(definition, name)) ?? undefined
}

export const fieldLabel = (type: string, name: string) => label(findField(type, name)?.label, name)

/** A part of a list's items is named `list.part`: people know the list by its name. */
export const partLabel = (type: string, name: string) => fieldLabel(type, name.split('.')[0] ?? '')

export function stateLabel(type: string, name: string): string {
  const definition = definitionOf(type)
  return label(definition && stateOf(definition, name)?.label, name)
}

export function stateTone(type: string, name: string): Tone {
  const definition = definitionOf(type)
  return (definition && stateOf(definition, name)?.tone) ?? 'neutral'
}

/** What somebody did: a move of the definition, or one of the four that every record knows. */
export function moveLabel(type: string, name: string | undefined): string {
  if (name === undefined) return t('record.edited')
  if (name === 'create') return t('record.created')
  if (name === 'void') return t('record.voided')
  if (name === 'settle') return t('record.settled')
  if (name === 'purge') return t('record.purged')
  const definition = definitionOf(type)
  return label(definition && moveOf(definition, name)?.label, name)
}

export function optionLabel(type: string, field: string, code: unknown): string {
  const option = findField(type, field)?.kind.options.find((one) => one.code === code)
  return label(option?.label, String(code ?? ''))
}

function label(found: Label | null | undefined, otherwise: string): string {
  return found ? text(found) : otherwise
}
