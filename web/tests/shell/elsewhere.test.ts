import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { setSite } from '@/device'
import { database } from '@/device/database'
import { elsewhere, keepToSite } from '@/shell/elsewhere'
import { Tablet } from '../support/tablet'
import { SITE } from '../support/tiny-server'

const OTHER = '01930000-0000-7000-8000-0000000000f2'

function routerToRecords() {
  const routes = [
    { path: '/', component: {} },
    { path: '/parcels/:id?', component: {}, meta: { record: 'parcel' as const } },
    { path: '/r/:type/:id', component: {} },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  keepToSite(router)
  return router
}

beforeEach(async () => {
  await Tablet.fresh()
  const row = (type: string, id: string, site: string) =>
    ({ key: `${type}:${id}`, type, id, site, server: null, view: {}, unsent: 0, rev: 1 }) as never
  const records = [
    row('parcel', 'here', SITE),
    row('parcel', 'there', OTHER),
    row('key', 'k', OTHER),
  ]
  await database().records.bulkPut(records)
})

it('a record is shown in its own community only', async () => {
  const router = routerToRecords()
  await router.push('/parcels/there')
  expect(elsewhere.value).toBe(OTHER)
  await router.push('/r/key/k')
  expect(elsewhere.value).toBe(OTHER)
  for (const path of ['/parcels/here', '/parcels/nobody-knows', '/parcels', '/']) {
    await router.push(path)
    expect(elsewhere.value, path).toBeUndefined()
  }
})

it('switching over brings it, and switching away takes it', async () => {
  const router = routerToRecords()
  await router.push('/parcels/there')
  await setSite(OTHER)
  expect(elsewhere.value).toBeUndefined()
  await setSite(SITE)
  expect(elsewhere.value).toBe(OTHER)
})
