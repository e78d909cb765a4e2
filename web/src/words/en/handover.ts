import type { Words } from '../types'
import type { handover as zh } from '../zh/handover'

export const handover = {
  open: 'Hand-overs not finished',
  goOn: 'Go on',
  drop: 'Put down',
  dropped: 'Put down; the parcels still wait',
  otherTitle: 'This parcel is another person’s',
  otherIs: '{who}: {parcel}.',
  otherKept: 'The hand-over to {who} is kept: go on with it at any time.',
  goOver: 'Go over to {who}',
  stay: 'Stay with {who}',
  unknownScan: 'No parcel waits for {code}',
  whoSigns: 'Who signs',
  several: 'The parcels chosen belong to {n} people; only the one who signs is the recipient',
  relation: 'Relation to {others}',
  relationHint:
    'The parcels of the others are noted as collected by a proxy; untick them to sign apart',
  needRelation: 'Enter the relation to {others}, or untick their parcels and sign apart',
  along: 'Collected along for',
  alongAs: '{others} ({relation})',
  pair: '{term}: {text}',
  proxyIs: '{name}, {relation}',
  firstDay: 'Arrived today',
  listMark: ', ',
} as const satisfies Words<typeof zh>
