"""What a page is asked to remember for the bench, and how its processor is slowed down."""

from __future__ import annotations

import statistics

from playwright.sync_api import Page

# The moment of the last tap or choice; when each IndexedDB transaction that wrote into a store was
# through; when the first row of a list stood on the page.
REMEMBER = """
window.__bench = { tap: 0, kept: [], list: null }
for (const kind of ['click', 'change']) {
  addEventListener(kind, () => { __bench.tap = performance.now() }, true)
}
// One listener a store and transaction: fifty thousand of them would be measured, not the app.
const written = new WeakMap()
for (const name of ['add', 'put']) {
  const write = IDBObjectStore.prototype[name]
  IDBObjectStore.prototype[name] = function (...values) {
    const stores = written.get(this.transaction) ?? new Set()
    if (stores.size === 0) {
      written.set(this.transaction, stores)
      this.transaction.addEventListener('complete', () => {
        for (const store of stores) __bench.kept.push([store, performance.now()])
      })
    }
    stores.add(this.name)
    return write.apply(this, values)
  }
}
new MutationObserver(() => {
  const row = document.querySelector('[data-test="row"], [data-test="due-site"]')
  if (row && __bench.list === null) __bench.list = performance.now()
}).observe(document, { subtree: true, childList: true, characterData: true })
"""

# Every wait ends: a page that never paints, fills or rests fails the bench and says which.
_PAINT = """() => new Promise((done, fail) => {
  setTimeout(() => fail(new Error('nothing was painted')), 120_000)
  const look = () => {
    const found = performance.getEntriesByName('first-contentful-paint')[0]
    found ? done(found.startTime) : setTimeout(look, 20)
  }
  look()
})"""
_LIST = """() => new Promise((done, fail) => {
  setTimeout(() => fail(new Error('no list was shown')), 120_000)
  const look = () => __bench.list === null ? setTimeout(look, 20) : done(__bench.list)
  look()
})"""
_KEPT = """store => new Promise((done, fail) => {
  const look = () => {
    const kept = __bench.kept.find(([name, at]) => name === store && at > __bench.tap)
    kept ? done(kept[1] - __bench.tap) : setTimeout(look, 10)
  }
  look()
  setTimeout(() => fail(new Error('nothing was kept')), 60_000)
})"""
_KEY = """([words, pause]) => new Promise(done => {
  const box = document.querySelector('[data-test="search-input"]')
  const input = box.matches('input') ? box : box.querySelector('input')
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, words)
  const start = performance.now()
  let shown = start
  const watcher = new MutationObserver(() => { shown = performance.now() })
  const place = box.closest('[role="search"]')
  watcher.observe(place, { subtree: true, childList: true, characterData: true })
  input.dispatchEvent(new Event('input', { bubbles: true }))
  setTimeout(() => { watcher.disconnect(); done(shown - start) }, pause)
})"""
_QUIET = """() => new Promise((done, fail) => {
  setTimeout(() => fail(new Error('the page did not come to rest')), 120_000)
  let last = performance.now()
  new PerformanceObserver(() => { last = performance.now() }).observe({ type: 'longtask' })
  const look = () => performance.now() - last > 1000 ? done() : setTimeout(look, 50)
  look()
})"""
_DIGEST = """() => new Promise(done => {
  const open = indexedDB.open('rounds-search')
  open.onsuccess = () => {
    const found = [...open.result.objectStoreNames]
    if (found.length === 0) return open.result.close(), done(false)
    const all = open.result.transaction(found).objectStore(found[0]).getAll()
    all.onsuccess = () => {
      open.result.close()
      done(all.result.some(one => typeof one === 'object'))
    }
  }
})"""
BLANK = "data:text/html;charset=utf-8,<p>空白</p>"


def slow_down(page: Page, times: int) -> None:
    """Give the page's processor a `times`th of its speed."""
    session = page.context.new_cdp_session(page)
    session.send("Emulation.setCPUThrottlingRate", {"rate": times})


def first_paint(page: Page) -> float:
    """Milliseconds from the navigation to the first contentful paint."""
    return float(page.evaluate(_PAINT))


def first_list(page: Page) -> float:
    """Milliseconds from the navigation to the first row of a list."""
    return float(page.evaluate(_LIST))


def settle(page: Page) -> None:
    """Wait until the app has loaded what it loads after the first frame: a second without a task
    of 50 ms."""
    page.evaluate(_QUIET)


def kept(page: Page, store: str) -> float:
    """Milliseconds from the last tap or choice to the end of the transaction that wrote into the
    store."""
    return float(page.evaluate(_KEPT, store))


def keystroke(page: Page, words: str, pause_ms: int) -> float:
    """Milliseconds from a keystroke to the last change that it made on the page."""
    return float(page.evaluate(_KEY, [words, pause_ms]))


def digest_ready(page: Page) -> bool:
    """Whether the app at rest has made what a search begins with."""
    return bool(page.evaluate(_DIGEST))


def middle(taken: list[float]) -> float:
    return statistics.median(taken)
