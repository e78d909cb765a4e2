import type { Row } from '@/device'
import { optionLabel, settingOf } from '@/screens/record'
import { type SignWords, startSigning } from '@/screens/signing'
import { formatDay, t } from '@/words'
import { inBothLanguages } from '@/words/both'
import { noonOf } from '../today/days'
import { itemLabel, placeLabel } from './labels'

/** The responsible owner signs the notice (K4): only this violation is on the screen they get. */
export async function signNotice(row: Row<'violation'>, signer: string): Promise<boolean> {
  const { fields } = row.view
  const { version, zh, en } = settingOf('violations.notice')
  // The signer chooses the language when the tablet is already theirs.
  const words = await inBothLanguages(() => wordsOf(row))
  return startSigning({
    ...words.zh,
    english: words.en,
    purpose: 'violation_notice',
    records: [{ type: 'violation', id: row.id }],
    text: { version, zh, en },
    ...(fields.unit ? { unit: fields.unit } : {}),
    signerName: signer,
    allow: ['self', 'proxy', 'refused', 'absent'],
    moves: [{ type: 'violation', record: row.id, set: { signatures: ['$signature'] } }],
    back: `/violations/${row.id}`,
  })
}

function wordsOf({ view }: Row<'violation'>): SignWords {
  const { category, description, deadline } = view.fields
  const due = deadline ? formatDay(noonOf(deadline)) : t('violations.noDeadline')
  const about = [placeLabel(view), optionLabel('violation', 'category', category), description]
  return {
    title: t('violations.signPurpose'),
    lines: [
      {
        title: itemLabel(view),
        detail: about.filter(Boolean).join(' · '),
        value: `${t('violations.deadline')} ${due}`,
      },
    ],
  }
}
