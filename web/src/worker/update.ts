import { type Ref, ref } from 'vue'
import { registerWorker } from './register'

const HOUR_MS = 3_600_000

export interface Updates {
  /** A newer version waits and may take over now. */
  offered: Readonly<Ref<boolean>>
  /** Lets it take over and loads the page afresh, once; does nothing if work has come up meanwhile. */
  accept(): Promise<void>
  /** Asks again whether it may: call when a form closes or the outbox has emptied. */
  review(): Promise<void>
}

/**
 * Registers the worker and watches for newer ones: at start, whenever the app comes back into view,
 * and every hour. `mayUpdate` answers whether nothing is unsent and no tab has a form open. A
 * waiting version is offered only then, and only a person accepts it.
 */
export function watchForUpdates(mayUpdate: () => Promise<boolean>): Updates {
  const offered = ref(false)
  let registration: ServiceWorkerRegistration | undefined

  async function review(): Promise<void> {
    // The very first worker passes through `waiting` too, and takes over from nobody.
    const newer = Boolean(registration?.waiting && registration.active)
    offered.value = newer && (await mayUpdate())
  }

  async function check(): Promise<void> {
    // Offline, update() rejects: that is no news.
    await registration?.update().catch(() => undefined)
    await review()
  }

  async function accept(): Promise<void> {
    const waiting = registration?.waiting
    if (!waiting || !(await mayUpdate())) return review()
    const reload = () => location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true })
    waiting.postMessage('skipWaiting')
  }

  async function start(): Promise<void> {
    // A worker that steps down (kill.ts) knows only the address at which the page was loaded.
    navigator.serviceWorker?.addEventListener('message', (event) => {
      if (event.data === 'reload') location.reload()
    })
    registration = await registerWorker()
    registration?.addEventListener('updatefound', () => {
      const arriving = registration?.installing
      arriving?.addEventListener('statechange', () => void review())
    })
    await check()
  }

  void start()
  setInterval(() => void check(), HOUR_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void check()
  })
  return { offered, accept, review }
}
