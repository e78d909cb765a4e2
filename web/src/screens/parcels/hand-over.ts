import type { SignFact, SignWords } from '@/screens/signing/job'
import type { Group, WaitingParcel } from './groups'

/** What is filled in at a hand-over; a draft, so plain JSON. */
export interface HandOverForm {
  /** Ids of the parcels that are handed over. */
  chosen: string[]
  identity: string | undefined
  /** `desk` or `door` (L6). */
  where: string
  manner: 'self' | 'proxy'
  /** Whose signature it is where parcels of several people go and one of them signs: a group's key. */
  signer: string
  proxy: string
  relation: string
}

export interface Beginning {
  /** The resident showed or said the pickup code. */
  byCode: boolean
  /** Somebody is on the way to their door. */
  toDoor: boolean
}

export const begin = (group: Group, { byCode, toDoor }: Beginning): HandOverForm => ({
  chosen: group.parcels.map(({ id }) => id),
  identity: byCode ? 'pickup_code' : undefined,
  where: toDoor || group.parcels.some((parcel) => parcel.toDoor) ? 'door' : 'desk',
  manner: 'self',
  signer: group.key,
  proxy: '',
  relation: '',
})

/** Whose parcels go out, by who signs for them. */
export interface Handed {
  /** The people whose parcels are chosen. */
  people: Group[]
  /** Who signs if it is not somebody else: the one that was named, else the first. */
  signer: Group | undefined
  own: WaitingParcel[]
  /** What they take along for the others who wait in the same room: as those people's proxy. */
  others: WaitingParcel[]
}

/** A parcel without a name is nobody else's: whoever of the room signs takes it as their own. */
export function handedOf(groups: readonly Group[], form: HandOverForm): Handed {
  const people = groups
    .map((group) => ({
      ...group,
      parcels: group.parcels.filter(({ id }) => form.chosen.includes(id)),
    }))
    .filter(({ parcels }) => parcels.length > 0)
  const named = people.filter(({ recipient }) => recipient)
  const signer = named.find(({ key }) => key === form.signer) ?? named[0] ?? people[0]
  const all = people.flatMap(({ parcels }) => parcels)
  const isOther = ({ recipient }: WaitingParcel) => !!recipient && recipient !== signer?.recipient
  return {
    people: named.length > 0 ? named : people,
    signer,
    own: all.filter((parcel) => !isOther(parcel)),
    others: all.filter(isOther),
  }
}

/** What still has to be said before the tablet is turned round. */
export function missingIn(form: HandOverForm, { own, others }: Handed) {
  const proxy = form.manner === 'proxy'
  return {
    chosen: own.length + others.length === 0,
    proxy: proxy && !form.proxy.trim(),
    relation: (proxy || others.length > 0) && !form.relation.trim(),
    identity: !form.identity,
  }
}

/** The words that go from the counter to the signer, in the language in use. */
export interface Saying {
  title: string
  courierOf: (parcel: WaitingParcel) => string
  trackingOf: (parcel: WaitingParcel) => string
  arrivedOf: (parcel: WaitingParcel) => string
  recipient: string
  identity: SignFact
  /** For whom the signer takes parcels along, and as their what. */
  along: SignFact
}

/**
 * Exactly what the signer reads and the seal covers, for whom and how they were identified among it
 * (trap 16). Where several people's parcels lie together, each says whose it is.
 */
export function signWords(handed: Handed, say: Saying): SignWords {
  const { people, own, others } = handed
  const several = people.length > 1
  return {
    title: say.title,
    lines: [...own, ...others].map((parcel) => ({
      title: [say.courierOf(parcel), several && parcel.recipient].filter(Boolean).join(' · '),
      detail: say.trackingOf(parcel),
      value: say.arrivedOf(parcel),
    })),
    facts: [{ term: say.recipient, text: namesOf(people) }, say.along, say.identity].filter(
      ({ text }) => text,
    ),
  }
}

export const namesOf = (people: readonly Group[]) =>
  people
    .map(({ recipient }) => recipient)
    .filter(Boolean)
    .join(' / ')
