/**
 * What the twin makes of random cases: JSON lines from standard input, one canonical line each to
 * standard output. `tests/sync/test_twin.py` makes the cases and compares.
 */

import { readFileSync } from 'node:fs'
import * as catalogue from '../src/generated/records'
import * as law from '../src/index'
import { DEFINITIONS, type Raw } from './definitions'

const TYPES: { [name: string]: law.RecordType } = { ...catalogue.DEFINITIONS, ...DEFINITIONS }

const evaluate = (given: Raw): string => {
  let operation: law.Operation
  try {
    operation = law.parse(given.operation)
  } catch (error) {
    if (error instanceof law.Malformed) return law.canonicalText({ malformed: error.field })
    throw error
  }
  const definition = TYPES[given.definition] as law.RecordType
  const { status, record, problem } = law.merge(definition, given.record, operation, given)
  const hash = law.link(law.START, law.canonical(law.wire(operation)))
  return law.canonicalText({ status, record, problem, hash })
}

const lines = readFileSync(0, 'utf-8').split('\n').filter(Boolean)
process.stdout.write(`${lines.map((line) => evaluate(JSON.parse(line))).join('\n')}\n`)
