/**
 * Asks for a large file of this build in quiet, so that the service worker keeps it for use without
 * a network. Nothing depends on it now: without a worker or a network it simply does not happen.
 */
export async function keepFile(address: string): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.serviceWorker.controller) return
  await fetch(address, { priority: 'low' }).catch(() => undefined)
}
