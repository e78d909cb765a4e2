import type { RouteLocationRaw } from 'vue-router'
import { definitionOf } from './labels'

/** Types with a journey of their own; every other type is shown by its generated register. */
const OWN: Record<string, (id: string) => string> = {
  parcel: (id) => `/parcels/${id}`,
  renovation: (id) => `/renovations/${id}`,
  inspection: (id) => `/inspections/${id}`,
  stocktake: (id) => `/parcels/stock/${id}`,
  violation: (id) => `/violations/${id}`,
  reveal: () => '/reveals',
}

/** Types that are shown inside others and have no page. */
const INSIDE = new Set(['photo', 'signature', 'refusal', 'setting', 'site'])

/** The list of a register: generated, but for those who looked at numbers. */
export const listPage = (type: string): RouteLocationRaw =>
  type === 'reveal' ? '/reveals' : { name: 'register', params: { type } }

/** The page of a record; undefined where it has none. */
export function recordPage(type: string, id: string): RouteLocationRaw | undefined {
  const own = OWN[type]
  if (own) return own(id)
  if (INSIDE.has(type) || !definitionOf(type)) return undefined
  return { name: 'register', params: { type, id } }
}
