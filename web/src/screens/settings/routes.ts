import type { RouteRecordRaw } from 'vue-router'
import { keyOf } from './address'

export const routes: RouteRecordRaw[] = [
  {
    path: '/settings/:setting?',
    name: 'settings',
    meta: { title: 'settings.title' },
    component: () => import('./SettingsScreen.vue'),
    props: (route) => ({ setting: keyOf(route.params.setting) }),
  },
]
