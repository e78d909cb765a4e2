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
  const names = await caches.keys()
  await Promise.all(names.filter((n) => n.startsWith('shell-')).map((n) => caches.delete(n)))
  // Without control of the pages, navigate() would be refused.
  await self.clients.claim()
  await self.registration.unregister()
  const pages = await self.clients.matchAll({ type: 'window' })
  for (const page of pages) void page.navigate(page.url).catch(() => undefined)
}
