import { board } from './board'
import { conflicts } from './conflicts'
import { counter } from './counter'
import { device } from './device'
import { first } from './first'
import { handin } from './handin'
import { handover } from './handover'
import { inspection } from './inspection'
import { messages } from './messages'
import { notice } from './notice'
import { parcels } from './parcels'
import { pin } from './pin'
import { problem } from './problem'
import { refusals } from './refusals'
import { registers } from './registers'
import { reveal } from './reveal'
import { scan } from './scan'
import { search } from './search'
import { settings } from './settings'
import { signing } from './signing'
import { stock } from './stock'

export const zh = {
  ...first,
  board,
  conflicts,
  counter,
  device,
  handin,
  handover,
  inspection,
  messages,
  notice,
  parcels,
  pin,
  problem,
  refusals,
  registers,
  reveal,
  scan,
  search,
  settings,
  signing,
  stock,
} as const
