import { fieldOf, fitsChange } from '@law'
import { DEFINITIONS } from '@law/generated/records'
import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import { type Batch, batchIntake, emptyBatch, hindrance } from './batch'
import { code128 } from './code128'
import { acceptIntents, isDeclined } from './intents'
import { maskName } from './names'
import { findRecipients, type Recipient, recipientsOf } from './recipients'
import { collectIn, trackingIn } from './scanned'
import { heard } from './share-saved'
import { lostIntents, stepIntents } from './steps'
import { stepDue, type Taken, wishOf } from './waiting'

const couriers = SETTINGS['parcels.couriers'].default

describe('what was scanned', () => {
  it.each([
    ['SF1234567890123', 'SF1234567890123'],
    ['sf 1234-5678-9012-3', 'SF1234567890123'],
    ['https://example.com/track?no=SF1234567890123&from=qr', 'SF1234567890123'],
    ['MMM={"k1":"2","k5":"YT1234567890123"}', 'YT1234567890123'],
    ['6901234567892', '6901234567892'],
  ])('%s holds %s', (scanned, number) => {
    expect(trackingIn(scanned, couriers)).toBe(number)
  })

  it.each([
    ['748711', '748711'],
    ['https://example.com/pick?code=748711', '748711'],
    ['【代收】取件码 748711，请到服务台', '748711'],
    ['https://example.com/track?no=SF1234567890123&from=qr', 'SF1234567890123'],
    ['sf 1234-5678-9012-3', 'SF1234567890123'],
    ['2-301', '2-301'],
    ['330104', '330104'],
  ])('%s asks for %s at the hand-over', (scanned, wanted) => {
    expect(collectIn(scanned, new Set(['748711']), couriers)).toBe(wanted)
  })

  it('six digits of something longer are no pickup code', () => {
    const inside = '1748711234'
    expect(collectIn(inside, new Set(['748711']), couriers)).toBe(inside)
  })

  it('never grows beyond its field', () => {
    expect(trackingIn('x'.repeat(300), couriers)).toHaveLength(60)
  })
})

describe('recipients', () => {
  const rooms: Record<string, string> = { a: '2栋-1-0301', b: '12栋-1-0301' }
  const person = (unit: string, name: string, phone = '') => ({
    unit,
    room: rooms[unit] ?? '',
    resident: `r-${name}`,
    name,
    phone,
  })
  const all = recipientsOf(
    [person('a', '王晓明', '13800005678'), person('a', '李华'), person('b', '王芳', '13900001234')],
    [
      { unit: 'a', name: '李华', phone: '', at: 50 },
      { unit: 'a', name: '邻里设计公司', phone: '13700009999', at: 40 },
      { unit: undefined, name: '不详', phone: '', at: 90 },
    ],
    (unit) => rooms[unit] ?? '',
  )
  const doors = ['a', 'b'].map((unit) => ({ unit, room: rooms[unit] ?? '' }))
  const find = (query: string, most = 8) => findRecipients(all, doors, query, most)
  const names = (query: string) => find(query).shown.map((one) => one.name)

  it('are found by room, who got parcels lately first, the very room before others', () => {
    expect(names('2-301')).toEqual(['李华', '邻里设计公司', '王晓明', '王芳'])
  })
  it('are found by name and by the tail of the phone', () => {
    expect(names('王')).toEqual(['王晓明', '王芳'])
    expect(names('5678')).toEqual(['王晓明'])
    expect(names('301 王')).toEqual(['王晓明', '王芳'])
  })
  it('are found by earlier parcels even if they do not live there', () => {
    const [firm] = find('9999').shown
    expect(firm).toMatchObject({ unit: 'a', resident: undefined, recent: 40 })
  })
  it('are nobody for an empty query', () => {
    expect(names(' ')).toEqual([])
  })
  it('are counted where not all are shown', () => {
    expect(find('301', 2)).toMatchObject({ more: 2, shown: [{ unit: 'a' }, { unit: 'a' }] })
    expect(find('301').more).toBe(0)
  })

  it.each([
    ['2-301', true], // the one room of this short form, however many live there
    ['2栋-1-0301', true],
    ['5678', true],
    ['李华', true],
    ['301', false], // a door in both buildings
    ['王', false],
    ['301 王', false],
    ['301 王芳', true],
    ['99', true], // the one whose phone ends so
    ['', false],
  ])('of %s are sure: %s', (query, sure) => {
    expect(find(query).sure).toBe(sure)
  })

  describe('whose room reads like several', () => {
    const homes = { x: '1-1-201', y: '3-2-1201', z: '4-1-1201', w: '5-1-0305' }
    const all = recipientsOf(
      [
        { unit: 'x', room: homes.x, resident: 'rx', name: '周一', phone: '' },
        { unit: 'y', room: homes.y, resident: 'ry', name: '吴二', phone: '13800000305' },
        { unit: 'w', room: homes.w, resident: 'rw', name: '郑三', phone: '' },
      ],
      [],
      () => '',
    )
    const known = Object.entries(homes).map(([unit, room]) => ({ unit, room }))
    const find = (query: string) => findRecipients(all, known, query, 8)

    it('are found behind the real room, and never sure', () => {
      expect(find('1201').shown.map((one) => one.room)).toEqual(['3-2-1201', '1-1-201'])
      expect(find('1201').sure).toBe(false)
      expect(find('3-1201')).toMatchObject({ sure: true, shown: [{ unit: 'y' }] })
      expect(find('1-1-201')).toMatchObject({ sure: true, shown: [{ unit: 'x' }] })
    })
    it('are not sure while a room without known people may be meant', () => {
      const two = known.filter(({ unit }) => unit === 'y' || unit === 'z')
      const people = all.filter(({ recipient }) => recipient.unit === 'y')
      expect(findRecipients(people, two, '1201', 8).sure).toBe(false)
      expect(findRecipients(people, two, '4-1201', 8)).toEqual({ shown: [], more: 0, sure: false })
    })
    it('are not sure where the same figures end a phone', () => {
      expect(find('0305').shown.map((one) => one.name)).toContain('吴二')
      expect(find('0305').sure).toBe(false)
    })
  })
})

describe('a batch', () => {
  const batch = (more: Partial<Batch>): Batch => ({
    ...emptyBatch(),
    checked: true,
    tracking: 'SF1234567890123',
    ...more,
  })
  const why = (more: Partial<Batch>, standing?: string, household?: boolean) =>
    hindrance({ batch: batch(more), standing, household })

  it('takes nothing unchecked, unnumbered, twice, or against the household', () => {
    expect(why({ checked: false })).toBe('unchecked')
    expect(why({ tracking: '' })).toBe('no_tracking')
    expect(why({}, 'waiting')).toBe('waiting_already')
    expect(why({}, 'declined')).toBe('declined_already')
    expect(why({}, undefined, false)).toBe('unwilling')
    expect(why({ consent: 'pending' }, undefined, false)).toBe('unwilling')
    expect(why({ consent: 'phone' }, undefined, false)).toBeUndefined()
    expect(why({}, 'handed_over', true)).toBeUndefined()
  })
  it('presumes no consent: asked first, accepted then', () => {
    expect(why({})).toBe('unasked')
    expect(why({}, undefined, true)).toBeUndefined()
    expect(why({ consent: 'message' })).toBeUndefined()
    expect(why({ consent: 'pending' })).toBeUndefined()
  })

  const to: Recipient = {
    key: 'a|王晓明',
    unit: 'a',
    room: '2-301',
    resident: 'r',
    name: '王晓明',
    phone: '13800005678',
    recent: 0,
  }
  const created = (consent: string, household?: boolean) => {
    const intake = batchIntake(batch({ consent, courier: '圆通' }), to, undefined, household)
    expect(isDeclined(intake)).toBe(false)
    const context = { id: 'p', now: 7, wording: 'v1', shelf: '2-01', code: '123456' }
    return acceptIntents(intake, context).at(-1)?.set
  }

  it('saves what the full form would save', () => {
    expect(created('phone')).toMatchObject({
      tracking: 'SF1234567890123',
      courier: '圆通',
      condition: 'intact',
      unit: 'a',
      resident: 'r',
      consent: 'phone',
      consent_at: 7,
      consent_wording: 'v1',
    })
  })
  it('does not claim a consent that nobody gave', () => {
    const set = created('pending')
    expect(set).toMatchObject({ consent: 'pending' })
    expect(set).not.toHaveProperty('consent_at')
    expect(created('pending', true)).toMatchObject({ consent: 'standing' })
  })
})

describe('a batch in two tabs', () => {
  it('lists what either saved, newest first and each once', () => {
    expect(heard(['3', '1'], { saved: '2' })).toEqual(['3', '2', '1'])
    expect(heard(['2'], { saved: '2' })).toEqual(['2'])
  })
  it('is over in both, but for what the other saved since', () => {
    expect(heard(['3', '2', '1'], { ended: ['2', '1'] })).toEqual(['3'])
  })
})

describe('the label', () => {
  /** 482913 in code set C: start, 48, 29, 13, check 44, stop. */
  it('has bars that a scanner reads', () => {
    const { width, bars } = code128('482913')
    expect(width).toBe(5 * 11 + 13)
    const modules = Array.from({ length: width }, (_, i) =>
      bars.some(([from, wide]) => i >= from && i < from + wide) ? '1' : '0',
    ).join('')
    expect(modules.slice(0, 11)).toBe('11010011100')
    expect(modules.slice(-13)).toBe('1100011101011')
    // (105 + 48·1 + 29·2 + 13·3) mod 103 = 44
    expect(modules.slice(44, 55)).toBe('10001101110')
  })
  it('refuses what it has no signs for', () => {
    expect(() => code128('取件码')).toThrow(RangeError)
    expect(code128('AB-12').width).toBe(8 * 11 + 2)
  })
  it.each([
    ['王晓明', '王*明'],
    ['李华', '李*'],
    ['欧阳小红', '欧*红'],
    ['王', '王'],
    ['', ''],
  ])('shows %s as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown)
  })
})

describe('steps while a parcel waits', () => {
  const STAFF = '00000000-0000-7000-8000-00000000d02a'
  const DAY = 86_400_000
  const days = [1, 3, 7, 15, 30]
  const now = Date.UTC(2026, 10, 21, 4)
  const due = (age: number, taken: Taken[] = [], limits = days) =>
    stepDue(now - age * DAY, now, limits, taken)
  const took = (step: string, ago: number, result = 'told'): Taken => ({
    step,
    at: now - ago * DAY,
    result,
  })

  it('leave the list when somebody took them, and the next one comes in its time', () => {
    expect(due(4)).toBe('again')
    expect(due(4, [took('again', 0)])).toBeUndefined()
    expect(due(7, [took('again', 3)])).toBe('call')
    expect(due(7, [took('call', 0), took('remind', 6)])).toBeUndefined()
  })
  it('come again tomorrow when nobody was reached', () => {
    expect(due(8, [took('call', 0, 'not_reached')])).toBeUndefined()
    expect(due(9, [took('call', 1, 'not_reached')])).toBe('call')
  })
  it('are due at once where the recipient asked for one, until it is done', () => {
    const bring = took('call', 0, 'wants_delivery')
    expect(due(14, [bring])).toBe('visit')
    expect(due(7, [took('call', 0, 'does_not_want')])).toBe('return')
    expect(due(15, [took('visit', 0, 'does_not_want')])).toBe('return')
    expect(due(30, [took('return', 0, 'does_not_want')])).toBe('return')
    expect(due(14, [bring, took('visit', 0)])).toBeUndefined()
    expect(due(9, [took('call', 2, 'wants_delivery'), took('call', 0, 'will_come')])).toBe(
      undefined,
    )
  })
  it('that were asked for outlast a reminder and a closed door', () => {
    const bring = took('call', 1, 'wants_delivery')
    expect(due(9, [bring, took('remind', 0)])).toBe('visit')
    expect(due(9, [took('visit', 0, 'not_reached'), bring])).toBeUndefined()
    const before = took('visit', 1, 'not_reached')
    expect(due(9, [took('call', 2, 'wants_delivery'), before])).toBe('visit')
    expect(due(30, [took('call', 20, 'wants_delivery')])).toBe('return')
    expect(wishOf([before, took('call', 2, 'wants_delivery')])).toBe('visit')
  })
  it('are left out where the office sets no day', () => {
    expect(due(4, [], [1, 0, 7, 0, 30])).toBe('remind')
    expect(due(16, [], [1, 0, 7, 0, 30])).toBe('call')
  })

  it('are noted on every parcel of the person', () => {
    const intents = stepIntents(['p', 'q'], { step: 'call', result: 'will_come', at: 5, by: STAFF })
    expect(intents.map(({ record }) => record)).toEqual(['p', 'q'])
    for (const { set } of intents) {
      expect(set).toEqual({ steps: [{ step: 'call', result: 'will_come', at: 5, by: STAFF }] })
      const field = fieldOf(DEFINITIONS.parcel, 'steps')
      expect(field && fitsChange(field, set?.steps as never)).toBe(true)
    }
  })

  it('become a complaint when the parcel is gone or broken', () => {
    const lost = {
      parcel: 'p',
      complaint: 'c',
      reason: '货架上找不到',
      subject: '代收快件遗失',
      now: 5,
      unit: 'u',
      recipient: '王晓明',
      phone: undefined,
    }
    const [complaint, move] = lostIntents({ ...lost, kind: 'lost', waits: true })
    expect(complaint).toMatchObject({ type: 'complaint', move: 'create' })
    expect(complaint?.set).toMatchObject({ kind: 'mail_lost', unit: 'u' })
    expect(move).toMatchObject({ move: 'report_missing', set: { complaint: 'c' } })
    const [, note] = lostIntents({ ...lost, kind: 'damaged', waits: true })
    expect(note).not.toHaveProperty('move')
  })
})
