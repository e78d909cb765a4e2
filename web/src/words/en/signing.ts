import type { Words } from '../types'
import type { signing as zh } from '../zh/signing'

export const signing = {
  signHere: 'Please sign here',
  signature: 'Signature',
  blank: 'There is no signature yet',
  clear: 'Sign again',
  strokes: '{n} {n|stroke|strokes}',
} as const satisfies Words<typeof zh>
