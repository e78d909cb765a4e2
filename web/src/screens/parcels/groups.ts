/** A waiting parcel as the counter sees it: light, so that thousands are searched at once. */
export interface WaitingParcel {
  id: string
  unit: string | undefined
  room: string
  recipient: string
  phone: string
  /** They asked to have it brought (L6). */
  toDoor: boolean
  code: string
  tracking: string
  courier: string
  shelf: string
  arrived: number
}

/** What one person comes for: everything that waits for them at one address. */
export interface Group {
  key: string
  unit: string | undefined
  room: string
  recipient: string
  phone: string
  parcels: WaitingParcel[]
}

/** Two neighbours of one name are two groups; one person's parcels with and without phone are one. */
export const groupKey = (parcel: Pick<WaitingParcel, 'unit' | 'recipient'>) =>
  `${parcel.unit ?? '-'}|${parcel.recipient.replace(/\s+/g, '')}`

export function groupParcels(parcels: readonly WaitingParcel[]): Group[] {
  const groups = new Map<string, Group>()
  for (const parcel of parcels) {
    const key = groupKey(parcel)
    const group = groups.get(key)
    if (group) {
      group.parcels.push(parcel)
      group.phone ||= parcel.phone
    } else {
      const { unit, room, recipient, phone } = parcel
      groups.set(key, { key, unit, room, recipient, phone, parcels: [parcel] })
    }
  }
  return [...groups.values()]
}

/** As it is called at the counter: 2-301 · 王晓明. */
export const nameOf = ({ room, recipient }: Pick<Group, 'room' | 'recipient'>) =>
  [room, recipient].filter(Boolean).join(' · ')
