import { onScopeDispose } from 'vue'

/** Ctrl+K (⌘K) anywhere, and `/` outside of anything that is being typed into, open the search. */
export function useSearchShortcut(open: () => void): void {
  const listen = (event: KeyboardEvent) => {
    if (!opensSearch(event, isTyping(event.target))) return
    event.preventDefault()
    open()
  }
  document.addEventListener('keydown', listen)
  onScopeDispose(() => document.removeEventListener('keydown', listen))
}

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing'>

export function opensSearch(event: Keys, typing: boolean): boolean {
  if (event.isComposing || event.altKey) return false
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'k'
  return event.key === '/' && !typing
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]')
}
