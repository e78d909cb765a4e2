import type { TypeName } from '@law'
import type { PendingPhoto } from '@/screens/record/pending-photos'
import type { Locale } from '@/words'

export type Manner = 'self' | 'proxy' | 'refused' | 'absent'
export type Language = 'zh' | 'en'

/** One of the signer's own items, exactly as it is drawn (S18). */
export interface SignLine {
  title: string
  detail?: string
  value?: string
}

/** A wording of the settings, with the version that the signature is kept with. */
export interface SignText {
  version: string
  zh: string
  en: string
}

/** An intent whose texts may be tokens such as `$signature`, filled in when it is sealed. */
export interface SealedMove {
  type: TypeName
  record: string
  move?: string
  set?: Record<string, unknown>
  reason?: string
}

/** Something else that the signer reads and vouches for: how they were identified, for whom. */
export interface SignFact {
  term: string
  text: string
}

/** The words of a signing, as they are drawn. */
export interface SignWords {
  /** Headline that the signer reads. */
  title: string
  lines: SignLine[]
  facts?: SignFact[]
}

/** What another screen wants signed. Plain JSON: it is stored, so that a killed tab comes back. */
export interface SigningJob extends SignWords {
  purpose: string
  /** The same for whoever reads English; absent: the words are all there are. */
  english?: SignWords
  records: { type: string; id: string }[]
  text: SignText
  unit?: string
  signerName?: string
  identity?: string
  allow: Manner[]
  start?: { manner?: Manner; name?: string; relation?: string }
  moves: SealedMove[] | Partial<Record<Manner, SealedMove[]>>
  /** Where staff land afterwards. */
  back: string
  /** Key of a draft that this signing completes. */
  draft?: string
}

/** The words that a signer of this language reads. */
export const wordsFor = (job: SigningJob, language: Language): SignWords =>
  (language === 'en' && job.english) || job

/** One pen stroke as the pad gives it: x and y in pad widths, pressure 0..1, time in ms. */
export interface PadStroke {
  points: { x: number; y: number; pressure: number; time: number }[]
}

/** What signer and staff have entered so far. */
export interface Answers {
  manner: Manner
  name: string
  relation: string
  witness: string
  reason: string
  strokes: PadStroke[]
  photos: PendingPhoto[]
}

/**
 * The draft behind the screen. `pin`: staff must set theirs first; `thanks` is done and waits for
 * staff to take the tablet back.
 */
export interface Open {
  phase: 'none' | 'pin' | 'signing' | 'thanks'
  signature: string
  /** The staff's own language, taken up again when the tablet is back. */
  locale: Locale
  job: SigningJob
  answers: Answers
}

export const DRAFT_KEY = 'signing'

export function firstAnswers(job: SigningJob): Answers {
  return {
    manner: job.start?.manner ?? job.allow[0] ?? 'self',
    name: job.start?.name ?? '',
    relation: job.start?.relation ?? '',
    witness: '',
    reason: '',
    strokes: [],
    photos: [],
  }
}

export const penNeeded = (manner: Manner) => manner === 'self' || manner === 'proxy'

/** Whose name stands under the signature: for the others it is the person who did not sign. */
export function signerOf(job: SigningJob, answers: Answers): string | undefined {
  const name = answers.manner === 'proxy' ? answers.name : job.signerName || answers.name
  return name?.trim() || undefined
}
