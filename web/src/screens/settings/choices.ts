import { optionLabel, settingOf, text } from '@/screens/record'
import { tMaybe } from '@/words'

interface Choice {
  value: string
  label: string
}

/** Codes of an item that name something else: chosen by name, never typed. Others are free text. */
export function choicesFor(key: string, siblings: readonly string[]): Choice[] | undefined {
  if (key === 'group') {
    return siblings.map((code) => ({
      value: code,
      label: tMaybe(`inspection.group${code[0]?.toUpperCase()}${code.slice(1)}`) ?? code,
    }))
  }
  if (key === 'severity') {
    return ['', 'major'].map((code) => ({
      value: code,
      label: optionLabel('violation', 'severity', code || 'general'),
    }))
  }
  if (key === 'violation') {
    return (settingOf('violations.items').renovation ?? []).map((one) => ({
      value: one.code,
      label: text(one),
    }))
  }
  return undefined
}
