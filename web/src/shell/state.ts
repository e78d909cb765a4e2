import { reactive } from 'vue'
import type { NavItem } from './nav'

/** What the frame around every screen shows. App.vue fills it from the session and the sync loop. */
export interface ShellState {
  online: boolean
  unsent: number
  oldest?: number
  lastContact?: number
  attention: number
  sending: boolean
  /** Why syncing does not go on although the server is there. */
  problem?: string
  sites: { id: string; name: string }[]
  siteId?: string
  person?: { name: string; role: string }
  nav: NavItem[]
}

export const shell = reactive<ShellState>({
  online: navigator.onLine,
  unsent: 0,
  attention: 0,
  sending: false,
  sites: [],
  nav: [{ id: 'today', icon: 'today', word: 'nav.today', to: '/' }],
})
