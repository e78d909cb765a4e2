import 'fake-indexeddb/auto'
import { canonical, firstBreak, link, type Operation } from '@law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { database } from '@/device/database'
import { getRecord } from '@/device/records'
import { act, uuid7 } from '@/sync'
import { SyncLoop } from '@/sync/loop'
import { connect, type Fault, MANAGER, PEOPLE, Tablet } from '../support/tablet'
import { TinyServer } from '../support/tiny-server'

const RUNS = Number(process.env.ROUNDS_HISTORIES ?? 40)
const HOUSEHOLDS = [0, 1, 2].map((index) => `01930000-0000-7000-8000-0000000001${index}0`)
const FAULTS: Fault[] = ['lost request', 'lost answer', 'twice']

interface Typing {
  do: 'create' | 'edit' | 'collect' | 'group'
  household: number
}

type Step =
  | {
      do: 'create' | 'edit' | 'collect' | 'group'
      tablet: number
      household: number
    }
  | { do: 'sync'; tablet: number; faults: Fault[]; meanwhile: Typing[] }
  | { do: 'crash'; tablet: number }

const tablet = fc.nat({ max: 2 })
const household = fc.nat({ max: HOUSEHOLDS.length - 1 })
const typing = fc.record({
  do: fc.constantFrom('create' as const, 'edit' as const, 'collect' as const, 'group' as const),
  household,
})
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('create' as const, 'edit' as const, 'collect' as const, 'group' as const),
      tablet,
      household,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sync' as const),
      tablet,
      faults: fc.array(fc.constantFrom<Fault>('none', ...FAULTS), { maxLength: 6 }),
      meanwhile: fc.array(typing, { maxLength: 3 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('crash' as const), tablet }) },
)

/** What a person typed with one operation. */
interface Entered {
  operation: string
  field: string
  value: string
}

class World {
  readonly server = new TinyServer(PEOPLE)
  readonly entered: Entered[] = []
  private typed = 0

  private constructor(readonly tablets: Tablet[]) {}

  static async make(): Promise<World> {
    const tablets: Tablet[] = []
    for (let index = 0; index < 3; index += 1) tablets.push(await Tablet.fresh(MANAGER))
    return new World(tablets)
  }

  async play(one: Step): Promise<void> {
    const here = this.tablets[one.tablet]
    await here?.use()
    if (one.do === 'crash' || !here) return
    if (one.do === 'sync') {
      const meanwhile = one.meanwhile.map((each) => () => this.type(each.do, each.household))
      return this.sync(here, [...one.faults], meanwhile)
    }
    await this.type(one.do, one.household)
  }

  private async type(kind: string, household: number): Promise<void> {
    this.typed += 1
    await this.enter(kind, HOUSEHOLDS[household] ?? '', `值${this.typed}。`)
  }

  /** `meanwhile` is done while the answer is on its way: the person does not wait for us. */
  async sync(
    here: Tablet,
    faults: Fault[],
    meanwhile: (() => Promise<void>)[] = [],
  ): Promise<void> {
    connect(
      this.server,
      here,
      () => faults.shift() ?? 'none',
      async () => meanwhile.shift()?.(),
    )
    await new SyncLoop().turn()
  }

  private async enter(kind: string, record: string, text: string): Promise<void> {
    const type = 'household'
    const create = { type, move: 'create', record, set: { name: text } } as const
    const edit = { type, record, set: { emergency_name: text } } as const
    const collect = { type, record, set: { units: [uuid7()] } } as const
    const intents = { create, edit, collect, group: [edit, collect] }[kind]
    const result = await act(intents ?? edit)
    if (!result.ok) {
      expect(result.problem.code).not.toMatch(/^device_/)
      return
    }
    const field = { create: 'name', collect: 'units' }[kind] ?? 'emergency_name'
    const value = kind === 'collect' ? (collect.set.units[0] ?? '') : text
    this.entered.push({ operation: result.operations[0] ?? '', field, value })
  }

  /** Everybody comes back, twice, so that each also learns of the others. */
  async settle(): Promise<void> {
    for (let round = 0; round < 2; round += 1) {
      for (const here of this.tablets) {
        await here.use()
        await this.sync(here, [])
      }
    }
  }

  async judge(): Promise<void> {
    for (const one of this.entered) this.judgeEntered(one)
    this.judgeChains()
    for (const here of this.tablets) {
      await here.use()
      expect(await database().outbox.count()).toBe(0)
      const rows = await database().records.toArray()
      expect(rows.length).toBe(this.server.records.size)
      for (const row of rows) {
        expect(row.server).toEqual(this.server.records.get(row.key))
        expect(row.view).toEqual(row.server)
      }
    }
  }

  /** Every device's operations arrived without gap, fork or change. */
  private judgeChains(): void {
    const operations = [...this.server.journal.values()].map(
      ({ bytes }) => JSON.parse(bytes) as Operation,
    )
    for (const device of new Set(operations.map((one) => one.device))) {
      const mine = operations
        .filter((one) => one.device === device)
        .sort((a, b) => a.counter - b.counter)
      expect(mine.map((one) => one.counter)).toEqual(mine.map((_, index) => index + 1))
      const hashes = mine.map((one) => link(one.previous, canonical(one)))
      expect(
        firstBreak(mine.map((one, index) => [one.previous, canonical(one), hashes[index] ?? ''])),
      ).toBeNull()
    }
  }

  /** It stands in a record or a conflict, unless somebody who had seen it wrote over it. */
  private judgeEntered({ operation, field, value }: Entered): void {
    const known = this.server.journal.get(operation)
    if (!known) throw new Error(`${operation} never arrived`)
    const mine = JSON.parse(known.bytes) as Operation
    const record = this.server.records.get(`household:${mine.record}`)
    if (JSON.stringify(record).includes(value)) return
    const over = [...this.server.journal.values()]
      .map(({ bytes }) => JSON.parse(bytes) as Operation)
      .filter((other) => other.record === mine.record && field in other.set)
      .filter(({ device, counter, base }) =>
        device === mine.device ? counter > mine.counter : base >= (known.outcome.version ?? 0),
      )
    expect(over, `${value} was lost`).not.toEqual([])
  }
}

describe('random histories of three tablets', () => {
  test('lose nothing, count nothing twice, and end alike', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const world = await World.make()
        for (const one of steps) await world.play(one)
        await world.settle()
        await world.judge()
        database().close()
      }),
      { numRuns: RUNS, verbose: 1 },
    )
  })

  test('a crash between any two writes leaves a whole state', { timeout: 60_000 }, async () => {
    const world = await World.make()
    const [here] = world.tablets
    if (!here) throw new Error('no tablet')
    for (let stop = 1; stop < 12; stop += 1) {
      await here.use()
      const record = uuid7()
      await act({ type: 'household', move: 'create', record, set: { name: `第${stop}` } })
      // The tab dies at the stop-th write of the round trip: its transaction never completes.
      const real = IDBObjectStore.prototype.put
      let writes = 0
      IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...args) {
        writes += 1
        if (writes === stop) this.transaction.abort()
        return real.apply(this, args)
      }
      await world.sync(here, []).catch(() => undefined)
      IDBObjectStore.prototype.put = real
      await here.use()
      const row = await getRecord('household', record)
      const waiting = await database().outbox.where('key').equals(`household:${record}`).toArray()
      expect(row?.view.fields.name).toBe(`第${stop}`)
      expect(row?.unsent).toBe(waiting.filter((one) => one.state !== 'answered').length)
    }
    await world.settle()
    await world.judge()
  })
})
