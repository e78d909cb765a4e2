/** The record types that the vectors are written on: reads `sync/vectors/definitions.json`. */

import written from '../../vectors/definitions.json'
import * as words from '../src/definition'
import { type JsonObject, put } from '../src/json'

// biome-ignore lint/suspicious/noExplicitAny: test data in JSON, checked by the tests themselves
export type Raw = any

/** A named set of `definition.ts`, or a list of roles. */
const roles = (raw: string | words.Roles): words.Roles =>
  typeof raw === 'string' ? ((words as unknown as Record<string, words.Roles>)[raw] ?? []) : raw

const label = (text: string): words.Label => ({ zh: text, en: text })

/** Changes some keys where they are there, so that the constructors fill in the others. */
const changed = (raw: Raw, changes: Record<string, (value: Raw) => unknown>): Raw => {
  const made: JsonObject = {}
  for (const key of Object.keys(raw)) {
    put(made, key, (changes[key]?.(raw[key]) ?? raw[key]) as words.Json)
  }
  return made
}

export const kind = (raw: Raw): words.Kind =>
  words.kind(
    changed(raw, {
      items: (items: Raw[]) => items.map(field),
      options: (all: Raw[]) => all.map((o) => words.option({ ...o, label: label(o.code) })),
    }),
  )

export const field = (raw: Raw): words.Field =>
  words.field({
    label: label(raw.name),
    personal: 'none',
    retainDays: null,
    ...changed(raw, { kind, read: roles, write: roles }),
  })

const move = (raw: Raw): words.Move =>
  words.move({
    label: label(raw.name),
    ...changed(raw, {
      roles,
      stricter: (all: Raw[]) =>
        all.map((s) => ({ ...s, roles: roles(s.roles), why: label(s.field) })),
    }),
  })

const recordType = (name: string, raw: Raw): words.RecordType =>
  words.recordType({
    name,
    label: label(name),
    ...('keep_days' in raw ? { keepDays: raw.keep_days } : {}),
    ...('take_back' in raw ? { takeBack: roles(raw.take_back) } : {}),
    ...changed(raw, {
      fields: (all: Raw[]) => all.map(field),
      states: (all: Raw[]) => all.map((s) => words.state({ label: label(s.name), ...s })),
      moves: (all: Raw[]) => all.map(move),
      upcasts: (all: Raw[]) => all.map(words.upcast),
      create: roles,
      read: roles,
      void: roles,
    }),
  })

/** Every test definition by name. */
export const DEFINITIONS: Record<string, words.RecordType> = Object.fromEntries(
  Object.entries<Raw>(written).map(([name, raw]) => [name, recordType(name, raw)]),
)
