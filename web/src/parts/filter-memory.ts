/** What a list was filtered by, as long as this tab lives. Queries may hold names, so never on disk. */
export interface Remembered {
  query: string
  chosen: string[]
}

const remembered = new Map<string, Remembered>()

export function recall(name: string): Remembered | undefined {
  return remembered.get(name)
}

export function keep(name: string, state: Remembered): void {
  remembered.set(name, { query: state.query, chosen: [...state.chosen] })
}
