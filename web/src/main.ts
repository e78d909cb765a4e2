import './style/tokens.css'
import './style/base.css'
import './style/tones.css'
import './style/control.css'
import './style/print.css'
import { createApp } from 'vue'
import { createRouter, createWebHistory } from 'vue-router'
import App from './App.vue'
import { routes } from './routes'
import { keepTitle } from './shell/titles'
import { wearLook } from './style/look'
import { applyToDocument } from './words'

wearLook()
applyToDocument()

const router = createRouter({ history: createWebHistory(), routes })
keepTitle(router)
createApp(App).use(router).mount('#app')
