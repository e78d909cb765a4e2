import { emptyIntake, type Intake } from './intents'
import type { Recipient } from './recipients'

/** A courier's whole delivery at the counter: what holds for all of it, and the parcel in hand. */
export interface Batch {
  /** What the courier is where the number does not tell (Chinese name, as stored). */
  courier: string
  /** How the recipients were asked; those with a standing consent need not be. Empty: nobody was. */
  consent: string
  /** Staff looked at every parcel: only whole ones go through here (L2). */
  checked: boolean
  tracking: string
  /** Parcels saved in this batch, newest first. */
  saved: string[]
}

export const emptyBatch = (): Batch => ({
  courier: '',
  // Asked first, accepted then: nothing is presumed (L3, trap 14).
  consent: '',
  checked: false,
  tracking: '',
  saved: [],
})

/** What keeps a parcel of the batch from being saved, as a key of the dictionary. */
export type Hindrance =
  | 'unchecked'
  | 'no_tracking'
  | 'waiting_already'
  | 'declined_already'
  | 'unwilling'
  | 'unasked'

interface Facts {
  batch: Batch
  /** Where a parcel of the same number stands already; undefined: there is none. */
  standing: string | undefined
  /** Yes, no or never asked: the household's word once and for all. */
  household: boolean | undefined
}

export function hindrance({ batch, standing, household }: Facts): Hindrance | undefined {
  if (!batch.checked) return 'unchecked'
  if (!batch.tracking) return 'no_tracking'
  return registeredAlready(standing) ?? consentHindrance(batch.consent, household)
}

/** A number that waits is there twice; one that was declined is taken only in the form (L2). */
export function registeredAlready(standing: string | undefined): Hindrance | undefined {
  if (standing === 'waiting') return 'waiting_already'
  return standing === 'declined' ? 'declined_already' : undefined
}

/** Whether nobody agreed that the office keeps this parcel (L3, trap 14). */
export function consentHindrance(
  consent: string | undefined,
  household: boolean | undefined,
): 'unwilling' | 'unasked' | undefined {
  if (household) return undefined
  // Who said no must be asked for this parcel; "later" is not an answer.
  if (household === false && (!consent || consent === 'pending')) return 'unwilling'
  return consent ? undefined : 'unasked'
}

/** The parcel in hand as the intake form would have it. */
export function batchIntake(
  batch: Batch,
  to: Recipient,
  courier: string | undefined,
  household: boolean | undefined,
): Intake {
  return {
    ...emptyIntake(),
    tracking: batch.tracking,
    courier: courier ?? batch.courier,
    condition: 'intact',
    unit: to.unit,
    resident: to.resident,
    recipient: to.name,
    phone: to.phone,
    consent: household ? 'standing' : batch.consent,
  }
}
