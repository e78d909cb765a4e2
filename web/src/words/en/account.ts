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
  signInTitle: 'Sign in',
  signInIntro: 'The daily book of the property office, with or without a network',
  signInAgain:
    'Your sign-in has ended. Please sign in again: {n} unsent {n|entry is|entries are} safe on this device.',
  login: 'Account',
  password: 'Password',
  showPassword: 'Show password',
  hidePassword: 'Hide password',
  signIn: 'Sign in',
  loginMissing: 'Enter your account',
  passwordMissing: 'Enter your password',
  offlineFirst: 'The first sign-in on a device needs the network; afterwards it works offline.',
  workOffline: 'Go on offline for now',
  demoTitle: 'Demo accounts',
  demoHint: 'Invented data: choose a role to sign in',
} as const satisfies Words<typeof zh>
