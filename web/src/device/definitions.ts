import type { RecordType, TypeName } from '@law'
import { JOURNEYS } from '@law/generated/journeys'
import { shallowRef } from 'vue'

/** What this page has learned so far: the journeys at once, the other registers a moment later. */
const known = shallowRef<Readonly<Record<string, RecordType>>>(JOURNEYS)
let loading: Promise<void> | undefined

/**
 * The definition of a type; undefined for one that a newer server sent, and for a register until
 * loadDefinitions has resolved. Reactive in templates.
 */
export const definitionOf = (type: string): RecordType | undefined =>
  Object.hasOwn(known.value, type) ? known.value[type] : undefined

/**
 * All of them by name: for screens that list every type. Only after loadDefinitions, for which every
 * screen but the first waits; reactive.
 */
export const definitions = () => known.value as Readonly<Record<TypeName, RecordType>>

/** The names of all types known so far; reactive. */
export const knownTypes = (): string[] => Object.keys(known.value)

/**
 * Brings the definitions that the first screen does without (docs/decisions/0014-first-load.md).
 * Whoever replays, writes or lists records of any type awaits it first. It rejects when the file
 * cannot be had, and the next call tries again.
 */
export function loadDefinitions(): Promise<void> {
  loading ??= learn().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function learn(): Promise<void> {
  const { DEFINITIONS } = await import('@law/generated/records')
  known.value = DEFINITIONS
}
