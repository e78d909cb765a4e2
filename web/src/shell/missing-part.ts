import { type Router, START_LOCATION } from 'vue-router'
import { toast } from '@/parts'
import { t } from '@/words'

/** How Chromium, Firefox and WebKit say that a part of the app could not be loaded, and Vite for styles. */
const MISSING =
  /dynamically imported module|Importing a module script failed|Unable to preload CSS/i

export const isMissingPart = (error: unknown) =>
  error instanceof Error && MISSING.test(error.message)

/**
 * A part that this page never loaded may have left the server with an update. Loading the page
 * afresh at the wanted address brings the newer app, and drafts come back with it; a page that
 * fails at its very start is not loaded again, so this never turns in a circle.
 */
export function recoverMissingParts(router: Router, load = (to: string) => location.assign(to)) {
  router.onError((error, to, from) => {
    if (!isMissingPart(error)) return
    const reachable = navigator.onLine || Boolean(navigator.serviceWorker?.controller)
    if (from !== START_LOCATION && reachable) load(to.fullPath)
    else toast(t('sync.partMissing'), { tone: 'bad', seconds: 0 })
  })
}
