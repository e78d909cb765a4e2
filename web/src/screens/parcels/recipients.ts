import { finds, roomRank, searchText, wordsOf } from './search'

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

/** Found by room, name or the phone's tail; the very room before, and who got parcels lately. */
export function findRecipients(all: readonly Findable[], query: string, most: number): Recipient[] {
  const words = wordsOf(query)
  if (words.length === 0) return []
  return all
    .filter(({ find }) => finds(find, words))
    .map(({ recipient }) => ({ recipient, rank: roomRank(recipient.room, words) }))
    .sort((a, b) => a.rank - b.rank || b.recipient.recent - a.recipient.recent)
    .slice(0, most)
    .map(({ recipient }) => recipient)
}
