import type { RouteRecordRaw } from 'vue-router'

export const routes: RouteRecordRaw[] = [
  {
    path: '/search',
    name: 'search',
    meta: { title: 'search.title' },
    component: () => import('./SearchScreen.vue'),
    props: (route) => ({ query: String(route.query.q ?? '') }),
  },
]
