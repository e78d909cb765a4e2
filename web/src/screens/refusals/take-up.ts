import { type Field, fieldOf, type Operation, type RecordType } from '@law'

/**
 * The fields that the form offers when a refused operation is taken up again: those that it set,
 * those that its move needs, and the one that the refusal names, since that is often the missing one.
 */
export function fieldsToMend(
  definition: RecordType,
  operation: Operation,
  named: unknown,
  editable: (field: Field) => boolean,
): Field[] {
  const move = definition.moves.find((one) => one.name === operation.move)
  const required = definition.fields.filter((one) => one.required && operation.move === 'create')
  const names = new Set([
    ...Object.keys(operation.set),
    ...(move?.needs ?? []),
    ...required.map((one) => one.name),
    ...(typeof named === 'string' ? [named] : []),
  ])
  const found = [...names].map((name) => fieldOf(definition, name))
  return found.filter((one): one is Field => Boolean(one) && editable(one as Field))
}

/** What the person changed of the values that were entered. */
export function mended(
  before: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const changed = Object.entries(now).filter(
    ([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null),
  )
  return Object.fromEntries(changed.map(([name, value]) => [name, value ?? null]))
}
