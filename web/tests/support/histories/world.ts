import { vi } from 'vitest'
import { dropSite } from '@/device/answer'
import { database } from '@/device/database'
import { getRecord } from '@/device/records'
import { act, uuid7 } from '@/sync'
import { SyncLoop } from '@/sync/loop'
import { connect, type Fault, Tablet } from '../tablet'
import { type Person, SITE, TinyServer } from '../tiny-server'
import { dyingAt } from './dying'
import { HOUSEHOLDS, type Step, TABLETS, type Typing } from './steps'

/** What a person typed with one operation, and was told to be saved. */
export interface Entered {
  operation: string
  field: string
  value: string
}

const START_MS = 1_795_219_200_000

/** Three devices of three people and a server, played step by step. */
export class World {
  readonly entered: Entered[] = []
  /** Problems of the device itself, which no step but a death may cause. */
  readonly failed: string[] = []
  private typed = 0
  private dying = false
  private truth = START_MS
  private readonly ahead = new Map<Tablet, number>()
  private backup: TinyServer | undefined

  private constructor(
    readonly server: TinyServer,
    readonly tablets: Tablet[],
    private readonly people: Person[],
  ) {}

  static async make(): Promise<World> {
    vi.useFakeTimers({ toFake: ['Date'], now: START_MS })
    const people: Person[] = []
    const tablets: Tablet[] = []
    for (let index = 0; index < TABLETS; index += 1) {
      const id = `01930000-0000-7000-8000-00000000010${index}`
      people.push({ id, role: 'manager' })
      const made = await Tablet.fresh(id, 'manager')
      tablets.push(made)
    }
    return new World(new TinyServer(people), tablets, people)
  }

  async play(step: Step): Promise<void> {
    this.pass(60_000)
    if (step.do === 'months') return this.pass(step.days * 86_400_000)
    if (step.do === 'backup') {
      this.backup = this.server.copy()
      return
    }
    if (step.do === 'restore') {
      if (this.backup) this.server.restoredFrom(this.backup)
      return
    }
    const here = this.tablets[step.tablet]
    if (!here) return
    await this.use(here)
    if (step.do === 'clock') this.ahead.set(here, step.ahead)
    else if (step.do === 'role') this.changeRole(step.tablet)
    else if (step.do === 'wipe') await dropSite(SITE, here.profile().staff[0]?.role ?? '')
    else if (step.do === 'sync') await this.syncing(here, step)
    else if (step.do !== 'crash') await this.typing(here, step)
  }

  private pass(ms: number): void {
    this.truth += ms
    this.server.now = this.truth
  }

  /** The device is taken up: the app starts anew, by this device's clock. */
  async use(here: Tablet): Promise<void> {
    vi.setSystemTime(this.truth + (this.ahead.get(here) ?? 0))
    await here.use()
  }

  private changeRole(index: number): void {
    const [here, person] = [this.tablets[index], this.people[index]]
    if (!here || !person) return
    person.role = person.role === 'manager' ? 'reception' : 'manager'
    here.role = person.role
  }

  private async typing(here: Tablet, step: Typing & { dieAt: number | null }): Promise<void> {
    await this.untilDeath(here, step.dieAt, () => this.type(step))
  }

  private async syncing(here: Tablet, step: Step & { do: 'sync' }): Promise<void> {
    const faults = [...step.faults]
    const meanwhile = step.meanwhile.map((one) => () => {
      return one.do === 'other tab' ? this.otherTab(one.household) : this.type(one)
    })
    await this.untilDeath(here, step.dieAt, () => this.sync(here, faults, meanwhile))
  }

  private async untilDeath(
    here: Tablet,
    dieAt: number | null,
    work: () => Promise<unknown>,
  ): Promise<void> {
    this.dying = dieAt !== null
    await dyingAt(dieAt, work)
    if (this.dying) await this.use(here)
    this.dying = false
  }

  /** Another tab takes over: what is typed there goes up before our own answer is heard. */
  private async otherTab(household: number): Promise<void> {
    await this.type({ do: 'edit', household })
    await new SyncLoop().turn()
  }

  /** `meanwhile` is done while the answer is on its way: the person does not wait for us. */
  async sync(
    here: Tablet,
    faults: Fault[],
    meanwhile: (() => Promise<unknown>)[] = [],
  ): Promise<void> {
    connect(
      this.server,
      here,
      () => faults.shift() ?? 'none',
      async () => meanwhile.shift()?.(),
    )
    await new SyncLoop().turn()
    if (this.dying) return
    const strangers = await database()
      .records.filter((row) => row.site !== SITE)
      .count()
    if (strangers > 0) this.failed.push('a record that cannot be is stored')
  }

  async type({ do: kind, household }: Typing): Promise<void> {
    this.typed += 1
    const text = `值${this.typed}。`
    const record = HOUSEHOLDS[household] ?? ''
    const type = 'household'
    const create = { type, move: 'create', record, set: { name: text } } as const
    const edit = { type, record, set: { emergency_name: text } } as const
    const collect = { type, record, set: { units: [uuid7()] } } as const
    const intents = { create, edit, collect, group: [edit, collect] }[kind]
    const known = await getRecord(type, record)
    const result = await act(known ? intents : create)
    if (!result.ok) {
      if (result.problem.code.startsWith('device_') && !this.dying)
        this.failed.push(result.problem.code)
      return
    }
    const did = known ? kind : 'create'
    const field = { create: 'name', collect: 'units' }[did as string] ?? 'emergency_name'
    const value = did === 'collect' ? (collect.set.units[0] ?? '') : text
    this.entered.push({ operation: result.operations[0] ?? '', field, value })
  }

  /** Everybody comes back, three times, so that each also learns of the others. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      for (const here of this.tablets) {
        await this.use(here)
        await this.sync(here, [])
      }
    }
  }
}
