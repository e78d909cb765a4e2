import { type Courier, cleanTracking, recogniseCourier } from './couriers'

const MOST_LENGTH = 60

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
