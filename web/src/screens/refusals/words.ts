import type { TypeName } from '@law'
import { byId, definitionOf, moveLabel, recordTitle, rowPlace, typeLabel } from '@/screens/record'
import { t } from '@/words'
import type { Refused } from './refusals'

/** 复查合格，关闭 · 违章: what was tried, as people say it. */
export function triedTo(one: Refused): string {
  return t('refusals.act', {
    move: moveLabel(one.type, one.operation?.move),
    type: typeLabel(one.type),
  })
}

/** The record that it was about: its place and title, or what the operation itself tells. */
export function aboutWhat(one: Refused): string {
  if (!definitionOf(one.type)) return one.type
  const row = byId(one.type as TypeName, one.record)
  if (row) return [...new Set([rowPlace(row), recordTitle(row)])].join(' · ')
  return t('refusals.gone')
}
