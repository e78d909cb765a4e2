import { computed, type Ref, ref, watch } from 'vue'
import { type OpenDraft, type Row, useRecord } from '@/device'
import type { InspectionDraft } from './draft'

export interface SavedElsewhere {
  /** The visit of this form, once another window has saved it. */
  readonly row: Readonly<Ref<Row<'inspection'> | undefined>>
  /** True while and after this window saves it itself. */
  readonly mine: Ref<boolean>
}

/**
 * Two windows share one draft, and one of them saves it: what the other shows is saved already.
 * `unchanged` is called where nothing was entered here since the form was opened, so that nothing
 * can be lost with the draft.
 */
export function useSavedElsewhere(
  draft: OpenDraft<InspectionDraft>,
  unchanged: (row: Row<'inspection'>) => void,
): SavedElsewhere {
  const opened = JSON.stringify(draft.value)
  const mine = ref(false)
  const found = useRecord('inspection', () => draft.value.id)
  const row = computed(() => (mine.value ? undefined : found.value))
  watch(
    row,
    (saved) => {
      if (saved && JSON.stringify(draft.value) === opened) unchanged(saved)
    },
    { immediate: true },
  )
  return { row, mine }
}
