import type { BoardDevice } from '@/net/devices'

export type AlarmKind = 'lost' | 'silent' | 'clock' | 'space' | 'unprotected'

export interface Alarm {
  kind: AlarmKind
  /** `bad`: work is at stake; `warn`: it might be one day. */
  tone: 'bad' | 'warn'
}

export const HOUR_MS = 3_600_000
/** Beyond this the server corrects the times of a device and marks them (sync/clock.py). */
export const DRIFT_MS = 5 * 60_000
const RESERVE_BYTES = 50 * 1024 * 1024

const unsent = (device: BoardDevice) => device.pending + device.photos

/** What leaders should look after, the gravest first; nothing of a device that is out of use. */
export function alarmsOf(device: BoardDevice, now: number, silentHours: number): Alarm[] {
  if (device.replaced) return unsent(device) > 0 ? [{ kind: 'lost', tone: 'bad' }] : []
  const found: Alarm[] = []
  const silent = now - device.at > silentHours * HOUR_MS
  if (silent && unsent(device) > 0) found.push({ kind: 'silent', tone: 'bad' })
  if (device.revoked) return found
  if (Math.abs(device.offset) > DRIFT_MS) found.push({ kind: 'clock', tone: 'warn' })
  const { used, quota, persisted } = device.storage
  if (used !== undefined && quota !== undefined && quota - used < RESERVE_BYTES) {
    found.push({ kind: 'space', tone: 'warn' })
  }
  if (persisted === false) found.push({ kind: 'unprotected', tone: 'warn' })
  return found
}

export interface Listed {
  device: BoardDevice
  alarms: Alarm[]
}

/** Work at stake first, then what might be, then the latest contact; what is out of use last. */
export function listed(
  devices: readonly BoardDevice[],
  now: number,
  silentHours: number,
): Listed[] {
  const all = devices.map((device) => ({ device, alarms: alarmsOf(device, now, silentHours) }))
  return all.sort((a, b) => rank(a) - rank(b) || b.device.at - a.device.at)
}

function rank({ device, alarms }: Listed): number {
  if (alarms.some((one) => one.tone === 'bad')) return 0
  if (device.revoked || device.replaced) return 3
  return alarms.length > 0 ? 1 : 2
}

/** How many devices hold work at stake. */
export const atStake = (all: readonly Listed[]) =>
  all.filter((one) => one.alarms.some((alarm) => alarm.tone === 'bad')).length

/** How many others have something to look after one day. */
export const withNotes = (all: readonly Listed[]) =>
  all.filter((one) => one.alarms.length > 0).length - atStake(all)

export type Span = ['seconds' | 'minutes' | 'hours' | 'days', number]

/** A length of time in the unit that people would say it in. */
export function spanOf(ms: number): Span {
  const seconds = Math.abs(ms) / 1000
  if (seconds < 90) return ['seconds', Math.round(seconds)]
  if (seconds < 90 * 60) return ['minutes', Math.round(seconds / 60)]
  if (seconds < 48 * 3600) return ['hours', Math.round(seconds / 3600)]
  return ['days', Math.round(seconds / 86_400)]
}

/** "Android · Chrome" of a browser's long name for itself; '' where nothing is known of it. */
export function platformName(agent: string): string {
  const first = (names: readonly [RegExp, string][]) =>
    names.find(([pattern]) => pattern.test(agent))?.[1] ?? ''
  const system = first([
    [/iPad/, 'iPad'],
    [/iPhone/, 'iPhone'],
    [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
    [/Android/, 'Android'],
    [/Windows/, 'Windows'],
    [/Macintosh/, 'Mac / iPad'],
    [/Linux/, 'Linux'],
  ])
  const browser = first([
    [/Edg\//, 'Edge'],
    [/Firefox\//, 'Firefox'],
    [/Chrome\//, 'Chrome'],
    [/Safari\//, 'Safari'],
  ])
  return [system, browser].filter(Boolean).join(' · ')
}
