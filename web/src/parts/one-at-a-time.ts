import { type Ref, ref } from 'vue'

/**
 * An action that a second tap cannot start again: a call while the last one runs does nothing.
 * `busy` is for its button. What it writes and where it leads belong inside, to the end: until the
 * dialog is closed or the next screen is there, the finger is still on the same button.
 */
export function oneAtATime<A extends unknown[]>(
  action: (...args: A) => Promise<unknown>,
): { run: (...args: A) => Promise<void>; busy: Readonly<Ref<boolean>> } {
  const busy = ref(false)
  async function run(...args: A): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      await action(...args)
    } finally {
      busy.value = false
    }
  }
  return { run, busy }
}
