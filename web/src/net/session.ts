import { shallowRef } from 'vue'
import { publish } from '@/device/changes'
import { canSign, publicKey, thisDevice } from '@/device/device-keys'
import { me, setMe } from '@/device/identity'
import { getFact, putFact } from '@/device/meta'
import { askToPersist } from '@/device/space'
import type { Lost, Profile, Staff } from '@/device/types'
import { api } from './api'
import { BadAnswer, NetProblem } from './transport'

export interface DemoSignIn {
  login: string
  password: string
  name: string
  role: string
  site: string
}

interface About {
  demo: boolean
  sign_ins: DemoSignIn[]
}

/** The server wants a new sign-in; all work goes on and is kept until then. */
export const signInNeeded = shallowRef(false)

/** Signs in and enrols this device. Throws NetProblem, Unreachable or BadAnswer. */
export async function signIn(login: string, password: string): Promise<void> {
  if (!canSign()) throw new NetProblem(0, 'insecure_context', {}, undefined)
  const profile = profileOf(await api.signIn(login, password))
  // The profile comes last: a sign-in that could not enrol has not begun.
  await enrol(profile)
  await setMe(profile)
  signInNeeded.value = false
  void askToPersist()
}

/**
 * Leaves the account. Outbox, drafts and photos stay and are sent when the author signs in again;
 * works offline too, the server's session then ends by itself.
 */
export async function signOut(): Promise<void> {
  await setMe(null)
  await api.signOut().catch(() => undefined)
}

/** Asks the server who we are; names, roles and sites may have changed since. */
export async function refreshProfile(): Promise<void> {
  const profile = profileOf(await api.session())
  signInNeeded.value = false
  const known = me.value
  if (known && known.account.id !== profile.account.id) return
  if (JSON.stringify(known) !== JSON.stringify(profile)) await setMe(profile)
  if ((await getFact('enrolled')) !== profile.account.id) await enrol(profile)
}

/** Makes this device known to the server for the account, as often as it likes. */
export async function enrol(profile: Profile): Promise<void> {
  const device = await thisDevice()
  const platform = (globalThis.navigator?.userAgent ?? '').slice(0, 80)
  const name = profile.account.name.slice(0, 80)
  const told = await api.enrol({ id: device.id, key: await publicKey(device), name, platform })
  await noteLost(told)
  await putFact('enrolled', profile.account.id)
}

/** The demo's sign-ins; none at a real office, and none while the server cannot be reached. */
export async function demoSignIns(): Promise<DemoSignIn[]> {
  const told = (await api.about().catch(() => undefined)) as Partial<About> | undefined
  if (told?.demo !== true || !Array.isArray(told.sign_ins)) return []
  return told.sign_ins.filter((one) => Boolean(one?.login && one.password))
}

/** Kept until somebody has read it; what was read once is not told again at every sign-in. */
async function noteLost(answer: unknown): Promise<void> {
  const { lost } = (answer ?? {}) as { lost?: Lost | null }
  if (lost && (await getFact('lost')) === undefined) {
    await putFact('lost', lost)
    publish({ facts: true })
  }
}

function profileOf(answer: unknown): Profile {
  const { account, staff } = (answer ?? {}) as Partial<Profile>
  const whole =
    typeof account?.id === 'string' && Array.isArray(staff) && staff.every((one) => isStaff(one))
  if (!whole) throw new BadAnswer('session')
  return { account: account as Profile['account'], staff: staff as Staff[] }
}

function isStaff(one: Partial<Staff> | undefined): boolean {
  return [one?.id, one?.site, one?.role].every((value) => typeof value === 'string')
}
