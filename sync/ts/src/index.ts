/** The law, for the page and the worker. */

export * from './canonical'
export * from './chain'
export * from './clock'
export {
  ADMINISTRATORS,
  type Block,
  EVERYONE,
  type Field,
  fieldOf,
  type Json,
  type Kind,
  type KindName,
  type Label,
  LEADERS,
  learnEnglish,
  type Merge,
  type Move,
  moveOf,
  ONLY_SYSTEM,
  type Option,
  type Personal,
  type ProblemText,
  type RecordType,
  type Role,
  type Roles,
  SERVICE,
  type Section,
  STAFF,
  type State,
  type Stricter,
  stateOf,
  type Tone,
  type Upcast,
} from './definition'
export * from './epochs'
// Types only: a page loads the texts and definitions themselves when it needs them.
export type * from './generated/problems'
export type * from './generated/records'
export { get, type JsonObject, own, put } from './json'
export * from './keeping'
export * from './merge'
export * from './operation'
export * from './outcome'
export * from './permission'
export * from './record'
export { hex, sha256, unhex } from './sha256'
export * from './spans'
export * from './upcast'
export * from './validate'
