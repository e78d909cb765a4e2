import { t } from '@/words'
import { daysSince } from './waiting'

/** How long a parcel waits: 第 3 天, or 今天到件 while its first day lasts. */
export function waitedSince(arrived: number, now: number): string {
  const n = daysSince(arrived, now)
  return n === 0 ? t('handover.firstDay') : t('parcels.days', { n })
}
