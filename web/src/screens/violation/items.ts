import type { SettingValues } from '@law/generated/settings'

type Items = SettingValues['violations.items']
type Entry = Items[string][number]

export const itemsOf = (items: Items, category: string | undefined): Entry[] =>
  (category && items[category]) || []

/**
 * The record keeps the item's Chinese words, not its code: exports, print and search need no
 * table, and a wording that changes later does not rewrite what was found.
 */
export const itemText = (entry: Entry): string => entry.zh

/** The entry that a stored text came from; undefined for words that somebody typed. */
export function entryOf(
  items: Items,
  category: string | undefined,
  item: string | undefined,
): Entry | undefined {
  return itemsOf(items, category).find((entry) => entry.zh === item || entry.code === item)
}

/** The item of a category by its code. */
export function entryByCode(
  items: Items,
  category: string,
  code: string | undefined,
): Entry | undefined {
  return itemsOf(items, category).find((entry) => entry.code === code)
}
