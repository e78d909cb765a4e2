import { api } from './api'
import { BadAnswer } from './transport'

/** A device as its leaders see it: what it last told, and what the server knows of it. */
export interface BoardDevice {
  id: string
  name: string
  platform: string
  /** Names of those who have signed in on it. */
  users: string[]
  /** Last contact, server time in ms. */
  at: number
  pending: number
  oldest: number | null
  photos: number
  app: string
  storage: { used?: number; quota?: number; persisted?: boolean }
  /** The server's clock minus the device's, in ms. */
  offset: number
  enrolled: number
  revoked: boolean
  revoked_why: string
  /** Reported lost: it stays out. */
  lost: boolean
  /** The device that the same browser enrolled after its store was cleared. */
  replaced: string | null
}

/** Throws NetProblem (`not_allowed` for others than leaders), Unreachable or BadAnswer. */
export async function fetchBoard(): Promise<BoardDevice[]> {
  const told = await api.devices()
  if (!Array.isArray(told) || !told.every(isDevice)) throw new BadAnswer('devices')
  return told
}

/** A device that is `lost` is never let in again. */
export async function revokeDevice(device: string, reason: string, lost: boolean): Promise<void> {
  await api.revoke(device, reason, lost)
}

export async function readmitDevice(device: string): Promise<void> {
  await api.readmit(device)
}

function isDevice(one: Partial<BoardDevice> | null): one is BoardDevice {
  const numbers = [one?.at, one?.pending, one?.photos, one?.offset]
  return (
    typeof one?.id === 'string' && Array.isArray(one.users) && numbers.every(Number.isSafeInteger)
  )
}
