import { onScopeDispose, type Ref, shallowRef } from 'vue'
import { onChange, publish } from '@/device/changes'
import { getFact, putFact } from '@/device/meta'
import type { Lost } from '@/device/types'

/** What an earlier store of this browser had not sent; undefined when nothing is known or it was read. */
export function useLost(): Readonly<Ref<Lost | undefined>> {
  const lost = shallowRef<Lost>()
  const read = async () => {
    lost.value = (await getFact('lost')) ?? undefined
  }
  void read()
  onScopeDispose(onChange((change) => change.facts && void read()))
  return lost
}

/** Somebody has read it: null stays, so that it is not told again at the next sign-in. */
export async function forgetLost(): Promise<void> {
  await putFact('lost', null)
  publish({ facts: true })
}
