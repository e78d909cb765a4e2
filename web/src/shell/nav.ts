import type { RouteLocationRaw } from 'vue-router'
import type { IconName } from '@/parts'
import type { PlainKey } from '@/words'

/** One place of the app, in the rail or the bottom bar. */
export interface NavItem {
  id: string
  icon: IconName
  word: PlainKey
  to: RouteLocationRaw
  /** Beginnings of the addresses that belong to the place; its own where absent. */
  under?: readonly string[]
  /** What waits there; 0 or absent shows nothing. */
  count?: number
}

/** A bottom bar holds five places that a thumb can hit; what is beyond goes into "more". */
export const BAR_PLACES = 5

/** Whether the address lies in the place: /parcels and /parcels/1, but not /parcelsomething. */
export function isUnder(item: NavItem, path: string): boolean {
  const starts = item.under ?? (typeof item.to === 'string' ? [item.to] : [])
  return starts.some((start) => path === start || (start !== '/' && path.startsWith(`${start}/`)))
}

/** Splits the places between the bottom bar and its "more" menu. */
export function inBar(items: readonly NavItem[]): { bar: NavItem[]; more: NavItem[] } {
  if (items.length <= BAR_PLACES) return { bar: [...items], more: [] }
  return { bar: items.slice(0, BAR_PLACES - 1), more: items.slice(BAR_PLACES - 1) }
}
