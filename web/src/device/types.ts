import type { Json, RecordOf as LawRecord, Operation, Role, TypeName } from '@law'

export type { Conflict, Json, Operation, TrailEntry } from '@law'

/** A record of a known type; of any type where none is named. */
export type RecordOf<T extends TypeName = TypeName> = LawRecord<T>

export type Params = Record<string, string | number>

/** A problem as the law and the server tell it; `problemText` of `@/sync` gives the words. */
export interface Problem {
  code: string
  params: Params
}

export interface RowProblem extends Problem {
  /** The refused operation, so that it can be taken up again. */
  operation?: Operation
  /** The server refused it; without this only the law on this device did, and it is still unsent. */
  refused?: true
}

/** One record on this device; an immutable value. */
export interface Row<T extends TypeName = TypeName> {
  /** `type:id` */
  key: string
  type: T
  id: string
  site: string
  /** As last pulled; null while the server does not know it. */
  server: RecordOf<T> | null
  /** The server's epoch in which `server` was pulled: a version means nothing without it. */
  epoch?: string
  /** The server's version with this device's own unanswered operations over it. */
  view: RecordOf<T>
  /** Operations of this device without an answer. */
  unsent: number
  problem?: RowProblem
  /** Rises with every change of any row on this device; orders what tabs tell each other. */
  rev: number
  /** 1 while there is something unsent or refused; absent rows stay out of the index. */
  pending?: 1
}

/**
 * `waiting`: not sent, or sent without an answer yet heard (`sent`); `answered`: the server has it,
 * but the version it made has not been pulled, so the view still needs it.
 */
export type OutboxState = 'waiting' | 'sent' | 'answered'

export interface OutboxEntry {
  counter: number
  op: Operation
  /** `type:id` of the record. */
  key: string
  site: string
  type: string
  record: string
  /** The author's role when it was written: the law asks for it when replaying. */
  role: Role
  /** Bytes of the canonical form. */
  size: number
  /** Chain hash. */
  hash: string
  /** The first operation's id of a group that must land together; empty for a single one. */
  group: string
  state: OutboxState
  /** Version that the answer told; only for `answered`. */
  version?: number
  /** Offered again after the server lost time; what it did may stand in the server's version. */
  again?: true
  tries: number
  at: number
}

export interface Outcome {
  id: string
  status: 'applied' | 'merged' | 'kept_both' | 'refused'
  record: string
  version?: number
  problem?: Problem & { refusal?: string }
}

/** An answered operation, kept 14 days in case the server is restored from an older backup. */
export interface Acked {
  counter: number
  entry: OutboxEntry
  site: string
  outcome: Outcome
  answeredAt: number
}

export type PhotoState = 'local' | 'uploading' | 'complete'

/** What is known of a photo on this device; its bytes are in a `Blob` row of their own. */
export interface Photo {
  sha256: string
  site: string
  /** Id of the photo record; empty until an act claims the photo. */
  record: string
  mime: string
  width: number
  height: number
  total: number
  /** Bytes that the server has confirmed. */
  received: number
  state: PhotoState
  at: number
}

/**
 * The bytes of a photo. Blobs in IndexedDB hang in some WebKit sessions (webkit.org/b/156347), so
 * these are ArrayBuffers; apart from `Photo`, since counting photos must not read megabytes.
 */
export interface PhotoBytes {
  sha256: string
  /** null once the server has confirmed them and the room was needed. */
  bytes: ArrayBuffer | null
  thumb: ArrayBuffer | null
}

export interface Draft {
  key: string
  value: Json
  at: number
}

export interface Staff {
  id: string
  site: string
  site_name: string
  role: Role
  name: string
}

export interface Profile {
  account: { id: string; login: string; name: string }
  staff: Staff[]
}

/** Where a site's pull stands. `sweep`: rows older than this revision are dropped once all is in. */
export interface Cursor {
  epoch: string | null
  cursor: number
  /** The staff record whose eyes pulled it: another role may see other fields. */
  reader: string
  sweep?: number
  /** Last completed round trip, device time in ms. */
  contact?: number
  /** false until everything up to the present was pulled once. */
  complete?: boolean
}

/** The last word of a store that the browser cleared: what was unsent by then. */
export interface Lost {
  pending: number
  photos: number
  oldest: number | null
  /** When it was told, server time in ms. */
  at: number
}

export interface Device {
  id: string
  keys: CryptoKeyPair
}

export interface Chain {
  counter: number
  hash: string
  clock: number
}
