import { account } from './account'
import { board } from './board'
import { common } from './common'
import { conflicts } from './conflicts'
import { counter } from './counter'
import { device } from './device'
import { handin } from './handin'
import { handover } from './handover'
import { inspection } from './inspection'
import { messages } from './messages'
import { nav } from './nav'
import { notice } from './notice'
import { parcels } from './parcels'
import { pin } from './pin'
import { problem } from './problem'
import { record } from './record'
import { refusals } from './refusals'
import { registers } from './registers'
import { renovation } from './renovation'
import { reveal } from './reveal'
import { scan } from './scan'
import { search } from './search'
import { settings } from './settings'
import { signing } from './signing'
import { stock } from './stock'
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
  handover,
  inspection,
  nav,
  messages,
  notice,
  parcels,
  pin,
  problem,
  record,
  refusals,
  registers,
  reveal,
  renovation,
  scan,
  search,
  settings,
  signing,
  stock,
  sync,
  today,
  violations,
} as const
