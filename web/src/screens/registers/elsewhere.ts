import { definitionOf, recordPage } from '@/screens/record'

/** Where the types with screens of their own are listed, and those that stand inside others. */
const HOMES: Record<string, string> = {
  parcel: '/parcels',
  renovation: '/renovations',
  inspection: '/renovations',
  stocktake: '/parcels/stock',
  violation: '/violations',
  reveal: '/reveals',
  message: '/parcels/messages',
  refusal: '/refusals',
  setting: '/settings',
}
/** Those whose home has a form at `/new`. */
const FORMS = new Set(['parcel', 'renovation', 'violation'])

/**
 * What is shown in place of a type's generated register. A generated form beside a type's own
 * screens would step around what these ask first (L1, L2). Undefined: the register it is.
 */
export function elsewhere(type: string, id?: string, form?: boolean): string | undefined {
  const definition = definitionOf(type)
  if (!definition) return undefined
  const page = recordPage(type, id ?? '')
  const begun = form && !id && !definition.register
  if (typeof page === 'object' && !begun) return undefined
  if (id && typeof page === 'string') return page
  const home = HOMES[type] ?? '/more'
  return form && FORMS.has(type) ? `${home}/new` : home
}
