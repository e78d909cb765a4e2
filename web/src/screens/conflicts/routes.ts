import type { RouteRecordRaw } from 'vue-router'

const ConflictsScreen = () => import('./ConflictsScreen.vue')

export const routes: RouteRecordRaw[] = [
  {
    path: '/conflicts',
    name: 'conflicts',
    meta: { title: 'conflicts.title' },
    component: ConflictsScreen,
  },
  {
    path: '/conflicts/:type/:id',
    name: 'conflict',
    meta: { title: 'conflicts.title' },
    component: ConflictsScreen,
    props: true,
  },
]
