import type { Words } from '../types'
import type { scan as zh } from '../zh/scan'

export const scan = {
  camera: 'Scan with camera',
  title: 'Point at the barcode',
  hint: 'Bring the barcode or QR code into the frame',
  torchOn: 'Light on',
  torchOff: 'Light off',
  done: 'Done',
  denied:
    'The camera is not allowed. Allow it in the browser’s settings for this site, or type the number.',
  absent: 'This device has no camera: use a scanner or type the number.',
  busy: 'The camera cannot be opened, perhaps another app uses it. Close that one, or type.',
  reader: 'The barcode reader is not on this device yet. Open this once with a network, or type.',
} as const satisfies Words<typeof zh>
