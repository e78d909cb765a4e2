import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/renovations/new',
    name: 'renovation-new',
    meta: { title: 'renovation.new' },
    component: () => import('./RenovationFormScreen.vue'),
  },
  {
    path: '/renovations/:id/edit',
    name: 'renovation-edit',
    meta: { title: 'renovation.edit', record: 'renovation' },
    component: () => import('./RenovationFormScreen.vue'),
  },
  {
    path: '/renovations/:id?',
    name: 'renovations',
    meta: { title: 'nav.renovation', record: 'renovation' },
    component: () => import('./RenovationsScreen.vue'),
  },
]
