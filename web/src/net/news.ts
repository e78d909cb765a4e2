import { api } from './api'

const POLL_MS = 20_000
const POLL_MOST_MS = 120_000

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
  let wait = POLL_MS
  let stopped = false

  function connect(): void {
    if (stopped || typeof EventSource === 'undefined') return
    source?.close()
    source = new EventSource(api.newsAt(site, cursor()))
    source.onopen = () => {
      wait = POLL_MS
    }
    source.addEventListener('news', (event: MessageEvent<string>) => {
      // Our own pushes are news to the stream, but not to us.
      if (sequenceOf(event.data) > cursor()) heard()
    })
    // The address carries the cursor, so a broken stream is opened anew by us, not by the browser.
    source.onerror = () => {
      source?.close()
      source = undefined
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
