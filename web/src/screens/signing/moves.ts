import type { Intent } from '@/sync'
import type { Manner, SealedMove, SigningJob } from './job'

export interface Tokens {
  signature: string
  manner: Manner
  signed_at: number
  signer?: string
  proxy?: string
  relation?: string
  reason?: string
}

/** The moves that go with this manner, with their tokens filled in. */
export function movesOf(job: SigningJob, tokens: Tokens): Intent[] {
  const moves = Array.isArray(job.moves) ? job.moves : (job.moves[tokens.manner] ?? [])
  return moves.map((move) => fillMove(move, tokens))
}

function fillMove({ set, reason, ...rest }: SealedMove, tokens: Tokens): Intent {
  const filled = {
    ...rest,
    ...(set ? { set: fill(set, tokens) } : {}),
    ...(reason ? { reason: fill(reason, tokens) } : {}),
  }
  return filled as Intent
}

/** Replaces texts that are a token; undefined (left out) where the token has no value. */
function fill(value: unknown, tokens: Tokens): unknown {
  if (typeof value === 'string') return value.startsWith('$') ? token(value, tokens) : value
  if (Array.isArray(value)) return value.map((v) => fill(v, tokens)).filter((v) => v !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([key, v]) => [key, fill(v, tokens)] as const)
  return Object.fromEntries(pairs.filter(([, v]) => v !== undefined))
}

/** An amount such as "$5" that somebody typed is no token and stays what it is. */
function token(text: string, tokens: Tokens): unknown {
  const name = text.slice(1)
  return KNOWN.has(name) ? tokens[name as keyof Tokens] : text
}

const KNOWN = new Set(['signature', 'manner', 'signed_at', 'signer', 'proxy', 'relation', 'reason'])
