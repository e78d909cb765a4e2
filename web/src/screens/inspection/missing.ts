import {
  type CheckItem,
  checkOf,
  entered,
  type InspectionDraft,
  owesChecks,
  unanswered,
} from './draft'

export type Missing =
  | { code: 'sign_in' | 'outcome' | 'no_entry' }
  | { code: 'checks'; n: number }
  | { code: 'fail_bare'; item: CheckItem }

/**
 * What stands between the draft and its saving. Only what makes the record worthless without it:
 * who was there, what came of it, and something to show for a failure or a visit without entry.
 */
export function missingOf(draft: InspectionDraft, items: readonly CheckItem[]): Missing[] {
  const missing: Missing[] = []
  if (draft.signIns.length === 0) missing.push({ code: 'sign_in' })
  if (!draft.outcome) missing.push({ code: 'outcome' })
  else if (!entered(draft.outcome)) missing.push(...noEntry(draft))
  else missing.push(...checks(draft, items))
  return missing
}

function noEntry(draft: InspectionDraft): Missing[] {
  return draft.photos.length === 0 && !draft.note.trim() ? [{ code: 'no_entry' }] : []
}

function checks(draft: InspectionDraft, items: readonly CheckItem[]): Missing[] {
  const left = owesChecks(draft.outcome) ? unanswered(draft, items).length : 0
  const bare = items.filter((item) => isBare(draft, item.code))
  return [
    ...(left > 0 ? [{ code: 'checks' as const, n: left }] : []),
    ...bare.map((item) => ({ code: 'fail_bare' as const, item })),
  ]
}

/** A failure that nobody could later believe: no word, no picture. */
function isBare(draft: InspectionDraft, code: string): boolean {
  const check = checkOf(draft, code)
  const shown = check.photos.length > 0 || draft.photos.length > 0
  return check.result === 'fail' && !check.note.trim() && !shown
}
