/**
 * Asks for a large file of this build in quiet, so that the service worker keeps it for use without
 * a network. Nothing depends on it now: without a worker or a network it simply does not happen.
 */
export async function keepFile(address: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  // At the very first visit the worker takes over a moment later.
  if (!navigator.serviceWorker.controller) await takenOver()
  await fetch(address, { priority: 'low' }).catch(() => undefined)
}

const takenOver = () =>
  new Promise<unknown>((done) =>
    navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }),
  )
