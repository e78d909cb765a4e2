import './style/tokens.css'
import './style/base.css'
import './style/tones.css'
import './style/control.css'
import './style/print.css'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'
import { startDevice } from './device'
import { routes } from './routes'
import { listenForInstall } from './screens/device/install'
import { requireProfile } from './screens/signin/guard'
import { lockToSigning } from './screens/signing/open'
import { keepTitle } from './shell/titles'
import { wearLook } from './style/look'
import { startSync } from './sync'
import { applyToDocument, wordsReady } from './words'

listenForInstall()
wearLook()
applyToDocument()

const router = createRouter({ history: createWebHistory(), routes })
requireProfile(router)
lockToSigning(router)
keepTitle(router)

/** The first frame needs profile and drafts from the disk; the network it never waits for. */
async function start(): Promise<void> {
  await Promise.all([startDevice(), wordsReady])
  startSync()
  createApp(App).use(router).mount('#app')
}

void start()
