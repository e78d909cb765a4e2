import { describe, expect, it } from 'vitest'
import { type Key, Wedge } from './wedge'

const key = (sign: string, at: number, more: Partial<Key> = {}): Key => ({
  key: sign,
  code: '',
  at,
  ...more,
})

/** Types the text with these gaps (ms), then Enter; what was recognised. */
function typed(text: string, gap: (i: number) => number, enterAfter = 8): string | undefined {
  const wedge = new Wedge()
  let at = 1000
  for (const [i, sign] of [...text].entries()) {
    at += gap(i)
    if (wedge.press(key(sign, at)) !== undefined) throw new Error('a sign is no end')
  }
  return wedge.press(key('Enter', at + enterAfter, { code: 'Enter' }))
}

describe('a scanner that types', () => {
  it.each([1, 8, 15, 35])('is recognised at %i ms a key', (gap) => {
    expect(typed('SF1234567890123', () => gap)).toBe('SF1234567890123')
  })

  it('may pause for a moment, as Bluetooth does', () => {
    expect(typed('SF1234567890123', (i) => (i === 7 ? 55 : 10))).toBe('SF1234567890123')
  })

  it('is a person when slow, uneven or short', () => {
    expect(typed('SF1234567890123', () => 90)).toBeUndefined()
    expect(typed('SF1234567890123', (i) => (i % 2 ? 25 : 70))).toBeUndefined()
    expect(typed('2301', () => 5)).toBeUndefined()
    expect(typed('SF1234567890123', () => 50)).toBeUndefined()
  })

  it('leaves what was typed by hand before out of the scan', () => {
    expect(typed('abc482913', (i) => (i === 3 ? 400 : 10))).toBe('482913')
  })

  it('needs its Enter at once', () => {
    expect(typed('SF1234567890123', () => 8, 300)).toBeUndefined()
  })

  it('is no key held down and no shortcut', () => {
    const wedge = new Wedge()
    for (let i = 0; i < 20; i++) wedge.press(key('a', i * 30, { repeat: i > 0 }))
    expect(wedge.press(key('Enter', 600))).toBeUndefined()
    for (let i = 0; i < 20; i++) wedge.press(key('a', 1000 + i * 5, { held: true }))
    expect(wedge.press(key('Enter', 1105))).toBeUndefined()
  })

  it('is read by places of keys while an input method is on', () => {
    const wedge = new Wedge()
    const keys = ['KeyS', 'KeyF', 'Digit1', 'Digit2', 'Digit3', 'Numpad4', 'Digit5']
    for (const [i, code] of keys.entries()) {
      wedge.press({ key: 'Process', code, at: i * 8, shift: i < 2 })
    }
    expect(wedge.press({ key: 'Process', code: 'Enter', at: 60 })).toBe('SF12345')
  })

  it('hears two scans in a row', () => {
    const wedge = new Wedge()
    const scan = (text: string, from: number) => {
      for (const [i, sign] of [...text].entries()) wedge.press(key(sign, from + i * 5))
      return wedge.press(key('Enter', from + text.length * 5))
    }
    expect(scan('YT1234567890123', 0)).toBe('YT1234567890123')
    expect(scan('ZT123456789012', 90)).toBe('ZT123456789012')
  })
})
