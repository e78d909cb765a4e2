/// <reference lib="webworker" />
import { type Easel, type Shrunk, shrink } from './shrink'

export interface Task {
  id: number
  file: Blob
  lines: string[]
}

export type Reply = { id: number; made: Shrunk } | { id: number; failed: string }

const easel: Easel = {
  canvas: (width, height) => new OffscreenCanvas(width, height),
  encode: (canvas, quality) =>
    (canvas as OffscreenCanvas).convertToBlob({ type: 'image/jpeg', quality }),
}

const scope = self as unknown as DedicatedWorkerGlobalScope

scope.onmessage = async (event: MessageEvent<Task>) => {
  const { id, file, lines } = event.data
  try {
    const made = await shrink(file, lines, easel)
    scope.postMessage({ id, made } satisfies Reply, [made.bytes, made.thumb])
  } catch (error) {
    scope.postMessage({ id, failed: String(error) } satisfies Reply)
  }
}
