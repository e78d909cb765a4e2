import type { Operation } from '@law'
import type { OutboxEntry } from '@/device/types'

/** What one request may carry (docs/protocol.md); the rest of the MiB is the envelope's. */
export const OPERATIONS_MAX = 500
export const BYTES_MAX = 1_000_000

export interface Limits {
  operations: number
  bytes: number
}

export const LIMITS: Limits = { operations: OPERATIONS_MAX, bytes: BYTES_MAX }

/**
 * The next operations to send: from the oldest on, of one site, since the chain of a device runs
 * over all its sites and should arrive in order. Groups are never split; a group beyond the limits
 * goes alone. Sites in `aside` are passed over: one that refuses us must not hold up the others.
 */
export function nextBatch(
  entries: readonly OutboxEntry[],
  aside: ReadonlySet<string>,
  limits: Limits = LIMITS,
): OutboxEntry[] {
  const open = entries.filter((entry) => entry.state !== 'answered' && !aside.has(entry.site))
  const site = open[0]?.site
  const batch: OutboxEntry[] = []
  let bytes = 0
  for (const unit of units(open)) {
    const size = unit.reduce((sum, entry) => sum + entry.size + 1, 0)
    const over = batch.length + unit.length > limits.operations || bytes + size > limits.bytes
    if (unit[0]?.site !== site || (over && batch.length > 0)) break
    batch.push(...unit)
    bytes += size
  }
  return batch
}

/** Entries that must travel together; the members of a group have neighbouring counters. */
function units(entries: readonly OutboxEntry[]): OutboxEntry[][] {
  const found: OutboxEntry[][] = []
  for (const entry of entries) {
    const last = found.at(-1)
    if (entry.group && last?.[0]?.group === entry.group) last.push(entry)
    else found.push([entry])
  }
  return found
}

/**
 * The operations as they travel. One that follows its predecessor need not say so: the hash of the
 * one before is the one thing in a request that no packing makes smaller (docs/protocol.md).
 */
export function travelling(batch: readonly OutboxEntry[]): Partial<Operation>[] {
  return batch.map(({ op }, index) => {
    if (op.previous !== batch[index - 1]?.hash) return op
    const { previous: _, ...rest } = op
    return rest
  })
}
