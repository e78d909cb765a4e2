import type { Router } from 'vue-router'
import { me } from '@/device'
import { signInNeeded } from '@/net/session'

/**
 * Without a profile on this device every screen leads to the sign-in, and back afterwards. With one
 * nothing is held up, online or not: an ended session only asks in the status line.
 */
export function requireProfile(router: Router): void {
  router.beforeEach((to) => {
    if (to.name === 'sign-in' && me.value && !signInNeeded.value) return '/'
    if (to.meta.open || me.value) return true
    return { name: 'sign-in', query: to.fullPath === '/' ? {} : { next: to.fullPath } }
  })
}
