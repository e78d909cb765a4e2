import type { Words } from '../types'
import type { registers as zh } from '../zh/registers'

export const registers = {
  title: 'Registers',
} as const satisfies Words<typeof zh>
