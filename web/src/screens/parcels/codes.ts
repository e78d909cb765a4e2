const DIGITS = 6

/**
 * A pickup code that no waiting parcel has. Two tablets without a network cannot ask each other;
 * with a million codes and hundreds of parcels they hardly ever meet, and the room tells them apart.
 */
export function newPickupCode(
  used: ReadonlySet<string>,
  random: () => number = randomFraction,
): string {
  for (;;) {
    const code = String(Math.floor(random() * 10 ** DIGITS)).padStart(DIGITS, '0')
    if (!used.has(code)) return code
  }
}

function randomFraction(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32
}
