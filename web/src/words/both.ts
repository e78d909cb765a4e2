import { type Locale, loadWords, locale } from './index'

export interface Both<T> {
  zh: T
  en: T
}

/**
 * What `say` makes of words, labels and dates, once in each language: for what is kept and may be
 * read in either, such as what somebody signs. Where English is not on the device, Chinese stands.
 */
export async function inBothLanguages<T>(say: () => T): Promise<Both<T>> {
  await loadWords('en').catch(() => undefined)
  const chosen = locale.value
  try {
    return { zh: saidIn('zh-CN', say), en: saidIn('en', say) }
  } finally {
    // In the same turn as it was changed, so that the page is never drawn in the other one.
    locale.value = chosen
  }
}

function saidIn<T>(language: Locale, say: () => T): T {
  locale.value = language
  return say()
}
