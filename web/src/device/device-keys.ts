import { database } from './database'
import { getFact, putFact } from './meta'
import type { Device } from './types'
import { uuid7 } from './uuid'

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const

/** Signing needs a secure context (https or localhost). */
export const canSign = () => globalThis.crypto?.subtle !== undefined

/** This device's id and key pair, made at its first use; the private key can never be read out. */
export async function thisDevice(): Promise<Device> {
  const known = await getFact('device')
  if (known) return known
  const keys = await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify'])
  const made: Device = { id: uuid7(), keys }
  const db = database()
  return db.transaction('rw', db.meta, async () => {
    // Another tab may have been faster.
    const first = await getFact('device')
    if (first) return first
    await putFact('device', made)
    return made
  })
}

export async function publicKey(device: Device): Promise<JsonWebKey> {
  return crypto.subtle.exportKey('jwk', device.keys.publicKey)
}

/** Base64url of the ECDSA P-256 signature (r‖s) over the ASCII bytes of a chain hash. */
export async function signHead(device: Device, hash: string): Promise<string> {
  const bytes = new TextEncoder().encode(hash)
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const signature = await crypto.subtle.sign(algorithm, device.keys.privateKey, bytes)
  const text = String.fromCharCode(...new Uint8Array(signature))
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
