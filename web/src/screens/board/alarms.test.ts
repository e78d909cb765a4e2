import { describe, expect, it } from 'vitest'
import type { BoardDevice } from '@/net/devices'
import { alarmsOf, atStake, HOUR_MS, listed, platformName, spanOf, withNotes } from './alarms'
import { sizeOf } from './size'

const NOW = 1_795_219_200_000
const device = (parts: Partial<BoardDevice> = {}): BoardDevice => ({
  id: 'd',
  name: '王管家',
  platform: '',
  users: ['王管家'],
  at: NOW - 60_000,
  pending: 0,
  oldest: null,
  photos: 0,
  app: '0.1.0',
  storage: { persisted: true },
  offset: 0,
  enrolled: NOW,
  revoked: false,
  revoked_why: '',
  lost: false,
  replaced: null,
  ...parts,
})
const kinds = (parts: Partial<BoardDevice>) =>
  alarmsOf(device(parts), NOW, 12).map((one) => one.kind)
const long = NOW - 13 * HOUR_MS

describe('what the board warns of', () => {
  it('warns of silence only where work is unsent', () => {
    expect(kinds({ at: long })).toEqual([])
    expect(kinds({ at: long, pending: 1 })).toEqual(['silent'])
    expect(kinds({ at: long, photos: 1 })).toEqual(['silent'])
    expect(kinds({ at: NOW - 11 * HOUR_MS, pending: 1 })).toEqual([])
  })

  it('follows the hours that the community has set', () => {
    expect(alarmsOf(device({ at: long, pending: 1 }), NOW, 24)).toEqual([])
  })

  it('still warns of unsent work on a revoked device, and of nothing else', () => {
    expect(kinds({ revoked: true, at: long, pending: 2, offset: 9 * HOUR_MS })).toEqual(['silent'])
  })

  it('tells of a cleared store only if something was unsent', () => {
    expect(kinds({ replaced: 'e', pending: 3, at: long })).toEqual(['lost'])
    expect(kinds({ replaced: 'e' })).toEqual([])
  })

  it('tells of clocks, space and protection', () => {
    expect(kinds({ offset: -6 * 60_000 })).toEqual(['clock'])
    expect(kinds({ storage: { used: 99e6, quota: 100e6, persisted: false } })).toEqual([
      'space',
      'unprotected',
    ])
    // WebKit tells nothing of its storage.
    expect(kinds({ storage: {} })).toEqual([])
  })

  it('puts work at stake first and what is out of use last', () => {
    const all = listed(
      [
        device({ id: 'revoked', revoked: true }),
        device({ id: 'fine' }),
        device({ id: 'warned', offset: HOUR_MS }),
        device({ id: 'silent', at: long, pending: 1 }),
      ],
      NOW,
      12,
    )
    expect(all.map((one) => one.device.id)).toEqual(['silent', 'warned', 'fine', 'revoked'])
    expect([atStake(all), withNotes(all)]).toEqual([1, 1])
  })
})

describe('how the board speaks', () => {
  it('says sizes in a unit that fits', () => {
    expect([0, 20_000, 400_000, 34 * 1024 ** 2].map(sizeOf)).toEqual([
      '0 KB',
      '20 KB',
      '0.4 MB',
      '34 MB',
    ])
  })

  it('says lengths of time in a unit that fits', () => {
    expect(spanOf(-45_000)).toEqual(['seconds', 45])
    expect(spanOf(7 * 60_000)).toEqual(['minutes', 7])
    expect(spanOf(13.2 * HOUR_MS)).toEqual(['hours', 13])
    expect(spanOf(72 * HOUR_MS)).toEqual(['days', 3])
  })

  it('knows tablets and browsers by their names', () => {
    const android = 'Mozilla/5.0 (Linux; Android 13; K) AppleWebKit/537.36 Chrome/120.0 Safari/537'
    expect(platformName(android)).toBe('Android · Chrome')
    expect(platformName('Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X)')).toBe('iPad')
    expect(platformName('')).toBe('')
  })
})
