import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/hand-in',
    name: 'hand-in',
    meta: { title: 'handin.import' },
    component: () => import('./HandInScreen.vue'),
  },
]
