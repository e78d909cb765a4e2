import { empty, type Field, fits } from '@law'

export type Errors = Record<string, { code: string; params: { field: string } }>

/**
 * What the law would refuse of these values, all at once and beside each field, so that nobody
 * learns of the second mistake only after mending the first.
 */
export function check(fields: readonly Field[], values: Record<string, unknown>): Errors {
  const errors: Errors = {}
  for (const field of fields) {
    const value = values[field.name]
    const params = { field: field.name }
    if (empty(value)) {
      if (field.required) errors[field.name] = { code: 'value_missing', params }
    } else if (!fits(field.kind, value)) errors[field.name] = { code: 'bad_value', params }
  }
  return errors
}
