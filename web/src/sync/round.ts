import { applyAnswer, dropSite } from '@/device/answer'
import { signHead, thisDevice } from '@/device/device-keys'
import { staffAt } from '@/device/identity'
import { getCursor } from '@/device/meta'
import { markSent } from '@/device/outbox'
import type { Cursor, OutboxEntry } from '@/device/types'
import { api } from '@/net/api'
import { travelling } from './batch'
import { checked } from './page'

const PROTOCOL = 1
const CHANGES_MAX = 2000

/** What the device tells of itself with every round (docs/protocol.md, Sync). */
export interface Report {
  pending: number
  oldest: number | null
  photos: number
  app: string
  /** Only what the browser tells: WebKit tells nothing. */
  storage: { used?: number; quota?: number; persisted?: boolean }
}

/**
 * One round trip for a site: `batch` up, outcomes and changed records down, all of it applied in one
 * transaction. True when the server has more. Throws what `request` throws; nothing has changed on
 * the device then.
 */
export async function round(site: string, batch: OutboxEntry[], report: Report): Promise<boolean> {
  const device = await thisDevice()
  const asked = await cursorFor(site)
  await markSent(batch)
  const last = batch.at(-1)
  const raw = await api.sync(site, {
    protocol: PROTOCOL,
    device: device.id,
    epoch: asked.epoch,
    cursor: asked.cursor,
    limit: CHANGES_MAX,
    now: Date.now(),
    operations: travelling(batch),
    ...(last
      ? {
          head: {
            counter: last.counter,
            hash: last.hash,
            signature: await signHead(device, last.hash),
          },
        }
      : {}),
    status: report,
  })
  const answer = checked(raw, batch, site, asked.cursor)
  await applyAnswer(site, asked, answer, Date.now())
  return answer.more || answer.restart
}

/** Another role may see other fields, so a change of role starts the pull anew. */
async function cursorFor(site: string): Promise<Cursor> {
  const role = staffAt(site)?.role ?? ''
  const known = await getCursor(site)
  if (!known) return { epoch: null, cursor: 0, reader: role }
  return known.reader === role ? known : dropSite(site, role)
}
