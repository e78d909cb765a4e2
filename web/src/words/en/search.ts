import type { Words } from '../types'
import type { search as zh } from '../zh/search'

export const search = {
  title: 'Search',
} as const satisfies Words<typeof zh>
