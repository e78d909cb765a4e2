import { matches, plainText, text } from '@/screens/record'
import { t } from '@/words'
import type { Speech } from './listing'

/** The words of the app, as the listing asks for them; reactive, since they are looked up anew. */
export const speech: Speech = {
  label: text,
  value: plainText,
  matches,
  get stateGroup() {
    return t('registers.state')
  },
  get voidLabel() {
    return t('record.voidTag')
  },
}
