import { fieldOf, fitsChange } from '@law'
import { DEFINITIONS } from '@law/generated/records'
import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import type { Row } from '@/device'
import { newPickupCode } from './codes'
import { cleanTracking, courierName, recogniseCourier } from './couriers'
import { groupParcels, type WaitingParcel } from './groups'
import { holdsWork, meantBy, renamed, sameTracking, wordingsOf, wouldMix } from './intake-form'
import {
  acceptIntents,
  declineIntents,
  emptyIntake,
  handOverJob,
  type Intake,
  isDeclined,
} from './intents'
import { roomSize, shelfSize } from './label-sizes'
import { finds, roomRank, searchText, shortRooms, wordsOf } from './search'
import { proposeShelf, shortName } from './shelves'
import type { Listed } from './store'
import { daysSince, isOverdue, stepDue } from './waiting'

const couriers = SETTINGS['parcels.couriers'].default
const days = SETTINGS['parcels.waiting_days'].default

describe('courier', () => {
  it.each([
    ['SF1234567890123', '顺丰'],
    ['sf 1234-5678-9012', '顺丰'],
    ['YT1234567890123', '圆通'],
    ['771234567890123', '申通'],
    ['781234567890123', '中通'],
    ['EA123456789CN', '邮政EMS'],
  ])('of %s is %s', (tracking, name) => {
    expect(recogniseCourier(tracking, couriers)?.zh).toBe(name)
  })

  it('is nobody for numbers that nobody claims, and survives a broken pattern', () => {
    expect(recogniseCourier('12', couriers)).toBeUndefined()
    expect(recogniseCourier('', couriers)).toBeUndefined()
    const broken = { code: 'x', zh: '坏', en: 'Bad', pattern: '[' }
    expect(recogniseCourier('SF1234567890123', [broken, ...couriers])?.zh).toBe('顺丰')
  })

  it('is shown in the language asked for, and as typed when unknown', () => {
    expect(courierName('顺丰', couriers, 'en')).toBe('SF Express')
    expect(courierName('邻里速递', couriers, 'en')).toBe('邻里速递')
  })

  it('numbers lose spaces, dashes and full-width forms', () => {
    expect(cleanTracking('ｓｆ１２ 3-4')).toBe('SF1234')
  })
})

describe('search', () => {
  const parcel = {
    room: '3栋-1-1202',
    recipient: '王晓明',
    phone: '13800005678',
    code: '482913',
    tracking: 'SF1234567890123',
  }
  const hits = (query: string) => finds(searchText(parcel), wordsOf(query))

  it.each([
    '1202',
    '3栋11202',
    '3-1202',
    '31202',
    '晓明',
    '5678',
    '482913',
    'sf123',
    '1202 王',
    '13800005678',
  ])('finds by %s', (query) => {
    expect(hits(query)).toBe(true)
  })
  it.each(['1380', '1203', '明482', '5678 李'])('does not find by %s', (query) => {
    expect(hits(query)).toBe(false)
  })
})

describe('rooms', () => {
  it('are known by their short forms, the very room first', () => {
    expect(shortRooms('2栋-1-0301').split('|')).toEqual(['20301', '2301', '210301'])
    expect(shortRooms('门卫')).toBe('')
    expect(['1-2-301', '2-1-301'].map((room) => roomRank(room, wordsOf('2-301')))).toEqual([2, 1])
    expect(['2-1-1301', '2-1-301'].map((room) => roomRank(room, wordsOf('2-1-301')))).toEqual([
      1, 0,
    ])
  })
})

describe('waiting', () => {
  const evening = Date.UTC(2026, 10, 21, 15, 30) // 23:30 at the office
  const MINUTE = 60_000

  it('counts the office days, not spans of 24 hours', () => {
    expect(daysSince(evening, evening)).toBe(0)
    expect(daysSince(evening, evening + 40 * MINUTE)).toBe(1)
  })

  it('names the step whose day has come', () => {
    const later = (n: number) => evening + n * 86_400_000
    expect(stepDue(evening, later(0), days)).toBeUndefined()
    expect(stepDue(evening, later(1), days)).toBe('remind')
    expect(stepDue(evening, later(8), days)).toBe('call')
    expect(stepDue(evening, later(90), days)).toBe('return')
    expect(isOverdue(evening, later(2), days)).toBe(false)
    expect(isOverdue(evening, later(3), days)).toBe(true)
  })
})

describe('shelves and codes', () => {
  it('go on with the shelf that the building has', () => {
    expect(proposeShelf('3栋', ['B-01', 'B-02'], ['B-01', 'B-02', 'B-04'])).toBe('B-03')
  })

  it('start with the building number', () => {
    expect(proposeShelf('3栋', [], ['B-01'])).toBe('3-01')
    expect(proposeShelf(undefined, [], [])).toBe('0-01')
    expect(shortName('A座')).toBe('A')
    expect(shortName('Tower b')).toBe('B')
  })

  it('a code is six digits that nobody waits with', () => {
    const rolls = [0.000001, 0.000001, 0.5]
    expect(newPickupCode(new Set(['000001']), () => rolls.shift() ?? 0)).toBe('500000')
    expect(newPickupCode(new Set())).toMatch(/^\d{6}$/)
  })
})

describe('groups', () => {
  it('put one person of one room together', () => {
    const parcel = (id: string, unit: string, recipient: string): WaitingParcel => ({
      ...{
        id,
        unit,
        recipient,
        room: unit,
        phone: '',
        code: '',
        tracking: '',
        courier: '',
        shelf: '',
      },
      arrived: 0,
      toDoor: false,
    })
    const groups = groupParcels([
      parcel('1', 'a', '王 晓明'),
      parcel('2', 'a', '王晓明'),
      parcel('3', 'a', '李芳'),
      parcel('4', 'b', '王晓明'),
    ])
    expect(groups.map((group) => group.parcels.length)).toEqual([2, 1, 1])
  })
})

describe('intents', () => {
  const UNIT = '0193c0de-0000-7000-8000-000000000002'
  const photo = {
    id: '0193c0de-0000-7000-8000-0000000000bb',
    sha256: 'ab'.repeat(32),
    bytes: 400_000,
    width: 1600,
    height: 1200,
    taken_at: 5,
  }
  const form: Intake = {
    tracking: 'sf 1234567890123',
    courier: '顺丰',
    size: 'small',
    condition: 'intact',
    unit: UNIT,
    resident: undefined,
    recipient: '王晓明',
    phone: '13800005678',
    consent: 'phone',
    wording: '',
    shelf: '',
    note: '',
    photos: [],
    declining: false,
    declineReason: '',
  }
  const context = { id: UNIT, now: 9, wording: '2026-1', shelf: '3-01', code: '482913' }
  const fitting = (set: object | undefined) =>
    Object.entries(set ?? {}).every(([name, value]) => {
      const field = fieldOf(DEFINITIONS.parcel, name)
      return field !== null && (field.merge === 'text' || fitsChange(field, value))
    })

  it('of an intake carry the proposed shelf, the code and the consent', () => {
    const [create] = acceptIntents(form, context)
    expect(create?.set).toMatchObject({
      tracking: 'SF1234567890123',
      shelf: '3-01',
      pickup_code: '482913',
      consent_at: 9,
    })
    expect(create?.set).not.toHaveProperty('note')
    expect(fitting(create?.set)).toBe(true)
  })

  it('of an intake nobody was asked about claim no consent', () => {
    const [create] = acceptIntents({ ...form, consent: 'pending' }, context)
    expect(create?.set).not.toHaveProperty('consent_at')
  })

  it('of a damaged one create and decline it with reason and photo', () => {
    const damaged = { ...form, condition: 'leaking', declineReason: '有液体渗出', photos: [photo] }
    expect(isDeclined(damaged)).toBe(true)
    const [taken, create, decline] = declineIntents(damaged, context)
    expect(taken).toMatchObject({ type: 'photo', record: photo.id })
    expect(create?.set).not.toHaveProperty('shelf')
    expect(decline).toMatchObject({
      move: 'decline',
      set: { decline_reason: '有液体渗出', photos: [photo.id] },
    })
    expect(fitting(decline?.set)).toBe(true)
  })

  it('of a hand-over bring every need of the move', () => {
    const job = handOverJob(
      {
        own: [UNIT],
        others: [],
        unit: UNIT,
        recipient: '王晓明',
        identity: 'pickup_code',
        where: 'door',
        manner: 'proxy',
        proxy: '李芳',
        relation: '配偶',
      },
      { title: '快件签收', lines: [], text: { version: '1', zh: '', en: '' } },
      'parcel-hand-over',
    )
    const needs = DEFINITIONS.parcel.moves.find((move) => move.name === 'hand_over')?.needs ?? []
    const moves = Array.isArray(job.moves) ? [] : (job.moves.self ?? [])
    expect(Object.keys(moves[0]?.set ?? {})).toEqual(expect.arrayContaining([...needs]))
    expect(moves[0]?.set).toMatchObject({ handed_where: 'door' })
    expect(job.start).toEqual({ manner: 'proxy', name: '李芳', relation: '配偶' })
  })
})

describe('who is meant', () => {
  const person = (id: string, name: string, phone: string) =>
    ({ id, view: { fields: { name, phone } } }) as unknown as Row<'resident'>
  const home = [person('a', '王晓明', '13800005678'), person('b', '王芳', '13800001234')]

  it.each([
    ['3-1202 5678', 'a'],
    ['1234', 'b'],
    ['晓明', 'a'],
    ['王', undefined],
    ['138', undefined],
    ['3-1202', undefined],
    ['', undefined],
  ])('by %s is %s', (query, id) => {
    expect(meantBy(query, home)).toBe(id)
  })
})

describe('the wordings to choose from', () => {
  const parcel = (unit: string, wording: string | undefined, at: number) =>
    ({
      row: { view: { fields: { unit, consent_wording: wording, consent_at: at } } },
    }) as unknown as Listed

  it('are those that this room agreed to, the latest first, and the present one', () => {
    const all = [
      parcel('a', '2024-1', 1),
      parcel('a', '2025-1', 5),
      parcel('a', undefined, 9),
      parcel('b', '2023-1', 9),
    ]
    expect(wordingsOf('a', all, '2026-1')).toEqual(['2025-1', '2024-1', '2026-1'])
    expect(wordingsOf('a', [...all, parcel('a', '2026-1', 7)], '2026-1')[0]).toBe('2026-1')
    expect(wordingsOf(undefined, all, '2026-1')).toEqual(['2026-1'])
  })
})

describe('a form that was left', () => {
  const left = { ...emptyIntake(), unit: 'u', condition: 'intact' }

  it('holds work once more than the number and its courier stands in it', () => {
    expect(holdsWork({ ...emptyIntake(), tracking: 'SF1234567890123', courier: '顺丰' })).toBe(
      false,
    )
    expect(holdsWork(left)).toBe(true)
    // What an older app left is read without the fields that it did not have.
    const { wording: _, size: __, ...older } = emptyIntake()
    expect(holdsWork(older as Intake)).toBe(false)
  })
  it('is never mixed with the next parcel', () => {
    expect(wouldMix(left, 'YT2', true)).toBe(true)
    expect(wouldMix({ ...left, tracking: 'YT1' }, 'YT2', false)).toBe(true)
    expect(wouldMix({ ...left, tracking: 'yt 1' }, 'YT1', true)).toBe(false)
  })
  it('takes a number where none was yet, or nothing else', () => {
    expect(wouldMix(left, 'YT2', false)).toBe(false)
    expect(wouldMix({ ...emptyIntake(), tracking: 'YT1' }, 'YT2', true)).toBe(false)
  })
})

describe('another recipient', () => {
  const residents = [
    { id: 'r1', view: { fields: { name: '王晓明', phone: '13800005678' } } },
    { id: 'r2', view: { fields: { name: '李华' } } },
  ] as Row<'resident'>[]
  const first = { resident: 'r1', phone: '13800005678' }

  it('does not keep the phone and the record of the one before', () => {
    const nobody = { resident: undefined, recipient: '赵访客', phone: '' }
    expect(renamed(first, '赵访客', residents)).toEqual(nobody)
    const known = { resident: 'r2', recipient: '李华', phone: '' }
    expect(renamed(first, '李华', residents)).toEqual(known)
  })
  it('keeps what was typed by hand, and comes back with the name', () => {
    const typed = { resident: 'r1', phone: '13900001234' }
    expect(renamed(typed, '赵访客', residents).phone).toBe('13900001234')
    const back = renamed({ resident: undefined, phone: '' }, '王晓明', residents)
    expect(back).toMatchObject({ resident: 'r1', phone: '13800005678' })
  })
})

describe('a number that is known', () => {
  const listed = (state: string) =>
    ({ row: { view: { state, fields: { tracking: 'SF1234567890123' } } } }) as Listed
  it('is first of all the one on the shelf', () => {
    const both = [listed('declined'), listed('waiting')]
    expect(sameTracking('sf1234567890123', both)?.row.view.state).toBe('waiting')
    expect(sameTracking('sf1234567890123', both.slice(0, 1))?.row.view.state).toBe('declined')
  })
})

describe('type on the shelf label', () => {
  it('is as large as its place allows, and never larger', () => {
    expect(shelfSize('3-01')).toBe(9)
    expect(shelfSize('冷藏柜A-12')).toBeLessThan(6)
    expect(shelfSize('大件区门口左侧')).toBeLessThan(5)
    expect(shelfSize('')).toBe(9)
    expect(shelfSize('大'.repeat(20))).toBe(3.4)
    expect(roomSize('3-2-1201')).toBe(4)
    expect(roomSize('商业12栋-东单元-1201')).toBeLessThan(3)
  })
})
