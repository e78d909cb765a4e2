import type { Move } from '@law'
import type { Row } from '@/device'
import { may } from '@/sync'
import { definitionOf } from './labels'

export interface Offer {
  move: Move
  /** Why it cannot be made now, in words; undefined: it can. */
  why?: string
}

/** The moves that fit the record's state; possible ones first, blocked ones with their reason. */
export function offersOf(row: Row, only?: readonly string[], except?: readonly string[]): Offer[] {
  if (row.view.void) return []
  const moves = definitionOf(row.type)?.moves ?? []
  const fitting = moves.filter(
    (move) =>
      move.sources.includes(row.view.state) &&
      (!only || only.includes(move.name)) &&
      !except?.includes(move.name),
  )
  const offers = fitting.map((move) => offerOf(row, move))
  return [...offers.filter((one) => !one.why), ...offers.filter((one) => one.why)]
}

function offerOf(row: Row, move: Move): Offer {
  const answer = may(row, move.name)
  return answer.allowed ? { move } : { move, why: answer.text }
}

/** Whether the move needs words or values from the person who makes it. */
export const asksMore = (move: Move) =>
  move.reason || move.tone === 'bad' || move.needs.length > 0 || move.asks.length > 0
