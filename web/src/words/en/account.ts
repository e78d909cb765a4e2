import type { Words } from '../types'
import type { account as zh } from '../zh/account'

export const account = {
  menu: 'Account',
  language: 'Language',
  chinese: '中文',
  english: 'English',
  theme: 'Look',
  themeAuto: 'As the system',
  themeLight: 'Light',
  themeDark: 'Dark',
  textSize: 'Text size',
  textNormal: 'Normal',
  textLarge: 'Large',
  signOut: 'Sign out',
} as const satisfies Words<typeof zh>
