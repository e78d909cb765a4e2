import type { IconName } from './icons'

export type { IconName } from './icons'

/** What a colour means. Colour never stands alone: a word and an icon say the same. */
export type Tone = 'neutral' | 'accent' | 'info' | 'good' | 'warn' | 'bad'

/** One choice of a Select, Combobox, Segmented, Chips or filter. */
export interface Option<V extends string = string> {
  value: V
  label: string
  hint?: string
  icon?: IconName
  tone?: Tone
  disabled?: boolean
}

export interface MenuItem {
  id: string
  label: string
  icon?: IconName
  tone?: 'bad'
  disabled?: boolean
  /** Why it is disabled, shown below the label. */
  why?: string
}

export interface FilterGroup {
  id: string
  label: string
  options: Option[]
}

/** Where a record stands between this device and the server. */
export type SyncState = 'local' | 'uploaded' | 'photos' | 'attention'

export interface Photo {
  id: string
  /** Object URL or address of the picture; absent while it is being read. */
  url?: string
  /** What the picture shows, for those who cannot see it. */
  alt: string
  state?: SyncState
}

export interface TimelineEntry {
  id: string
  title: string
  by?: string
  /** When it happened, ISO 8601 or milliseconds. */
  at: string | number
  /** When the server received it, if that is worth telling. */
  received?: string | number
  note?: string
  icon?: IconName
  tone?: Tone
}

export interface Tab {
  id: string
  label: string
  icon?: IconName
  count?: number
}

/** The icon that goes with a tone when a part is given none. */
export const toneIcon: Record<Tone, IconName> = {
  neutral: 'tag',
  accent: 'check',
  info: 'info',
  good: 'check',
  warn: 'warning',
  bad: 'violation',
}
