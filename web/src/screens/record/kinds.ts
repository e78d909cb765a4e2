import type { Field, Kind } from '@law'

/** Up to so many options lie open as buttons; more fold into a list. */
const OPEN_OPTIONS = 4

export const asButtons = (kind: Kind) =>
  kind.name === 'flag' || (kind.name === 'choice' && kind.options.length <= OPEN_OPTIONS)

/** Whether the control is several controls, so that its label cannot belong to one of them. */
export const grouped = (kind: Kind) =>
  asButtons(kind) || kind.name === 'refs' || kind.name === 'items' || kind.name === 'json'

/** What a form can ask for: evidence has pieces of its own, and some fields are the server's. */
export function inForm(field: Field): boolean {
  if (field.kind.to === 'photo' || field.kind.to === 'signature') return false
  return field.kind.name !== 'json' && !(field.kind.name === 'ref' && field.kind.to === '*')
}

/** Fractions appear only on the screen: a record holds hundredths. */
export const fromHundredths = (value: unknown) =>
  typeof value === 'number' ? value / 100 : undefined
export const toHundredths = (value: number | undefined) =>
  value === undefined || Number.isNaN(value) ? undefined : Math.round(value * 100)
