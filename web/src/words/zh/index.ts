import { board } from './board'
import { conflicts } from './conflicts'
import { counter } from './counter'
import { device } from './device'
import { first } from './first'
import { handin } from './handin'
import { inspection } from './inspection'
import { notice } from './notice'
import { parcels } from './parcels'
import { people } from './people'
import { problem } from './problem'
import { refusals } from './refusals'
import { registers } from './registers'
import { search } from './search'
import { settings } from './settings'
import { signing } from './signing'

export const zh = {
  ...first,
  board,
  conflicts,
  counter,
  device,
  handin,
  inspection,
  notice,
  parcels,
  people,
  problem,
  refusals,
  registers,
  search,
  settings,
  signing,
} as const
