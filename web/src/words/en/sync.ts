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
  problem_unknown: 'This could not be done ({code})',
  advice_unknown: 'All is kept on this device; try again later',
  problem_unreachable: 'The server cannot be reached',
  advice_unreachable: 'Go on as usual; everything is uploaded once connected',
  problem_bad_answer: 'The server’s answer cannot be read',
  advice_bad_answer: 'All is kept on this device; if it stays like this, update the app',
  problem_device_full: 'This device is full',
  advice_device_full: 'Connect to upload photos, or make room on the tablet, then save again',
  problem_device_failed: 'The device did not store this',
  advice_device_failed: 'Try again, or restart the app: the form is kept',
  problem_insecure_context: 'This address is not secure, so the device cannot be enrolled',
  advice_insecure_context: 'Open the address that begins with https',
} as const satisfies Words<typeof zh>
