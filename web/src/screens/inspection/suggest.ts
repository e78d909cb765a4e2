import { settingOf, text } from '@/screens/record'
import { dayOf } from '@/screens/record/moments'
import { addDays } from '@/screens/today/days'
import { entryByCode, itemText } from '@/screens/violation/items'
import { uuid7 } from '@/sync'
import { t } from '@/words'
import type { CheckItem, DraftViolation } from './draft'

/** A failed check as a violation: item and severity from the checklist, deadline from the setting. */
export function suggestViolation(item: CheckItem): DraftViolation {
  const entry = entryByCode(settingOf('violations.items'), 'renovation', item.violation)
  return {
    id: uuid7(),
    item: entry ? itemText(entry) : t('inspection.failedPrefix', { item: text(item) }),
    severity: item.severity === 'major' ? 'major' : 'general',
    deadline: addDays(dayOf(Date.now()), settingOf('violations.deadline_days')),
  }
}
