import { groupKey } from '@/screens/parcels/groups'
import { STEPS, type Step } from '@/screens/parcels/waiting'
import type { Purpose } from './compose'

/** A parcel as the choice of what to say to whom sees it. */
export interface ForMessage {
  id: string
  unit: string | undefined
  resident: string | undefined
  recipient: string
  waits: boolean
  asked: boolean
}

/**
 * The parcels of `about` and all others that wait for the same person: one message for all of them,
 * and none of anybody else's, not even at the same address (trap 15).
 */
export function oneRecipient(
  about: readonly string[],
  parcels: readonly ForMessage[],
): ForMessage[] {
  const first = parcels.find(({ id }) => about.includes(id))
  if (!first) return []
  const same = parcels.filter((one) => one.waits && groupKey(one) === groupKey(first))
  const named =
    first.resident ?? same.find(({ id, resident }) => resident && about.includes(id))?.resident
  return same.filter(({ resident }) => !resident || !named || resident === named)
}

/** Which of them a message of this purpose is about: consent is asked for those without it. */
export const concerned = (purpose: Purpose, parcels: readonly ForMessage[]): ForMessage[] =>
  parcels.filter(({ asked }) => asked === (purpose !== 'consent'))

/** How long after a message another one with the same purpose says nothing new. */
const REPEATS_MS = 12 * 3_600_000

/** When the latest message of this purpose about one of the parcels was made, if lately. */
export function toldLately(
  messages: readonly { purpose: string; parcels: readonly string[]; at: number }[],
  purpose: Purpose,
  parcels: readonly string[],
  now: number,
): number | undefined {
  const same = messages.filter(
    (one) =>
      one.purpose === purpose &&
      now - one.at < REPEATS_MS &&
      one.parcels.some((id) => parcels.includes(id)),
  )
  return same.length > 0 ? Math.max(...same.map(({ at }) => at)) : undefined
}

/** What is to be said first: without consent nothing else is, then what is due, then where it is. */
export function purposeFor(parcels: readonly ForMessage[], step: Step | undefined): Purpose {
  if (parcels.length > 0 && parcels.every(({ asked }) => !asked)) return 'consent'
  if (step === undefined) return 'pickup'
  if (step === 'remind' || step === 'return') return step
  return 'again'
}

/** The purposes that are steps of waiting: once sent, nobody needs to remind again. */
export const stepOf = (purpose: Purpose): Step | undefined => STEPS.find((step) => step === purpose)
