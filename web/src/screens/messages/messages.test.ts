import { SETTINGS } from '@law/generated/settings'
import { describe, expect, test } from 'vitest'
import { messages as en } from '@/words/en/messages'
import { messages as zh } from '@/words/zh/messages'
import { lacking, type Way } from './channels'
import { compose, PURPOSES, type Told } from './compose'
import { concerned, type ForMessage, oneRecipient, purposeFor, stepOf, toldLately } from './whom'

const told: Told = {
  name: '王晓明',
  masked: '王*明',
  room: '1栋-1-0302',
  office: '云栖花园管理处',
  place: '前台',
  hours: '8:30—20:30',
  days: 4,
  parcels: [
    { courier: '顺丰', tracking: 'SF000000111111', code: '482913', shelf: '1-05' },
    { courier: '', tracking: '', code: '', shelf: '' },
  ],
}
const wordings = SETTINGS['parcels.messages'].default

describe('the text', () => {
  test('names code, shelf, place and hours of each parcel', () => {
    const text = compose(wordings.pickup.zh, told, 'zh')
    expect(text).toContain('2件快件')
    expect(text).toContain('顺丰取件码482913（货架1-05）；快件')
    expect(text).toContain('前台领取，时间：8:30—20:30')
  })

  test('asks for consent without a pickup code', () => {
    const text = compose(wordings.consent.zh, told, 'zh')
    expect(text).toContain('顺丰（尾号1111）')
    expect(text).not.toContain('482913')
  })

  test.each([...PURPOSES, 'to_group', 'to_group_consent'] as const)(
    'of %s leaves no place open in either language',
    (name) => {
      for (const language of ['zh', 'en'] as const) {
        expect(compose(wordings[name][language], told, language)).not.toMatch(/[{}]|undefined/)
      }
    },
  )

  test.each(['to_group', 'to_group_consent'] as const)(
    '%s names room and masked name, and neither name, code nor number',
    (name) => {
      for (const language of ['zh', 'en'] as const) {
        const text = compose(wordings[name][language], told, language)
        expect(text).toContain('1栋-1-0302')
        expect(text).toContain('王*明')
        for (const secret of ['王晓明', '482913', 'SF000000111111', '1111']) {
          expect(text).not.toContain(secret)
        }
      }
    },
  )

  test('asks a group for consent, and does not call to collect', () => {
    const text = compose(wordings.to_group_consent.zh, told, 'zh')
    expect(text).toContain('是否同意')
    expect(text).not.toContain('领取')
  })

  test('counts in English', () => {
    const one = { ...told, days: 1, parcels: told.parcels.slice(0, 1) }
    expect(compose(wordings.to_group.en, one, 'en')).toContain('1 parcel waits for you')
    expect(compose(wordings.to_group.en, told, 'en')).toContain('2 parcels wait for you')
    expect(compose(wordings.remind.en, one, 'en')).toContain('your parcel has waited 1 day at')
    expect(compose('{cuont|a|b}', one, 'en')).toBe('{cuont|a|b}')
  })

  test('shows a place that nobody knows, so that a mistyped wording is seen', () => {
    expect(compose('{nmae}您好', told, 'zh')).toBe('{nmae}您好')
  })

  test('does not fill in what a value happens to hold', () => {
    expect(compose('{name}|{room}', { ...told, name: '{room}' }, 'zh')).toBe('{room}|1栋-1-0302')
  })
})

const parcel = (id: string, of: Partial<ForMessage> = {}): ForMessage => ({
  id,
  unit: 'u1',
  resident: undefined,
  recipient: '王晓明',
  waits: true,
  asked: true,
  ...of,
})
const ids = (parcels: readonly ForMessage[]) => parcels.map(({ id }) => id)

describe('one recipient', () => {
  test('takes all that waits for them and nothing of who lives with them', () => {
    const shelf = [
      parcel('a'),
      parcel('b', { recipient: '王 晓明' }),
      parcel('c', { recipient: '李青' }),
      parcel('d', { unit: 'u2' }),
      parcel('e', { waits: false }),
    ]
    expect(ids(oneRecipient(['a'], shelf))).toEqual(['a', 'b'])
    expect(ids(oneRecipient(['c'], shelf))).toEqual(['c'])
  })

  test('keeps two residents of one name in one room apart', () => {
    const shelf = [parcel('a', { resident: 'r1' }), parcel('b', { resident: 'r2' }), parcel('c')]
    expect(ids(oneRecipient(['a'], shelf))).toEqual(['a', 'c'])
    expect(ids(oneRecipient(['b'], shelf))).toEqual(['b', 'c'])
  })

  test('of a parcel that is gone is nobody', () => {
    expect(oneRecipient(['x'], [parcel('a')])).toEqual([])
  })
})

describe('a message said twice', () => {
  const hour = 3_600_000
  const said = [{ purpose: 'remind', parcels: ['a', 'b'], at: 100 * hour }]
  test('is noticed for hours, for any of its parcels, by its purpose', () => {
    expect(toldLately(said, 'remind', ['b', 'c'], 101 * hour)).toBe(100 * hour)
    expect(toldLately(said, 'remind', ['c'], 101 * hour)).toBeUndefined()
    expect(toldLately(said, 'pickup', ['a'], 101 * hour)).toBeUndefined()
    expect(toldLately(said, 'remind', ['a'], 113 * hour)).toBeUndefined()
  })
})

describe('the purpose', () => {
  const unasked = parcel('a', { asked: false })
  test('is consent first, then the step that is due, then the pickup', () => {
    expect(purposeFor([unasked], 'remind')).toBe('consent')
    expect(purposeFor([unasked, parcel('b')], undefined)).toBe('pickup')
    expect(purposeFor([parcel('b')], 'remind')).toBe('remind')
    expect(purposeFor([parcel('b')], 'call')).toBe('again')
    expect(purposeFor([parcel('b')], 'return')).toBe('return')
  })

  test('chooses the parcels: consent for those without it, everything else for those with it', () => {
    const both = [unasked, parcel('b')]
    expect(ids(concerned('consent', both))).toEqual(['a'])
    expect(ids(concerned('remind', both))).toEqual(['b'])
  })

  test('is a step of waiting only where it is one', () => {
    expect(PURPOSES.map(stepOf)).toEqual([undefined, undefined, 'remind', 'again', 'return'])
  })
})

test('a way that needs what the recipient lacks is not taken', () => {
  const way = (kind: string): Way => ({ id: 'w', name: 'x', kind, group: false })
  const nobody = { phone: '', email: '' }
  expect(lacking(way('sms'), nobody)).toBe('phone')
  expect(lacking(way('email'), { ...nobody, phone: '1' })).toBe('email')
  expect(lacking(way('wecom'), nobody)).toBeUndefined()
})

test('every purpose has its word in both languages', () => {
  for (const purpose of PURPOSES) {
    expect(zh[`purpose_${purpose}`] && en[`purpose_${purpose}`]).toBeTruthy()
  }
})
