import type { Params } from '@/device/types'

/** The server answered with a problem document (RFC 9457). */
export class NetProblem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Params,
    /** Seconds after which the server wants to be asked again. */
    readonly retryAfter: number | undefined,
  ) {
    super(code)
  }
}

/** No answer: no network, server away, or too slow. Whether it did anything is unknown. */
export class Unreachable extends Error {
  readonly code = 'unreachable'
}

/** An answer that does not follow the protocol; nothing of it is used. */
export class BadAnswer extends Error {
  readonly code = 'bad_answer'
}

export interface Request {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  json?: unknown
  bytes?: ArrayBuffer
  /** Milliseconds until the attempt is given up. */
  timeout?: number
}

const TIMEOUT_MS = 30_000
/** Below this, packing costs more than it saves. */
const PACK_FROM_BYTES = 2048

type Fetch = (path: string, init: RequestInit) => Promise<Response>

let doFetch: Fetch = (path, init) => globalThis.fetch(path, init)

/** Puts another network under the app: how tests lose requests and answers. */
export function useFetch(other: Fetch): void {
  doFetch = other
}

/**
 * One request to our own origin; the only place that talks to the network. Answers the decoded JSON,
 * or undefined for an empty body. Throws NetProblem, Unreachable or BadAnswer.
 */
export async function request(path: string, wanted: Request = {}): Promise<unknown> {
  const { method = 'GET', timeout = TIMEOUT_MS } = wanted
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), timeout)
  try {
    const { body, headers } = await packed(wanted)
    const response = await reach(path, {
      method,
      headers: { Accept: 'application/json', ...headers },
      signal: abort.signal,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      ...(body === undefined ? {} : { body }),
    })
    return await read(response)
  } finally {
    clearTimeout(timer)
  }
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await doFetch(path, init)
  } catch (error) {
    throw new Unreachable(String(error))
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text().catch((error: unknown) => {
    throw new Unreachable(String(error))
  })
  if (response.ok) return text === '' ? undefined : decoded(text)
  throw problemOf(response, text)
}

function decoded(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadAnswer('not JSON')
  }
}

/** A gateway between us and the server answers without our problem documents: nobody is there. */
function problemOf(response: Response, text: string): Error {
  const later = Number(response.headers.get('Retry-After')) || undefined
  try {
    const told = JSON.parse(text) as { code?: unknown; params?: Params }
    if (typeof told.code === 'string') {
      return new NetProblem(response.status, told.code, told.params ?? {}, later)
    }
  } catch {
    // Not JSON: handled below.
  }
  if (response.status >= 500) return new Unreachable(`status ${response.status}`)
  return new BadAnswer(`status ${response.status}`)
}

interface Packed {
  body: BodyInit | undefined
  headers: Record<string, string>
}

async function packed({ json, bytes }: Request): Promise<Packed> {
  if (bytes) return { body: bytes, headers: { 'Content-Type': 'application/octet-stream' } }
  if (json === undefined) return { body: undefined, headers: {} }
  const headers = { 'Content-Type': 'application/json' }
  const raw = new TextEncoder().encode(JSON.stringify(json))
  if (raw.length <= PACK_FROM_BYTES || typeof CompressionStream === 'undefined') {
    return { body: raw, headers }
  }
  const stream = new Blob([raw]).stream().pipeThrough(new CompressionStream('gzip'))
  const body = await new Response(stream).arrayBuffer()
  return { body, headers: { ...headers, 'Content-Encoding': 'gzip' } }
}
