import { describe, expect, test } from 'vitest'
import { shellOf } from '../build/precache'

const files: Record<string, string> = {
  'index.html': '<!doctype html>',
  'assets/app-a1.js': 'app',
  'assets/app-a1.js.br': 'compressed',
  'assets/app-a1.js.map': '{}',
  'assets/reader-b2.wasm': 'wasm',
  'icon.svg': '<svg/>',
  'sw.js': 'worker',
  'sw-kill.js': 'kill',
}
const shell = (contents = files) =>
  shellOf(Object.keys(contents), (name) => new TextEncoder().encode(contents[name]))

describe('the list that the worker caches', () => {
  test('holds the page as / and every file but the compressed, the large and the worker', () => {
    expect(shell().files.map(([address]) => address)).toEqual([
      '/assets/app-a1.js',
      '/icon.svg',
      '/',
    ])
  })

  test('has a digest for each file whose name carries none', () => {
    const digests = new Map(shell().files)
    expect(digests.get('/assets/app-a1.js')).toBe('')
    expect(digests.get('/')).toMatch(/^[0-9a-f]{16}$/)
  })

  test('has a version that changes with any byte and with nothing else', () => {
    const { version } = shell()
    expect(shell({ ...files }).version).toBe(version)
    expect(shell({ ...files, 'icon.svg': '<svg />' }).version).not.toBe(version)
    expect(shell({ ...files, 'sw.js': 'other' }).version).toBe(version)
  })
})
