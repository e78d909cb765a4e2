import { type Easel, type Shrunk, shrink } from './shrink'
import type { Reply, Task } from './worker'
import workerUrl from './worker?worker&url'

/**
 * Where pictures are made small: in a worker, so that a 12-megapixel photo does not freeze the
 * screen; on the page where workers have no canvas (Safari before 16.4).
 */
export async function develop(file: Blob, lines: string[]): Promise<Shrunk> {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined')
    return onPage(file, lines)
  try {
    return await inWorker(file, lines)
  } catch {
    // The worker may lack a codec, a font or a 2d context that the page has.
    return onPage(file, lines)
  }
}

const pageEasel: Easel = {
  canvas(width, height) {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    return canvas
  },
  encode(canvas, quality) {
    return new Promise((resolve, reject) => {
      ;(canvas as HTMLCanvasElement).toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('no blob'))),
        'image/jpeg',
        quality,
      )
    })
  },
}

const onPage = (file: Blob, lines: string[]) => shrink(file, lines, pageEasel)

interface Waiting {
  resolve(made: Shrunk): void
  reject(error: Error): void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let count = 0

function inWorker(file: Blob, lines: string[]): Promise<Shrunk> {
  worker ??= hire()
  const id = ++count
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker?.postMessage({ id, file, lines } satisfies Task)
  })
}

function hire(): Worker {
  const made = new Worker(trusted(workerUrl), { type: 'module' })
  made.onmessage = (event: MessageEvent<Reply>) => {
    const reply = event.data
    const one = waiting.get(reply.id)
    waiting.delete(reply.id)
    if ('made' in reply) one?.resolve(reply.made)
    else one?.reject(new Error(reply.failed))
  }
  made.onerror = () => {
    for (const one of waiting.values()) one.reject(new Error('the photo worker failed'))
    waiting.clear()
    made.terminate()
    worker = undefined
  }
  return made
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): unknown }
}

/** The content security policy demands Trusted Types for worker addresses; this one is our own. */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  const policy = types?.createPolicy('rounds-photo-worker', { createScriptURL: (same) => same })
  return (policy?.createScriptURL(url) ?? url) as string
}
