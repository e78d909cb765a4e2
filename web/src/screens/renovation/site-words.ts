import { formatTime, t } from '@/words'
import type { Site } from './due'

/** When it was last visited, as an inspector asks it. */
export function visitWords(site: Site): string {
  if (!site.last || site.since === undefined) return t('today.never')
  if (site.since <= 0) return t('today.inspectedAt', { time: formatTime(site.last.at) })
  return t('today.daysAgo', { n: site.since })
}
