import { type Courier, cleanTracking, recogniseCourier } from './couriers'

const MOST_LENGTH = 60
const PICKUP = /(?:^|[^0-9])([0-9]{6})(?:$|[^0-9])/g

/**
 * The tracking number in what was scanned. Couriers' QR codes hold an address or several values;
 * then the part counts that has the shape of a courier's number.
 */
export function trackingIn(scanned: string, couriers: readonly Courier[]): string {
  const whole = cleanTracking(scanned)
  if (recogniseCourier(whole, couriers)) return whole
  const parts = scanned
    .normalize('NFKC')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
  const known = parts.find((part) => part.length >= 8 && recogniseCourier(part, couriers))
  return known ?? whole.slice(0, MOST_LENGTH)
}

/**
 * What to search for when somebody collects: the pickup code in a label's bars, in a QR code that
 * holds an address or the words of the notice, or else the courier's number on the parcel itself.
 * `codes` are those of the parcels that wait: six digits of anything else are no pickup code.
 */
export function collectIn(
  scanned: string,
  codes: ReadonlySet<string>,
  couriers: readonly Courier[],
): string {
  const digits = [...scanned.normalize('NFKC').matchAll(PICKUP)].map((match) => match[1] ?? '')
  const code = digits.find((one) => codes.has(one))
  if (code) return code
  const number = trackingIn(scanned, couriers)
  return recogniseCourier(number, couriers) ? number : scanned.trim()
}
