/** Old operations made new: the twin of `upcast.py`. */

import type { RecordType } from './definition'
import { get, type JsonObject, own, put } from './json'
import { CREATE, type Operation } from './operation'

export const ACCEPTED_DAYS = 180

/** The operation speaks a schema that is not known here yet. */
export class SchemaNewer extends Error {}

/** The operation in the record type's present schema. Throws SchemaNewer. */
export const upcast = (definition: RecordType, operation: Operation): Operation => {
  if (operation.schema > definition.version) throw new SchemaNewer(operation.type)
  const values: JsonObject = {}
  for (const name of Object.keys(operation.set)) put(values, name, get(operation.set, name))
  const steps = [...definition.upcasts].sort((a, b) => a.version - b.version)
  for (const step of steps) {
    if (step.version < operation.schema) continue
    for (const old of Object.keys(step.renames)) rename(values, old, get(step.renames, old) ?? old)
    for (const name of step.drops) delete values[name]
    if (operation.move !== CREATE) continue
    for (const name of Object.keys(step.defaults)) {
      if (!own(values, name)) put(values, name, get(step.defaults, name))
    }
  }
  return { ...operation, set: values, schema: definition.version }
}

const rename = (values: JsonObject, old: string, fresh: string): void => {
  if (!own(values, old)) return
  const value = get(values, old)
  delete values[old]
  put(values, fresh, value)
}
