import type { Words } from '../types'
import type { renovation as zh } from '../zh/renovation'

export const renovation = {
  title: 'Renovation',
} as const satisfies Words<typeof zh>
