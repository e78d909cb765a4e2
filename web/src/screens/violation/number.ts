import type { RecordOf } from '@/device'
import { dayOf } from '@/screens/record/moments'

/**
 * 编号 of the notice: day and the last six digits of the record's id. Made from the record alone,
 * so that a tablet without a network prints the same number as the desk.
 */
export function noticeNumber(record: RecordOf<'violation'>): string {
  const day = dayOf(record.fields.found_at ?? record.created.at).replaceAll('-', '')
  return `WZ-${day}-${record.id.slice(-6).toUpperCase()}`
}
