import { SETTLERS } from '@law'
import { type ComputedRef, computed, ref } from 'vue'
import { staff } from '@/device'
import { useRefusals } from '@/screens/refusals/refusals'
import { useConflicts } from './all'

export interface Attention {
  conflicts: number
  refusals: number
}

/** Counting goes over every list: it waits until the first screen has been drawn. */
const AFTER_FIRST_FRAME_MS = 1500

/** What waits in 待处理 for the person who is signed in. */
export function useAttention(): ComputedRef<Attention> {
  const conflicts = useConflicts()
  const refusals = useRefusals()
  const begun = ref(false)
  setTimeout(() => {
    begun.value = true
  }, AFTER_FIRST_FRAME_MS)
  return computed(() => {
    const me = staff.value
    if (!begun.value || !me) return { conflicts: 0, refusals: 0 }
    const settles = SETTLERS.includes(me.role)
    return {
      conflicts: settles ? conflicts.value.open.length : 0,
      // Whoever may settle looks after everybody's: a colleague may be off duty for days.
      refusals: refusals.value.open.filter((one) => settles || one.mine).length,
    }
  })
}
