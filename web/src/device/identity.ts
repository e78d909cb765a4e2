import { type ComputedRef, computed, readonly, type ShallowRef, shallowRef } from 'vue'
import { onChange, publish } from './changes'
import { database } from './database'
import { getFact, putFact } from './meta'
import type { Profile, Staff } from './types'

const profile: ShallowRef<Profile | null> = shallowRef(null)
const siteInUse: ShallowRef<string | null> = shallowRef(null)

/** Who works on this device; kept offline, null after signing out. */
export const me = readonly(profile) as Readonly<ShallowRef<Profile | null>>
/** The community in use. */
export const site = readonly(siteInUse) as Readonly<ShallowRef<string | null>>
/** My staff record at the community in use. */
export const staff: ComputedRef<Staff | null> = computed(() => staffAt(siteInUse.value))

export function staffAt(id: string | null): Staff | null {
  return profile.value?.staff.find((one) => one.site === id) ?? null
}

/** Takes over another profile; the site in use stays where it still fits. */
export async function setMe(next: Profile | null): Promise<void> {
  await putFact('me', next)
  profile.value = next
  const fits = next?.staff.some((one) => one.site === siteInUse.value)
  if (next && !fits) await setSite(next.staff[0]?.site ?? null)
  publish({ facts: true })
}

export async function setSite(id: string | null): Promise<void> {
  await putFact('site', id)
  siteInUse.value = id
  publish({ facts: true })
}

export async function loadIdentity(): Promise<void> {
  const [known, chosen] = await database().transaction('r', database().meta, () =>
    Promise.all([getFact('me'), getFact('site')]),
  )
  profile.value = known ?? null
  const fits = known?.staff.some((one) => one.site === chosen)
  siteInUse.value = (fits ? chosen : known?.staff[0]?.site) ?? null
}

/**
 * Follows who is signed in on the other tabs; each tab keeps its own site in use, since a desktop
 * may show two communities side by side.
 */
export function followIdentity(): () => void {
  return onChange((change) => {
    if (!change.facts) return
    void getFact('me').then((known) => {
      if (JSON.stringify(known ?? null) === JSON.stringify(profile.value)) return
      profile.value = known ?? null
      const fits = known?.staff.some((one) => one.site === siteInUse.value)
      if (known && !fits) siteInUse.value = known.staff[0]?.site ?? null
    })
  })
}
