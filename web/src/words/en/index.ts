import { account } from './account'
import { board } from './board'
import { common } from './common'
import { conflicts } from './conflicts'
import { counter } from './counter'
import { device } from './device'
import { handin } from './handin'
import { inspection } from './inspection'
import { nav } from './nav'
import { notice } from './notice'
import { parcels } from './parcels'
import { people } from './people'
import { problem } from './problem'
import { record } from './record'
import { refusals } from './refusals'
import { registers } from './registers'
import { renovation } from './renovation'
import { search } from './search'
import { settings } from './settings'
import { signing } from './signing'
import { sync } from './sync'
import { today } from './today'
import { violations } from './violations'

export const en = {
  account,
  board,
  common,
  conflicts,
  counter,
  device,
  handin,
  inspection,
  nav,
  notice,
  parcels,
  people,
  problem,
  record,
  refusals,
  registers,
  renovation,
  search,
  settings,
  signing,
  sync,
  today,
  violations,
} as const
