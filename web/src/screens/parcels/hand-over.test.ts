import { afterEach, describe, expect, it } from 'vitest'
import { intentsOf } from '@/screens/signing/finish'
import { firstAnswers } from '@/screens/signing/job'
import { sealHolds, shownOf } from '@/screens/signing/seal'
import { locale, t } from '@/words'
import { inBothLanguages } from '@/words/both'
import { groupParcels, type WaitingParcel } from './groups'
import { begin, type HandOverForm, handedOf, missingIn, type Saying, signWords } from './hand-over'
import { handOverJob } from './intents'
import { isShownCode, parcelScanned } from './scanned'

const parcel = (
  id: string,
  recipient: string,
  more: Partial<WaitingParcel> = {},
): WaitingParcel => ({
  ...{ id, recipient, unit: 'u', room: '2-301', phone: '', toDoor: false, code: '', tracking: id },
  ...{ courier: '顺丰', shelf: '', arrived: 0, ...more },
})
const groups = groupParcels([parcel('a', '王晓明'), parcel('b', '李华'), parcel('c', '王晓明')])
const [wang] = groups
if (!wang) throw new Error('nobody waits')
const form = (change: Partial<HandOverForm> = {}): HandOverForm => ({
  ...begin(wang, { byCode: false, toDoor: false }),
  identity: 'known_to_staff',
  ...change,
})
const ALL = ['a', 'b', 'c']
const ids = (parcels: readonly { id: string }[]) => parcels.map(({ id }) => id)

describe('a hand-over', () => {
  it('begins with all that waits for the person, and where they are', () => {
    const start = begin(wang, { byCode: false, toDoor: false })
    expect(start).toMatchObject({ chosen: ['a', 'c'], where: 'desk', identity: undefined })
    expect(begin(wang, { byCode: true, toDoor: true })).toMatchObject({
      where: 'door',
      identity: 'pickup_code',
    })
  })

  it('of one person asks for nothing about others', () => {
    const handed = handedOf(groups, form())
    expect([ids(handed.own), handed.others]).toEqual([['a', 'c'], []])
    expect(Object.values(missingIn(form(), handed))).not.toContain(true)
  })

  it('of two people is signed by one of them, who is the proxy of the other', () => {
    const both = form({ chosen: ALL })
    const handed = handedOf(groups, both)
    expect([ids(handed.own), ids(handed.others)]).toEqual([['a', 'c'], ['b']])
    expect(missingIn(both, handed).relation).toBe(true)
    expect(missingIn({ ...both, relation: '配偶' }, handed).relation).toBe(false)
    const li = handedOf(groups, { ...both, signer: groups[1]?.key ?? '' })
    expect([ids(li.own), ids(li.others)]).toEqual([['b'], ['a', 'c']])
    expect(handedOf(groups, form({ chosen: ['b'] })).signer?.recipient).toBe('李华')
  })

  it('takes a parcel without a name as the signer’s own', () => {
    const nameless = groupParcels([parcel('x', ''), parcel('a', '王晓明')])
    const handed = handedOf(nameless, form({ chosen: ['x', 'a'], signer: 'u|' }))
    expect([handed.signer?.recipient, ids(handed.own), handed.others]).toEqual([
      '王晓明',
      ['x', 'a'],
      [],
    ])
  })
})

const saying = (along = ''): Saying => ({
  title: '快件签收',
  courierOf: ({ courier }) => courier,
  trackingOf: ({ tracking }) => tracking,
  arrivedOf: () => '11/22 到件',
  recipient: '收件人',
  identity: { term: '身份核验方式', text: '工作人员认识' },
  along: { term: '一并代领', text: along },
})
const jobOf = (one: HandOverForm, along = '') => {
  const { own, others, signer } = handedOf(groups, one)
  const handing = {
    own: ids(own),
    others: ids(others),
    unit: 'u',
    recipient: signer?.recipient ?? '',
    identity: one.identity ?? '',
    where: one.where,
    manner: one.manner,
    proxy: one.proxy,
    relation: one.relation,
  }
  const words = signWords(handedOf(groups, one), saying(along))
  const text = { version: '1', zh: '请核对', en: 'Please check' }
  return handOverJob(handing, { ...words, text }, 'parcel-hand-over:a')
}
const strokes = [
  {
    points: Array.from({ length: 20 }, (_, i) => ({ x: i / 40, y: 0.2, pressure: 0.5, time: i })),
  },
]
const intents = (one: HandOverForm, along = '') => {
  const job = jobOf(one, along)
  const answers = { ...firstAnswers(job), strokes }
  const signature = '0193c0de-0000-7000-8000-0000000000aa'
  return intentsOf({ signature, job, answers, language: 'zh', office: '云栖花园', now: 7 })
}

describe('what is signed', () => {
  it('gives nobody’s parcel to a neighbour as their own', () => {
    const found = intents(form({ chosen: ALL, relation: '配偶' }))
    const to = (id: string) => found.find(({ record }) => record === id)?.set
    expect(to('a')).toMatchObject({ handed_to: 'self' })
    expect(to('a')).not.toHaveProperty('proxy')
    expect(to('b')).toMatchObject({ handed_to: 'proxy', proxy: '王晓明', proxy_relation: '配偶' })
  })

  it('leaves no way to sign for two as themselves where a proxy came', () => {
    const proxy = { manner: 'proxy', proxy: '钱小雨', relation: '邻居' } as const
    expect(jobOf(form({ chosen: ALL, ...proxy })).allow).toEqual(['proxy', 'refused'])
    expect(jobOf(form(proxy)).allow).toEqual(['self', 'proxy', 'refused'])
  })

  it('is sealed with whose parcels they are and how somebody was identified', () => {
    const signature = intents(form({ manner: 'proxy', proxy: '钱小雨', relation: '配偶' })).find(
      ({ type }) => type === 'signature',
    )
    const fields = signature?.set as Record<string, unknown>
    expect(fields.signer).toBe('钱小雨')
    const shown = fields.shown as ReturnType<typeof shownOf>
    expect(shown.facts).toEqual([
      { term: '收件人', text: '王晓明' },
      { term: '身份核验方式', text: '工作人员认识' },
    ])
    expect(sealHolds(fields)).toBe(true)
    const [recipient] = shown.facts ?? []
    for (const facts of [[], [recipient], [{ ...recipient, text: '李华' }]]) {
      expect(sealHolds({ ...fields, shown: { ...shown, facts } })).toBe(false)
    }
  })

  it('says whose each is where there are two, and for whom one takes them along', () => {
    const job = jobOf(form({ chosen: ALL, relation: '配偶' }), '李华（配偶）')
    expect(job.lines.map(({ title }) => title)).toEqual([
      '顺丰 · 王晓明',
      '顺丰 · 王晓明',
      '顺丰 · 李华',
    ])
    expect(job.facts?.map(({ text }) => text)).toEqual([
      '王晓明 / 李华',
      '李华（配偶）',
      '工作人员认识',
    ])
  })

  it('is what the signer’s language said; an older signing has only one', () => {
    const english = { title: 'Parcel receipt', lines: [], facts: [] }
    const job = { ...jobOf(form()), english }
    expect(shownOf(job, 'en', '')).toMatchObject({ title: 'Parcel receipt', text: 'Please check' })
    expect(shownOf(job, 'zh', '')).toMatchObject({ title: '快件签收', language: 'zh' })
    expect(shownOf(jobOf(form()), 'en', '')).toMatchObject({ title: '快件签收' })
  })
})

describe('both languages', () => {
  afterEach(() => {
    locale.value = 'zh-CN'
  })

  it.each(['zh-CN', 'en'] as const)('are said while the page stays in %s', async (chosen) => {
    locale.value = chosen
    const said = await inBothLanguages(() => t('common.save'))
    expect(said).toEqual({ zh: '保存', en: 'Save' })
    expect(locale.value).toBe(chosen)
  })

  it('leave the page in its language also when saying fails', async () => {
    const failing = inBothLanguages(() => {
      throw new Error('no words')
    })
    await expect(failing).rejects.toThrow('no words')
    expect(locale.value).toBe('zh-CN')
  })
})

describe('a scan at the hand-over', () => {
  const couriers = [{ code: 'SF', zh: '顺丰', en: 'SF Express', pattern: '^SF[0-9]{13}$' }]
  const waiting = [
    parcel('a', '王晓明', { code: '748711', tracking: 'SF1234567890123' }),
    parcel('b', '李华', { code: '', tracking: '' }),
  ]
  const codes = new Set(['748711'])

  it.each([
    ['748711', false],
    [' 748711 ', false],
    ['https://example.com/pick?code=748711', true],
    ['【代收】取件码 748711，请到服务台', true],
    ['SF1234567890123', false],
    ['330104', false],
  ])('of %s shows who they are: %s', (scanned, shown) => {
    expect(isShownCode(scanned, codes)).toBe(shown)
  })

  it.each([
    ['748711', 'a'],
    ['sf 1234-5678-9012-3', 'a'],
    ['330104', undefined],
    ['', undefined],
  ])('of %s means the parcel %s', (scanned, id) => {
    expect(parcelScanned(scanned, waiting, couriers)?.id).toBe(id)
  })
})
