import type { RecordType } from '@law'
import type { PlainKey } from '@/words'

export interface RegisterGroup {
  id: string
  word: PlainKey
  types: RecordType[]
}

/** The registers as an office thinks of them, in order; a new type comes under "other". */
const GROUPS: readonly { id: string; word: PlainKey; names: readonly string[] }[] = [
  {
    id: 'service',
    word: 'registers.groupService',
    names: ['contact', 'complaint', 'work_order', 'callback', 'move_in', 'dunning'],
  },
  {
    id: 'order',
    word: 'registers.groupOrder',
    names: ['patrol', 'emergency', 'shift_handover', 'visitor', 'goods_pass'],
  },
  {
    id: 'papers',
    word: 'registers.groupPapers',
    names: ['key', 'card', 'notice', 'document', 'meeting'],
  },
  {
    id: 'homes',
    word: 'registers.groupHomes',
    names: ['building', 'unit', 'household', 'resident', 'staff', 'reveal'],
  },
]

export function groupsOf(types: readonly RecordType[]): RegisterGroup[] {
  const placed = new Set(GROUPS.flatMap((group) => group.names))
  const named = GROUPS.map(({ id, word, names }) => ({
    id,
    word,
    types: names.flatMap((name) => types.filter((type) => type.name === name)),
  }))
  const others = types.filter((type) => !placed.has(type.name))
  const rest: RegisterGroup = { id: 'other', word: 'registers.groupOther', types: others }
  return [...named, rest].filter((group) => group.types.length > 0)
}
