import { mayLeave, type RecordDocument } from '@law'
import { NUMBERS } from '@law/generated/numbers'
import { database } from './database'
import { definitionOf } from './definitions'
import type { RecordOf } from './types'

/**
 * A tablet goes from hand to hand and may be lost; a desk stays in the office and keeps its books.
 * What is worked with a finger is taken for a tablet.
 */
export const isTablet = () =>
  typeof matchMedia === 'function' && matchMedia('(pointer: coarse)').matches

/** Says of a record that was pulled whether this device has no business with it any more. */
export type Leaves = (record: RecordOf) => boolean

const NOTHING: Leaves = () => false

/** `now`: server time in ms. A refusal is always taken in, since it clears what it is about. */
export async function leavesOnArrival(site: string, now: number): Promise<Leaves> {
  if (!isTablet()) return NOTHING
  const days = await closedDays(site)
  return (record) => {
    const definition = definitionOf(record.type)
    if (!definition || record.type === 'refusal') return false
    return mayLeave(definition, asDocument(record), days, now)
  }
}

/** How long the community keeps closed records on tablets (`device.closed_days`). */
export async function closedDays(site: string): Promise<number> {
  const settings = await database()
    .records.where('[site+type+id]')
    .between([site, 'setting', ''], [site, 'setting', '\uffff'])
    .toArray()
  const mine = settings.filter(
    ({ view }) => !view.void && (view.fields as { key?: string }).key === 'device.closed_days',
  )
  const value = (mine.at(-1)?.view.fields as { value?: unknown } | undefined)?.value
  return typeof value === 'number' && value >= 0 ? value : NUMBERS['device.closed_days']
}

export const asDocument = (record: RecordOf) => record as unknown as RecordDocument
