import { SETTINGS } from '@law/generated/settings'
import { describe, expect, it } from 'vitest'
import type { Row } from '@/device'
import type { PendingPhoto } from '@/screens/record/pending-photos'
import { emptyDraft, grouped, type InspectionDraft, passTheRest } from './draft'
import { missingOf } from './missing'
import { intentsOf } from './submit'

const checklist = SETTINGS['renovation.checklist'].default
const photo = (id: string): PendingPhoto => ({
  id,
  sha256: 'a'.repeat(64),
  bytes: 1,
  width: 1,
  height: 1,
  taken_at: 1,
})
const renovation = {
  id: 'r',
  view: { state: 'underway', fields: { unit: 'u' } },
} as unknown as Row<'renovation'>
const prior = (id: string, note?: string) =>
  ({ id, view: { state: 'notice_issued', fields: { note } } }) as unknown as Row<'violation'>
const visit = (rows: Row<'violation'>[] = []) => ({
  renovation,
  prior: rows,
  checklist,
  by: 'me',
  at: 5,
  standing: '11/21 复查：仍未整改',
})
const violation = {
  id: 'v',
  item: '破坏承重结构',
  severity: 'major' as const,
  deadline: '2026-11-24',
}

function filled(change: (draft: InspectionDraft) => void = () => {}): InspectionDraft {
  const draft = emptyDraft('i')
  draft.signIns = [{ staff: 'me', at: 3 }]
  draft.outcome = 'normal'
  passTheRest(draft, checklist.items)
  change(draft)
  return draft
}
const types = (draft: InspectionDraft, rows?: Row<'violation'>[]) =>
  intentsOf(draft, visit(rows)).map((one) => `${one.type} ${one.move ?? 'edit'}`)
const setOf = (draft: InspectionDraft, type: string, rows?: Row<'violation'>[]) =>
  intentsOf(draft, visit(rows)).find((one) => one.type === type)?.set as Record<string, unknown>

describe('the checklist', () => {
  it('keeps its groups and loses no item', () => {
    const groups = grouped(checklist.items)
    expect(groups.map((one) => one.group)).toEqual(['papers', 'works', 'safety', 'order'])
    expect(groups.flatMap((one) => one.items)).toHaveLength(checklist.items.length)
  })

  it('passes only what is not answered yet', () => {
    const draft = emptyDraft('i')
    draft.checks.fire = { result: 'fail', note: 'x', photos: [] }
    passTheRest(draft, checklist.items)
    expect(draft.checks.fire?.result).toBe('fail')
    expect(draft.checks.noise?.result).toBe('pass')
  })
})

describe('what is missing', () => {
  const codes = (draft: InspectionDraft) => missingOf(draft, checklist.items).map((one) => one.code)

  it('asks for sign-in and outcome first', () => {
    expect(codes(emptyDraft('i'))).toEqual(['sign_in', 'outcome'])
    expect(codes(filled())).toEqual([])
  })

  it('asks for every check of a normal visit', () => {
    const draft = filled((d) => {
      d.checks = {}
    })
    expect(missingOf(draft, checklist.items)).toEqual([
      { code: 'checks', n: checklist.items.length },
    ])
  })

  it('asks for a photo or words where nobody could enter, and for no checks', () => {
    const draft = filled((d) => {
      d.outcome = 'nobody'
      d.checks = {}
    })
    expect(codes(draft)).toEqual(['no_entry'])
    draft.note = '敲门三次无人应答'
    expect(codes(draft)).toEqual([])
  })

  it('does not believe a failure without a word or a picture', () => {
    const draft = filled((d) => {
      d.checks.fire = { result: 'fail', note: ' ', photos: [] }
    })
    expect(codes(draft)).toEqual(['fail_bare'])
    draft.photos = [photo('p')]
    expect(codes(draft)).toEqual([])
  })
})

describe('the group that is written', () => {
  it('holds the photos, the violation and the inspection, linked to each other', () => {
    const draft = filled((d) => {
      d.photos = [photo('p1'), photo('p2')]
      d.checks.structure = { result: 'fail', note: '砸开承重墙', photos: [], violation }
    })
    expect(types(draft)).toEqual([
      'photo create',
      'photo create',
      'violation create',
      'inspection create',
    ])
    expect(setOf(draft, 'violation')).toMatchObject({
      unit: 'u',
      renovation: 'r',
      inspection: 'i',
      category: 'renovation',
      item: '破坏承重结构',
      severity: 'major',
      description: '砸开承重墙',
      photos: ['p1', 'p2'],
    })
    const checks = setOf(draft, 'inspection').checks as { code: string; violation?: string }[]
    expect(checks.find((one) => one.code === 'structure')?.violation).toBe('v')
  })

  it("gives the violation the failed item's own photos where it has some", () => {
    const draft = filled((d) => {
      d.photos = [photo('p1')]
      d.checks.structure = { result: 'fail', note: '', photos: [photo('p9')], violation }
    })
    expect(setOf(draft, 'violation').photos).toEqual(['p9'])
    expect(setOf(draft, 'inspection').photos).toEqual(['p1'])
    expect(types(draft).filter((one) => one === 'photo create')).toHaveLength(2)
  })

  it('makes no violation of an item that passes after all', () => {
    const draft = filled((d) => {
      d.checks.structure = { result: 'pass', note: '', photos: [], violation }
    })
    expect(types(draft)).toEqual(['inspection create'])
  })

  it('writes no checks where nobody could enter', () => {
    const draft = filled((d) => {
      d.outcome = 'entry_refused'
      d.note = '拒绝开门'
      d.violation = { ...violation, severity: 'general' }
    })
    expect(setOf(draft, 'inspection').checks).toBeUndefined()
    expect(setOf(draft, 'violation')).toMatchObject({ description: '拒绝开门' })
  })

  it('verifies earlier violations', () => {
    const draft = filled((d) => {
      d.photos = [photo('p')]
      d.prior = { a: 'rectified', b: 'standing' }
    })
    const rows = [prior('a'), prior('b', '旧备注'), prior('c')]
    const written = intentsOf(draft, visit(rows)).filter((one) => one.type === 'violation')
    expect(written).toEqual([
      { type: 'violation', record: 'a', move: 'report_rectified', set: { recheck_photos: ['p'] } },
      {
        type: 'violation',
        record: 'b',
        set: { recheck_photos: ['p'], note: '旧备注\n11/21 复查：仍未整改' },
      },
    ])
  })

  it('asks for acceptance only when works are finished and it was wished', () => {
    const draft = filled((d) => {
      d.outcome = 'works_finished'
      d.askAcceptance = true
    })
    expect(types(draft)).toContain('renovation request_acceptance')
    draft.outcome = 'normal'
    expect(types(draft)).not.toContain('renovation request_acceptance')
  })

  it('keeps the moment of the first sign-in as the time of the visit', () => {
    const draft = filled((d) => {
      d.signIns = [
        { staff: 'me', at: 3 },
        { staff: 'you', at: 9 },
      ]
    })
    expect(setOf(draft, 'inspection')).toMatchObject({ inspected_at: 3 })
  })
})
