import type { RouteRecordRaw } from 'vue-router'

/**
 * Every screen of the app. Screens are loaded when first opened, except the one that starts;
 * `meta.title` is a key of the dictionary and becomes the title of the window.
 */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'today', component: () => import('@/screens/today/TodayScreen.vue') },
]
