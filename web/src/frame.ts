import { computed, watchEffect } from 'vue'
import { me, site, staff } from './device'
import { useAttention } from './screens/conflicts/attention'
import { optionLabel } from './screens/record/labels'
import type { NavItem } from './shell/nav'
import { shell } from './shell/state'
import { problemText, status } from './sync'
import { t } from './words'

/** Keeps the frame around every screen true: who, where, how syncing stands, what waits. */
export function fillFrame(): void {
  const attention = useAttention()
  const nav = computed<NavItem[]>(() => [
    { id: 'today', icon: 'today', word: 'nav.today', to: '/' },
    {
      id: 'renovation',
      icon: 'renovation',
      word: 'nav.renovation',
      to: '/renovations',
      under: ['/renovations', '/inspections'],
    },
    { id: 'parcels', icon: 'parcel', word: 'nav.parcels', to: '/parcels' },
    { id: 'violations', icon: 'violation', word: 'nav.violations', to: '/violations' },
    {
      id: 'attention',
      icon: 'conflict',
      word: 'nav.conflicts',
      to: attention.value.conflicts > 0 ? '/conflicts' : '/refusals',
      under: ['/conflicts', '/refusals'],
      count: attention.value.conflicts + attention.value.refusals,
    },
    { id: 'registers', icon: 'book', word: 'nav.registers', to: '/more', under: ['/more', '/r'] },
    {
      id: 'settings',
      icon: 'settings',
      word: 'nav.settings',
      to: '/settings',
      under: ['/settings', '/device', '/board', '/hand-in'],
    },
  ])
  watchEffect(() => {
    const { online, unsent, oldestUnsent, lastContact, syncing } = status
    Object.assign(shell, { online, unsent, oldest: oldestUnsent, lastContact, sending: syncing })
    shell.attention = status.attention
    shell.problem = standing()
  })
  watchEffect(() => {
    shell.sites = (me.value?.staff ?? []).map((one) => ({ id: one.site, name: one.site_name }))
    Object.assign(shell, { siteId: site.value ?? undefined, person: person() })
  })
  watchEffect(() => {
    shell.nav = me.value ? nav.value : []
  })
}

/** What keeps work from leaving this device, and does not pass by itself. */
function standing(): string | undefined {
  const code = status.problem?.code ?? (status.signInNeeded ? 'sign_in_needed' : undefined)
  if (code) return problemText({ code, ...status.problem }).title
  return status.storage.low ? t('sync.spaceLow') : undefined
}

function person(): { name: string; role: string } | undefined {
  if (!me.value) return undefined
  const { name } = staff.value ?? me.value.account
  return { name, role: staff.value ? optionLabel('staff', 'role', staff.value.role) : '' }
}
