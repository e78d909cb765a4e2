import type { Row } from '@/device'
import { optionLabel, settingOf } from '@/screens/record'
import { startSigning } from '@/screens/signing'
import { formatDay, t } from '@/words'
import { noonOf } from '../today/days'
import { itemLabel, placeLabel } from './labels'

/** The responsible owner signs the notice (K4): only this violation is on the screen they get. */
export function signNotice(row: Row<'violation'>, signer: string): Promise<boolean> {
  const { fields } = row.view
  const { version, zh, en } = settingOf('violations.notice')
  const deadline = fields.deadline ? formatDay(noonOf(fields.deadline)) : t('violations.noDeadline')
  return startSigning({
    purpose: 'violation_notice',
    title: t('violations.signPurpose'),
    records: [{ type: 'violation', id: row.id }],
    lines: [
      {
        title: itemLabel(row.view),
        detail: [
          placeLabel(row.view),
          optionLabel('violation', 'category', fields.category),
          fields.description,
        ]
          .filter(Boolean)
          .join(' · '),
        value: `${t('violations.deadline')} ${deadline}`,
      },
    ],
    text: { version, zh, en },
    ...(fields.unit ? { unit: fields.unit } : {}),
    signerName: signer,
    allow: ['self', 'proxy', 'refused', 'absent'],
    moves: [{ type: 'violation', record: row.id, set: { signatures: ['$signature'] } }],
    back: `/violations/${row.id}`,
  })
}
