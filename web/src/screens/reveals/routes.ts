import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/reveals',
    name: 'reveals',
    meta: { title: 'reveal.title' },
    component: () => import('./RevealsScreen.vue'),
  },
]
