import { getCurrentScope, onScopeDispose, reactive, readonly, ref, watch } from 'vue'
import { database } from './database'
import { holdForm } from './form-lock'
import { me } from './identity'
import { plain } from './plain'
import { isFull, withRoom } from './space'
import type { Draft, Json } from './types'

/** A half-filled form may lose at most this much typing when the tab is killed. */
const SAVE_AFTER_MS = 150
/** A full device is asked again this often, without a further keystroke. */
const TRY_AGAIN_MS = 2000

export interface OpenDraft<T extends object> {
  readonly key: string
  /** Reactive; bind the form to it. */
  value: T
  /** It came from the disk. */
  readonly restored: boolean
  /** When it was last on disk, device time in ms. */
  readonly at: number | undefined
  /** Thrown away by the person: back to the beginning. */
  clear(): Promise<void>
}

interface Open {
  draft: { key: string; value: object; restored: boolean; at: number | undefined }
  timer: ReturnType<typeof setTimeout> | undefined
  done: boolean
}

/** Every draft on disk, read at start so that a form is whole in its first frame. */
const kept = new Map<string, Draft>()
const open = new Set<Open>()
const notSaved = new Set<Open>()
const unsavedForms = ref(0)

/** How many forms on the screen could not be written, because the device is full (QUALITY, R8). */
export const formsUnsaved = readonly(unsavedForms)

/** Drafts belong to whoever types them: a shared tablet has several. */
const own = (key: string) => `${me.value?.account.id ?? ''} ${key}`

export async function loadDrafts(): Promise<void> {
  kept.clear()
  for (const draft of await database().drafts.toArray()) kept.set(draft.key, draft)
  if (typeof addEventListener !== 'function') return
  addEventListener('pagehide', flushAtOnce)
  document.addEventListener('visibilitychange', flushDrafts)
}

/**
 * The state of a form that survives a killed tab: saved at every change, restored when the form is
 * opened again, removed by `act(…, { draft: key })`. The value must be plain JSON.
 */
export function useDraft<T extends object>(key: string, initial: () => T): OpenDraft<T> {
  const found = kept.get(own(key))
  const value = (found ? plain<T>(found.value) : initial()) as object
  const draft = reactive({ key, value, restored: found !== undefined, at: found?.at })
  const entry: Open = { draft, timer: undefined, done: false }
  open.add(entry)
  const stop = watch(
    () => draft.value,
    () => {
      entry.timer ??= setTimeout(() => void save(entry), SAVE_AFTER_MS)
    },
    { deep: true, flush: 'sync' },
  )
  async function clear(): Promise<void> {
    await removeDraft(key)
    draft.value = initial()
    cancel(entry)
    draft.restored = false
    draft.at = undefined
    entry.done = false
  }
  if (getCurrentScope()) {
    const letGo = holdForm()
    onScopeDispose(() => {
      stop()
      void save(entry)
      open.delete(entry)
      letGo()
      noteUnsaved(entry, false)
    })
  }
  return Object.assign(draft, { clear }) as unknown as OpenDraft<T>
}

export function listDrafts(prefix: string): { key: string; at: number }[] {
  const start = own(prefix)
  return [...kept.values()]
    .filter((draft) => draft.key.startsWith(start))
    .map((draft) => ({ key: draft.key.slice(own('').length), at: draft.at }))
}

/** Another tab has written or removed it: what a form begins with here is read again. */
export async function rereadDraft(key: string): Promise<void> {
  const found = await database().drafts.get(own(key))
  if (found) kept.set(found.key, found)
  else kept.delete(own(key))
}

export async function removeDraft(key: string): Promise<void> {
  const release = holdDraft(key)
  await database().drafts.delete(own(key))
  release(true)
}

/** The key under which a draft is stored; for the transaction that completes it. */
export const storedDraftKey = own

/**
 * Stops saving a draft while it is being completed, so that a late save cannot bring it back.
 * Call the answer with true when it was completed, with false when it lives on.
 */
export function holdDraft(key: string): (completed: boolean) => void {
  const held = [...open].filter((entry) => entry.draft.key === key && !entry.done)
  for (const entry of held) {
    cancel(entry)
    entry.done = true
  }
  return (completed) => {
    if (completed) kept.delete(own(key))
    for (const entry of held) {
      entry.done = completed
      if (!completed) void save(entry, true)
    }
  }
}

export function flushDrafts(): void {
  for (const entry of open) void save(entry)
}

/**
 * The page may be frozen or gone a moment later: written and committed in this very turn, past
 * Dexie, which waits for the answer before it commits.
 */
export function flushAtOnce(): void {
  const late = [...open].filter((entry) => !entry.done && entry.timer !== undefined)
  const store = database().backendDB()
  if (late.length === 0 || !store) return
  const options: IDBTransactionOptions = { durability: 'strict' }
  const writing = store.transaction('drafts', 'readwrite', options)
  for (const entry of late) writing.objectStore('drafts').put(current(entry))
  writing.commit?.()
}

/** The draft as it stands on the screen; nothing is left to save afterwards. */
function current(entry: Open): Draft {
  cancel(entry)
  const draft = { key: own(entry.draft.key), value: plain<Json>(entry.draft.value), at: Date.now() }
  kept.set(draft.key, draft)
  return draft
}

function cancel(entry: Open): void {
  clearTimeout(entry.timer)
  entry.timer = undefined
}

async function save(entry: Open, anyway = false): Promise<void> {
  if (entry.done || (entry.timer === undefined && !anyway)) return
  const draft = current(entry)
  try {
    await withRoom(() => database().drafts.put(draft))
    entry.draft.at = draft.at
    noteUnsaved(entry, false)
  } catch (error) {
    if (!isFull(error)) throw error
    noteUnsaved(entry, true)
    entry.timer ??= setTimeout(() => void save(entry), TRY_AGAIN_MS)
  }
}

/** Only on the screen until there is room again; a form that was closed has nothing to save. */
function noteUnsaved(entry: Open, failed: boolean): void {
  if (failed) notSaved.add(entry)
  else notSaved.delete(entry)
  unsavedForms.value = [...notSaved].filter((one) => open.has(one) && !one.done).length
}
