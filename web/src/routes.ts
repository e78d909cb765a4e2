import type { RouteRecordRaw } from 'vue-router'

/**
 * Every screen of the app, loaded when first opened. `meta.title` is a key of the dictionary and
 * becomes the title of the window; `meta.bare` leaves the frame away.
 */
export const routes: RouteRecordRaw[] = [
  {
    path: '/',
    name: 'today',
    meta: { title: 'nav.today' },
    component: () => import('@/screens/today/TodayScreen.vue'),
  },
]

// The page that shows every part is for those who build the app; no release contains it.
if (import.meta.env.DEV || import.meta.env.MODE === 'gallery') {
  routes.push({ path: '/gallery', component: () => import('@/screens/gallery/GalleryScreen.vue') })
}
