import type { RouteRecordRaw } from 'vue-router'

/** Bare: nothing of the app around it, so that the signer meets nobody else's data (S18). */
export const routes: RouteRecordRaw[] = [
  {
    path: '/sign',
    name: 'sign',
    component: () => import('./SigningScreen.vue'),
    meta: { bare: true, title: 'signing.title' },
  },
]
