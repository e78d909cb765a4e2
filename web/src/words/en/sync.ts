import type { Words } from '../types'
import type { sync as zh } from '../zh/sync'

export const sync = {
  online: 'Online',
  offline: 'Offline',
  syncing: 'Syncing',
  unsent: '{n} unsent',
  allSent: 'All sent',
  oldest: 'oldest {when}',
  lastContact: 'last contact {when}',
  neverContacted: 'no contact yet',
  local: 'On this device',
  uploaded: 'Uploaded',
  photos: 'Photos {done}/{total}',
  attention: 'Needs you',
  attentionCount: '{n} {n|needs|need} you',
  details: 'Show sync details',
  spaceLow: 'Storage nearly full',
  updateReady: 'A new version is ready',
  updateNow: 'Update now',
  partMissing:
    'This page could not be opened; the app may have been updated. Connect and open the app again',
  formUnsaved:
    'This device is full and what you typed is not saved yet. Keep the page open, upload or free some space',
} as const satisfies Words<typeof zh>
