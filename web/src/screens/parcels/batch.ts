import { emptyIntake, type Intake } from './intents'
import type { Recipient } from './recipients'

/** A courier's whole delivery at the counter: what holds for all of it, and the parcel in hand. */
export interface Batch {
  /** What the courier is where the number does not tell (Chinese name, as stored). */
  courier: string
  /** How the recipients were asked; those with a standing consent need not be. */
  consent: string
  /** Staff looked at every parcel: only whole ones go through here (L2). */
  checked: boolean
  tracking: string
  /** Parcels saved in this batch, newest first. */
  saved: string[]
}

export const emptyBatch = (): Batch => ({
  courier: '',
  consent: 'pending',
  checked: false,
  tracking: '',
  saved: [],
})

/** What keeps a parcel of the batch from being saved, as a key of the dictionary. */
export type Hindrance = 'unchecked' | 'no_tracking' | 'waiting_already' | 'unwilling'

interface Facts {
  batch: Batch
  /** The same number already waits on a shelf. */
  waits: boolean
  /** Yes, no or never asked: the household's word once and for all. */
  household: boolean | undefined
}

export function hindrance({ batch, waits, household }: Facts): Hindrance | undefined {
  if (!batch.checked) return 'unchecked'
  if (!batch.tracking) return 'no_tracking'
  if (waits) return 'waiting_already'
  // Who said no must be asked for this parcel; "later" is not an answer (trap 14).
  if (household === false && batch.consent === 'pending') return 'unwilling'
  return undefined
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
