import type { RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** May be opened by nobody in particular: the sign-in itself. */
    open?: boolean
  }
}

/**
 * Every screen of the app: each area lists its own in `screens/<area>/routes.ts`, loaded when first
 * opened. `meta.title` is a key of the dictionary and becomes the title of the window; `meta.bare`
 * leaves the frame away; `meta.open` needs nobody signed in.
 */
const areas = import.meta.glob<{ routes: RouteRecordRaw[] }>('./screens/*/routes.ts', {
  eager: true,
})
export const routes: RouteRecordRaw[] = Object.values(areas).flatMap((area) => area.routes)

// The page that shows every part is for those who build the app; no release contains it.
if (import.meta.env.DEV || import.meta.env.MODE === 'gallery') {
  routes.push({
    path: '/gallery',
    meta: { open: true },
    component: () => import('@/screens/gallery/GalleryScreen.vue'),
  })
}

routes.push({ path: '/:rest(.*)*', component: () => import('./shell/NotFound.vue') })
