import { type ComputedRef, computed } from 'vue'
import { useRecords } from '@/device'
import { live } from '@/screens/record'
import { t } from '@/words'

/** Everybody in the group reads it: room and masked name, no number, no code (trap 15). */
const GROUPS = new Set(['wecom', 'dingtalk', 'feishu'])
/** Copied by hand, into 微信 or wherever they are reached: the way that needs nothing. */
export const BY_HAND = ''

export interface Way {
  /** Of the channel's record; BY_HAND: none. */
  id: string
  name: string
  kind: string
  group: boolean
}

/** How this community may be written to, by hand first. */
export function useWays(): ComputedRef<Way[]> {
  const rows = useRecords('channel')
  return computed(() => [
    { id: BY_HAND, name: t('messages.byHand'), kind: '', group: false },
    ...live(rows.value)
      .filter(({ view }) => view.state === 'in_use')
      .map(({ id, view }) => wayOf(id, view.fields)),
  ])
}

const wayOf = (id: string, { name = '', kind = '' }: { name?: string; kind?: string }): Way => ({
  id,
  name,
  kind,
  group: GROUPS.has(kind),
})

/** What is missing of the recipient for this way; undefined: it may be used. */
export function lacking(
  way: Way,
  to: { phone: string; email: string },
): 'phone' | 'email' | undefined {
  if (way.kind === 'sms' && !to.phone) return 'phone'
  if (way.kind === 'email' && !to.email) return 'email'
  return undefined
}
