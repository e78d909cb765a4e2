/// <reference lib="webworker" />
/**
 * The kill switch: served as /sw.js when a released worker proves harmful. It forgets every cached
 * shell, unregisters itself and loads the open pages afresh from the network. IndexedDB (outbox,
 * drafts, signatures) is not touched.
 */
export type {}

declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', () => {
  void self.skipWaiting()
})

self.addEventListener('activate', (event) => event.waitUntil(stepDown()))

async function stepDown(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith('shell-'))
  await Promise.all(shells.map((name) => caches.delete(name)))
  // A page that was loaded afresh registers this worker once more: there is nothing left to forget
  // then, and loading it again and again would never end.
  if (shells.length === 0) {
    await self.registration.unregister()
    return
  }
  // Without control of the pages, navigate() would be refused.
  await self.clients.claim()
  await self.registration.unregister()
  const pages = await self.clients.matchAll({ type: 'window' })
  for (const page of pages) void page.navigate(page.url).catch(() => undefined)
}
