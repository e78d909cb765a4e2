import { describe, expect, it } from 'vitest'
import { xlsx } from './xlsx'
import { crc32, zip } from './zip'

const bytes = (text: string) => new TextEncoder().encode(text)
const text = (whole: Uint8Array) => new TextDecoder().decode(whole)

describe('zip', () => {
  it('sums as the format wants', () => {
    expect(crc32(bytes('123456789'))).toBe(0xcbf43926)
    expect(crc32(bytes(''))).toBe(0)
  })

  it('ends with a directory that leads to every entry', () => {
    const whole = zip([
      { name: 'a.txt', bytes: bytes('甲') },
      { name: '乙.txt', bytes: bytes('second') },
    ])
    const view = new DataView(whole.buffer)
    const end = whole.length - 22
    expect(view.getUint32(end, true)).toBe(0x06054b50)
    expect(view.getUint16(end + 10, true)).toBe(2)
    const start = view.getUint32(end + 16, true)
    expect(start + view.getUint32(end + 12, true)).toBe(end)
    expect(view.getUint32(start, true)).toBe(0x02014b50)
    const second = start + 46 + view.getUint16(start + 28, true)
    expect(view.getUint32(second, true)).toBe(0x02014b50)
    const at = view.getUint32(second + 42, true)
    expect(view.getUint32(at, true)).toBe(0x04034b50)
    const name = view.getUint16(at + 26, true)
    expect(text(whole.slice(at + 30, at + 30 + name))).toBe('乙.txt')
    expect(text(whole.slice(at + 30 + name, at + 36 + name))).toBe('second')
  })
})

describe('xlsx', () => {
  const made = text(
    xlsx({
      name: '代收/登记',
      title: ['《邮件代收登记表》'],
      head: ['单号', '件数', '时间'],
      widths: [20, 8, 18],
      rows: [
        ['=HYPERLINK("x")', 3, { at: Date.UTC(2026, 10, 21, 4) }],
        ['<甲&乙>\u0001', undefined, undefined],
      ],
    }),
  )
  it('keeps words as words, even those that look like a formula or like XML', () => {
    expect(made).toContain(
      't="inlineStr"><is><t xml:space="preserve">=HYPERLINK(&quot;x&quot;)</t>',
    )
    expect(made).toContain('&lt;甲&amp;乙&gt;</t>')
    expect(made).not.toContain('<f>')
  })
  it('holds moments as the office saw them', () => {
    expect(made).toContain('<v>46347.5</v>')
  })
  it('names its sheet as spreadsheets allow', () => {
    expect(made).toContain('sheet name="代收 登记"')
  })
})
