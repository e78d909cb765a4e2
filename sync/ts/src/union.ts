/** Evidence: items are only ever added, and the same item only once. */

import { canonicalText } from './canonical'
import type { Json } from './definition'

export const union = (now: Json, more: Json): Json[] => {
  const items = Array.isArray(now) ? [...now] : []
  const seen = new Set(items.map((item) => canonicalText(item)))
  for (const item of Array.isArray(more) ? more : []) {
    const key = canonicalText(item)
    if (!seen.has(key)) items.push(item)
    seen.add(key)
  }
  return items
}
