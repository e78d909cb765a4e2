import type { TypeName } from '@law'
import { computed, ref } from 'vue'
import type { Router } from 'vue-router'
import { getRecord, site } from '@/device'

declare module 'vue-router' {
  interface RouteMeta {
    /** The type of the record that `:id` names, where `:type` does not. */
    record?: TypeName
  }
}

/** The community of the record that the address names. */
const home = ref<string>()

/** That community, where another is in use: its names would be missing on the screen and on paper. */
export const elsewhere = computed(() => (home.value === site.value ? undefined : home.value))

export function keepToSite(router: Router): void {
  router.beforeResolve(async ({ meta, params }) => {
    const type = meta.record ?? params.type
    const row = type && params.id && (await getRecord(type as TypeName, String(params.id)))
    home.value = row ? row.site : undefined
  })
}
