import type { Words } from '../types'
import type { today as zh } from '../zh/today'

export const today = {
  title: 'Today',
} as const satisfies Words<typeof zh>
