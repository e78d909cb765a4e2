/** One entry of the setting `parcels.couriers`; an empty pattern recognises nothing. */
export interface Courier {
  code: string
  zh: string
  en: string
  pattern: string
}

/** Scanners and couriers' stickers add spaces, dashes and lower case; the number has none. */
export const cleanTracking = (typed: string) =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_.]+/g, '')

/**
 * Whose number this is; undefined where no courier or several claim it. The most particular
 * pattern wins, since short all-digit shapes also fit what begins like another courier's.
 */
export function recogniseCourier(
  tracking: string,
  couriers: readonly Courier[],
): Courier | undefined {
  const number = cleanTracking(tracking)
  const claims = couriers
    .map((courier) => ({ courier, certainty: certaintyOf(courier.pattern, number) }))
    .filter((claim) => claim.certainty > 0)
    .sort((a, b) => b.certainty - a.certainty)
  const [first, second] = claims
  return first && first.certainty !== second?.certainty ? first.courier : undefined
}

/** 0: not this courier's; otherwise one more than the letters and digits that must lead it. */
function certaintyOf(pattern: string, number: string): number {
  const shapes = pattern.split('|').filter((shape) => shape && fitsWholly(shape, number))
  return Math.max(0, ...shapes.map((shape) => 1 + (/^[A-Z0-9]*/.exec(shape)?.[0].length ?? 0)))
}

function fitsWholly(shape: string, number: string): boolean {
  try {
    return new RegExp(`^(?:${shape})$`, 'u').test(number)
  } catch {
    // A pattern that an administrator mistyped recognises nothing; the rest still works.
    return false
  }
}

/** A stored courier (its Chinese name or code) in the language asked for; others as they stand. */
export function courierName(
  stored: string | undefined,
  couriers: readonly Courier[],
  language: 'zh' | 'en',
): string {
  const known = couriers.find((one) => one.zh === stored || one.code === stored)
  return known ? known[language] : (stored ?? '')
}
