import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { me, site } from '@/device'
import { database } from '@/device/database'
import { setMe } from '@/device/identity'
import { getFact } from '@/device/meta'
import { demoSignIns, signIn, signInNeeded, signOut } from '@/net/session'
import { useFetch } from '@/net/transport'
import { useSignInForm } from '@/screens/signin/sign-in'
import { act } from '@/sync'
import { loadAllWords } from '@/words'
import { BUTLER, Tablet } from '../support/tablet'
import { problem } from '../support/tiny-server'

interface Call {
  route: string
  body: Record<string, unknown>
}

let tablet: Tablet
const calls: Call[] = []

beforeEach(async () => {
  tablet = await Tablet.fresh()
  calls.length = 0
})

function answering(answers: Record<string, unknown>): void {
  useFetch(async (path, init) => {
    const route = `${init.method} ${path}`
    const text = await new Response(init.body).text()
    calls.push({ route, body: text ? JSON.parse(text) : {} })
    const answer = answers[route]
    if (answer === undefined) throw new TypeError('no network')
    return answer instanceof Response ? answer : new Response(JSON.stringify(answer))
  })
}

test('signing in enrols the device with a public key and keeps the profile for offline', async () => {
  answering({ 'POST /api/session': tablet.profile(), 'POST /api/devices': { id: 'x' } })
  await signOut()
  expect(me.value).toBeNull()
  await signIn('w', 'secret')
  const enrolment = calls.find((call) => call.route === 'POST /api/devices')?.body
  expect(enrolment).toMatchObject({
    id: (await getFact('device'))?.id,
    key: { kty: 'EC', crv: 'P-256' },
  })
  expect(enrolment?.key).not.toHaveProperty('d')
  await tablet.use()
  expect(me.value?.account.id).toBe(BUTLER)
  expect(site.value).toBe(tablet.profile().staff[0]?.site)
})

test('a wrong password changes nothing', async () => {
  answering({ 'POST /api/session': problem(401, 'wrong_credentials') })
  await expect(signIn('w', 'nein')).rejects.toMatchObject({ code: 'wrong_credentials' })
  expect(me.value?.account.id).toBe(BUTLER)
})

test('the sign-in says that it needs the network, and tells a revoked device apart', async () => {
  await loadAllWords()
  const form = useSignInForm('w')
  form.password = 'secret'
  answering({})
  expect(await form.submit()).toBe(false)
  expect(form.problem).toMatchObject({ code: 'unreachable' })
  expect(form.problem?.advice).toContain('登录需要联网')
  await setMe(null)
  answering({
    'POST /api/session': tablet.profile(),
    'POST /api/devices': problem(403, 'device_revoked'),
  })
  expect(await form.submit()).toBe(false)
  expect(form.problem).toMatchObject({ code: 'device_revoked' })
  expect(me.value).toBeNull()
})

test('signing out offline keeps outbox and device', async () => {
  await act({ type: 'household', move: 'create', set: { name: '王家' } })
  const device = await getFact('device')
  answering({})
  await signOut()
  expect(me.value).toBeNull()
  expect(await database().outbox.count()).toBe(1)
  expect(await getFact('device')).toEqual(device)
  expect(signInNeeded.value).toBe(false)
  expect(await act({ type: 'household', move: 'create', set: { name: '李家' } })).toMatchObject({
    ok: false,
    problem: { code: 'sign_in_needed' },
  })
})

test('demo sign-ins are shown only where the server is a demo', async () => {
  const entry = { login: 'guanjia', password: 'p', name: '管家甲', role: 'butler', site: '示例' }
  answering({ 'GET /api/about': { demo: true, sign_ins: [entry, { login: 'x' }] } })
  expect(await demoSignIns()).toEqual([entry])
  answering({ 'GET /api/about': { demo: false, sign_ins: [entry] } })
  expect(await demoSignIns()).toEqual([])
  answering({})
  expect(await demoSignIns()).toEqual([])
})
