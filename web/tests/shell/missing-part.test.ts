import { afterEach, describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { isMissingPart, recoverMissingParts } from '@/shell/missing-part'

const gone = () =>
  Promise.reject(new TypeError('Failed to fetch dynamically imported module: /assets/x.js'))

function routerWith(load: (to: string) => void) {
  const routes = [
    { path: '/', component: {} },
    { path: '/part', component: gone },
  ]
  const router = createRouter({ history: createMemoryHistory(), routes })
  recoverMissingParts(router, load)
  return router
}

describe('a part of the app that cannot be loaded', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('loads the page afresh where the person wanted to go', async () => {
    vi.stubGlobal('navigator', { onLine: true })
    const load = vi.fn()
    const router = routerWith(load)
    await router.push('/')
    await router.push('/part?x=1').catch(() => undefined)
    expect(load).toHaveBeenCalledExactlyOnceWith('/part?x=1')
  })

  it('never loads a page afresh that failed at its start', async () => {
    vi.stubGlobal('navigator', { onLine: true })
    const load = vi.fn()
    await routerWith(load)
      .push('/part')
      .catch(() => undefined)
    expect(load).not.toHaveBeenCalled()
  })

  it('stays where it is without a network and without a shell', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const load = vi.fn()
    const router = routerWith(load)
    await router.push('/')
    await router.push('/part').catch(() => undefined)
    expect(load).not.toHaveBeenCalled()
  })

  it('knows the words of every browser, and no other error', () => {
    expect(isMissingPart(new TypeError('error loading dynamically imported module: x'))).toBe(true)
    expect(isMissingPart(new TypeError('Importing a module script failed.'))).toBe(true)
    expect(isMissingPart(new Error('Unable to preload CSS for /assets/x.css'))).toBe(true)
    expect(isMissingPart(new TypeError('x is not a function'))).toBe(false)
    expect(isMissingPart(undefined)).toBe(false)
  })
})
