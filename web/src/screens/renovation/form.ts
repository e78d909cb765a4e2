import type { FieldsOf } from '@law'
import type { SettingValues } from '@law/generated/settings'
import { feeLines } from './fees'

export type RenovationValues = Partial<FieldsOf['renovation']>
type Name = keyof FieldsOf['renovation']

/** The sections of the form with their fields; fees and permits come with their own moves. */
export const FORM: Record<'application' | 'contractor' | 'works', readonly Name[]> = {
  application: ['unit', 'applicant_kind', 'applicant', 'applicant_phone', 'mandate_seen'],
  contractor: ['contractor', 'contractor_license', 'lead', 'lead_phone', 'workers'],
  works: ['kind', 'scope', 'area', 'demolition_area', 'starts_on', 'ends_on'],
}

export type FormError =
  | 'unitRequired'
  | 'applicantRequired'
  | 'contractorRequired'
  | 'contractorStop'
  | 'mandateRequired'
  | 'endBeforeStart'

/**
 * What the form refuses, by field. A contractor without licence is a hard stop (I5); whoever
 * applies for the owner shows the original mandate (I2, trap 13).
 */
export function errorsOf(values: RenovationValues): Partial<Record<Name, FormError>> {
  const errors: Partial<Record<Name, FormError>> = {}
  if (!values.unit) errors.unit = 'unitRequired'
  if (!values.applicant?.trim()) errors.applicant = 'applicantRequired'
  if (!values.contractor?.trim()) errors.contractor = 'contractorRequired'
  if (!values.contractor_license?.trim()) errors.contractor_license = 'contractorStop'
  if (needsMandate(values) && !values.mandate_seen) errors.mandate_seen = 'mandateRequired'
  const { starts_on: from, ends_on: to } = values
  if (from && to && to < from) errors.ends_on = 'endBeforeStart'
  return errors
}

export const needsMandate = (values: RenovationValues): boolean =>
  values.applicant_kind === 'tenant' || values.applicant_kind === 'agent'

/** The deposit of the price list in force: kept on the record, so that a later price changes nothing. */
export function depositOf(
  prices: SettingValues['renovation.fees'],
  unitKind: string | undefined,
): number {
  const line = feeLines(prices, { unit: unitKind }).find((one) => one.nature === 'deposit')
  return line?.amount ?? 0
}
