import type { Option } from './types'

/** Options whose label or hint holds every word of the query, in order of the list. */
export function matching(options: readonly Option[], query: string, limit: number): Option[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found: Option[] = []
  for (const option of options) {
    const text = `${option.label} ${option.hint ?? ''}`.toLowerCase()
    if (words.every((word) => text.includes(word))) found.push(option)
    if (found.length === limit) break
  }
  return found
}
