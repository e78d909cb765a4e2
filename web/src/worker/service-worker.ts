/// <reference lib="webworker" />
export type {}

declare const self: ServiceWorkerGlobalScope
/** Filled in by build/worker.ts: [address, digest or '' when the name carries it]. */
declare const __SHELL_FILES__: [address: string, digest: string][]
declare const __SHELL_VERSION__: string

const PREFIX = 'shell-'
const SHELL = PREFIX + __SHELL_VERSION__

/** The server's own pages and answers: never cached, never replaced by the app. */
const SERVERS_OWN = /^\/(api|v|healthz|readyz|metrics|openapi|trust)(\/|\.|$)/

self.addEventListener('install', (event) => event.waitUntil(fillShell()))
self.addEventListener('activate', (event) => event.waitUntil(takeOver()))
self.addEventListener('message', (event) => {
  // Only a page that has no form open and nothing unsent says this (update.ts).
  if (event.data === 'skipWaiting') void self.skipWaiting()
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (SERVERS_OWN.test(url.pathname)) return
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request, url))
})

/** All files or none: a shell with a hole would be a white screen in a basement. */
async function fillShell(): Promise<void> {
  const shell = await caches.open(SHELL)
  try {
    await Promise.all(__SHELL_FILES__.map((entry) => fillFile(shell, entry)))
  } catch (problem) {
    await caches.delete(SHELL)
    throw problem
  }
}

async function fillFile(shell: Cache, [address, digest]: [string, string]): Promise<void> {
  const known = digest === '' ? await caches.match(address) : undefined
  await shell.put(address, known ?? (await fetchWhole(address, digest)))
}

async function fetchWhole(address: string, digest: string): Promise<Response> {
  const answer = await fetch(address, { cache: digest === '' ? 'default' : 'reload' })
  // A redirected answer in a cache makes every later navigation fail.
  if (!answer.ok || answer.redirected) throw new Error(`shell: ${address} ${answer.status}`)
  if (digest !== '' && !(await sha256(answer.clone())).startsWith(digest)) {
    throw new Error(`shell: ${address} belongs to another build`)
  }
  return answer
}

async function sha256(answer: Response): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer())
  return Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('')
}

/** Keeps one older shell, so that a page still open on it finds the parts it has not loaded yet. */
async function takeOver(): Promise<void> {
  const older = (await caches.keys()).filter((n) => n.startsWith(PREFIX) && n !== SHELL)
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function page(request: Request): Promise<Response> {
  return (await caches.match('/', { cacheName: SHELL })) ?? fetch(request)
}

async function file(request: Request, url: URL): Promise<Response> {
  const known = (await caches.match(request, { cacheName: SHELL })) ?? (await caches.match(request))
  if (known) return known
  const answer = await fetch(request)
  // Large parts that are not in the list (the barcode reader) are kept from their first use on.
  if (url.pathname.startsWith('/assets/') && answer.status === 200 && !answer.redirected) {
    const copy = answer.clone()
    await (await caches.open(SHELL)).put(request, copy)
  }
  return answer
}
