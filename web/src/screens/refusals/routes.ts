import type { RouteRecordRaw } from 'vue-router'

const RefusalsScreen = () => import('./RefusalsScreen.vue')

/** `?record=type:id` opens what was refused about that record. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/refusals/:id?',
    name: 'refusals',
    meta: { title: 'refusals.title', record: 'refusal' },
    component: RefusalsScreen,
    props: (route) => ({ id: route.params.id || undefined, record: route.query.record }),
  },
]
