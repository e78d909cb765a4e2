import type { Words } from '../types'
import type { refusals as zh } from '../zh/refusals'

export const refusals = {
  title: 'Refused',
} as const satisfies Words<typeof zh>
