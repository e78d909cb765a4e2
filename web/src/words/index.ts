import { type Label, learnEnglish } from '@law'
import { computed, ref, shallowRef } from 'vue'
import { fill, type Placeholders, type Values } from './message'
import type { zh } from './zh'
import { first } from './zh/first'

export * from './format'

export type Locale = 'zh-CN' | 'en'
type Zh = typeof zh
type Area = keyof Zh

/** Every key of the dictionary, as `area.key`. */
export type Key = { [A in Area]: `${A}.${keyof Zh[A] & string}` }[Area]

type TextOf<K extends Key> = K extends `${infer A extends Area}.${infer W}`
  ? W extends keyof Zh[A]
    ? Zh[A][W] & string
    : never
  : never
type ParameterOf<K extends Key> = K extends Key ? Placeholders<TextOf<K>> : never
type Parameters<K extends Key> = [ParameterOf<K>] extends [never]
  ? []
  : [values: Record<ParameterOf<K>, string | number>]

/** The keys whose texts need no parameters: what navigation and other data may name. */
export type PlainKey = { [K in Key]: [ParameterOf<K>] extends [never] ? K : never }[Key]

const STORED_UNDER = 'rounds.language'
type Dictionary = Record<string, Record<string, string>>

/** The language in use; change it with setLocale. */
export const locale = ref<Locale>(storedLocale())

/** The first screen's words at once, the others a moment later (docs/decisions/0014-first-load.md). */
const chinese = shallowRef<Dictionary>(first)
/** English comes in a file of its own: most people never need it. Until it is here, Chinese stands. */
const english = shallowRef<Dictionary>()
const dictionary = computed<Dictionary>(
  () => (locale.value === 'en' ? english.value : undefined) ?? chinese.value,
)
const inEnglish = computed(() => locale.value === 'en' && english.value !== undefined)

/** Fetches the words of a language; the service worker has them, so this works offline too. */
export async function loadWords(of: Locale): Promise<void> {
  if (of !== 'en' || english.value) return
  const [{ en }, { ENGLISH }] = await Promise.all([
    import('./en'),
    import('@law/generated/english'),
  ])
  learnEnglish(ENGLISH)
  english.value = en
}

/** Brings the words that only the other screens say. */
export async function loadAllWords(): Promise<void> {
  chinese.value = (await import('./zh')).zh
}

/** Await it before the first frame, so that nobody sees it in the other language. */
export const wordsReady = loadWords(locale.value)

/** The text of a key in the current language, reactive in templates. */
export function t<K extends Key>(key: K, ...[values]: Parameters<K>): string {
  return fill(lookUp(key) ?? key, values)
}

/** A label of the law, or a text of a setting, in the current language; reactive in templates. */
export const inLanguage = ({ zh, en }: Label): string => (inEnglish.value ? en : zh)

/** For keys that come from data (problem codes, states); undefined when the dictionary has none. */
export function tMaybe(key: string, values?: Values): string | undefined {
  const text = lookUp(key)
  return text === undefined ? undefined : fill(text, values)
}

export function setLocale(next: Locale): void {
  locale.value = next
  void loadWords(next)
  // Language, theme and text size are the only things kept outside the device store.
  globalThis.localStorage?.setItem(STORED_UNDER, next)
  applyToDocument()
}

/** Tells assistive technology and the font choice which language the page is in. */
export function applyToDocument(): void {
  if (typeof document !== 'undefined') document.documentElement.lang = locale.value
}

function storedLocale(): Locale {
  return globalThis.localStorage?.getItem(STORED_UNDER) === 'en' ? 'en' : 'zh-CN'
}

function lookUp(key: string): string | undefined {
  const dot = key.indexOf('.')
  return dictionary.value[key.slice(0, dot)]?.[key.slice(dot + 1)]
}
