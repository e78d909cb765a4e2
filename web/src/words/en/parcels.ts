import type { Words } from '../types'
import type { parcels as zh } from '../zh/parcels'

export const parcels = {
  title: 'Parcels',
} as const satisfies Words<typeof zh>
