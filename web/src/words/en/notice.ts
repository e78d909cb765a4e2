import type { Words } from '../types'
import type { notice as zh } from '../zh/notice'

export const notice = {
  title: 'Violation notice',
  titleRenovation: 'Renovation violation notice',
  number: 'No.',
  to: 'Responsible owner (occupant)',
  unit: 'Unit / place',
  contractor: 'Contractor',
  foundAt: 'Found at',
  category: 'Category',
  item: 'Item',
  severity: 'Severity',
  description: 'Facts',
  told: 'What was said',
  personTold: 'Person told',
  measure: 'Decision',
  measureText: 'Put it right by {day} and ask the office to check it.',
  measureNoDay: 'Put it right at once and ask the office to check it.',
  deposit:
    'After that the renovation deposit is handled under the service agreement; damage is compensated by law; the authority is told where necessary.',
  repeat: 'After that it is reported to the authority; damage is compensated by law.',
  photos: 'Photos',
  officerSign: 'Signature of the issuer',
  ownerSign: 'Signature of the responsible owner (occupant)',
  signDate: 'Date',
  office: 'Office (seal)',
  copyOffice: 'Copy 1: office file',
  copyOwner: 'Copy 2: owner (occupant)',
  printedAt: 'Printed {when}',
  print: 'Print',
  unsentNote: 'Only on this device, not uploaded yet',
} as const satisfies Words<typeof zh>
