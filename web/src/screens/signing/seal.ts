import { digest } from '@law'
import { type Language, type SigningJob, wordsFor } from './job'

/** What the seal covers; `sync/records/signature/definition.py` says the same. */
const COVERED = [
  'shown',
  'strokes',
  'records',
  'signer',
  'manner',
  'relation',
  'signed_at',
  'wording',
] as const

export type SealedFields = { readonly [K in (typeof COVERED)[number]]?: unknown }

/** SHA-256 over the canonical bytes of everything that the signature vouches for (L5). */
export function sealOf(fields: SealedFields): string {
  return digest(Object.fromEntries(COVERED.map((name) => [name, fields[name] ?? null])))
}

/** Whether signature and content are still what was sealed (Electronic Signature Law 13). */
export const sealHolds = (fields: SealedFields & { seal?: unknown }) =>
  fields.seal === sealOf(fields)

/** Exactly what stands on the screen, as it is kept with the signature. */
export function shownOf(job: SigningJob, language: Language, office: string) {
  const { title, lines, facts = [] } = wordsFor(job, language)
  const more = facts.length > 0 ? { facts } : {}
  return { title, lines, ...more, text: job.text[language], language, office }
}
