import { database } from './database'
import type { Row } from './types'

/**
 * What a finished transaction changed. Lists apply these deltas instead of reading 50,000 rows
 * again. `rev` orders everything: a late delta never overwrites a newer one.
 */
export interface Change {
  rev: number
  rows: Row[]
  gone: { key: string; type: string; site: string }[]
  /** Every row of this site was dropped. */
  dropped?: string
  /** Operations were written, or the server answered some. */
  outbox?: 'added' | 'answered'
  photos?: boolean
  /** Profile or site in use changed. */
  facts?: boolean
  /** The server was reached. */
  contact?: boolean
}

interface Message extends Omit<Change, 'rows'> {
  keys: string[]
}

type Listener = (change: Change) => void

const listeners = new Set<Listener>()
let channel: BroadcastChannel | undefined

/** Listens to the changes of this tab and, once `listenToOtherTabs` ran, of the others. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Call it after the transaction has completed, never inside. */
export function publish(change: Partial<Change>): void {
  const whole: Change = { rev: 0, rows: [], gone: [], ...change }
  tell(whole)
  const { rows, ...rest } = whole
  channel?.postMessage({ ...rest, keys: rows.map((row) => row.key) } satisfies Message)
}

export function listenToOtherTabs(): void {
  if (channel || typeof BroadcastChannel === 'undefined') return
  channel = new BroadcastChannel('rounds-changes')
  channel.onmessage = (event: MessageEvent<Message>) => {
    void received(event.data)
  }
}

async function received({ keys, ...rest }: Message): Promise<void> {
  const found = keys.length > 0 ? await database().records.bulkGet(keys) : []
  tell({ ...rest, rows: found.filter((row) => row !== undefined) })
}

function tell(change: Change): void {
  for (const listener of listeners) listener(change)
}
