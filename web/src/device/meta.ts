import { database } from './database'
import type { Chain, Cursor, Device, Lost, Profile } from './types'

/** Single facts of the device, each under its name in the table `meta`. */
interface Facts {
  me: Profile | null
  site: string | null
  device: Device
  /** The account that enrolled this device last; enrolment is repeated for each account. */
  enrolled: string
  chain: Chain
  rev: number
  contact: number
  /** The server's clock in its last answer (ms). */
  serverTime: number
  /** What an earlier store of this browser had not sent when it was cleared; until it was read. */
  lost: Lost | null
}

export async function getFact<K extends keyof Facts>(name: K): Promise<Facts[K] | undefined> {
  return (await database().meta.get(name)) as Facts[K] | undefined
}

export async function putFact<K extends keyof Facts>(name: K, value: Facts[K]): Promise<void> {
  await database().meta.put(value, name)
}

const cursorKey = (site: string) => `cursor:${site}`

export async function getCursor(site: string): Promise<Cursor | undefined> {
  return (await database().meta.get(cursorKey(site))) as Cursor | undefined
}

export async function putCursor(site: string, cursor: Cursor): Promise<void> {
  await database().meta.put(cursor, cursorKey(site))
}

/** The next revision; call it inside the transaction that writes the rows. */
export async function nextRev(): Promise<number> {
  const rev = ((await getFact('rev')) ?? 0) + 1
  await putFact('rev', rev)
  return rev
}
