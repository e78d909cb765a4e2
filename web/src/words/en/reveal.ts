import type { Words } from '../types'
import type { reveal as zh } from '../zh/reveal'

export const reveal = {
  title: 'Numbers looked at',
  explain: 'Who looked at a whole number, when and why. The number itself is not in here.',
  show: 'Show number',
  ask: 'Why do you need the whole number?',
  askExplain: 'The reason is noted and leaders can see it. The number is shown for one minute.',
  other: 'Another reason',
  needReason: 'Choose a reason or write one',
  call: 'Call {phone}',
  seconds: 'hidden in {n} s',
  hide: 'Hide',
  keep: 'Leave empty to keep {phone}',
  clear: 'Remove number',
  who: 'Looked at by',
  empty: 'Nobody has looked at a whole number yet',
  emptyHint: 'Whoever looks at one is noted here.',
  search: 'Name, reason, record',
  noAccess: 'Only leaders see these records',
} satisfies Words<typeof zh>
