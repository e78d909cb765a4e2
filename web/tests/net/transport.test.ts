import { expect, test } from 'vitest'
import { BadAnswer, NetProblem, request, Unreachable, useFetch } from '@/net/transport'

function answering(status: number, body: string, headers: Record<string, string> = {}): void {
  useFetch(async () => new Response(body, { status, headers }))
}

test('a problem document becomes a typed problem', async () => {
  const told = { code: 'storage_full', params: { free: 1 }, status: 507 }
  answering(507, JSON.stringify(told), { 'Retry-After': '9' })
  const problem = await request('/x').catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(NetProblem)
  expect(problem).toMatchObject({
    status: 507,
    code: 'storage_full',
    params: { free: 1 },
    retryAfter: 9,
  })
})

test('a gateway, a dead line and a silent server are all unreachable', async () => {
  answering(502, '<html>Bad Gateway</html>')
  await expect(request('/x')).rejects.toBeInstanceOf(Unreachable)
  useFetch(async () => {
    throw new TypeError('Failed to fetch')
  })
  await expect(request('/x')).rejects.toBeInstanceOf(Unreachable)
  useFetch(
    (_, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('aborted')))
      }),
  )
  await expect(request('/x', { timeout: 10 })).rejects.toBeInstanceOf(Unreachable)
})

test('an answer that is no JSON is never used', async () => {
  answering(200, '<!doctype html>')
  await expect(request('/x')).rejects.toBeInstanceOf(BadAnswer)
  answering(200, '')
  expect(await request('/x')).toBeUndefined()
})

test('large bodies travel packed and unpack to the same', async () => {
  const json = { text: '巡楼'.repeat(5000) }
  let seen: unknown
  useFetch(async (_, init) => {
    expect(new Headers(init.headers).get('Content-Encoding')).toBe('gzip')
    const body = new Response(init.body).body?.pipeThrough(new DecompressionStream('gzip'))
    seen = await new Response(body).json()
    return new Response('{}')
  })
  await request('/x', { method: 'POST', json })
  expect(seen).toEqual(json)
})
