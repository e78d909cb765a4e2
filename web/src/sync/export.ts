import { signHead, thisDevice } from '@/device/device-keys'
import { type Batch, type CarriedPhoto, seal } from '@/device/export-file'
import { me } from '@/device/identity'
import { bytesOf, claimedPhotos } from '@/device/photos'
import { unanswered } from '@/device/records'
import type { OutboxEntry } from '@/device/types'
import { APP_VERSION } from '@/version'
import { nextBatch } from './batch'

const GROUPS = 5
const DIGITS = 10_000

/**
 * Everything of this device that the server has not confirmed, in one sealed file; nothing changes
 * on the device. `passphrase` opens it again at the desk.
 */
export async function exportOutbox(passphrase: string): Promise<Blob> {
  const device = await thisDevice()
  const batches = await signedBatches(await unanswered())
  const photos = await carriedPhotos()
  const name = (me.value?.account.name ?? '').slice(0, 80)
  const contents = {
    version: 1 as const,
    device: device.id,
    name,
    made: Date.now(),
    app: APP_VERSION,
  }
  return seal({ ...contents, batches, photos }, present, passphrase)
}

async function signedBatches(entries: readonly OutboxEntry[]): Promise<Batch[]> {
  const device = await thisDevice()
  const batches: Batch[] = []
  const none = new Set<string>()
  for (let left = entries; left.length > 0; ) {
    const part = new Set(nextBatch(left, none))
    const last = [...part].at(-1)
    if (!last) break
    const head = {
      counter: last.counter,
      hash: last.hash,
      signature: await signHead(device, last.hash),
    }
    batches.push({ site: last.site, operations: [...part].map((entry) => entry.op), head })
    left = left.filter((entry) => !part.has(entry))
  }
  return batches
}

async function carriedPhotos(): Promise<CarriedPhoto[]> {
  const found: CarriedPhoto[] = []
  for (const { sha256, site, record, total } of await claimedPhotos()) {
    const held = (await bytesOf(sha256)) !== null
    found.push({ sha256, site, record, bytes: total, held })
  }
  return found
}

async function present(sha256: string): Promise<ArrayBuffer> {
  const bytes = await bytesOf(sha256)
  if (!bytes) throw new Error(`the bytes of ${sha256} left the device during the export`)
  return bytes
}

/** A passphrase to be written down: 20 digits in groups of four (66 bits). */
export function makePassphrase(): string {
  const most = 2 ** 32 - (2 ** 32 % DIGITS)
  const groups: string[] = []
  while (groups.length < GROUPS) {
    const [drawn = most] = crypto.getRandomValues(new Uint32Array(1))
    // The last few numbers would make some groups likelier than others.
    if (drawn < most) groups.push(String(drawn % DIGITS).padStart(4, '0'))
  }
  return groups.join(' ')
}
