import type { RecordType } from '@law'
import type { PlainKey } from '@/words'

export interface RegisterGroup {
  id: string
  word: PlainKey
  types: RecordType[]
}

/** Types that people look for under "homes and people"; every other register is everyday work. */
const HOMES = ['building', 'unit', 'household', 'resident', 'staff']

export function groupsOf(types: readonly RecordType[]): RegisterGroup[] {
  const homes = HOMES.flatMap((name) => types.filter((type) => type.name === name))
  const others = types.filter((type) => !HOMES.includes(type.name))
  const groups: RegisterGroup[] = [
    { id: 'work', word: 'registers.groupWork', types: others },
    { id: 'homes', word: 'registers.groupHomes', types: homes },
  ]
  return groups.filter((group) => group.types.length > 0)
}
