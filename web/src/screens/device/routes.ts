import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/device',
    name: 'device',
    meta: { title: 'device.title' },
    component: () => import('./DeviceScreen.vue'),
  },
]
