import { account } from './account'
import { common } from './common'
import { nav } from './nav'
import { record } from './record'
import { renovation } from './renovation'
import { sync } from './sync'
import { today } from './today'
import { violations } from './violations'

/** What 今日 and the frame around it say; the other areas follow once that stands. */
export const first = {
  account,
  common,
  nav,
  record,
  renovation,
  sync,
  today,
  violations,
} as const
