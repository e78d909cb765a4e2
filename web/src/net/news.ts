import { api } from './api'

const POLL_MS = 20_000
const POLL_MOST_MS = 120_000
/** A stream that broke off is asked for again after this, then ever more seldom up to POLL_MS. */
const AGAIN_MS = 1000

export interface News {
  /** True while the server tells by itself; polling is the fallback. */
  live(): boolean
  /** The server was just reached: a broken stream is opened again at once. */
  revive(): void
  stop(): void
}

/**
 * Calls `heard` when the site has news: by server-sent events, and by a timer that slows down from
 * 20 s to 2 min where these do not come through.
 */
export function listenForNews(site: string, cursor: () => number, heard: () => void): News {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let again: ReturnType<typeof setTimeout> | undefined
  let wait = POLL_MS
  let pause = AGAIN_MS
  let stopped = false

  function connect(): void {
    if (stopped || typeof EventSource === 'undefined') return
    clearTimeout(again)
    source?.close()
    source = new EventSource(api.newsAt(site, cursor()))
    source.onopen = () => {
      wait = POLL_MS
      // The server is back: whatever waits here need not wait for its turn.
      if (pause > AGAIN_MS) heard()
      pause = AGAIN_MS
    }
    source.addEventListener('news', (event: MessageEvent<string>) => {
      // Our own pushes are news to the stream, but not to us.
      if (sequenceOf(event.data) > cursor()) heard()
    })
    // The address carries the cursor, so a broken stream is opened anew by us, not by the browser.
    source.onerror = () => {
      source?.close()
      source = undefined
      clearTimeout(again)
      again = setTimeout(connect, pause * (0.5 + Math.random()))
      pause = Math.min(POLL_MS, pause * 2)
    }
  }

  function poll(): void {
    timer = setTimeout(
      () => {
        if (!live()) {
          heard()
          wait = Math.min(POLL_MOST_MS, wait * 1.5)
          connect()
        }
        poll()
      },
      wait * (0.75 + Math.random() / 2),
    )
  }

  const live = () => source !== undefined && source.readyState === 1

  connect()
  poll()
  return {
    live,
    revive() {
      if (!source) connect()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
      clearTimeout(again)
      source?.close()
    },
  }
}

/** What cannot be read counts as news. */
function sequenceOf(data: string): number {
  try {
    const { seq } = JSON.parse(data) as { seq?: unknown }
    return typeof seq === 'number' ? seq : Number.POSITIVE_INFINITY
  } catch {
    return Number.POSITIVE_INFINITY
  }
}
