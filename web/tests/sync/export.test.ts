import 'fake-indexeddb/auto'
import { canonical, link } from '@law'
import { describe, expect, it } from 'vitest'
import { publicKey, thisDevice } from '@/device/device-keys'
import { unseal } from '@/device/export-file'
import { keepPhoto } from '@/device/photos'
import { unanswered } from '@/device/records'
import { useFetch } from '@/net/transport'
import { act, uuid7 } from '@/sync'
import { exportOutbox, makePassphrase } from '@/sync/export'
import { handIn } from '@/sync/hand-in'
import { Tablet } from '../support/tablet'
import { SITE } from '../support/tiny-server'

async function sixParcels(): Promise<void> {
  for (let n = 0; n < 6; n += 1) {
    const set = { tracking: `YT770011223344${n}`, arrived_at: 1_795_219_200_000 }
    expect((await act({ type: 'parcel', move: 'create', set })).ok).toBe(true)
  }
}

async function onePhoto(): Promise<ArrayBuffer> {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]).buffer
  const sha256 = 'd'.repeat(64)
  await keepPhoto({ sha256, width: 1, height: 1, bytes, thumb: null })
  const set = { sha256, bytes: 6, mime: 'image/jpeg', width: 1, height: 1, taken_at: 1 }
  const done = await act({ type: 'photo', record: uuid7(), move: 'create', set } as never)
  expect(done).toMatchObject({ ok: true })
  return bytes
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0))
}

describe('an outbox that leaves the tablet as a file', () => {
  it('holds every unsent operation with a head that the device signed, and the photos', async () => {
    await Tablet.fresh()
    await sixParcels()
    const bytes = await onePhoto()
    const before = await unanswered()
    const words = makePassphrase()
    expect(words).toMatch(/^(\d{4} ){4}\d{4}$/)
    const { contents, photo } = await unseal(await exportOutbox(words), words)
    const operations = contents.batches.flatMap((batch) => batch.operations)
    expect(operations).toEqual(before.map((entry) => entry.op))
    const device = await thisDevice()
    const key = await crypto.subtle.importKey(
      'jwk',
      await publicKey(device),
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    )
    for (const { operations: sent, head } of contents.batches) {
      const last = sent.at(-1)
      if (!last) throw new Error('an empty batch')
      expect(head.hash).toBe(link(last.previous, canonical(last)))
      const told = new TextEncoder().encode(head.hash)
      const good = await crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        fromBase64url(head.signature),
        told,
      )
      expect(good).toBe(true)
    }
    expect(contents.photos.map((one) => [one.sha256, one.held])).toEqual([['d'.repeat(64), true]])
    expect(await photo('d'.repeat(64))).toEqual(bytes)
    // Nothing has changed on the tablet.
    expect(await unanswered()).toEqual(before)
  })

  it('tells what belongs to another community instead of sending it', async () => {
    await Tablet.fresh()
    await sixParcels()
    useFetch(() => Promise.reject(new Error('nothing may be sent')))
    const opened = await unseal(await exportOutbox('0000 1111 22'), '0000 1111 22')
    const told = await handIn(opened, new Set(), () => undefined)
    expect(told.operations.map((one) => one.problem?.code)).toEqual(Array(6).fill('foreign_site'))
    expect(opened.contents.batches[0]?.site).toBe(SITE)
  })
})
