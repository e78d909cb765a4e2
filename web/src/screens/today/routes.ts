import type { RouteRecordRaw } from 'vue-router'
import TodayScreen from './TodayScreen.vue'

/** The screen that starts is part of the first load; all others come when opened. */
export const routes: RouteRecordRaw[] = [
  { path: '/', name: 'today', meta: { title: 'nav.today' }, component: TodayScreen },
]
