/** The shared vectors, run on the twin; `tests/sync/test_vectors.py` runs the same. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import * as catalogue from '../src/generated/records'
import * as law from '../src/index'
import { own } from '../src/json'
import { DEFINITIONS, field, kind, type Raw } from './definitions'

const VECTORS = fileURLToPath(new URL('../../vectors/', import.meta.url))
const RECORDS = fileURLToPath(new URL('../../records/', import.meta.url))

const load = (path: string): Raw => JSON.parse(readFileSync(path, 'utf-8'))

const MERGES = ['latest', 'first_write', 'write_once', 'union', 'sum', 'text', 'keep_both']

/** Spreads like Python's `{**a, **b}`: `__proto__` is a key like any other. */
const laid = (...layers: Raw[]): Raw => {
  const made: Raw = {}
  for (const layer of layers) for (const key of Object.keys(layer)) law.put(made, key, layer[key])
  return made
}

const vectors = (path: string, run: (given: Raw) => void): void => {
  const { about, cases, ...common } = load(path)
  describe(`${path.slice(path.indexOf('sync/'))}: ${about ?? ''}`, () => {
    for (const each of cases as Raw[]) it(each.name, () => run(laid(common, each)))
  })
}

const file = (name: string, run: (given: Raw) => void): void =>
  vectors(`${VECTORS}${name}.json`, run)

const judge = (known: Record<string, law.RecordType>, given: Raw): void => {
  const { defaults, expect: wanted } = given
  const record = given.record === null ? null : laid(defaults.record, given.record)
  const operation = law.parse(laid(defaults.operation, given.operation))
  const definition = known[given.definition ?? defaults.definition] as law.RecordType
  const when = given.when ?? operation.at
  const before = law.canonicalText(record)
  const outcome = law.merge(definition, record, operation, {
    role: given.role ?? defaults.role,
    when,
    received: given.received ?? when,
    blocked: given.blocked,
  })
  expect(law.canonicalText(record)).toBe(before)
  expect(outcome.status).toBe(wanted.status)
  expect(outcome.problem).toEqual(wanted.problem ?? null)
  for (const key of Object.keys(wanted.record ?? {})) {
    compare(key, (outcome.record as Raw)?.[key] ?? null, wanted.record[key])
  }
}

/** Conflicts are compared by the keys that are told; everything else byte for byte. */
const compare = (key: string, found: Raw, wanted: Raw): void => {
  let told = found
  if (key === 'conflicts' && wanted !== null) {
    expect(found).toHaveLength(wanted.length)
    told = found.map((each: Raw, i: number) =>
      Object.fromEntries(Object.keys(wanted[i]).map((name) => [name, each[name]])),
    )
  }
  expect(law.canonicalText(told), key).toBe(law.canonicalText(wanted))
}

for (const policy of MERGES) file(`merge_${policy}`, (given) => judge(DEFINITIONS, given))
file('moves', (given) => judge(DEFINITIONS, given))

for (const name of readdirSync(RECORDS).sort()) {
  const path = `${RECORDS}${name}/vectors.json`
  if (existsSync(path)) vectors(path, (given) => judge(catalogue.DEFINITIONS, given))
}

file('permission', (given) => {
  const {
    definition: name,
    role,
    ask,
    state = null,
    fields,
    expect: wanted,
    code,
  } = laid(given.defaults, given)
  const definition = DEFINITIONS[name] as law.RecordType
  const [verb, what] = ask
  if (verb === 'read') expect(law.mayRead(definition, role, what)).toBe(wanted)
  else if (verb === 'write') expect(law.mayWrite(definition, role, what)).toBe(wanted)
  else {
    expect(law.mayMove(definition, role, what, state, fields)).toBe(wanted)
    if (!wanted) expect(law.refusalCode(definition, what, role)).toBe(code)
  }
})

file('validate', (given) => {
  const fits = own(given, 'merge')
    ? law.fitsChange(field({ name: 'it', kind: given.kind, merge: given.merge }), given.value)
    : law.fits(kind(given.kind), given.value)
  expect(fits).toBe(given.fits)
})

file('clock', ({ tick, correct, expect: wanted }) => {
  if (tick) expect(law.tick(tick.last, tick.now)).toBe(wanted)
  else expect(law.correct(correct.at, correct.sent, correct.received)).toEqual(wanted)
})

file('canonical', (given) => {
  if (given.error) {
    expect(() => law.canonicalText(given.value)).toThrow(law.NotCanonical)
  } else {
    expect(law.canonicalText(given.value)).toBe(given.text)
    expect(law.digest(given.value)).toBe(given.sha256)
  }
})

file('chain', ({ links, broken }) => {
  const encoder = new TextEncoder()
  const read = links.map(([a, text, b]: string[]) => [a, encoder.encode(text), b])
  expect(law.firstBreak(read)).toBe(broken)
})

file('operation', ({ operation, change = {}, without = [], malformed }) => {
  const raw = laid(operation, change)
  for (const name of without) delete raw[name]
  if (malformed === undefined) {
    expect(law.canonicalText(law.wire(law.parse(raw)))).toBe(law.canonicalText(raw))
    return
  }
  let field: string | null = null
  try {
    law.parse(raw)
  } catch (error) {
    if (error instanceof law.Malformed) field = error.field
  }
  expect(field).toBe(malformed)
})

file('spans', ({ was, ours, theirs, merged }) => {
  expect(law.threeWay(was, ours, theirs)).toBe(merged)
})

file('epochs', ({ base, epoch, present, ended, counted }) => {
  expect(law.countedBase(base, epoch, present, ended)).toBe(counted)
})

file('keeping', ({ definition, record, closed_days, now, leaves }) => {
  expect(law.mayLeave(DEFINITIONS[definition] as law.RecordType, record, closed_days, now)).toBe(
    leaves,
  )
})

file('upcast', (given) => {
  const definition = DEFINITIONS[given.definition] as law.RecordType
  const { schema, set, move } = given
  const change = move === undefined ? { schema, set } : { schema, set, move }
  const operation = law.parse(laid(given.operation, change))
  if (given.newer) {
    expect(() => law.upcast(definition, operation)).toThrow(law.SchemaNewer)
  } else {
    const made = law.upcast(definition, operation)
    expect(law.canonicalText(made.set)).toBe(law.canonicalText(given.expect))
    expect(made.schema).toBe(definition.version)
  }
})
