import { fieldOf, fits } from '@law'
import { DEFINITIONS } from '@law/generated/records'
import { describe, expect, it } from 'vitest'
import { complaintsOf } from './complaint'
import { intentsOf } from './finish'
import { type Answers, firstAnswers, type PadStroke, type SigningJob } from './job'
import { movesOf } from './moves'
import { sealHolds } from './seal'
import { inkBox, openStrokes, sealStrokes } from './strokes'

const PARCEL = '0193c0de-0000-7000-8000-000000000001'
const SIGNATURE = '0193c0de-0000-7000-8000-0000000000aa'
const job: SigningJob = {
  purpose: 'parcel_hand_over',
  title: '快件签收',
  records: [{ type: 'parcel', id: PARCEL }],
  lines: [{ title: '顺丰', detail: 'SF123456789012' }],
  text: { version: '2026-1', zh: '请核对', en: 'Please check' },
  signerName: '王晓明',
  identity: 'pickup_code',
  allow: ['self', 'proxy', 'refused'],
  moves: {
    self: [
      {
        type: 'parcel',
        record: PARCEL,
        move: 'hand_over',
        set: {
          handed_to: '$manner',
          proxy: '$proxy',
          handed_at: '$signed_at',
          signatures: ['$signature'],
          note: '$5',
        },
      },
    ],
    refused: [{ type: 'parcel', record: PARCEL, move: 'reject', reason: '$reason' }],
  },
  back: '/parcels',
}

const line = (points: number): PadStroke => ({
  points: Array.from({ length: points }, (_, i) => ({
    x: 0.1 + (0.7 * i) / points,
    y: 0.2,
    pressure: 0.5,
    time: 1_795_219_200_000 + i * 16,
  })),
})
const answered = (change: Partial<Answers>): Answers => ({ ...firstAnswers(job), ...change })
const finish = (answers: Answers) =>
  intentsOf({ signature: SIGNATURE, job, answers, language: 'zh', office: '云栖花园', now: 7 })
const signatureOf = (answers: Answers) =>
  finish(answers).find((intent) => intent.type === 'signature')?.set as Record<string, unknown>

describe('strokes', () => {
  it('are whole numbers that come back as they were drawn', () => {
    const sealed = sealStrokes([line(20)])
    expect(sealed.flat(2).every(Number.isInteger)).toBe(true)
    expect(sealed[0]?.[0]).toEqual([1000, 2000, 500, 0])
    expect(openStrokes(sealed)[0]?.points[0]).toEqual({ x: 0.1, y: 0.2, pressure: 0.5, time: 0 })
  })

  it('fit the field however long somebody scrawls, and keep their ends', () => {
    const sealed = sealStrokes([line(20_000), line(20_000)])
    const field = fieldOf(DEFINITIONS.signature, 'strokes')
    expect(field && fits(field.kind, sealed)).toBe(true)
    expect(sealed[0]?.at(-1)?.[0]).toBe(8000)
  })

  it('read as none when they are something else', () => {
    expect(openStrokes({ svg: 'x' })).toEqual([])
    expect(inkBox([])).toBe('0 0 1000 300')
  })
})

describe('the seal', () => {
  it('holds over what was sealed and breaks with any change', () => {
    const fields = signatureOf(answered({ strokes: [line(20)] }))
    expect(sealHolds(fields)).toBe(true)
    for (const name of [
      'shown',
      'strokes',
      'records',
      'signer',
      'manner',
      'signed_at',
      'wording',
    ]) {
      expect(sealHolds({ ...fields, [name]: 1 }), name).toBe(false)
    }
  })

  it('covers fields that fit the definition', () => {
    const fields = signatureOf(answered({ strokes: [line(20)] }))
    for (const [name, value] of Object.entries(fields)) {
      const field = fieldOf(DEFINITIONS.signature, name)
      expect(field && fits(field.kind, value), name).toBe(true)
    }
  })
})

describe('moves', () => {
  it('get the signature and leave out what has no value; typed dollars stay', () => {
    const [move] = movesOf(job, { signature: SIGNATURE, manner: 'self', signed_at: 7 })
    expect(move?.set).toEqual({
      handed_to: 'self',
      handed_at: 7,
      signatures: [SIGNATURE],
      note: '$5',
    })
  })

  it('of a refusal carry its reason, and the signature carries no strokes', () => {
    const answers = answered({ manner: 'refused', reason: '外箱破损', witness: '李工' })
    expect(finish(answers).at(-1)).toMatchObject({ move: 'reject', reason: '外箱破损' })
    expect(signatureOf(answers)).not.toHaveProperty('strokes')
    expect(signatureOf(answers)).toMatchObject({ witness: '李工', manner: 'refused', noted_at: 7 })
    expect(sealHolds(signatureOf(answers))).toBe(true)
  })

  it('are none for a manner that has none', () => {
    const answers = answered({
      manner: 'proxy',
      name: '李芳',
      relation: '配偶',
      strokes: [line(9)],
    })
    expect(finish(answers)).toHaveLength(1)
  })
})

describe('complaints', () => {
  it('refuse blank strokes and a dot', () => {
    expect(complaintsOf(job, answered({}))).toEqual(['ink'])
    expect(complaintsOf(job, answered({ strokes: [line(1)] }))).toEqual(['ink'])
    expect(complaintsOf(job, answered({ strokes: [line(20)] }))).toEqual([])
  })

  it('ask a proxy for name and relation, a refusal for reason and witness', () => {
    const proxy = answered({ manner: 'proxy', strokes: [line(20)] })
    expect(complaintsOf(job, proxy)).toEqual(['name', 'relation'])
    expect(complaintsOf(job, answered({ manner: 'refused' }))).toEqual(['reason', 'witness'])
  })
})
