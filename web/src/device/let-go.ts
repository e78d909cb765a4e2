import type { DBCore, Middleware } from 'dexie'

const underWay = new Set<IDBTransaction>()

/**
 * Knows the transactions under way. WebKit freezes a page that is left and keeps it for the back
 * button; a write transaction frozen half-way then locks the store against every later page, which
 * stays blank for minutes. So it is let go before: all of it is undone, nothing was called saved.
 */
export const letGo: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'let-go',
  create: (core) => ({
    ...core,
    transaction(stores, mode, options) {
      const made = core.transaction(stores, mode, options)
      watch(made as unknown as IDBTransaction)
      return made
    },
  }),
}

function watch(transaction: IDBTransaction): void {
  underWay.add(transaction)
  const done = () => underWay.delete(transaction)
  transaction.addEventListener('complete', done)
  transaction.addEventListener('abort', done)
}

/** Undoes every transaction that has not ended; for a page that is about to be frozen. */
export function letGoOfTransactions(): void {
  for (const transaction of underWay) {
    try {
      transaction.abort()
    } catch {
      // It has just ended by itself.
    }
  }
}

export function letGoWhenFrozen(): void {
  globalThis.addEventListener?.('pagehide', (event: PageTransitionEvent) => {
    if (event.persisted) letGoOfTransactions()
  })
}
