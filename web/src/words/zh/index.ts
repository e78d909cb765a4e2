import { account } from './account'
import { common } from './common'
import { conflicts } from './conflicts'
import { inspection } from './inspection'
import { nav } from './nav'
import { notice } from './notice'
import { parcels } from './parcels'
import { people } from './people'
import { problem } from './problem'
import { registers } from './registers'
import { renovation } from './renovation'
import { signing } from './signing'
import { sync } from './sync'
import { today } from './today'
import { violations } from './violations'

export const zh = {
  account,
  common,
  conflicts,
  inspection,
  nav,
  notice,
  parcels,
  people,
  problem,
  registers,
  renovation,
  signing,
  sync,
  today,
  violations,
} as const
