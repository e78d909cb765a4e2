import type { Intent } from '@/sync'

interface AnyIntent {
  type: string
  record?: string
  move?: string
  set?: Record<string, unknown>
  reason?: string
  settles?: string[]
}

/** An intent about a record whose type is only known when the app runs: the law checks its fields. */
export const intentFor = (intent: AnyIntent) => intent as unknown as Intent
