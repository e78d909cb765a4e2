import { ref, watch } from 'vue'

export type Theme = 'auto' | 'light' | 'dark'
export type TextSize = 'normal' | 'large'

const THEME = 'rounds.theme'
const TEXT = 'rounds.text'
const stored = (key: string) => globalThis.localStorage?.getItem(key)

const storedTheme = stored(THEME)
/** The look that this person chose on this device. */
export const theme = ref<Theme>(
  storedTheme === 'light' || storedTheme === 'dark' ? storedTheme : 'auto',
)
export const textSize = ref<TextSize>(stored(TEXT) === 'large' ? 'large' : 'normal')

/** Puts theme and text size on the document, now and at every change of choice or of the system. */
export function wearLook(): void {
  const night = matchMedia('(prefers-color-scheme: dark)')
  const apply = () => {
    const dark = theme.value === 'dark' || (theme.value === 'auto' && night.matches)
    document.documentElement.dataset.theme = dark ? 'dark' : 'light'
    document.documentElement.dataset.text = textSize.value
  }
  night.addEventListener('change', apply)
  watch([theme, textSize], () => {
    localStorage.setItem(THEME, theme.value)
    localStorage.setItem(TEXT, textSize.value)
    apply()
  })
  apply()
}
