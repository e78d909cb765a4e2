import { normal } from '@/screens/record/lists'

/** Texts of one parcel that a search looks into. */
export interface Findable {
  room: string
  recipient: string
  phone: string
  code: string
  tracking: string
  shelf?: string
  courier?: string
}

/**
 * What is searched: room, name, the phone's last four (the whole number only when it is typed
 * whole, so that 138 does not find everybody), pickup code, tracking number, shelf, courier.
 */
export function searchText(parcel: Findable): string {
  const phone = parcel.phone.replace(/\D/g, '')
  const texts = [
    parcel.room,
    shortRooms(parcel.room),
    parcel.recipient,
    parcel.code,
    parcel.tracking,
  ]
  const found = [...texts, parcel.shelf ?? '', parcel.courier ?? '', phone.slice(-4)]
  // One mark between the texts keeps a word from matching across two of them.
  return `${found.map(normal).join('|')}|=${phone}`
}

/**
 * How people shorten an address: 2栋-1-0301 is also 2-0301 and 2-301, with or without dashes.
 * Empty for an address that has no such parts.
 */
export function shortRooms(room: string): string {
  const numbers = room.match(/[A-Za-z]?\d+/g) ?? []
  const [building, last] = [numbers[0], numbers.at(-1)]
  if (numbers.length < 2 || building === undefined || last === undefined) return ''
  return `${building}${last}|${building}${last.replace(/^0+/, '')}|${numbers.join('')}`.toLowerCase()
}

/**
 * 0 where a word is this very room or the number on its door, 1 where it is a short form of it,
 * else 2: orders finds, so that 1201 names the doors 1201 before the room 201 of building 1.
 */
export function roomRank(room: string, words: readonly string[]): number {
  if (words.some((word) => word === normal(room) || word === doorOf(room))) return 0
  const short = shortRooms(room).split('|')
  return words.some((word) => short.includes(word)) ? 1 : 2
}

/** The last number of an address as it stands on the door: 301 of 2栋-1-0301. */
function doorOf(room: string): string | undefined {
  const numbers = room.match(/[A-Za-z]?\d+/g) ?? []
  return numbers.length > 1 ? numbers.at(-1)?.replace(/^0+/, '').toLowerCase() : undefined
}

/**
 * Which of these rooms the words name: the very room, or else every one whose door or short form
 * they are. More than one: whoever typed them meant one and cannot be understood yet.
 */
export function roomsMeant<R extends { room: string }>(
  rooms: readonly R[],
  words: readonly string[],
): R[] {
  const whole = rooms.filter(({ room }) => words.includes(normal(room)))
  return whole.length > 0 ? whole : rooms.filter(({ room }) => roomRank(room, words) < 2)
}

/** Whether every word of the query is in the text. */
export function finds(text: string, words: readonly string[]): boolean {
  return words.every((word) => inText(text, word))
}

function inText(text: string, word: string): boolean {
  const [plain = '', phone = ''] = text.split('|=')
  return plain.includes(word) || (word.length >= 7 && phone.includes(word))
}

export const wordsOf = (query: string) =>
  query.normalize('NFKC').split(/\s+/).map(normal).filter(Boolean)
