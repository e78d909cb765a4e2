import { optionLabel } from '@/screens/record'
import { t } from '@/words'
import type { ParcelFields } from './store'

/** Who took it, in words: 代领人：李芳，配偶. */
export function handedTo(fields: Partial<ParcelFields>): string {
  const { handed_to, proxy: name, proxy_relation: relation } = fields
  const to = optionLabel('parcel', 'handed_to', handed_to)
  if (!name) return to
  const text = relation ? t('handover.proxyIs', { name, relation }) : name
  return t('handover.pair', { term: to, text })
}
