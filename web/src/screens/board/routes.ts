import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/board',
    name: 'board',
    meta: { title: 'board.title' },
    component: () => import('./BoardScreen.vue'),
  },
]
