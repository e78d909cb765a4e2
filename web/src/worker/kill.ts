/// <reference lib="webworker" />
/**
 * The kill switch: served as /sw.js when a released worker proves harmful. It forgets every cached
 * shell, unregisters itself and loads the open pages afresh from the network. IndexedDB (outbox,
 * drafts, signatures) is not touched.
 */
export type {}

declare const self: ServiceWorkerGlobalScope

/**
 * A page reloads itself where it is (update.ts); one of a version that cannot is led back to the
 * address at which it was loaded, which is all that a worker knows.
 */
const ANSWER_MS = 1500

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
  const pages = await openPages()
  for (const page of pages) page.postMessage('reload')
  await new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
  const known = new Set(pages.map((page) => page.id))
  const deaf = (await openPages()).filter((page) => known.has(page.id))
  for (const page of deaf) void page.navigate(page.url).catch(() => undefined)
}

const openPages = () => self.clients.matchAll({ type: 'window' })
