import type { Words } from '../types'
import type { problem as zh } from '../zh/problem'

/** Problems of this device; those of the law have their texts there. */
export const problem = {
  title_unknown: 'This could not be done ({code})',
  advice_unknown: 'All is kept on this device; try again later',
  wantedBetween: 'Enter a number from {low} to {high}',
  wantedPhone: 'A phone number has digits, spaces, +, - and brackets, {most} at most',
  wantedLength: 'At most {most} characters, and no control characters',
  title_unreachable: 'The server cannot be reached',
  advice_unreachable: 'Go on as usual; everything is uploaded once connected',
  title_bad_answer: 'The server’s answer cannot be read',
  advice_bad_answer: 'All is kept on this device; if it stays like this, update the app',
  title_saved_elsewhere: 'Already saved in another window',
  advice_saved_elsewhere: 'Open what was saved and compare; what you entered here stays as a draft',
  title_device_full: 'This device is full',
  advice_device_full: 'Connect to upload photos, or make room on the tablet, then save again',
  title_device_failed: 'The device did not store this',
  advice_device_failed: 'Try again, or restart the app: the form is kept',
  title_insecure_context: 'This address is not secure, so the device cannot be enrolled',
  advice_insecure_context: 'Open the address that begins with https',
} as const satisfies Words<typeof zh>
