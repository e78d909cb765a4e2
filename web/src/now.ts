import { onScopeDispose, type Ref, readonly, ref } from 'vue'

/** The present in ms, for "3 minutes ago" and days left; moves on while the scope lives. */
export function useNow(everyMs = 30_000): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => {
    now.value = Date.now()
  }, everyMs)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now)
}
