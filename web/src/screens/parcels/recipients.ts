import { lastFour } from '@/screens/record/phone'
import { finds, roomRank, roomsMeant, searchText, wordsOf } from './search'

/** Somebody who may get a parcel: who lives there, or who got one there before. */
export interface Recipient {
  key: string
  unit: string
  room: string
  resident: string | undefined
  name: string
  phone: string
  /** When their last parcel came, device time in ms; 0: none that the device knows. */
  recent: number
}

export interface Findable {
  recipient: Recipient
  find: string
}

/** A parcel that came before, as far as finding its recipient again needs it. */
export interface Earlier {
  unit: string | undefined
  name: string
  phone: string
  at: number
}

/**
 * Residents first, then those who are no residents but had parcels here (tenants, guests, firms);
 * one person at one address is there once, with the latest of their arrivals.
 */
export function recipientsOf(
  residents: readonly Omit<Recipient, 'key' | 'recent'>[],
  earlier: readonly Earlier[],
  roomOf: (unit: string) => string,
): Findable[] {
  const found = new Map<string, Recipient>()
  for (const one of residents) {
    const key = keyOf(one.unit, one.name)
    found.set(key, { ...one, key, recent: 0 })
  }
  for (const { unit, name, phone, at } of earlier) {
    if (!unit || !name) continue
    const key = keyOf(unit, name)
    const known = found.get(key)
    if (known) known.recent = Math.max(known.recent, at)
    else {
      const room = roomOf(unit)
      found.set(key, { key, unit, room, resident: undefined, name, phone, recent: at })
    }
  }
  return [...found.values()].map((recipient) => ({ recipient, find: findText(recipient) }))
}

const keyOf = (unit: string, name: string) => `${unit}|${name.replace(/\s+/g, '')}`

const findText = ({ room, name, phone }: Recipient) =>
  searchText({ room, recipient: name, phone, code: '', tracking: '' })

/** What a search for a recipient found. */
export interface FoundRecipients {
  /** The first of them, the best first. */
  shown: Recipient[]
  /** How many more there are. */
  more: number
  /** Nobody else can be meant by what was typed: the first may be taken without choosing. */
  sure: boolean
}

/**
 * Found by room, name or the phone's tail; the very room before, and who got parcels lately.
 * `rooms` are all of the community, for a room where nobody is known to live may be meant too.
 */
export function findRecipients(
  all: readonly Findable[],
  rooms: readonly { unit: string; room: string }[],
  query: string,
  most: number,
): FoundRecipients {
  const words = wordsOf(query)
  if (words.length === 0) return { shown: [], more: 0, sure: false }
  const found = all
    .filter(({ find }) => finds(find, words))
    .map(({ recipient }) => ({ recipient, rank: roomRank(recipient.room, words) }))
    .sort((a, b) => a.rank - b.rank || b.recipient.recent - a.recipient.recent)
    .map(({ recipient }) => recipient)
  const meant = new Set(roomsMeant(rooms, words).map(({ unit }) => unit))
  const shown = found.slice(0, most)
  return { shown, more: found.length - shown.length, sure: isSure(found, meant, words) }
}

function isSure(
  found: readonly Recipient[],
  meant: ReadonlySet<string>,
  words: readonly string[],
): boolean {
  const [first] = found
  if (!first) return false
  const one = meant.size === 1 && meant.has(first.unit)
  if (one)
    return !found.some(({ unit, phone }) => !meant.has(unit) && words.includes(lastFour(phone)))
  // A room and nothing more: several such rooms are several, even if only one has people.
  if (meant.size > 0 && words.length === 1) return false
  return found.length === 1
}
