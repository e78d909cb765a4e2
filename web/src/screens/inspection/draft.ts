import type { SettingValues } from '@law/generated/settings'
import type { PendingPhoto } from '@/screens/record/pending-photos'

export type Result = 'pass' | 'fail' | 'na'
export type Outcome =
  | 'normal'
  | 'door_shut'
  | 'nobody'
  | 'entry_refused'
  | 'works_stopped'
  | 'works_finished'
export type Checklist = SettingValues['renovation.checklist']
export type CheckItem = Checklist['items'][number]

/** A violation that the inspection brings with it; made by one tap, changed only if need be. */
export interface DraftViolation {
  id: string
  item: string
  severity: 'general' | 'major'
  deadline: string
}

export interface DraftCheck {
  result?: Result
  note: string
  photos: PendingPhoto[]
  violation?: DraftViolation
}

/** The form as it lies on the disk: everything of one visit, plain JSON. */
export interface InspectionDraft {
  id: string
  signIns: { staff: string; at: number }[]
  outcome?: Outcome
  checks: Record<string, DraftCheck>
  /** For outcomes without a checklist: 拒不开门 is a breach of J4 by itself. */
  violation?: DraftViolation
  photos: PendingPhoto[]
  /** Earlier violations of this renovation, by id: what the inspector saw of each (O3). */
  prior: Record<string, 'rectified' | 'standing'>
  leadTold: boolean
  askAcceptance: boolean
  note: string
}

export const emptyDraft = (id: string): InspectionDraft => ({
  id,
  signIns: [],
  checks: {},
  photos: [],
  prior: {},
  leadTold: false,
  askAcceptance: false,
  note: '',
})

/** Outcomes with which the inspector stood inside and could look. */
export const entered = (outcome: Outcome | undefined): boolean =>
  outcome === 'normal' || outcome === 'door_shut' || outcome === 'works_finished'

/** Only a normal visit owes every line of the checklist; the others may answer what was seen. */
export const owesChecks = (outcome: Outcome | undefined): boolean =>
  outcome === 'normal' || outcome === 'door_shut'

/** The check that a shut door fails by itself (J4). */
export const DOOR_CHECK = 'door_open'

export const checkOf = (draft: InspectionDraft, code: string): DraftCheck =>
  draft.checks[code] ?? { note: '', photos: [] }

export const unanswered = (draft: InspectionDraft, items: readonly CheckItem[]): CheckItem[] =>
  items.filter((item) => !checkOf(draft, item.code).result)

/** The checklist in its groups, in the order in which the setting lists them. */
export function grouped(items: readonly CheckItem[]): { group: string; items: CheckItem[] }[] {
  const groups = new Map<string, CheckItem[]>()
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  return [...groups].map(([group, members]) => ({ group, items: members }))
}

/** "All others pass": what is already answered stays. */
export function passTheRest(draft: InspectionDraft, items: readonly CheckItem[]): void {
  for (const item of unanswered(draft, items)) {
    draft.checks[item.code] = { ...checkOf(draft, item.code), result: 'pass' }
  }
}

/** Photos that go with a failed item: its own, else those of the visit (they show it too). */
export function evidenceOf(draft: InspectionDraft, check: DraftCheck | undefined): PendingPhoto[] {
  return check && check.photos.length > 0 ? check.photos : draft.photos
}

/** Violations that this visit will make: failed checks only, and the one of the outcome. */
export function violationsOf(
  draft: InspectionDraft,
): { made: DraftViolation; check?: DraftCheck }[] {
  const failed = Object.values(draft.checks).filter((check) => check.result === 'fail')
  const found = entered(draft.outcome)
    ? failed.flatMap((check) => (check.violation ? [{ made: check.violation, check }] : []))
    : []
  return draft.violation && draft.outcome === 'entry_refused'
    ? [...found, { made: draft.violation }]
    : found
}
