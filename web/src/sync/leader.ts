const LOCK = 'rounds-sync'
/** A tab on screen waits this long for the syncing tab before it takes over. */
const ANSWER_MS = 4000

interface Leadership {
  /** A tab that sees the person asks whether the syncing one is awake. */
  checkOn(): void
  stop(): void
}

/**
 * Runs `lead` in exactly one tab: it gets an abort signal and should resolve when that fires. A
 * hidden tab may be frozen while it holds the lock (tablets do that), so a visible one may take it
 * over. Without Web Locks every tab leads; the device store stands that, it is only wasteful.
 */
export function leadOneTab(lead: (signal: AbortSignal) => Promise<void>): Leadership {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  const stopped = new AbortController()
  if (!locks) {
    void lead(stopped.signal)
    return { checkOn: () => undefined, stop: () => stopped.abort() }
  }
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(LOCK)
  /** The term in which this tab holds the lock. */
  let leading: AbortController | undefined
  let away = false
  /** Terms that hold the lock or wait for it. */
  const terms = new Set<AbortController>()
  let asking: ReturnType<typeof setTimeout> | undefined

  function stand(steal: boolean): void {
    if (stopped.signal.aborted || away) return
    const mine = new AbortController()
    terms.add(mine)
    const end = () => mine.abort()
    stopped.signal.addEventListener('abort', end)
    const options: LockOptions = steal ? { steal } : { signal: mine.signal }
    locks
      ?.request(LOCK, options, () => {
        leading = mine
        return Promise.race([lead(mine.signal), aborted(mine.signal)])
      })
      .catch(() => {
        // The lock was taken over: stop, and wait in line for it. Perhaps by this very tab.
        if (leading === mine) leading = undefined
        end()
        stand(false)
      })
      .finally(() => {
        terms.delete(mine)
        stopped.signal.removeEventListener('abort', end)
      })
  }

  /** WebKit never finishes the reload of a page that holds a lock or waits for one. */
  function leave(): void {
    away = true
    leading = undefined
    for (const term of terms) term.abort()
  }
  /** The browser may bring a page back that was left. */
  function comeBack(): void {
    if (!away) return
    away = false
    stand(false)
  }

  if (channel) {
    channel.onmessage = (event: MessageEvent<'awake?' | 'awake'>) => {
      if (event.data === 'awake?' && leading) channel.postMessage('awake')
      if (event.data === 'awake') clearTimeout(asking)
    }
  }
  stand(false)
  if (typeof addEventListener === 'function') {
    addEventListener('pagehide', leave)
    addEventListener('pageshow', comeBack)
  }
  return {
    checkOn() {
      if (leading || !channel) return
      clearTimeout(asking)
      asking = setTimeout(() => stand(true), ANSWER_MS)
      channel.postMessage('awake?')
    },
    stop() {
      stopped.abort()
      clearTimeout(asking)
      channel?.close()
    },
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }))
}
