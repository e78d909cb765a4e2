import './style/tokens.css'
import './style/base.css'
import './style/tones.css'
import './style/control.css'
import './style/print.css'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'
import { startDevice } from './device'
import { loadRest } from './rest'
import { routes } from './routes'
import { listenForInstall } from './screens/device/install'
import { requireProfile } from './screens/signin/guard'
import { lockToSigning } from './screens/signing/open'
import { keepToSite } from './shell/elsewhere'
import { recoverMissingParts } from './shell/missing-part'
import { keepTitle } from './shell/titles'
import { wearLook } from './style/look'
import { followStatus } from './sync'
import { applyToDocument, wordsReady } from './words'

listenForInstall()
wearLook()
applyToDocument()

const router = createRouter({ history: createWebHistory(), routes })
requireProfile(router)
lockToSigning(router)
keepTitle(router)
recoverMissingParts(router)
keepToSite(router)
router.beforeResolve(async (to) => {
  if (to.name !== 'today') await loadRest()
})

/** The first list comes from the disk within this time; what follows must not delay it. */
const FIRST_FRAME_MS = 1000

function afterFirstFrame(run: () => Promise<void>): void {
  const idle = globalThis.requestIdleCallback
  if (idle) idle(() => void run(), { timeout: FIRST_FRAME_MS })
  else setTimeout(() => void run(), FIRST_FRAME_MS / 4)
}

/** Failing here loses nothing: the loop and every screen ask again for what they need. */
async function goOn(): Promise<void> {
  await loadRest().catch(() => undefined)
  const { startSync } = await import('./sync/loop')
  startSync()
  const { warmReader } = await import('./scan/warm')
  await warmReader()
  const { keepDigest } = await import('./screens/search/keep')
  keepDigest()
}

/** The first frame needs profile and drafts from the disk; the network it never waits for. */
async function start(): Promise<void> {
  await Promise.all([startDevice(), wordsReady])
  void followStatus()
  createApp(App).use(router).mount('#app')
  afterFirstFrame(goOn)
}

void start()
