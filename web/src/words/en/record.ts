import type { Words } from '../types'
import type { record as zh } from '../zh/record'

export const record = {
  created: 'Created',
  edited: 'Changed',
  voided: 'Voided',
  settled: 'Conflict settled',
  purged: 'Removed at the end of its term',
  purgedExplain:
    'Personal values were removed at the end of their terms; the history and the proofs remain.',
  purgedName: 'removed',
  purgedPhoto: 'Photo removed at the end of its term',
  system: 'System',
  void: 'Void',
  voidTag: 'Void',
  voidTitle: 'Void this record',
  voidExplain: 'The record is not deleted and can still be read; say why it is void.',
  voidBy: 'Voided by {who} at {when}: {reason}',
  timeline: 'History',
  refused: 'An action was not accepted',
  toRefusals: 'Deal with it',
  conflictTitle: '{n} {n|difference|differences} to settle',
  conflictExplain: 'Both sides are kept: {about}',
  compare: 'Compare and settle',
  photoBusy: 'Preparing photos ({n})',
  photoFailed: 'The photo could not be saved. Please take it again.',
  moved: '{move}: saved',
  yuan: 'yuan',
} as const satisfies Words<typeof zh>
