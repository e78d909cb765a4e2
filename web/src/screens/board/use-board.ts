import { onScopeDispose, type Ref, ref, shallowRef } from 'vue'
import { type BoardDevice, fetchBoard } from '@/net/devices'
import { NetProblem } from '@/net/transport'

const AGAIN_MS = 60_000

export interface Board {
  devices: Readonly<Ref<readonly BoardDevice[] | undefined>>
  /** When `devices` were told, device time in ms. */
  at: Readonly<Ref<number | undefined>>
  /** Code of the problem of the last attempt; what was told before stays on the screen. */
  problem: Readonly<Ref<string | undefined>>
  busy: Readonly<Ref<boolean>>
  refresh(): Promise<void>
}

/** The board, asked for now and again while it is on the screen; it lives on the server. */
export function useBoard(againMs = AGAIN_MS): Board {
  const devices = shallowRef<readonly BoardDevice[]>()
  const at = ref<number>()
  const problem = ref<string>()
  const busy = ref(false)

  async function refresh(): Promise<void> {
    if (busy.value) return
    busy.value = true
    try {
      devices.value = await fetchBoard()
      at.value = Date.now()
      problem.value = undefined
    } catch (error) {
      problem.value = error instanceof NetProblem ? error.code : 'unreachable'
    }
    busy.value = false
  }

  void refresh()
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') void refresh()
  }, againMs)
  onScopeDispose(() => clearInterval(timer))
  return { devices, at, problem, busy, refresh }
}
