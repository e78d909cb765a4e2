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
 * Whether what was scanned is a pickup code that only its recipient can show: in an address or in
 * the words of the notice. The bare code also stands on the label of the shelf, which proves nothing
 * about who stands at the counter (L5).
 */
export function isShownCode(scanned: string, codes: ReadonlySet<string>): boolean {
  const found = codeIn(scanned, codes)
  return found !== undefined && scanned.normalize('NFKC').trim() !== found
}

/** The one that waits under the pickup code or the courier's number that was scanned. */
export function parcelScanned<P extends { code: string; tracking: string }>(
  scanned: string,
  waiting: readonly P[],
  couriers: readonly Courier[],
): P | undefined {
  const code = codeIn(scanned, new Set(waiting.map((parcel) => parcel.code).filter(Boolean)))
  const number = trackingIn(scanned, couriers)
  return waiting.find((parcel) =>
    code ? parcel.code === code : number !== '' && cleanTracking(parcel.tracking) === number,
  )
}

function codeIn(scanned: string, codes: ReadonlySet<string>): string | undefined {
  const digits = [...scanned.normalize('NFKC').matchAll(PICKUP)].map((match) => match[1] ?? '')
  return digits.find((one) => codes.has(one))
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
  const code = codeIn(scanned, codes)
  if (code) return code
  const number = trackingIn(scanned, couriers)
  return recogniseCourier(number, couriers) ? number : scanned.trim()
}
