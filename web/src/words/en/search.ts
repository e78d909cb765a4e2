import type { Words } from '../types'
import type { search as zh } from '../zh/search'

export const search = {
  title: 'Search',
  placeholder: 'Unit, name, last four of a phone, tracking no., pickup code',
  start: 'Type a few characters',
  startHint:
    'Units, residents, last four digits, tracking numbers, pickup codes, contractors, places; works offline',
  none: 'Nothing found for “{query}”',
  reading: 'Reading the records on this device…',
  noneHint: 'Try another word, or only a part of it',
  more: '{n} more; type a few more characters',
  keys: 'Arrows to choose, Enter to open',
  results: '{n} {n|result|results}',
} as const satisfies Words<typeof zh>
