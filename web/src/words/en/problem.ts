import type { Words } from '../types'
import type { problem as zh } from '../zh/problem'

export const problem = {
  title: 'Something went wrong',
} as const satisfies Words<typeof zh>
