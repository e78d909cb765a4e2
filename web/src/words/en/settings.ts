import type { Words } from '../types'
import type { settings as zh } from '../zh/settings'

export const settings = {
  title: 'Settings',
} as const satisfies Words<typeof zh>
