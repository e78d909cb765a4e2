import type { Row } from '@/device'
import { photoIds, photoIntents } from '@/screens/record/pending-photos'
import type { Intent } from '@/sync'
import {
  type Checklist,
  checkOf,
  type DraftCheck,
  type DraftViolation,
  entered,
  evidenceOf,
  type InspectionDraft,
  violationsOf,
} from './draft'

export interface Visit {
  renovation: Row<'renovation'>
  /** Earlier violations that the draft speaks of. */
  prior: readonly Row<'violation'>[]
  checklist: Checklist
  /** Staff record of the inspector. */
  by: string
  at: number
  /** Words for a violation that still stands, dated. */
  standing: string
}

/**
 * Everything of one visit as one group that lands together or not at all: its photos, the
 * violations it found, the inspection itself, and what became of earlier violations.
 */
export function intentsOf(draft: InspectionDraft, visit: Visit): Intent[] {
  const about = { type: 'inspection', id: draft.id }
  return [
    ...photoIntents(allPhotos(draft), about),
    ...violationsOf(draft).map(({ made, check }) => violationIntent(draft, visit, made, check)),
    inspectionIntent(draft, visit),
    ...visit.prior.flatMap((row) => priorIntent(draft, visit, row)),
    ...acceptanceIntent(draft, visit),
  ]
}

function allPhotos(draft: InspectionDraft) {
  const ofChecks = entered(draft.outcome)
    ? Object.values(draft.checks).flatMap((check) => check.photos)
    : []
  return [...draft.photos, ...ofChecks]
}

function inspectionIntent(draft: InspectionDraft, visit: Visit): Intent {
  const { renovation } = visit
  const set: Record<string, unknown> = {
    renovation: renovation.id,
    unit: renovation.view.fields.unit,
    inspected_at: draft.signIns[0]?.at ?? visit.at,
    sign_ins: draft.signIns,
    outcome: draft.outcome,
    photos: photoIds(draft.photos),
    lead_told: draft.leadTold,
  }
  if (draft.note.trim()) set.note = draft.note.trim()
  const checks = entered(draft.outcome) ? checkValues(draft, visit.checklist) : []
  if (checks.length > 0) {
    set.checks = checks
    set.checklist_version = visit.checklist.version
  }
  return { type: 'inspection', record: draft.id, move: 'create', set } as Intent
}

function checkValues(draft: InspectionDraft, checklist: Checklist) {
  return checklist.items.flatMap((item) => {
    const check = checkOf(draft, item.code)
    if (!check.result) return []
    const failed = check.result === 'fail'
    return [
      {
        code: item.code,
        result: check.result,
        ...(check.note.trim() ? { note: check.note.trim() } : {}),
        ...(check.photos.length > 0 ? { photos: photoIds(check.photos) } : {}),
        ...(failed && check.violation ? { violation: check.violation.id } : {}),
      },
    ]
  })
}

function violationIntent(
  draft: InspectionDraft,
  visit: Visit,
  made: DraftViolation,
  check: DraftCheck | undefined,
): Intent {
  const words = (check?.note ?? draft.note).trim()
  const set: Record<string, unknown> = {
    unit: visit.renovation.view.fields.unit,
    renovation: visit.renovation.id,
    inspection: draft.id,
    category: 'renovation',
    item: made.item,
    severity: made.severity,
    found_at: visit.at,
    found_by: visit.by,
    deadline: made.deadline,
    photos: photoIds(evidenceOf(draft, check)),
  }
  if (words) set.description = words
  return { type: 'violation', record: made.id, move: 'create', set } as Intent
}

/** Rectified: on to the second look. Still standing: the new photos and a dated line. */
function priorIntent(draft: InspectionDraft, visit: Visit, row: Row<'violation'>): Intent[] {
  const seen = draft.prior[row.id]
  if (!seen) return []
  const set: Record<string, unknown> = {}
  if (draft.photos.length > 0) set.recheck_photos = photoIds(draft.photos)
  if (seen === 'rectified') {
    return [{ type: 'violation', record: row.id, move: 'report_rectified', set } as Intent]
  }
  set.note = [row.view.fields.note, visit.standing].filter(Boolean).join('\n')
  return [{ type: 'violation', record: row.id, set } as Intent]
}

function acceptanceIntent(draft: InspectionDraft, visit: Visit): Intent[] {
  const { state } = visit.renovation.view
  const possible = state === 'underway' || state === 'rectifying'
  if (draft.outcome !== 'works_finished' || !draft.askAcceptance || !possible) return []
  return [{ type: 'renovation', record: visit.renovation.id, move: 'request_acceptance' }]
}
