import type { FieldsOf } from '@law'
import type { PendingPhoto } from '@/screens/record/pending-photos'

type Fields = FieldsOf['violation']

/** The form as it lies on the disk. */
export interface ViolationDraft {
  id: string
  where: 'unit' | 'place'
  unit?: string | undefined
  place: string
  renovation?: string | undefined
  inspection?: string | undefined
  category?: string | undefined
  /** As stored: the words of the setting, or what was typed. */
  item: string
  /** The item is not on the list and is typed. */
  other: boolean
  severity: 'general' | 'major'
  description: string
  photos: PendingPhoto[]
  person_told: string
  told: string
  deadline: string
}

export type FormError =
  | 'unitMissing'
  | 'placeMissing'
  | 'categoryMissing'
  | 'itemMissing'
  | 'deadlinePast'

export function errorsOf(
  draft: ViolationDraft,
  today: string,
): Partial<Record<'unit' | 'place' | 'category' | 'item' | 'deadline', FormError>> {
  const errors: ReturnType<typeof errorsOf> = {}
  if (draft.where === 'unit' && !draft.unit) errors.unit = 'unitMissing'
  if (draft.where === 'place' && !draft.place.trim()) errors.place = 'placeMissing'
  if (!draft.category) errors.category = 'categoryMissing'
  if (!draft.item.trim()) errors.item = 'itemMissing'
  if (draft.deadline && draft.deadline < today) errors.deadline = 'deadlinePast'
  return errors
}

/** The record's values; what was left empty stays out of it. */
export function valuesOf(draft: ViolationDraft, by: string, at: number): Partial<Fields> {
  const { where, unit, renovation, inspection, category, severity } = draft
  const texts = { place: draft.place, item: draft.item, description: draft.description }
  const talk = { person_told: draft.person_told, told: draft.told, deadline: draft.deadline }
  const values = {
    ...Object.fromEntries(
      Object.entries({ ...texts, ...talk }).flatMap(([name, value]) =>
        value.trim() ? [[name, value.trim()]] : [],
      ),
    ),
    ...(where === 'unit' && unit ? { unit } : {}),
    ...(renovation ? { renovation } : {}),
    ...(inspection ? { inspection } : {}),
    category,
    severity,
    found_by: by,
    found_at: at,
  }
  return values as Partial<Fields>
}

/** A quick phrase goes below what already stands there. */
export const withPhrase = (told: string, phrase: string): string =>
  [told.trimEnd(), phrase].filter(Boolean).join('\n')
