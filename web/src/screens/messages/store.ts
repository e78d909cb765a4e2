import { type ComputedRef, computed } from 'vue'
import { type Row, useRecords } from '@/device'
import type { ParcelRow } from '@/screens/parcels/store'
import { byId, live } from '@/screens/record'
import type { Intent } from '@/sync'
import type { Way } from './channels'
import type { Purpose } from './compose'
import type { ForMessage } from './whom'

export type MessageRow = Row<'message'>

/** Newest first; voided ones left out. */
export function useMessages(): ComputedRef<MessageRow[]> {
  const rows = useRecords('message')
  return computed(() => live(rows.value))
}

export const forMessage = ({ id, view }: ParcelRow): ForMessage => ({
  id,
  unit: view.fields.unit,
  resident: view.fields.resident,
  recipient: view.fields.recipient ?? '',
  waits: view.state === 'waiting',
  asked: view.fields.consent !== 'pending',
})

/** Whom the parcels are for, and how they are reached. */
export interface Recipient {
  unit: string | undefined
  resident: string | undefined
  name: string
  phone: string
  email: string
}

export function recipientOf(parcels: readonly ParcelRow[]): Recipient {
  const fields = parcels.map(({ view }) => view.fields)
  const resident = fields.find((one) => one.resident)?.resident
  const known = byId('resident', resident)?.view.fields
  return {
    unit: fields[0]?.unit,
    resident,
    name: fields[0]?.recipient ?? '',
    phone: fields.find((one) => one.recipient_phone)?.recipient_phone ?? known?.phone ?? '',
    email: known?.email ?? '',
  }
}

interface Sending {
  id: string
  parcels: readonly ParcelRow[]
  purpose: Purpose
  way: Way
  text: string
}

/** The message as a record: it waits here, and leaves once the server has it. */
export function messageIntent({ id, parcels, purpose, way, text }: Sending): Intent<'message'> {
  const { unit, resident, name, phone, email } = recipientOf(parcels)
  const set = {
    purpose,
    text,
    parcels: parcels.map((row) => row.id),
    ...(unit ? { unit } : {}),
    ...(resident ? { resident } : {}),
    ...(name ? { recipient: name } : {}),
    ...(phone && way.kind !== 'email' ? { phone } : {}),
    ...(way.kind === 'email' ? { email } : {}),
    ...(way.id ? { channel: way.id } : {}),
  }
  return { type: 'message', record: id, move: 'create', set }
}

/** Somebody sent it by hand and says so. */
export const sentByHand = (record: string, now: number): Intent<'message'> => ({
  type: 'message',
  record,
  move: 'mark_sent',
  set: { sent_at: now, attempts: [{ at: now, result: 'sent' }] },
})
