const NUMBERED = /^(.*?)(\d+)$/

/**
 * The next free place for a building's parcels (L4). It goes on with the shelf that most of the
 * building's parcels stand on, so that an office keeps the numbering it has; a building without
 * parcels starts a shelf with its own number.
 */
export function proposeShelf(
  building: string | undefined,
  ofBuilding: readonly string[],
  all: readonly string[],
): string {
  const prefix = commonest(ofBuilding) ?? `${shortName(building) ?? '0'}-`
  const width = widthOf(ofBuilding, prefix) ?? 2
  const taken = new Set(all.map((shelf) => numberOn(shelf, prefix)))
  let number = 1
  while (taken.has(number)) number += 1
  return `${prefix}${String(number).padStart(width, '0')}`
}

/** 3栋 → 3, A座 → A, Tower B → B: what fits on a shelf's label. */
export function shortName(building: string | undefined): string | undefined {
  const name = building?.normalize('NFKC') ?? ''
  return /\d+/.exec(name)?.[0] ?? /\b[A-Za-z]\b|[A-Za-z](?=[栋座幢])/.exec(name)?.[0]?.toUpperCase()
}

/** The part of a shelf's label before its last number: `3-`. */
export const shelfGroup = (shelf: string) => NUMBERED.exec(shelf)?.[1] ?? shelf

function numberOn(shelf: string, prefix: string): number | undefined {
  const found = NUMBERED.exec(shelf)
  return found?.[1] === prefix ? Number(found[2]) : undefined
}

function commonest(shelves: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const shelf of shelves) {
    const found = NUMBERED.exec(shelf)
    if (found?.[1] !== undefined) counts.set(found[1], (counts.get(found[1]) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

function widthOf(shelves: readonly string[], prefix: string): number | undefined {
  const widths = shelves
    .map((shelf) => NUMBERED.exec(shelf))
    .filter((found) => found?.[1] === prefix)
    .map((found) => found?.[2]?.length ?? 0)
  return widths.length > 0 ? Math.max(...widths) : undefined
}
