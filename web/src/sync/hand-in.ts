import type { Opened } from '@/device/export-file'
import type { Operation, Outcome, Problem } from '@/device/types'
import { api } from '@/net/api'
import { BadAnswer, NetProblem } from '@/net/transport'
import { checkOutcomes } from './page'
import { sendPhoto } from './upload'

/** What became of one operation of the file; without an outcome it was not decided. */
export interface Handed {
  operation: Operation
  outcome?: Outcome
  /** Why the whole batch was not taken. */
  problem?: Problem
}

export interface HandedPhoto {
  sha256: string
  record: string
  state: 'sent' | 'failed' | 'missing'
}

export interface HandedIn {
  operations: Handed[]
  photos: HandedPhoto[]
}

const PROTOCOL = 1

/**
 * Hands in an opened file: batch after batch, then the photos of what was decided. `mine` are the
 * sites of the person at the desk; what belongs elsewhere is told and left. Throws Unreachable or a
 * NetProblem that concerns everything; handing in again is harmless.
 */
export async function handIn(
  { contents, photo }: Opened,
  mine: ReadonlySet<string>,
  tell: (done: number, total: number) => void,
): Promise<HandedIn> {
  const total = contents.batches.length + contents.photos.length
  const operations: Handed[] = []
  const photos: HandedPhoto[] = []
  let done = 0
  const next = () => {
    done += 1
    tell(done, total)
  }
  for (const batch of contents.batches) {
    operations.push(...(await handBatch(contents.device, contents.made, batch, mine)))
    next()
  }
  for (const { sha256, site, record, held } of contents.photos) {
    const bytes = held && mine.has(site) ? await photo(sha256) : null
    const state = bytes ? await sendWhole(site, sha256, bytes) : 'missing'
    photos.push({ sha256, record, state })
    next()
  }
  return { operations, photos }
}

type BatchOf = Opened['contents']['batches'][number]

async function handBatch(
  device: string,
  made: number,
  { site, operations, head }: BatchOf,
  mine: ReadonlySet<string>,
): Promise<Handed[]> {
  const failed = (code: string, params: Problem['params'] = {}) =>
    operations.map((operation) => ({ operation, problem: { code, params } }))
  if (!mine.has(site)) return failed('foreign_site')
  try {
    const body = { protocol: PROTOCOL, device, made, operations, head }
    const outcomes = outcomesOf(await api.handIn(site, body), operations)
    return operations.map((operation, index) => {
      const outcome = outcomes[index]
      return outcome ? { operation, outcome } : { operation }
    })
  } catch (error) {
    // 401, 503 and 507 concern everything that follows, too.
    if (!(error instanceof NetProblem) || ![400, 403, 404, 413].includes(error.status)) throw error
    return failed(error.code, error.params)
  }
}

function outcomesOf(raw: unknown, sent: readonly Operation[]): Outcome[] {
  const { outcomes } = (raw ?? {}) as { outcomes?: unknown }
  if (!Array.isArray(outcomes)) throw new BadAnswer('outcomes')
  const ids = sent.map(({ id }) => ({ op: { id } }))
  checkOutcomes(outcomes, ids, false)
  return outcomes as Outcome[]
}

async function sendWhole(
  site: string,
  sha256: string,
  bytes: ArrayBuffer,
): Promise<'sent' | 'failed'> {
  try {
    await sendPhoto(site, sha256, bytes, { resume: true })
    return 'sent'
  } catch (error) {
    if (error instanceof NetProblem && [404, 409, 413, 422].includes(error.status)) return 'failed'
    throw error
  }
}
