import type { RouteRecordRaw } from 'vue-router'

const RegisterScreen = () => import('./RegisterScreen.vue')

/** One page lists every register, and one screen serves them all, from their definitions. */
export const routes: RouteRecordRaw[] = [
  {
    path: '/more',
    name: 'registers',
    meta: { title: 'registers.title' },
    component: () => import('./RegistersScreen.vue'),
  },
  {
    path: '/r/:type/new',
    name: 'register-new',
    component: RegisterScreen,
    props: (route) => ({ ...route.params, form: true }),
  },
  {
    path: '/r/:type/:id/edit',
    name: 'register-edit',
    component: RegisterScreen,
    props: (route) => ({ ...route.params, form: true }),
  },
  { path: '/r/:type/:id?', name: 'register', component: RegisterScreen, props: true },
]
