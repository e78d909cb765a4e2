import type { Words } from '../types'
import type { violations as zh } from '../zh/violations'

export const violations = {
  title: 'Violations',
} as const satisfies Words<typeof zh>
