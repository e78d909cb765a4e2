import { hex, unhex } from '@law/sha256'
import { database } from './database'
import { me } from './identity'

/** What OWASP asks of PBKDF2 with HMAC-SHA-256 (QUALITY, S7): some 0.3 s a try on a tablet. */
const ROUNDS = 600_000
const SALT_BYTES = 16
export const PIN_MOST = 8
/** A wrong try costs 1, 2, 4 … seconds, and never more than a minute. */
const LONGEST_WAIT_S = 60
/** How many times a tablet remembers who took it back. */
const LOG_MOST = 100

/** A person's verifier on this device: the PIN itself is nowhere. */
interface Verifier {
  account: string
  name: string
  salt: string
  rounds: number
  check: string
}

interface Tries {
  wrong: number
  /** No further try before this device time in ms. */
  until: number
}

export interface Holder {
  account: string
  name: string
}

/** Who took the tablet back from a signer, and how they showed who they are. */
export interface TakenBack extends Holder {
  at: number
  signature: string
  how: 'pin' | 'password'
}

export type PinAnswer = { ok: true; holder: Holder } | { ok: false; wait: number }

const keyOf = (account: string) => `pin:${account}`
const TRIES = 'pin-tries'
const LOG = 'pin-log'

/** Whether the person signed in has a PIN on this device. */
export async function hasPin(): Promise<boolean> {
  const { meta } = database()
  return (await meta.get(keyOf(me.value?.account.id ?? ''))) !== undefined
}

/** 4 to 8 digits, and none of those that everybody tries first: all the same, or in a row. */
export function fitForPin(pin: string): boolean {
  if (!/^\d{4,8}$/.test(pin)) return false
  const steps = new Set([...pin].slice(1).map((digit, i) => Number(digit) - Number(pin[i])))
  const [step] = steps
  return steps.size > 1 || ![0, 1, -1].includes(step ?? 0)
}

/** Keeps the verifier of whoever is signed in; an earlier PIN of theirs ends. */
export async function setPin(pin: string): Promise<void> {
  const person = me.value?.account
  if (!person || !fitForPin(pin)) throw new Error('a PIN needs a person and 4 to 8 digits')
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES))
  const check = await derive(pin, salt, ROUNDS)
  const made: Verifier = {
    account: person.id,
    name: person.name,
    salt: hex(salt),
    rounds: ROUNDS,
    check,
  }
  await database().meta.put(made, keyOf(person.id))
}

/** For whoever forgot theirs and showed the password instead. */
export async function dropPin(): Promise<void> {
  const { meta } = database()
  await meta.bulkDelete([keyOf(me.value?.account.id ?? ''), TRIES])
}

/**
 * Whether this is the PIN of somebody who works on this device. The try is counted on disk before
 * it is looked at, so that closing the tab meanwhile does not make it free.
 */
export async function tryPin(pin: string, now = Date.now()): Promise<PinAnswer> {
  const early = await countTry(now)
  if (early > 0) return { ok: false, wait: early }
  const holder = /^\d{4,8}$/.test(pin) ? await holderOf(pin) : undefined
  if (!holder) return { ok: false, wait: await pinWait(now) }
  await database().meta.delete(TRIES)
  return { ok: true, holder }
}

/** Whole seconds until the next try is looked at; 0: at once. */
export async function pinWait(now = Date.now()): Promise<number> {
  return waitLeft((await database().meta.get(TRIES)) as Tries | undefined, now)
}

/** Counts one more wrong try; answers what is left of the wait, when it came too early. */
function countTry(now: number): Promise<number> {
  const { meta } = database()
  return database().transaction('rw', meta, async () => {
    const before = (await meta.get(TRIES)) as Tries | undefined
    const left = waitLeft(before, now)
    if (left > 0) return left
    const wrong = (before?.wrong ?? 0) + 1
    await meta.put({ wrong, until: now + waitAfter(wrong) * 1000 }, TRIES)
    return 0
  })
}

const waitAfter = (wrong: number) => Math.min(LONGEST_WAIT_S, 2 ** (wrong - 1))

/** A clock that was turned back must not keep staff out for longer than the wait itself. */
function waitLeft(tries: Tries | undefined, now: number): number {
  if (!tries) return 0
  return Math.min(Math.max(Math.ceil((tries.until - now) / 1000), 0), waitAfter(tries.wrong))
}

/** One's own first: that is nearly always who holds the tablet. */
async function holderOf(pin: string): Promise<Holder | undefined> {
  const all = (await database().meta.where(':id').startsWith('pin:').toArray()) as Verifier[]
  const own = me.value?.account.id
  all.sort((a, b) => Number(b.account === own) - Number(a.account === own))
  for (const { account, name, salt, rounds, check } of all) {
    if ((await derive(pin, unhex(salt), rounds)) === check) return { account, name }
  }
  return undefined
}

async function derive(pin: string, salt: Uint8Array, iterations: number): Promise<string> {
  const given = new TextEncoder().encode(pin)
  const key = await crypto.subtle.importKey('raw', given, 'PBKDF2', false, ['deriveBits'])
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as BufferSource, iterations }
  return hex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)))
}

/** Remembers who took the tablet back, newest first. */
export async function noteTakenBack(entry: TakenBack): Promise<void> {
  const { meta } = database()
  await database().transaction('rw', meta, async () => {
    await meta.put([entry, ...(await takenBack())].slice(0, LOG_MOST), LOG)
  })
}

export async function takenBack(): Promise<TakenBack[]> {
  return ((await database().meta.get(LOG)) as TakenBack[] | undefined) ?? []
}
