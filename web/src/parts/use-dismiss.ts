import { onScopeDispose, type Ref, watch } from 'vue'

/** Closes something open when a pointer goes down outside it. */
export function useDismiss(root: Readonly<Ref<HTMLElement | null>>, open: Ref<boolean>): void {
  const dismiss = (event: Event) => {
    if (!root.value?.contains(event.target as Node)) open.value = false
  }
  const stop = () => document.removeEventListener('pointerdown', dismiss, true)
  watch(open, (now) => {
    if (now) document.addEventListener('pointerdown', dismiss, true)
    else stop()
  })
  onScopeDispose(stop)
}
