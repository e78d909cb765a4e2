import type { Field, Kind } from '@law'
import { formatMoney, formatNumber, t } from '@/words'

/** What a field takes, in words; undefined where its input lets nothing else be entered. */
export function wanted({ kind, personal }: Field): string | undefined {
  switch (kind.name) {
    case 'integer':
      return between(kind, formatNumber)
    case 'money':
      return between(kind, formatMoney)
    case 'area':
      return between(kind, (value) => `${formatNumber(value / 100)} ㎡`)
    case 'text':
      if (personal === 'phone') return t('problem.wantedPhone', { most: kind.most })
      return kind.pattern ? undefined : t('problem.wantedLength', { most: kind.most })
    default:
      return undefined
  }
}

const between = ({ low, high }: Kind, said: (value: number) => string) =>
  t('problem.wantedBetween', { low: said(low), high: said(high) })
