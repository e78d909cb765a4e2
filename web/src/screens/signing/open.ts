import { effectScope } from 'vue'
import type { NavigationGuard, Router } from 'vue-router'
import { listDrafts, type OpenDraft, rereadDraft, useDraft } from '@/device'
import { toast } from '@/parts'
import { enoughSpace, uuid7 } from '@/sync'
import { locale, t } from '@/words'
import { DRAFT_KEY, firstAnswers, type Open, type SigningJob } from './job'

export const SIGN_PATH = '/sign'
let router: Router | undefined

const NOTHING: SigningJob = {
  purpose: '',
  title: '',
  records: [],
  lines: [],
  text: { version: '', zh: '', en: '' },
  allow: ['self'],
  moves: [],
  back: '/',
}

/** The draft that holds the open signing; phase `none` when there is none. */
export function useOpenSigning(): OpenDraft<Open> {
  return useDraft<Open>(DRAFT_KEY, () => ({
    phase: 'none',
    signature: '',
    locale: locale.value,
    job: NOTHING,
    answers: firstAnswers(NOTHING),
  }))
}

/** Turns the tablet to the signer. False, having said why, when there is no room (R8). */
export async function startSigning(job: SigningJob): Promise<boolean> {
  if (!(await enoughSpace())) {
    toast(t('signing.noSpace'), { tone: 'bad' })
    return false
  }
  const { hasPin } = await import('@/device/pin')
  const phase = (await hasPin()) ? 'signing' : 'pin'
  const scope = effectScope()
  scope.run(() => {
    const draft = useOpenSigning()
    draft.value = {
      phase,
      signature: uuid7(),
      locale: locale.value,
      job,
      answers: firstAnswers(job),
    }
  })
  // Ending the scope writes the draft, so that the screen finds it, also after a killed tab.
  scope.stop()
  await router?.push(SIGN_PATH)
  await rereadDraft(DRAFT_KEY)
  tellOtherTabs()
  return true
}

const isOpen = () => listDrafts(DRAFT_KEY).some((draft) => draft.key === DRAFT_KEY)

let channel: BroadcastChannel | undefined

/** A signing was opened or ended in this tab: the others lock or unlock with it. */
export const tellOtherTabs = () => channel?.postMessage('signing')

/** While a signing is open, every other address leads back to it (S18). Call once at the start. */
export function lockToSigning(app: Router): void {
  router = app
  app.beforeEach(guard)
  if (typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('rounds-signing')
    channel.onmessage = follow
  }
  // A tab that slept in the background has heard nothing.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void follow()
  })
}

/** A tab that shows the office's data must not stay open beside a signer. */
async function follow(): Promise<void> {
  const before = isOpen()
  await rereadDraft(DRAFT_KEY)
  if (isOpen() === before) return
  // Pushed, so that going back stays within the app, where the guard stands.
  await (before ? router?.replace('/') : router?.push(SIGN_PATH))
}

/** Going back from the signing adds its page again, so that many times back do not lead out. */
const guard: NavigationGuard = (to, from) =>
  isOpen() && to.path !== SIGN_PATH
    ? { path: SIGN_PATH, replace: from.path !== SIGN_PATH, force: true }
    : true
