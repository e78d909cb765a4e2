import { watch } from 'vue'
import type { Router } from 'vue-router'
import { locale, type PlainKey, t } from '@/words'

declare module 'vue-router' {
  interface RouteMeta {
    /** Key of the screen's name; becomes the title of the window. */
    title?: PlainKey
    /** The screen fills the window: sign-in, signing mode, print. */
    bare?: boolean
  }
}

/** Keeps the window's title in step with the route and the language. */
export function keepTitle(router: Router): void {
  const apply = () => {
    const key = router.currentRoute.value.meta.title
    document.title = key ? `${t(key)} · ${t('common.appName')}` : t('common.appName')
  }
  router.afterEach(apply)
  watch(locale, apply)
}
