import { isBlank } from '@/parts/signature'
import { type Answers, penNeeded, type SigningJob, signerOf } from './job'

/** What still stands in the way of sealing; the words are `signing.need_<complaint>`. */
export type Complaint = 'name' | 'relation' | 'ink' | 'witness' | 'reason'

/** Blank strokes are refused (DESIGN 5); refused and absent need a witness and a reason. */
export function complaintsOf(job: SigningJob, answers: Answers): Complaint[] {
  const found: Complaint[] = []
  if (answers.manner === 'proxy' && !signerOf(job, answers)) found.push('name')
  if (answers.manner === 'proxy' && !answers.relation.trim()) found.push('relation')
  if (penNeeded(answers.manner)) {
    if (isBlank(answers.strokes)) found.push('ink')
    return found
  }
  if ([...answers.reason.trim()].length < 4) found.push('reason')
  if (!answers.witness.trim()) found.push('witness')
  return found
}
