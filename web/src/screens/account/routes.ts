import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/account/pin',
    name: 'pin',
    component: () => import('./PinScreen.vue'),
    meta: { title: 'pin.title' },
  },
]
