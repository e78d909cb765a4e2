import type { Words } from '../types'
import type { pin as zh } from '../zh/pin'

export const pin = {
  title: 'Shift PIN',
  explain:
    'While somebody signs, the tablet is locked; staff take it back with their shift PIN. Only a check value is kept, on this device, and it works offline.',
  isSet: 'You have a PIN on this device',
  notSet: 'You have no PIN on this device yet',
  firstTitle: 'Set your shift PIN before the first signature',
  firstExplain:
    'Once the resident holds the tablet, only a PIN leads out of the signing page. Set it once; it works offline.',
  own: 'My PIN',
  fresh: 'New PIN',
  again: 'Once more',
  hint: '4 to 8 digits, not all the same and not in a row',
  unfit: 'Use 4 to 8 digits, not all the same and not in a row',
  differs: 'The two are not the same',
  save: 'Save PIN',
  change: 'Change PIN',
  saved: 'PIN saved',
  takeBack: 'Staff take the tablet back',
  takeBackExplain: 'Staff enter their shift PIN; that of a colleague works too.',
  enter: 'Shift PIN',
  unlock: 'Take back',
  confirm: 'Confirm',
  wrong: 'That is not the PIN',
  wait: 'Wrong PIN: wait {n} {n|second|seconds}, then try again',
  forgot: 'Forgot the PIN? Use the password',
  forgotExplain: 'This needs the network. The old PIN ends; set a new one afterwards.',
  password: 'Password of {name}',
  usePin: 'Use the PIN',
  log: 'Who took this tablet back',
  byPin: 'PIN',
  byPassword: 'Password',
} as const satisfies Words<typeof zh>
