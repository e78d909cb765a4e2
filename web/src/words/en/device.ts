import type { Words } from '../types'
import type { device as zh } from '../zh/device'

export const device = {
  title: 'This device',
} as const satisfies Words<typeof zh>
