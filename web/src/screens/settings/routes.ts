import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/settings/:setting?',
    name: 'settings',
    meta: { title: 'settings.title' },
    component: () => import('./SettingsScreen.vue'),
    props: true,
  },
]
