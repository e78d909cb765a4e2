import { type PendingPhoto, photoIds, photoIntents } from '@/screens/record/pending-photos'
import type { Manner, SealedMove, SigningJob, SignText, SignWords } from '@/screens/signing/job'
import type { Intent } from '@/sync'
import { cleanTracking } from './couriers'

/** The intake form; a draft, so plain JSON. */
export interface Intake {
  tracking: string
  courier: string
  size: string | undefined
  condition: string | undefined
  unit: string | undefined
  resident: string | undefined
  recipient: string
  phone: string
  consent: string | undefined
  /** Version of the notice that they agreed to; empty: the one that the app proposes. */
  wording: string
  /** Empty: the place that the app proposes. */
  shelf: string
  note: string
  photos: PendingPhoto[]
  /** Chosen by hand although nothing is wrong with the parcel. */
  declining: boolean
  declineReason: string
}

export const emptyIntake = (): Intake => ({
  tracking: '',
  courier: '',
  size: undefined,
  condition: undefined,
  unit: undefined,
  resident: undefined,
  recipient: '',
  phone: '',
  consent: undefined,
  wording: '',
  shelf: '',
  note: '',
  photos: [],
  declining: false,
  declineReason: '',
})

/** The condition alone may already forbid acceptance (L2). */
export const mustDecline = (form: Pick<Intake, 'condition'>) =>
  form.condition !== undefined && form.condition !== 'intact'

export const isDeclined = (form: Intake) => form.declining || mustDecline(form)

type Fields = NonNullable<Intent<'parcel'>['set']>

interface Context {
  id: string
  /** Device time in ms. */
  now: number
  /** Version of the liability notice that the recipient was told. */
  wording: string
  shelf: string
  code: string
}

/** A parcel that is kept: its photos and itself. */
export function acceptIntents(form: Intake, context: Context): Intent[] {
  const { id, now, wording, shelf, code } = context
  const asked = form.consent !== undefined && form.consent !== 'pending'
  return [
    ...photoIntents(form.photos, { type: 'parcel', id }),
    {
      type: 'parcel',
      record: id,
      move: 'create',
      set: entered({
        ...facts(form, now),
        consent: form.consent,
        consent_at: asked ? now : undefined,
        consent_wording: asked ? wording : undefined,
        shelf: form.shelf.trim() || shelf,
        pickup_code: code,
        photos: photoIds(form.photos),
      }),
    },
  ]
}

/** A parcel that is not accepted: recorded with reason and photo in one group (L2). */
export function declineIntents(form: Intake, { id, now }: Pick<Context, 'id' | 'now'>): Intent[] {
  const set = entered({ ...facts(form, now), consent: form.consent })
  const proof = { decline_reason: form.declineReason.trim(), photos: photoIds(form.photos) }
  return [
    ...photoIntents(form.photos, { type: 'parcel', id }),
    { type: 'parcel', record: id, move: 'create', set },
    { type: 'parcel', record: id, move: 'decline', set: proof },
  ]
}

const facts = (form: Intake, now: number) => ({
  tracking: cleanTracking(form.tracking),
  courier: form.courier.trim(),
  size: form.size,
  condition: form.condition,
  unit: form.unit,
  resident: form.resident,
  recipient: form.recipient.trim(),
  recipient_phone: form.phone.trim(),
  note: form.note.trim(),
  arrived_at: now,
})

function entered(fields: Record<string, unknown>): Fields {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  )
  return Object.fromEntries(filled) as Fields
}

/** What the counter knows before the tablet is turned round. */
export interface Handing {
  /** What the signer takes as their own. */
  own: string[]
  /** What they take for others of their room: as the proxy of those (L5). */
  others: string[]
  unit: string | undefined
  recipient: string
  identity: string
  /** `desk` or `door`: brought to them (L6). */
  where: string
  manner: 'self' | 'proxy'
  proxy: string
  relation: string
}

/**
 * One signature for all of them: the signing and the hand-overs land together (L5). Whoever takes
 * parcels of others along says who they are to them; without that they sign as a proxy or not at all.
 */
export function handOverJob(
  handing: Handing,
  shown: SignWords & { english?: SignWords; text: SignText },
  draft: string,
): SigningJob {
  const { own, others, relation } = handing
  const parcels = [...own, ...others]
  const proxy = handing.manner === 'proxy'
  const handed = (ids: string[]) => ids.map((id) => handOver(id, handing))
  const takenAlong = handed(others).map((move) => along(move, relation))
  const alone: Manner[] = proxy && others.length > 0 ? [] : ['self']
  return {
    ...shown,
    purpose: 'parcel_hand_over',
    records: parcels.map((id) => ({ type: 'parcel', id })),
    ...(handing.unit ? { unit: handing.unit } : {}),
    signerName: handing.recipient,
    identity: handing.identity,
    allow: [...alone, 'proxy', 'refused'],
    start: proxy ? { manner: 'proxy', name: handing.proxy, relation } : { manner: 'self' },
    moves: {
      self: [...handed(own), ...takenAlong],
      proxy: handed(parcels),
      refused: parcels.map(refuse),
    },
    back: '/parcels',
    draft,
  }
}

const handOver = (record: string, { identity, where }: Handing): SealedMove => ({
  type: 'parcel',
  record,
  move: 'hand_over',
  set: {
    handed_to: '$manner',
    identity,
    handed_where: where,
    proxy: '$proxy',
    proxy_relation: '$relation',
    handed_at: '$signed_at',
    signatures: ['$signature'],
  },
})

/** Signed by somebody who signs for themself, but for somebody else's parcel. */
const along = (move: SealedMove, relation: string): SealedMove => ({
  ...move,
  set: { ...move.set, handed_to: 'proxy', proxy: '$signer', proxy_relation: relation },
})

/** Who will not sign does not take the parcel: it goes back, with the witness's word kept. */
const refuse = (record: string): SealedMove => ({
  type: 'parcel',
  record,
  move: 'reject',
  reason: '$reason',
  set: { signatures: ['$signature'] },
})
