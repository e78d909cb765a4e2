import type { Words } from '../types'
import type { sync as zh } from '../zh/sync'

export const sync = {
  online: 'Online',
  offline: 'Offline',
  offlineSafe: 'Offline, keep working',
  syncing: 'Sending',
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
  status: 'Sync status',
  details: 'Show sync details',
  updateReady: 'A new version is ready',
  updateNow: 'Update now',
} as const satisfies Words<typeof zh>
