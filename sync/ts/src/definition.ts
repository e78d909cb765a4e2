/**
 * The words that record types are written in: the twin of `sync/definition.py`.
 *
 * The constructors fill in the same defaults as the Python dataclasses.
 */

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export interface Label {
  readonly zh: string
  readonly en: string
}

/** One problem that Rounds can tell; the catalogue of them is generated. */
export interface ProblemText {
  readonly code: string
  readonly status: number
  readonly title: Label
  readonly advice: Label
}

export type Merge = 'latest' | 'first_write' | 'write_once' | 'union' | 'sum' | 'text' | 'keep_both'

export type Personal =
  | 'none'
  | 'name'
  | 'phone'
  | 'email'
  | 'identity'
  | 'place'
  | 'signature'
  | 'image'
  | 'words'

export type Role =
  | 'director'
  | 'manager'
  | 'assistant'
  | 'reception'
  | 'butler'
  | 'engineer'
  | 'security'
  | 'administrator'
  | 'system'

export type Roles = readonly Role[]

export const STAFF: Roles = [
  'director',
  'manager',
  'assistant',
  'reception',
  'butler',
  'engineer',
  'security',
  'administrator',
]
export const EVERYONE: Roles = [...STAFF, 'system']
export const LEADERS: Roles = ['director', 'manager', 'administrator']
export const SERVICE: Roles = [
  'director',
  'manager',
  'assistant',
  'reception',
  'butler',
  'administrator',
]
export const ADMINISTRATORS: Roles = ['administrator']
export const ONLY_SYSTEM: Roles = ['system']

export type KindName =
  | 'text'
  | 'integer'
  | 'money'
  | 'area'
  | 'flag'
  | 'day'
  | 'moment'
  | 'choice'
  | 'ref'
  | 'refs'
  | 'items'
  | 'json'

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

export interface Option {
  readonly code: string
  readonly label: Label
  readonly tone: Tone
}

/** The shape and the bounds of a value; see the Python docstring for what `most` counts. */
export interface Kind {
  readonly name: KindName
  readonly most: number
  readonly low: number
  readonly high: number
  readonly options: readonly Option[]
  readonly to: string
  readonly items: readonly Field[]
  readonly lines: boolean
  readonly pattern: string
}

/** While the field holds `value`, only `roles` may change it. */
export interface Guard {
  readonly value: Json
  readonly roles: Roles
  readonly why: Label
}

export interface Field {
  readonly name: string
  readonly kind: Kind
  readonly label: Label
  readonly personal: Personal
  /** Days; null keeps the value as long as the record. */
  readonly retainDays: number | null
  readonly merge: Merge
  readonly required: boolean
  readonly read: Roles
  readonly write: Roles
  readonly hint: Label | null
  readonly default: Json
  readonly inList: boolean
  readonly search: boolean
  readonly guards: readonly Guard[]
}

export interface State {
  readonly name: string
  readonly label: Label
  readonly open: boolean
  readonly tone: Tone
}

export interface Stricter {
  readonly field: string
  readonly value: Json
  readonly roles: Roles
  readonly why: Label
}

export interface Move {
  readonly name: string
  readonly label: Label
  readonly sources: readonly string[]
  readonly target: string
  readonly roles: Roles
  readonly needs: readonly string[]
  readonly asks: readonly string[]
  readonly stricter: readonly Stricter[]
  readonly evidence: boolean
  readonly reason: boolean
  readonly tone: Tone
}

export interface Block {
  readonly move: string
  readonly code: string
  readonly why: Label
  readonly type: string
  readonly via: string
  readonly states: readonly string[]
  readonly wanted: boolean
}

export interface Upcast {
  readonly version: number
  readonly renames: Readonly<Record<string, string>>
  readonly drops: readonly string[]
  readonly defaults: Readonly<Record<string, Json>>
}

export interface Section {
  readonly label: Label
  readonly fields: readonly string[]
}

export interface RecordType {
  readonly name: string
  readonly label: Label
  readonly fields: readonly Field[]
  readonly states: readonly State[]
  readonly initial: string
  readonly create: Roles
  readonly title: readonly string[]
  readonly moves: readonly Move[]
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly read: Roles
  readonly void: Roles
  /** Who may void it too as long as it stands in its first state. */
  readonly takeBack: Roles
  readonly icon: string
  readonly register: boolean
  /** Longest stay of closed records on a tablet; null: they stay. */
  readonly keepDays: number | null
  readonly version: number
  readonly upcasts: readonly Upcast[]
}

let english: Readonly<Record<string, string>> = {}

/** The English of all labels (`generated/english.ts`): loaded only where somebody reads English. */
export const learnEnglish = (texts: Readonly<Record<string, string>>): void => {
  english = texts
}

/** A label that finds its English once that is learned; until then it says the Chinese. */
class Spoken implements Label {
  constructor(
    readonly zh: string,
    private readonly sense: number,
  ) {}

  get en(): string {
    return english[this.sense === 1 ? this.zh : `${this.zh}#${this.sense}`] ?? this.zh
  }
}

/** `sense` counts the meanings of Chinese words that have several in English. */
export const label = (zh: string, sense = 1): Label => new Spoken(zh, sense)

/** What must be given; the rest has the defaults of the Python dataclass. */
type Given<T, Needed extends keyof T> = Pick<T, Needed> & Partial<T>

export const option = (given: Given<Option, 'code' | 'label'>): Option => ({
  tone: 'neutral',
  ...given,
})

export const kind = (given: Given<Kind, 'name'>): Kind => ({
  most: 200,
  low: 0,
  high: Number.MAX_SAFE_INTEGER,
  options: [],
  to: '',
  items: [],
  lines: false,
  pattern: '',
  ...given,
})

export const field = (
  given: Given<Field, 'name' | 'kind' | 'label' | 'personal' | 'retainDays'>,
): Field => ({
  merge: 'latest',
  required: false,
  read: EVERYONE,
  write: EVERYONE,
  hint: null,
  default: null,
  inList: false,
  search: false,
  guards: [],
  ...given,
})

export const state = (given: Given<State, 'name' | 'label'>): State => ({
  open: true,
  tone: 'neutral',
  ...given,
})

export const move = (
  given: Given<Move, 'name' | 'label' | 'sources' | 'target' | 'roles'>,
): Move => ({
  needs: [],
  asks: [],
  stricter: [],
  evidence: false,
  reason: false,
  tone: 'neutral',
  ...given,
})

export const block = (
  given: Given<Block, 'move' | 'code' | 'why' | 'type' | 'via' | 'states'>,
): Block => ({ wanted: false, ...given })

export const upcast = (given: Given<Upcast, 'version'>): Upcast => ({
  renames: {},
  drops: [],
  defaults: {},
  ...given,
})

export const recordType = (
  given: Given<RecordType, 'name' | 'label' | 'fields' | 'states' | 'initial' | 'create' | 'title'>,
): RecordType => ({
  moves: [],
  blocks: [],
  sections: [],
  read: EVERYONE,
  void: LEADERS,
  takeBack: [],
  icon: 'list',
  register: false,
  keepDays: 90,
  version: 1,
  upcasts: [],
  ...given,
})

const named = <T extends { readonly name: string }>(all: readonly T[], name: string): T | null =>
  all.find((each) => each.name === name) ?? null

export const fieldOf = (definition: RecordType, name: string): Field | null =>
  named(definition.fields, name)

export const stateOf = (definition: RecordType, name: string): State | null =>
  named(definition.states, name)

export const moveOf = (definition: RecordType, name: string): Move | null =>
  named(definition.moves, name)
