import type { RecordOf } from '@/device'

/** Steps of the five of K3. Compensation and litigation are decided by people, never reached here. */
const STEP: Record<string, number> = { found: 0, notice_issued: 1, rectified: 1, reported: 3 }
const MOVE_STEP: Record<string, number> = { create: 0, issue_notice: 1, report_to_authority: 3 }

/** The highest step that the record has been on: a closed one keeps where it came to. */
export function ladderStep(record: RecordOf<'violation'>): number {
  const made = (record.trail ?? []).map((entry) => MOVE_STEP[entry.move ?? ''] ?? 0)
  return Math.max(STEP[record.state] ?? 0, 0, ...made)
}
