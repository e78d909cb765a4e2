/**
 * Makes of `work` something that may be asked for at every change: it never runs twice at a time,
 * and all that is asked meanwhile is one further run at the end. The first asking answers after
 * that; those that came meanwhile answer at once. Throws what `work` throws; the next asking then
 * begins anew.
 */
export function coalesced(work: () => Promise<void>): () => Promise<void> {
  let running = false
  let stale = false
  return async () => {
    stale = true
    if (running) return
    running = true
    try {
      while (stale) {
        stale = false
        await work()
      }
    } finally {
      // What failed once must not have been the last run.
      running = false
    }
  }
}
