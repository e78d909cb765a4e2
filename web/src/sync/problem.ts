import { fieldOf, type ProblemText } from '@law'
import { shallowRef } from 'vue'
import { definitionOf } from '@/device/definitions'
import type { Params } from '@/device/types'
import { inLanguage, tMaybe } from '@/words'
import { fill } from '@/words/message'

export interface ProblemWords {
  title: string
  /** What to do next. */
  advice: string
}

interface Told {
  code: string
  params?: Params | Record<string, unknown>
}

/** The law's texts come after the first screen, which has no problem to tell. */
const texts = shallowRef<Readonly<Record<string, ProblemText>>>({})
let wanted: typeof import('./wanted').wanted | undefined

export async function loadProblems(): Promise<void> {
  wanted = (await import('./wanted')).wanted
  texts.value = (await import('@law/generated/problems')).PROBLEMS
}

/**
 * A problem in plain words; with the record's type, fields and reasons are named as on the form.
 * Codes of the law have their texts there, those of this device in `words/<language>/problem.ts`.
 */
export function problemText({ code, params = {} }: Told, type?: string): ProblemWords {
  const values = named(params as Params, type)
  const known = Object.hasOwn(texts.value, code) ? texts.value[code] : undefined
  if (known) {
    const { title, advice } = { ...known, ...(rule(code, params as Params, type) ?? {}) }
    const next = bounds(code, params as Params, type) ?? fill(inLanguage(advice), values)
    return { title: fill(inLanguage(title), values), advice: next }
  }
  const title = tMaybe(`problem.title_${code}`, values) ?? tMaybe('problem.title_unknown', { code })
  const advice = tMaybe(`problem.advice_${code}`, values) ?? tMaybe('problem.advice_unknown')
  return { title: title ?? code, advice: advice ?? '' }
}

/** What the field takes is better advice than to mend it. */
function bounds(code: string, params: Params, type: string | undefined): string | undefined {
  const definition = code === 'bad_value' && definitionOf(type ?? '')
  const field = definition && fieldOf(definition, String(params.field))
  return field ? wanted?.(field) : undefined
}

/** A stricter rule of the definition says itself who may: no general words stand for it (A8). */
function rule(code: string, params: Params, type: string | undefined) {
  if (code !== 'role_forbids_this_one') return undefined
  const move = definitionOf(type ?? '')?.moves.find((one) => one.name === params.move)
  const [only, another] = move?.stricter ?? []
  return only && !another ? { title: only.why } : undefined
}

/** Parameters carry names of fields, moves and blocks; people read their labels. */
function named(params: Params, type: string | undefined): Params {
  const definition = definitionOf(type ?? '')
  if (!definition) return params
  const label: Params = { ...params }
  const field = fieldOf(definition, String(params.field))
  const block = definition.blocks.find((one) => one.code === params.why)
  const move = definition.moves.find((one) => one.name === params.move)
  const state = definition.states.find((one) => one.name === params.state)
  if (field) label.field = inLanguage(field.label)
  if (block) label.why = inLanguage(block.why)
  if (move) label.move = inLanguage(move.label)
  if (state) label.state = inLanguage(state.label)
  return label
}
