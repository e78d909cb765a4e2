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
  searchEverything: 'Search rooms, names, tracking numbers, last four digits',
  account: 'My account',
} as const satisfies Words<typeof zh>
