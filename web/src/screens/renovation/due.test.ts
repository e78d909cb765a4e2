import { describe, expect, it } from 'vitest'
import type { Row } from '@/device'
import { lastVisits, siteOf } from './due'

const at = (text: string) => Date.parse(`${text}:00+08:00`)

function row<T extends 'renovation' | 'inspection'>(
  type: T,
  id: string,
  state: string,
  fields: object,
  gone = false,
): Row<T> {
  const view = { type, id, site: 's', version: 1, state, fields, void: gone ? { at: 1 } : null }
  return { key: `${type}:${id}`, type, id, site: 's', view } as unknown as Row<T>
}
const site = (state: string) => row('renovation', 'r', state, {})
const visit = (id: string, when: string, gone = false) =>
  row(
    'inspection',
    id,
    'recorded',
    { renovation: 'r', inspected_at: at(when), outcome: 'normal' },
    gone,
  )

describe('which sites are due today', () => {
  const due = (state: string, last: string | undefined, interval = 1) =>
    siteOf(
      site(state),
      last ? { id: 'i', at: at(last), outcome: 'normal' } : undefined,
      interval,
      '2026-11-21',
    )

  it('asks for a first visit and for one each day', () => {
    expect(due('underway', undefined).due).toBe(true)
    expect(due('underway', '2026-11-20T23:59').due).toBe(true)
    expect(due('underway', '2026-11-21T00:01')).toMatchObject({ due: false, doneToday: true })
  })

  it('keeps to the interval of the community', () => {
    expect(due('underway', '2026-11-20T09:00', 2).due).toBe(false)
    expect(due('underway', '2026-11-19T22:00', 2)).toMatchObject({ due: true, since: 2 })
  })

  it('leaves finished and undecided sites alone', () => {
    expect(due('accepted', undefined).due).toBe(false)
    expect(due('declared', undefined).due).toBe(false)
    expect(due('stopped', undefined).due).toBe(true)
    expect(
      siteOf(row('renovation', 'r', 'underway', {}, true), undefined, 1, '2026-11-21').due,
    ).toBe(false)
  })
})

describe('the last visit', () => {
  it('is the latest by its own time, whatever order they arrive in', () => {
    const visits = [
      visit('a', '2026-11-20T10:00'),
      visit('b', '2026-11-21T09:00'),
      visit('c', '2026-11-19T10:00'),
    ]
    expect(lastVisits(visits).get('r')?.id).toBe('b')
  })

  it('is not a voided one', () => {
    expect(
      lastVisits([visit('a', '2026-11-20T10:00'), visit('b', '2026-11-21T09:00', true)]).get('r')
        ?.id,
    ).toBe('a')
  })
})
