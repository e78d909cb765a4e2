import { ref } from 'vue'
import type { Tone } from './types'

export interface ToastOptions {
  tone?: Tone
  action?: { label: string; run: () => void }
  /** How long it stays; 0 = until it is dismissed. */
  seconds?: number
}

export interface ToastEntry extends ToastOptions {
  id: number
  text: string
}

/** More than three at once are read by nobody. */
const AT_ONCE = 3

export const toasts = ref<ToastEntry[]>([])
let lastId = 0

/**
 * Tells what has just happened, in a word, and offers at most one thing to do about it. The answer
 * is for `dismiss`, where it stops being true before somebody has read it.
 */
export function toast(text: string, options: ToastOptions = {}): number {
  lastId += 1
  const id = lastId
  toasts.value = [...toasts.value, { id, text, ...options }].slice(-AT_ONCE)
  // Whoever has to decide needs longer than whoever only reads.
  const seconds = options.seconds ?? (options.action ? 10 : 5)
  if (seconds > 0) setTimeout(() => dismiss(id), seconds * 1000)
  return id
}

export function dismiss(id: number): void {
  toasts.value = toasts.value.filter((entry) => entry.id !== id)
}
