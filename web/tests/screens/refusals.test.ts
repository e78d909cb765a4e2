import 'fake-indexeddb/auto'
import type { Role, TypeName } from '@law'
import { expect, test, vi } from 'vitest'
import { database } from '@/device/database'
import type { Row } from '@/device/types'
import { useRefusals } from '@/screens/refusals/refusals'
import { BUTLER, MANAGER, Tablet } from '../support/tablet'
import { SITE } from '../support/tiny-server'

const ABOUT = '01930000-0000-7000-8000-0000000000aa'

function refusal(id: string, type: string, author: string): Row {
  const operation = { id: `op-${id}`, type, author, set: {}, move: 'create' }
  const view = {
    type: 'refusal',
    id,
    site: SITE,
    version: 1,
    state: 'open',
    created: { at: 1, by: ABOUT, device: 'tablet', counter: 1 },
    fields: { operation, code: 'value_missing', about_type: type, about: ABOUT, author },
  }
  return {
    key: `refusal:${id}`,
    type: 'refusal',
    id,
    site: SITE,
    server: view,
    view,
    unsent: 0,
    rev: 1,
  } as never
}

/** A look of a colleague's that this tablet still keeps by itself. */
function kept(author: string): Row {
  const operation = { id: 'op-kept', type: 'reveal', author, set: {}, move: 'create', at: 1 }
  const view = { ...refusal('x', 'reveal', author).view, type: 'reveal' as TypeName, id: ABOUT }
  const problem = { code: 'value_missing', params: {}, operation, refused: true }
  return {
    key: `reveal:${ABOUT}`,
    type: 'reveal',
    id: ABOUT,
    site: SITE,
    view,
    problem,
    pending: 1,
    unsent: 0,
    rev: 1,
  } as never
}

const ALL = [
  refusal('parcel-of-another', 'parcel', MANAGER),
  refusal('look-of-another', 'reveal', MANAGER),
  refusal('own-look', 'reveal', BUTLER),
  refusal('of-a-newer-app', 'diary', MANAGER),
  kept(MANAGER),
]

test.each([
  ['butler', ['of-a-newer-app', 'own-look', 'parcel-of-another']],
  ['director', ['look-of-another', 'of-a-newer-app', 'own-look', 'parcel-of-another', ABOUT]],
] as [Role, string[]][])(
  'on a shared tablet a %s sees no look that is not theirs to see',
  async (role, expected) => {
    await Tablet.fresh(BUTLER, role)
    await database().records.bulkPut(ALL)
    const refusals = useRefusals()
    const ids = () => refusals.value.open.map((one) => one.key.split(':').at(-1))
    await vi.waitFor(() => expect(ids().sort()).toEqual([...expected].sort()))
  },
)
