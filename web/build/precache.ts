import { createHash } from 'node:crypto'

/** One file of the shell: its address, and its digest unless the address already carries one. */
export type ShellFile = [address: string, digest: string]

const NEVER = /(\.(map|gz|br|wasm)|^sw\.js|^sw-kill\.js|^\.stamp)$/

/** Hexadecimal digits of SHA-256 that the worker compares; 64 bits are plenty against accidents. */
const DIGEST_DIGITS = 16

/**
 * The list that the service worker caches at install, with a version that changes with any byte.
 * Files under assets/ carry their digest in the name, so only the others are compared by content.
 */
export function shellOf(names: string[], read: (name: string) => Uint8Array) {
  const whole = createHash('sha256')
  const files: ShellFile[] = []
  for (const name of [...names].sort()) {
    if (NEVER.test(name)) continue
    const digest = createHash('sha256').update(read(name)).digest('hex').slice(0, DIGEST_DIGITS)
    whole.update(`${name}\0${digest}\n`)
    files.push([addressOf(name), name.startsWith('assets/') ? '' : digest])
  }
  return { files, version: whole.digest('hex').slice(0, 12) }
}

/** The page itself is asked for as `/`: many servers redirect /index.html, and a worker must not cache that. */
function addressOf(name: string): string {
  return name === 'index.html' ? '/' : `/${name}`
}
