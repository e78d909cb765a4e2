import { watch } from 'vue'
import { forgetOldAnswers } from '@/device/answer'
import { onChange } from '@/device/changes'
import { loadDefinitions } from '@/device/definitions'
import { me } from '@/device/identity'
import { getCursor } from '@/device/meta'
import { claimedPhotos } from '@/device/photos'
import { unanswered } from '@/device/records'
import { listenForNews, type News } from '@/net/news'
import { enrol, refreshProfile, signInNeeded } from '@/net/session'
import { BadAnswer, NetProblem, Unreachable } from '@/net/transport'
import { APP_VERSION } from '@/version'
import { LIMITS, type Limits, nextBatch } from './batch'
import { leadOneTab } from './leader'
import { type Report, round } from './round'
import { status, tellStatus, watchSpace } from './status'
import { uploadPhotos } from './upload'

const IDLE_MS = 60_000
const PROFILE_MS = 600_000
/** How often a tablet looks for what is closed long enough to leave it. */
const FORGET_MS = 3_600_000
const BACK_OFF_MS = 1000
const BACK_OFF_MOST_MS = 60_000
/** One stream a site; browsers allow few connections to one server. */
const STREAMS_MOST = 3

/** Spread out, so that fifty tablets do not return in the same second. */
const jittered = (ms: number) => ms * (0.5 + Math.random())

/** One tab's syncing: rounds until nothing is left, then waiting for a reason to go on. */
export class SyncLoop {
  private failures = 0
  private limits: Limits = LIMITS
  private askedAt = 0
  private forgotAt = Number.NEGATIVE_INFINITY
  private wanted = true
  /** This turn was asked for by a save, not by the clock. */
  private woken = false
  /** What the server was last told of this device. */
  private told: Report | undefined
  private ring: (() => void) | undefined
  private readonly news = new Map<string, News>()
  private readonly cursors = new Map<string, number>()

  /** Something happened: go on at once. */
  wake(): void {
    this.wanted = true
    this.woken = true
    this.ring?.()
  }

  /** The network is back, or a person looks: forget how long to hold back. */
  hurry(): void {
    this.failures = 0
    this.wake()
  }

  async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.wake())
    while (!signal.aborted) {
      const pause = await this.turn()
      void this.forgetInTime()
      if (!signal.aborted && !this.wanted) await this.sleep(pause)
    }
    this.quiet()
  }

  /** One attempt to bring everything up and down; the answer is how long to rest (ms). */
  async turn(): Promise<number> {
    this.wanted = false
    const woken = this.woken
    this.woken = false
    if (!me.value || signInNeeded.value) return this.rest()
    tellStatus({ syncing: true })
    try {
      await learnTypes()
      await this.askWhoWeAre()
      await this.everything(me.value.staff.map((one) => one.site))
      this.failures = 0
      tellStatus({ online: true, syncing: false, problem: undefined })
      return jittered(IDLE_MS)
    } catch (error) {
      return this.failed(error, woken)
    }
  }

  private rest(): number {
    this.quiet()
    tellStatus({ syncing: false })
    return IDLE_MS
  }

  /** Roles and sites change at the desk; the device learns of it within ten minutes. */
  private async askWhoWeAre(): Promise<void> {
    const now = Date.now()
    if (now - this.askedAt < PROFILE_MS) return
    await refreshProfile()
    this.askedAt = now
  }

  /** Beside the syncing, which waits for nothing; without a network too: a tablet that was lost does not keep what is finished. */
  private async forgetInTime(): Promise<void> {
    const now = Date.now()
    if (now - this.forgotAt < FORGET_MS) return
    this.forgotAt = now
    // A part of the app that cannot be had now is no reason not to sync.
    const part = await import('@/device/forget').catch(() => undefined)
    await part?.forgetClosed(now).catch((error: unknown) => console.error(error))
  }

  private async everything(sites: string[]): Promise<void> {
    await this.upAndDown(sites)
    // A restored server wants what it had confirmed before: that stands in the outbox again.
    if ((await unanswered()).some((entry) => entry.again)) await this.upAndDown(sites)
    this.listen(sites)
    const urgent = () => this.wanted
    if (!(await uploadPhotos(sites, urgent))) this.wanted = true
    if (await this.outdated()) this.wanted = true
    await forgetOldAnswers()
    void watchSpace()
  }

  private async upAndDown(sites: string[]): Promise<void> {
    const open = await this.push(sites)
    for (const site of open) while (await this.round(site)) this.limits = LIMITS
  }

  /** Sends the outbox; answers the sites that still have something to pull. */
  private async push(sites: string[]): Promise<Set<string>> {
    const left = new Set(sites)
    const aside = new Set<string>()
    for (;;) {
      const entries = await unanswered()
      for (const { site } of entries) if (!sites.includes(site)) aside.add(site)
      const batch = nextBatch(entries, aside, this.limits)
      const site = batch[0]?.site
      if (!site) return left
      try {
        if (await this.round(site, batch)) left.add(site)
        else left.delete(site)
      } catch (error) {
        if (!(error instanceof NetProblem) || error.code !== 'foreign_site') throw error
        // We no longer belong there: its operations wait for somebody who does.
        aside.add(site)
        left.delete(site)
        sites = sites.filter((one) => one !== site)
      }
    }
  }

  /** The server believes that more is unsent than there is: it would miss what never was. */
  private async outdated(): Promise<boolean> {
    if (!this.told) return false
    const { pending, photos } = await this.report([])
    return pending < this.told.pending || photos < this.told.photos
  }

  private async round(site: string, batch: Parameters<typeof round>[1] = []): Promise<boolean> {
    const told = await this.report(batch)
    const whole = (await getCursor(site))?.complete === true
    const more = await round(site, batch, told)
    // A full pull brings the evidence of what has left before.
    if (!whole) this.forgotAt = Number.NEGATIVE_INFINITY
    this.told = told
    this.cursors.set(site, (await getCursor(site))?.cursor ?? 0)
    tellStatus({ online: true })
    return more
  }

  /** What the device has beyond this batch, read from the disk: the server may need it one day. */
  private async report(batch: readonly { counter: number }[]): Promise<Report> {
    const { used, quota, persisted } = status.storage
    const sent = new Set(batch.map((entry) => entry.counter))
    const rest = (await unanswered()).filter((entry) => !sent.has(entry.counter))
    return {
      pending: rest.length,
      oldest: rest[0]?.at ?? null,
      photos: (await claimedPhotos()).length,
      app: APP_VERSION,
      storage: JSON.parse(JSON.stringify({ used, quota, persisted })) as Report['storage'],
    }
  }

  /** Every save tries at once; ten saves without a network must not hold the next hour back. */
  private async failed(error: unknown, woken: boolean): Promise<number> {
    this.failures = woken ? Math.max(1, this.failures) : this.failures + 1
    if (error instanceof Unreachable) {
      tellStatus({ online: false, syncing: false })
      return this.backOff()
    }
    if (error instanceof BadAnswer) return this.stuck(error.code, {})
    if (!(error instanceof NetProblem)) return this.stuck('device_failed', {})
    if (error.status === 401) return this.signedOut()
    if (error.status === 413) return this.smaller(error)
    if (error.code === 'device_unknown') return this.unknownDevice(error)
    const pause = await this.stuck(error.code, error.params)
    return Math.max(pause, (error.retryAfter ?? 0) * 1000)
  }

  private async stuck(code: string, params: NetProblem['params']): Promise<number> {
    tellStatus({ online: true, syncing: false, problem: { code, params } })
    return this.backOff()
  }

  private signedOut(): number {
    signInNeeded.value = true
    this.failures = 0
    tellStatus({ online: true, signInNeeded: true })
    return this.rest()
  }

  private async smaller(error: NetProblem): Promise<number> {
    const { operations, bytes } = this.limits
    if (operations <= 1) return this.stuck(error.code, error.params)
    this.limits = { operations: Math.ceil(operations / 2), bytes: Math.ceil(bytes / 2) }
    this.wanted = true
    return 0
  }

  /** The server forgot this device (restored, or its key was never told): introduce it again. */
  private async unknownDevice(error: NetProblem): Promise<number> {
    if (this.failures > 1 || !me.value) return this.stuck(error.code, error.params)
    try {
      await enrol(me.value)
      this.wanted = true
      return 0
    } catch (again) {
      const { code, params } = again instanceof NetProblem ? again : error
      return this.stuck(code, params)
    }
  }

  private backOff(): number {
    return jittered(Math.min(BACK_OFF_MOST_MS, BACK_OFF_MS * 2 ** Math.min(this.failures - 1, 10)))
  }

  private listen(sites: string[]): void {
    for (const site of sites.slice(0, STREAMS_MOST)) {
      const known = this.news.get(site)
      if (known) {
        known.revive()
        continue
      }
      const cursor = () => this.cursors.get(site) ?? 0
      this.news.set(
        site,
        listenForNews(site, cursor, () => this.wake()),
      )
    }
    for (const [site, news] of this.news) {
      if (sites.includes(site)) continue
      news.stop()
      this.news.delete(site)
    }
  }

  private quiet(): void {
    for (const news of this.news.values()) news.stop()
    this.news.clear()
  }

  private sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms)
      const self = this
      function done(): void {
        clearTimeout(timer)
        self.ring = undefined
        resolve()
      }
      this.ring = done
    })
  }
}

/** What comes down is replayed by its definition: without them there is nothing to be done yet. */
async function learnTypes(): Promise<void> {
  await loadDefinitions().catch(() => {
    throw new Unreachable()
  })
}

let loop: SyncLoop | undefined

/** Asks for a round trip at once. */
export function syncNow(): void {
  loop?.hurry()
}

/** Starts syncing in the background, for good; safe without a network. Call it once. */
export function startSync(): void {
  if (loop) return
  const mine = new SyncLoop()
  loop = mine
  const leadership = leadOneTab((signal) => mine.run(signal))
  onChange((change) => {
    if (change.outbox === 'added') mine.wake()
  })
  watch([me, signInNeeded], () => mine.hurry())
  // A tab that is frozen in the background may still hold the lead.
  leadership.checkOn()
  addEventListener('pageshow', (event: PageTransitionEvent) => {
    if (event.persisted) mine.hurry()
  })
  addEventListener('online', () => mine.hurry())
  addEventListener('offline', () => tellStatus({ online: false }))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return
    leadership.checkOn()
    mine.hurry()
  })
}
