import type { Handed, HandedIn } from '@/sync/hand-in'

export type Fate = 'taken' | 'merged' | 'keptBoth' | 'refused' | 'notDecided'

/** What became of one operation, in a word. */
export function fateOf({ outcome }: Handed): Fate {
  if (!outcome) return 'notDecided'
  if (outcome.status === 'refused') return 'refused'
  if (outcome.status === 'kept_both') return 'keptBoth'
  return outcome.status === 'merged' ? 'merged' : 'taken'
}

export interface Tally {
  taken: number
  refused: number
  left: number
  photosSent: number
  photosLeft: number
}

export function tally({ operations, photos }: HandedIn): Tally {
  const fates = operations.map(fateOf)
  const count = (...wanted: Fate[]) => fates.filter((fate) => wanted.includes(fate)).length
  const photosSent = photos.filter((one) => one.state === 'sent').length
  return {
    taken: count('taken', 'merged', 'keptBoth'),
    refused: count('refused'),
    left: count('notDecided'),
    photosSent,
    photosLeft: photos.length - photosSent,
  }
}

/** What needs a person first, in the order in which it was entered. */
export function inOrder(operations: readonly Handed[]): Handed[] {
  const order: Fate[] = ['notDecided', 'refused', 'keptBoth', 'merged', 'taken']
  return [...operations].sort((a, b) => order.indexOf(fateOf(a)) - order.indexOf(fateOf(b)))
}
