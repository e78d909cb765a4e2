import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { database } from '@/device/database'
import { getRecord } from '@/device/records'
import { act, uuid7 } from '@/sync'
import { SyncLoop } from '@/sync/loop'
import { connect, MANAGER, PEOPLE, Tablet } from '../support/tablet'
import { TinyServer } from '../support/tiny-server'

const OLD = '门铃坏了请敲门'
const NEW = '，已修好'

let server: TinyServer
let record: string

const sync = () => new SyncLoop().turn()
const row = () => getRecord('household', record)

async function saved(set: object): Promise<void> {
  const result = await act({ type: 'household', record, set })
  if (!result.ok) throw new Error(result.problem.code)
}

/** As the server's purge leaves a record: a version without the values, `changed` as it was. */
function purge(): void {
  const key = `household:${record}`
  const { fields, ...rest } = server.records.get(key) ?? expect.unreachable()
  const { note: _note, ...kept } = fields
  const version = rest.version + 1
  server.publish(key, { ...rest, version, fields: kept, purged: { note: version } })
}

beforeEach(async () => {
  server = new TinyServer(PEOPLE)
  connect(server, await Tablet.fresh(MANAGER))
  record = uuid7()
  await act({ type: 'household', move: 'create', record, set: { name: '王家' } })
  await saved({ note: OLD })
  await sync()
})

describe('values that the server purged', () => {
  test('leave the device with the next round trip', async () => {
    expect((await row())?.view.fields.note).toBe(OLD)
    purge()
    await sync()
    expect((await row())?.view).toMatchObject({ fields: { name: '王家' }, purged: { note: 3 } })
    expect(JSON.stringify(await database().records.toArray())).not.toContain(OLD)
  })

  test('do not come back with unsent work, and the new words stay', async () => {
    await saved({ note: `${OLD}${NEW}` })
    purge()
    await sync()
    await sync()
    const now = await row()
    expect(now).toMatchObject({ unsent: 0, view: { fields: { note: NEW } } })
    expect(now?.view).toEqual(now?.server)
    expect(server.records.get(`household:${record}`)?.fields.note).toBe(NEW)
    expect(now?.view.conflicts).toBeUndefined()
  })
})
