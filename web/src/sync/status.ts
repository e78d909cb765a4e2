import { openConflicts } from '@law'
import { reactive, readonly, watch } from 'vue'
import { onChange } from '@/device/changes'
import { coalesced } from '@/device/coalesce'
import { definitionOf } from '@/device/definitions'
import { getFact } from '@/device/meta'
import { countPhotos, unsentPhotos } from '@/device/photos'
import { pendingRows, unanswered } from '@/device/records'
import { measureSpace, type Space, UNKNOWN_SPACE } from '@/device/space'
import type { Json, Problem, Row } from '@/device/types'
import { signInNeeded } from '@/net/session'
import { writeTally } from './tally'

export interface Status {
  /** The last attempt reached the server. */
  online: boolean
  /** Operations of this device without an answer. */
  unsent: number
  /** Device time in ms of the oldest of them. */
  oldestUnsent: number | undefined
  /** Device time in ms of the last completed round trip. */
  lastContact: number | undefined
  photosUnsent: number
  /** Rows on this device whose change was refused. */
  attention: number
  syncing: boolean
  signInNeeded: boolean
  storage: Space
  /** Why syncing does not go on although the server is there. */
  problem: Problem | undefined
}

/** The part that only the syncing tab knows; it tells the others. */
export type Shared = Pick<Status, 'online' | 'syncing' | 'signInNeeded' | 'problem'>

const state: Status = reactive({
  online: globalThis.navigator?.onLine !== false,
  unsent: 0,
  oldestUnsent: undefined,
  lastContact: undefined,
  photosUnsent: 0,
  attention: 0,
  syncing: false,
  signInNeeded: false,
  storage: UNKNOWN_SPACE,
  problem: undefined,
})

/** How syncing stands, the same in every tab. */
export const status = readonly(state) as Readonly<Status>

let channel: BroadcastChannel | undefined

export function tellStatus(changes: Partial<Shared>): void {
  Object.assign(state, changes)
  const { online, syncing, problem } = state
  const shared: Shared = {
    online,
    syncing,
    signInNeeded: state.signInNeeded,
    problem: problem && { ...problem },
  }
  channel?.postMessage(JSON.parse(JSON.stringify(shared)))
}

/** Keeps the figures true from now on. */
export async function followStatus(): Promise<void> {
  if (typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('rounds-status')
    channel.onmessage = (event: MessageEvent<Partial<Shared>>) => {
      Object.assign(state, { problem: undefined }, event.data)
      signInNeeded.value = state.signInNeeded
    }
  }
  watch(signInNeeded, (needed) => tellStatus({ signInNeeded: needed }))
  watch(unsentPhotos, (photos) => {
    state.photosUnsent = photos.size
    void tell()
  })
  onChange((change) => {
    if (change.outbox || change.facts || change.contact || change.dropped) void count()
  })
  await Promise.all([count(), countPhotos(), watchSpace()])
  counted = true
  await tell()
}

/** Counts from the device itself. */
const count = coalesced(async () => {
  const entries = await unanswered()
  state.unsent = entries.length
  state.oldestUnsent = entries[0]?.at
  state.attention = (await pendingRows()).filter((row) => row.problem).length
  state.lastContact = await getFact('contact')
  await tell()
})

// A store that is cleared between the first two counts must not have been told as less than it was.
let counted = false

async function tell(): Promise<void> {
  if (counted) await writeTally(state.unsent, unsentPhotos.value.size, state.oldestUnsent)
}

export async function watchSpace(): Promise<void> {
  state.storage = await measureSpace()
}

export interface SyncState {
  state: 'local' | 'uploaded' | 'photos' | 'attention'
  done: number
  total: number
}

/** 仅本机, 已上传, 照片 2/3 or 需处理 for one record; reactive in templates. */
export function syncStateOf(row: Row): SyncState {
  const photos = photosOf(row)
  const waiting = photos.filter((id) => unsentPhotos.value.has(id)).length
  const counts = { done: photos.length - waiting, total: photos.length }
  if (row.problem || openConflicts(row.view).length > 0) {
    return { state: 'attention', ...counts }
  }
  if (row.unsent > 0) return { state: 'local', ...counts }
  return { state: waiting > 0 ? 'photos' : 'uploaded', ...counts }
}

/** Ids of the photo records that the record names, in its lists of items too. */
function photosOf(row: Row): string[] {
  if (row.type === 'photo') return [row.id]
  const fields = row.view.fields as unknown as Record<string, Json>
  return named(definitionOf(row.type)?.fields ?? [], fields)
}

type Fields = NonNullable<ReturnType<typeof definitionOf>>['fields']

function named(known: Fields, fields: Record<string, Json>): string[] {
  return known.flatMap(({ name, kind }) => {
    const value = fields[name]
    if (value === undefined || value === null) return []
    if (kind.name === 'items')
      return (value as Record<string, Json>[]).flatMap((item) => named(kind.items, item))
    return kind.to === 'photo' ? ([value].flat() as string[]) : []
  })
}
