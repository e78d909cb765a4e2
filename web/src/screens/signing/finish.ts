import { photoIds, photoIntents } from '@/screens/record/pending-photos'
import type { Intent } from '@/sync'
import { type Answers, penNeeded, type SigningJob, signerOf } from './job'
import { movesOf } from './moves'
import { sealOf, shownOf } from './seal'
import { sealStrokes } from './strokes'

export interface Finish {
  signature: string
  job: SigningJob
  answers: Answers
  language: 'zh' | 'en'
  office: string
  /** Device time in ms: the signature's own moment. */
  now: number
}

type Fields = NonNullable<Intent<'signature'>['set']>

/** Everything that one signature writes, as one act group: photos, the signature, the moves. */
export function intentsOf(finish: Finish): Intent[] {
  const { signature, job, answers } = finish
  const fields = fieldsOf(finish)
  return [
    ...photoIntents(answers.photos, { type: 'signature', id: signature }),
    { type: 'signature', record: signature, move: 'create', set: fields },
    ...movesOf(job, {
      signature,
      manner: answers.manner,
      signed_at: finish.now,
      signer: signerOf(job, answers),
      proxy: answers.manner === 'proxy' ? signerOf(job, answers) : undefined,
      relation: answers.manner === 'proxy' ? trimmed(answers.relation) : undefined,
      reason: penNeeded(answers.manner) ? undefined : trimmed(answers.reason),
    }),
  ]
}

function fieldsOf({ job, answers, language, office, now }: Finish): Fields {
  const signed = penNeeded(answers.manner)
  const sealed = {
    shown: { ...shownOf(job, language, office), ...reasonShown(answers) },
    strokes: signed ? sealStrokes(answers.strokes) : undefined,
    records: job.records,
    signer: signerOf(job, answers),
    manner: answers.manner,
    relation: answers.manner === 'proxy' ? trimmed(answers.relation) : undefined,
    signed_at: now,
    wording: job.text.version,
  }
  const rest = {
    purpose: job.purpose,
    identity: job.identity,
    unit: job.unit,
    witness: signed ? undefined : trimmed(answers.witness),
    noted_at: signed ? undefined : now,
    photos: answers.photos.length > 0 ? photoIds(answers.photos) : undefined,
    seal: sealOf(sealed),
  }
  return present({ ...sealed, ...rest }) as Fields
}

/** Why nobody signed is sealed with the rest, so that it cannot be changed later. */
const reasonShown = ({ manner, reason }: Answers) => (penNeeded(manner) ? {} : { reason })

const trimmed = (text: string) => text.trim() || undefined

/** JSON knows no undefined; a field without a value is absent. */
function present(fields: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(fields))
}
