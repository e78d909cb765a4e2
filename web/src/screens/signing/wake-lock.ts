import { onBeforeUnmount, onMounted } from 'vue'

/** Keeps the screen awake while somebody reads and signs; browsers without it just go on. */
export function useWakeLock(): void {
  let lock: WakeLockSentinel | undefined
  let wanted = false

  async function take(): Promise<void> {
    if (!wanted || document.visibilityState !== 'visible') return
    try {
      lock = await navigator.wakeLock?.request('screen')
    } catch {
      // Low battery refuses it: signing works all the same.
      lock = undefined
    }
  }

  onMounted(() => {
    wanted = true
    void take()
    document.addEventListener('visibilitychange', take)
  })
  onBeforeUnmount(() => {
    wanted = false
    document.removeEventListener('visibilitychange', take)
    void lock?.release()
  })
}
