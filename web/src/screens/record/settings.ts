import { SETTINGS, type SettingKey, type SettingValues } from '@law/generated/settings'
import { type ComputedRef, computed } from 'vue'
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

export function settingOf<K extends SettingKey>(key: K): SettingValues[K] {
  const value = settingRow(key)?.view.fields.value
  return (value ?? SETTINGS[key].default) as SettingValues[K]
}

export function useSetting<K extends SettingKey>(key: K): ComputedRef<SettingValues[K]> {
  return computed(() => settingOf(key))
}
