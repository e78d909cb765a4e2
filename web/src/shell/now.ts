import { onScopeDispose, type Ref, ref } from 'vue'

const HALF_MINUTE_MS = 30_000

/** The present in ms, moving on twice a minute: enough for "3 minutes ago". */
export function useNow(): Ref<number> {
  const now = ref(Date.now())
  const timer = setInterval(() => {
    now.value = Date.now()
  }, HALF_MINUTE_MS)
  onScopeDispose(() => clearInterval(timer))
  return now
}
