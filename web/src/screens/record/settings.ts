import { NUMBERS } from '@law/generated/numbers'
import type { SettingKey, SettingValues } from '@law/generated/settings'
import { type ComputedRef, computed, shallowRef } from 'vue'
import { type Row, useRecords } from '@/device'

const records = useRecords('setting')

/** Rows come newest first, so the first of a key is the one in force. */
const inForce = computed(() => {
  const found = new Map<string, Row<'setting'>>()
  for (const row of records.value) {
    const key = row.view.fields.key
    if (key && !row.view.void && !found.has(key)) found.set(key, row)
  }
  return found
})

/** The record that sets this key at the community in use; undefined: the default holds. */
export function settingRow(key: string): Row<'setting'> | undefined {
  return inForce.value.get(key)
}

/** Numbers are here from the start; wordings come after the first screen, before any other. */
const defaults = shallowRef<Partial<SettingValues>>(NUMBERS)

export async function loadSettings(): Promise<void> {
  const { SETTINGS } = await import('@law/generated/settings')
  const all = Object.entries(SETTINGS).map(([key, { default: value }]) => [key, value])
  defaults.value = Object.fromEntries(all) as SettingValues
}

/** The value in force; undefined for a wording that is not loaded yet. For the first screen. */
export function settingSoFar<K extends SettingKey>(key: K): SettingValues[K] | undefined {
  const value = settingRow(key)?.view.fields.value
  return (value ?? defaults.value[key]) as SettingValues[K] | undefined
}

/** The value in force; a programmer's error for a wording before loadSettings has resolved. */
export function settingOf<K extends SettingKey>(key: K): SettingValues[K] {
  const value = settingSoFar(key)
  if (value === undefined) throw new Error(`setting ${key} is not loaded yet`)
  return value
}

export function useSetting<K extends SettingKey>(key: K): ComputedRef<SettingValues[K]> {
  return computed(() => settingOf(key))
}
