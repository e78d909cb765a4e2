import type { Words } from '../types'
import type { refusals as zh } from '../zh/refusals'

export const refusals = {
  title: 'To settle',
  desk: 'Not accepted',
  explain:
    'Actions that were not accepted. Everything entered is kept and can be mended and sent again',
  none: 'Nothing was refused',
  noneHint: 'When the server cannot accept an action, it appears here with the reason',
  noneDone: 'None have been dealt with yet',
  waiting: 'Waiting',
  done: 'Dealt with',
  onlyMine: 'Only mine',
  pick: 'Choose one from the list to see why and what to do',
  tried: 'What was tried',
  entered: 'What was entered',
  why: 'Why it was not accepted',
  foreseen:
    'This device expects a refusal. It is saved; the server decides once there is a network',
  askedAt: 'Time of the action',
  by: 'By',
  onDevice: 'Device',
  record: 'Record',
  handler: 'Handler',
  act: '{move} · {type}',
  take: 'Mend and send again',
  takeTitle: 'Mend and send again',
  takeExplain:
    'Everything that was entered is below. Mend it as the reason says, then send it again.',
  again: 'Send again',
  retaken: 'Sent again',
  signatureKept: 'Signatures and photos stay as they are and are sent along.',
  reasonMaybe: 'Reason (where one is asked for)',
  openRecord: 'Open the record',
  waitForServer: 'Can be dealt with here once it has been uploaded',
  gone: 'No longer on this device',
} as const satisfies Words<typeof zh>
