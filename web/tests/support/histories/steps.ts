import fc from 'fast-check'
import { FAULTS, type Fault } from '../tablet'

export const HOUSEHOLDS = [0, 1, 2].map((index) => `01930000-0000-7000-8000-0000000001${index}0`)
export const TABLETS = 3
const DAY_MS = 86_400_000
const YEAR_MS = 365 * DAY_MS

type Kind = 'create' | 'edit' | 'collect' | 'group'

export interface Typing {
  do: Kind
  household: number
}

/** `dieAt`: the page dies at that write of the step; what it was storing never completes. */
export type Step =
  | { do: Kind; tablet: number; household: number; dieAt: number | null }
  | {
      do: 'sync'
      tablet: number
      faults: Fault[]
      meanwhile: (Typing | { do: 'other tab'; household: number })[]
      dieAt: number | null
    }
  | { do: 'crash'; tablet: number }
  | { do: 'wipe'; tablet: number }
  | { do: 'role'; tablet: number }
  | { do: 'clock'; tablet: number; ahead: number }
  | { do: 'months'; days: number }
  | { do: 'backup' }
  | { do: 'restore' }

const tablet = fc.nat({ max: TABLETS - 1 })
const household = fc.nat({ max: HOUSEHOLDS.length - 1 })
const kind = fc.constantFrom<Kind>('create', 'edit', 'edit', 'collect', 'group')
const dieAt = fc.option(fc.integer({ min: 1, max: 12 }), { freq: 6 })
const meanwhile = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: kind, household }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('other tab' as const), household }) },
)
const fault = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fault>('none') },
  { weight: 3, arbitrary: fc.constantFrom<Fault>(...FAULTS) },
  { weight: 1, arbitrary: fc.constant<Fault>('bad page') },
)

const common = [
  { weight: 8, arbitrary: fc.record({ do: kind, tablet, household, dieAt }) },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      tablet,
      faults: fc.array(fault, { maxLength: 5 }),
      meanwhile: fc.array(meanwhile, { maxLength: 3 }),
      dieAt,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('crash', 'wipe', 'role'), tablet }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('clock' as const),
      tablet,
      ahead: fc.constantFrom(0, -3_600_000, 10 * YEAR_MS, -10 * YEAR_MS),
    }),
  },
] as const

const months = {
  weight: 1,
  arbitrary: fc.record({
    do: fc.constant('months' as const),
    days: fc.integer({ min: 30, max: 400 }),
  }),
}
const some = fc.array(fc.oneof(...common), { minLength: 4, maxLength: 16 })
const marked = (name: 'backup' | 'restore'): Step => ({ do: name })

/** A clock that runs years ahead for one round trip. */
const astray = fc.array(
  tablet.map((number): Step[] => [
    { do: 'clock', tablet: number, ahead: 10 * YEAR_MS },
    { do: 'sync', tablet: number, faults: [], meanwhile: [], dieAt: null },
    { do: 'clock', tablet: number, ahead: 0 },
  ]),
  { maxLength: 2 },
)

/** Work, a backup, work that the backup does not know, the restore, work; perhaps once more. */
const restored = fc
  .tuple(some, some, astray, some, fc.boolean())
  .map(([before, lost, clocks, after, again]) => [
    ...before,
    marked('backup'),
    ...lost,
    ...clocks.flat(),
    marked('restore'),
    ...after,
    ...(again ? [marked('restore')] : []),
  ])

/** A restore asks for devices that come back within 14 days; long absences have histories of their
 * own. */
export const history = fc.oneof(
  fc.array(fc.oneof(...common, months), { minLength: 10, maxLength: 40 }),
  restored,
) as fc.Arbitrary<Step[]>
