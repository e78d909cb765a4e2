import type { Words } from '../types'
import type { people as zh } from '../zh/people'

export const people = {
  title: 'People',
} as const satisfies Words<typeof zh>
