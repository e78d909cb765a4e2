import { watch } from 'vue'
import { onChange } from '@/device/changes'
import { digestRev, dropDigest } from '@/device/digest'
import { site, staff } from '@/device/identity'
import { getCursor } from '@/device/meta'
import { touchedSince } from '@/device/written'
import { status } from '@/sync'
import { locale } from '@/words'
import { finderHere, MANY, madeFor } from './finder'

/** Nothing else is going on by then: neither the first screens nor a pull in several pages. */
const REST_MS = 4000

/** Values that were erased at the server must not live on in a digest. */
const HOUR_MS = 3_600_000
let renewedAt = 0

/**
 * Keeps a digest ready, so that the first search need not read every record; and lets go of it with
 * the records, since it holds names and numbers of people. Call it once.
 */
export function keepDigest(): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(() => void makeReady().catch(() => undefined), REST_MS)
  }
  onChange((change) => {
    const sites = new Set(change.gone.map((row) => row.site))
    if (change.dropped) sites.add(change.dropped)
    for (const one of sites) void dropDigest(one)
    if (sites.size > 0) later()
  })
  watch(() => [status.syncing, site.value, staff.value?.role, locale.value], later, {
    immediate: true,
  })
}

async function makeReady(): Promise<void> {
  const here = site.value
  if (!here || !staff.value || status.syncing || document.visibilityState !== 'visible') return
  if (!(await getCursor(here))?.complete) return
  const rev = await digestRev(here, madeFor())
  const changed = rev === undefined ? null : (await touchedSince(rev)).keys
  if (changed === null || changed.length > MANY) await finderHere()?.build()
  else if (changed.length > 0 && Date.now() - renewedAt > HOUR_MS) {
    renewedAt = Date.now()
    await finderHere()?.renew()
  }
}
