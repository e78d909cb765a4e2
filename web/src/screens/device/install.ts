import { shallowRef } from 'vue'

/** Chromium's offer to install; it comes once, soon after the start, and must be kept for later. */
interface InstallOffer extends Event {
  prompt(): Promise<void>
  userChoice: Promise<{ outcome: 'accepted' | 'dismissed' }>
}

const offer = shallowRef<InstallOffer>()
/** Whether the browser would install the app now. */
export const installOffer = offer

/** Call once at the start. */
export function listenForInstall(): void {
  addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault()
    offer.value = event as InstallOffer
  })
  addEventListener('appinstalled', () => {
    offer.value = undefined
  })
}

export async function install(): Promise<void> {
  const asked = offer.value
  offer.value = undefined
  await asked?.prompt()
}

export type Platform = 'ipad' | 'android' | 'desktop'

/** Which of the instructions to show first. iPads call themselves Macs, but Macs have no touch. */
export function platformOf(agent: string, touchPoints: number): Platform {
  if (/iPad|iPhone/.test(agent) || (/Macintosh/.test(agent) && touchPoints > 1)) return 'ipad'
  return /Android/.test(agent) ? 'android' : 'desktop'
}

/** Runs as an app of its own, not in a browser's tab. */
export const runsInstalled = () =>
  matchMedia('(display-mode: standalone)').matches ||
  (navigator as { standalone?: boolean }).standalone === true
