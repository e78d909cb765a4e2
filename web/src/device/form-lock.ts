/**
 * Which forms are open, in this tab and in the others. A new version never takes over while one is:
 * each tab with a form holds a shared lock, and an update needs that lock for itself alone.
 */
const LOCK = 'rounds-form-open'

let openForms = 0
let release: (() => void) | undefined

/** Call when a form opens; call what it returns when the form closes (twice does no harm). */
export function holdForm(): () => void {
  openForms += 1
  if (openForms === 1) hold()
  let held = true
  return () => {
    if (!held) return
    held = false
    openForms -= 1
    if (openForms === 0) {
      release?.()
      release = undefined
    }
  }
}

/** True when no tab of this app has a form open: none is updated under it (QUALITY, R10). */
export async function noFormOpen(): Promise<boolean> {
  if (openForms > 0) return false
  // Web Locks came to Safari with 15.4; before that only this tab is known.
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  if (!locks) return true
  const { held = [] } = await locks.query()
  return !held.some((lock) => lock.name === LOCK)
}

function hold(): void {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks
  if (!locks) return
  const until = new Promise<void>((resolve) => {
    release = resolve
    // WebKit never finishes the reload of a page that still holds a lock.
    globalThis.addEventListener?.('pagehide', () => resolve(), { once: true })
  })
  void locks.request(LOCK, { mode: 'shared' }, () => until)
}

/** A page that was left and brought back has its forms still open. */
globalThis.addEventListener?.('pageshow', (event: PageTransitionEvent) => {
  if (event.persisted && openForms > 0) hold()
})
