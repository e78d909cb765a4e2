/** Names of the placeholders in a text: `{n}` or `{n|one|many}`. */
export type Placeholders<S extends string> = S extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | Placeholders<Rest>
  : never

export type Values = Record<string, string | number>

const PLACEHOLDER = /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g

/** Fills `{name}` and picks `{n|one|many}`; a value that was not handed in leaves nothing behind. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(PLACEHOLDER, (_, name: string, one?: string, many?: string) => {
    const value = values[name]
    if (many !== undefined) return (Number(value) === 1 ? one : many) ?? ''
    return String(value ?? '')
  })
}

/** The placeholder names of a text, each once and sorted; for comparing two languages. */
export function placeholdersOf(text: string): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map((found) => found[1] ?? '')
  return [...new Set(names)].sort()
}
