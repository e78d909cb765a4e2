import { nextTick, onBeforeUnmount, onMounted } from 'vue'
import { type Before, before, putBack } from './typed-over'
import { Wedge } from './wedge'

export interface Scan {
  text: string
  from: 'wedge' | 'camera'
}
export type OnScan = (scan: Scan) => void

/** The screen that came last hears the scans; below it the others wait. */
const listeners: OnScan[] = []
const wedge = new Wedge()
let typedOver: Before | undefined

/**
 * While the component is shown, everything that is scanned comes here, wherever the focus is: a
 * scanner at the counter types, and what it typed into some field is taken out of it again.
 * Typing by hand passes untouched.
 */
export function useScans(heard: OnScan): void {
  onMounted(() => {
    if (listeners.length === 0) document.addEventListener('keydown', watch, true)
    listeners.push(heard)
  })
  onBeforeUnmount(() => {
    listeners.splice(listeners.lastIndexOf(heard), 1)
    if (listeners.length === 0) document.removeEventListener('keydown', watch, true)
  })
}

/** What the camera read goes the same way. */
export function tell(scan: Scan): void {
  listeners.at(-1)?.(scan)
}

function watch(event: KeyboardEvent): void {
  const text = wedge.press({
    key: event.key,
    code: event.code,
    // The hardware's time: a busy page hears the keys late, but still knows their gaps.
    at: event.timeStamp,
    shift: event.shiftKey,
    repeat: event.repeat,
    held: event.ctrlKey || event.altKey || event.metaKey,
  })
  if (text !== undefined) {
    take(event, text)
    return
  }
  if (wedge.length === 1) typedOver = before(event.target)
  // Outside of fields single keys are shortcuts; those of a scanner are not meant.
  if (wedge.length > 1 && !before(event.target)) event.stopImmediatePropagation()
}

function take(event: KeyboardEvent, text: string): void {
  event.preventDefault()
  event.stopImmediatePropagation()
  if (event.isComposing && event.target instanceof HTMLElement) event.target.blur()
  if (typedOver?.control.isConnected) putBack(typedOver)
  typedOver = undefined
  // First the field is drawn as it was: the scan may write into the very same one.
  void nextTick(() => tell({ text, from: 'wedge' }))
}
