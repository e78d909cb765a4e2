import { listDrafts } from '@/device'
import { type Group, groupKey, groupParcels, type WaitingParcel } from './groups'

const KIND = 'parcel-hand-over'

/** A hand-over that somebody began and left: its parcels still wait. */
export interface OpenHandOver {
  /** Key of its draft. */
  key: string
  group: Group
}

/** The draft is named after a parcel of its person, whom it belongs to also when that one is gone. */
export const draftKeyOf = (group: Group) => `${KIND}:${group.parcels[0]?.id}`

/** Drafts of hand-overs, newest first; `over` are those whose person waits for nothing any more. */
export function openHandOvers(
  all: readonly WaitingParcel[],
  waiting: readonly WaitingParcel[],
): { open: OpenHandOver[]; over: string[] } {
  const drafts = listDrafts(KIND).sort((a, b) => b.at - a.at)
  const open: OpenHandOver[] = []
  const over: string[] = []
  for (const { key } of drafts) {
    const parcel = all.find(({ id }) => key === `${KIND}:${id}`)
    const group = parcel && groupOf(parcel, waiting)
    if (group) open.push({ key, group })
    else over.push(key)
  }
  return { open, over }
}

/** Everything that waits for the person of this parcel; undefined when nothing does. */
export function groupOf(
  parcel: WaitingParcel,
  waiting: readonly WaitingParcel[],
): Group | undefined {
  const key = groupKey(parcel)
  return groupParcels(waiting.filter((one) => groupKey(one) === key))[0]
}
