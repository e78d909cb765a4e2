import { locale } from './index'

/** All times are shown as the office's wall clock shows them. */
const ZONE = 'Asia/Shanghai'

type When = Date | number | string
type Style = 'date' | 'day' | 'time' | 'minute' | 'full'

const STYLES: Record<Style, Intl.DateTimeFormatOptions> = {
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  day: { month: 'short', day: 'numeric', weekday: 'short' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  minute: {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  },
  full: {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Building an Intl format costs about 100 times its use, and lists format thousands of times. */
function formatOf(style: Style): Intl.DateTimeFormat {
  const key = `${locale.value} ${style}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale.value, { timeZone: ZONE, ...STYLES[style] })
  formats.set(key, made)
  return made
}

const show = (when: When, style: Style) => formatOf(style).format(new Date(when))

/** 2026/11/21 */
export const formatDate = (when: When) => show(when, 'date')
/** 11月21日周六 */
export const formatDay = (when: When) => show(when, 'day')
/** 18:54 */
export const formatTime = (when: When) => show(when, 'time')
/** 11/21 18:54: for lists and timelines of this year. */
export const formatDateTime = (when: When) => show(when, 'minute')
/** 2026/11/21 18:54:09: for evidence and print. */
export const formatFull = (when: When) => show(when, 'full')

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** 3分钟前, 2小时后, 昨天; seconds are rounded to "now", since nobody acts on them. */
export function formatRelative(when: When, now: When): string {
  const seconds = (new Date(when).getTime() - new Date(now).getTime()) / 1000
  const size = Math.abs(seconds)
  const [amount, unit] =
    size < MINUTE
      ? ([0, 'second'] as const)
      : size < HOUR
        ? ([seconds / MINUTE, 'minute'] as const)
        : size < DAY
          ? ([seconds / HOUR, 'hour'] as const)
          : ([seconds / DAY, 'day'] as const)
  const format = new Intl.RelativeTimeFormat(locale.value, { numeric: 'auto' })
  return format.format(Math.trunc(amount), unit)
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale.value).format(value)
}

/** Money from 分 (fen): 123450 → ¥1,234.50 in both languages. */
export function formatMoney(fen: number): string {
  const format = new Intl.NumberFormat(locale.value, {
    style: 'currency',
    currency: 'CNY',
    currencyDisplay: 'narrowSymbol',
  })
  return format.format(fen / 100)
}
