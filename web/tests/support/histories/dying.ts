import { database } from '@/device/database'

type Writer = 'put' | 'add' | 'delete'
const WRITERS: Writer[] = ['put', 'add', 'delete']

/**
 * The page dies at the `write`-th write of the work: its transaction never completes, and nothing is
 * written after it. Without a number it lives.
 */
export async function dyingAt(write: number | null, work: () => Promise<unknown>): Promise<void> {
  if (write === null) {
    await work()
    return
  }
  const real = WRITERS.map((name) => [name, IDBObjectStore.prototype[name]] as const)
  let writes = 0
  for (const [name, original] of real) {
    const dying = function (this: IDBObjectStore, ...args: unknown[]) {
      writes += 1
      if (writes >= write) this.transaction.abort()
      return (original as (...given: unknown[]) => IDBRequest).apply(this, args)
    }
    Object.assign(IDBObjectStore.prototype, { [name]: dying })
  }
  const report = console.error
  console.error = () => undefined
  try {
    await work().catch(() => undefined)
  } finally {
    for (const [name, original] of real)
      Object.assign(IDBObjectStore.prototype, { [name]: original })
    console.error = report
    database().close()
  }
}
