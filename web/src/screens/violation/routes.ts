import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/violations/new',
    name: 'violation-new',
    meta: { title: 'violations.new' },
    component: () => import('./ViolationForm.vue'),
  },
  {
    path: '/violations/:id/notice',
    name: 'violation-notice',
    meta: { title: 'notice.title', record: 'violation' },
    component: () => import('./NoticeScreen.vue'),
  },
  {
    path: '/violations/:id/edit',
    name: 'violation-edit',
    meta: { title: 'violations.edit', record: 'violation' },
    component: () => import('./ViolationEditScreen.vue'),
  },
  {
    path: '/violations/:id?',
    name: 'violations',
    meta: { title: 'nav.violations', record: 'violation' },
    component: () => import('./ViolationsScreen.vue'),
  },
]
