import { getFact } from '@/device/meta'

const NAME = 'rounds_tally'
const DAYS_400_S = 400 * 86_400

let written = ''

/**
 * How much is unsent, in a cookie: where the browser clears the store under pressure, the cookie
 * stays, and the server learns at the next sign-in what is missing (docs/protocol.md, "A cleared
 * store"). Only an enrolled device writes it: right after a clearing, the old count must stand.
 */
export async function writeTally(
  unsent: number,
  photos: number,
  oldest: number | undefined,
): Promise<void> {
  const text = `${unsent}.${photos}.${oldest ?? 0}`
  if (text === written || typeof document === 'undefined') return
  if ((await getFact('enrolled')) === undefined) return
  const secure = location.protocol === 'https:' ? '; Secure' : ''
  // biome-ignore lint/suspicious/noDocumentCookie: Safari before 18.4 has no cookie store, and the server must see it.
  document.cookie = `${NAME}=${text}; Path=/; Max-Age=${DAYS_400_S}; SameSite=Strict${secure}`
  written = text
}
