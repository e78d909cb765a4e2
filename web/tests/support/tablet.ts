import 'fake-indexeddb/auto'
import type { Role } from '@law'
import { publish } from '@/device/changes'
import { database, RoundsDatabase, useDatabase } from '@/device/database'
import { loadDrafts } from '@/device/drafts'
import { loadIdentity, setMe } from '@/device/identity'
import { putFact } from '@/device/meta'
import { countPhotos } from '@/device/photos'
import type { Staff } from '@/device/types'
import { signInNeeded } from '@/net/session'
import { useFetch } from '@/net/transport'
import { problem, SITE, type TinyServer } from './tiny-server'

export const BUTLER = '01930000-0000-7000-8000-00000000000b'
export const MANAGER = '01930000-0000-7000-8000-00000000000c'
export const PEOPLE = [
  { id: BUTLER, role: 'butler' as Role },
  { id: MANAGER, role: 'manager' as Role },
]

let count = 0

/** One device of one person: a database of its own. Only one is in use at a time. */
export class Tablet {
  private constructor(
    readonly name: string,
    readonly person: string,
  ) {}

  static async fresh(person = BUTLER, role?: Role): Promise<Tablet> {
    count += 1
    const tablet = new Tablet(`tablet-${count}`, person)
    tablet.role = role
    await tablet.use()
    await setMe(tablet.profile())
    await putFact('enrolled', person)
    return tablet
  }

  /** Another role than the person began with. */
  role: Role | undefined

  profile() {
    const began = PEOPLE.find((one) => one.id === this.person)?.role ?? 'butler'
    const role = this.role ?? began
    const staff: Staff = { id: this.person, site: SITE, site_name: '翠湖', role, name: '王管家' }
    return { account: { id: this.person, login: 'w', name: '王管家' }, staff: [staff] }
  }

  /** Opens the database anew, as after a killed tab or a restarted browser. */
  async use(): Promise<void> {
    database().close()
    useDatabase(new RoundsDatabase(this.name))
    await Promise.all([loadIdentity(), loadDrafts(), countPhotos()])
    signInNeeded.value = false
    publish({ facts: true })
  }
}

export const FAULTS = [
  'lost request',
  'lost answer',
  'twice',
  'died',
  'signed out',
  'device unknown',
  'too large',
  'bad page',
] as const
export type Fault = 'none' | (typeof FAULTS)[number]

/** What the server says instead of doing anything. */
const TURNED_AWAY: Partial<Record<Fault, () => Response>> = {
  died: () => problem(500, 'internal'),
  'signed out': () => problem(401, 'sign_in_needed'),
  'device unknown': () => problem(403, 'device_unknown'),
  'too large': () => problem(413, 'body_too_large'),
}

/** Puts the server at the end of the line, with faults in between. */
export function connect(
  server: TinyServer,
  tablet: Tablet,
  fault: () => Fault = () => 'none',
  underWay: () => Promise<unknown> = async () => undefined,
): void {
  server.profile = tablet.profile()
  useFetch(async (path, init) => {
    const now = fault()
    if (now === 'lost request') throw new TypeError('network')
    const refused = TURNED_AWAY[now]?.()
    if (refused) return refused
    const again = now === 'twice' ? { ...init } : undefined
    const response = await server.handle(path, init)
    await underWay()
    if (again) return server.handle(path, again)
    if (now === 'lost answer') throw new TypeError('network')
    return now === 'bad page' ? spoilt(response) : response
  })
}

/** The answer with one record that cannot be: no cursor may move past it. */
async function spoilt(response: Response): Promise<Response> {
  const told = (await response.json()) as { changes?: { record?: { site: string } }[] }
  const last = told.changes?.at(-1)?.record
  if (last) last.site = 'elsewhere'
  return new Response(JSON.stringify(told), { status: response.status })
}
