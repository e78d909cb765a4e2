import type { Words } from '../types'
import type { conflicts as zh } from '../zh/conflicts'

export const conflicts = {
  title: 'To settle',
} as const satisfies Words<typeof zh>
