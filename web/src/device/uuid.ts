let lastTime = 0
let sequence = 0

/**
 * A UUIDv7 (RFC 9562): 48 bits of milliseconds, then a 12-bit counter so that ids made in one
 * millisecond keep their order, then 62 random bits.
 */
export function uuid7(now: number = Date.now()): string {
  sequence = now > lastTime ? 0 : sequence + 1
  lastTime = Math.max(now, lastTime) + (sequence > 0xfff ? 1 : 0)
  if (sequence > 0xfff) sequence = 0
  const random = crypto.getRandomValues(new Uint8Array(8))
  const tail = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = lastTime.toString(16).padStart(12, '0')
  const variant = (((random[0] ?? 0) & 0x3f) | 0x80).toString(16)
  const count = sequence.toString(16).padStart(3, '0')
  const head = `${time.slice(0, 8)}-${time.slice(8)}-7${count}`
  return `${head}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`
}
