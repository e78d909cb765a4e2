import { DEFINITIONS, fieldOf, type Label, PROBLEMS, type ProblemCode, type TypeName } from '@law'
import type { Params } from '@/device/types'
import { locale, tMaybe } from '@/words'
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

const inLanguage = (label: Label) => (locale.value === 'en' ? label.en : label.zh)

/**
 * A problem in plain words; with the record's type, fields and reasons are named as on the form.
 * Codes of the law have their texts there, those of this device in `words/<language>/sync.ts`.
 */
export function problemText({ code, params = {} }: Told, type?: string): ProblemWords {
  const values = named(params as Params, type)
  if (Object.hasOwn(PROBLEMS, code)) {
    const { title, advice } = PROBLEMS[code as ProblemCode]
    return { title: fill(inLanguage(title), values), advice: fill(inLanguage(advice), values) }
  }
  const title = tMaybe(`sync.problem_${code}`, values) ?? tMaybe('sync.problem_unknown', { code })
  const advice = tMaybe(`sync.advice_${code}`, values) ?? tMaybe('sync.advice_unknown')
  return { title: title ?? code, advice: advice ?? '' }
}

/** Parameters carry names of fields, moves and blocks; people read their labels. */
function named(params: Params, type: string | undefined): Params {
  if (!type || !Object.hasOwn(DEFINITIONS, type)) return params
  const definition = DEFINITIONS[type as TypeName]
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
