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
  let leading = false
  let asking: ReturnType<typeof setTimeout> | undefined

  function stand(steal: boolean): void {
    if (stopped.signal.aborted) return
    const term = new AbortController()
    const end = () => term.abort()
    stopped.signal.addEventListener('abort', end)
    const options: LockOptions = steal ? { steal } : {}
    locks
      ?.request(LOCK, options, () => {
        leading = true
        return lead(term.signal)
      })
      .catch(() => {
        // The lock was taken over: stop, and wait in line for it.
        leading = false
        end()
        stand(false)
      })
      .finally(() => stopped.signal.removeEventListener('abort', end))
  }

  if (channel) {
    channel.onmessage = (event: MessageEvent<'awake?' | 'awake'>) => {
      if (event.data === 'awake?' && leading) channel.postMessage('awake')
      if (event.data === 'awake') clearTimeout(asking)
    }
  }
  stand(false)
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
