import { describe, expect, it } from 'vitest'
import { platformOf } from './install'

describe('which way of installing comes first', () => {
  it('knows an iPad that calls itself a Mac by its touch screen', () => {
    expect(platformOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15)', 5)).toBe('ipad')
    expect(platformOf('Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15)', 0)).toBe('desktop')
    expect(platformOf('Mozilla/5.0 (Linux; Android 13; Tablet)', 5)).toBe('android')
  })
})
