import type { Words } from '../types'
import type { nav as zh } from '../zh/nav'

export const nav = {
  main: 'Main',
  today: 'Today',
  renovation: 'Renovation',
  parcels: 'Parcels',
  violations: 'Violations',
  registers: 'Registers',
  conflicts: 'To settle',
  settings: 'Settings',
  more: 'More',
  switchSite: 'Switch community',
  searchEverything: 'Rooms, names, numbers, phones',
  account: 'My account',
} as const satisfies Words<typeof zh>
