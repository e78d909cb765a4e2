import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { filesUnder } from '../../build/files'

const weights = new Map<string, number>()

function gzipped(file: string): number {
  const known = weights.get(file)
  if (known !== undefined) return known
  const made = gzipSync(readFileSync(file), { level: 9 }).length
  weights.set(file, made)
  return made
}

/** What a built app weighs, in bytes after gzip. */
export interface Sizes {
  /** Scripts and styles that the page itself names, with all that they import. */
  initialScripts: number
  initialStyles: number
  initialRequests: number
  /** For each file that is asked for later: it and all that it imports, without the initial ones. */
  lazy: Record<string, number>
  /** Each of these files alone. */
  files: Record<string, number>
  worker: number
}

/** Measures a folder that `vite build` has written. */
export function sizesOf(folder: string): Sizes {
  const assets = path.join(folder, 'assets')
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8')
  const named = [...page.matchAll(/\/assets\/([\w.-]+\.(?:js|css))"/g)].map((one) => one[1] ?? '')
  const scripts = named.filter((name) => name.endsWith('.js'))
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + gzipped(path.join(assets, name)), 0)
  const initial = withImports(assets, scripts, new Set())
  const others = filesUnder(assets).filter((name) => name.endsWith('.js') && !initial.has(name))
  return {
    initialScripts: weigh(initial),
    initialStyles: weigh(named.filter((name) => name.endsWith('.css'))),
    initialRequests: initial.size,
    lazy: Object.fromEntries(
      others.map((name) => [name, weigh(withImports(assets, [name], initial))]),
    ),
    files: Object.fromEntries(others.map((name) => [name, weigh([name])])),
    worker: gzipped(path.join(folder, 'sw.js')),
  }
}

/** The files and everything that they import statically, without those in `known`. */
function withImports(assets: string, names: string[], known: Set<string>): Set<string> {
  const found = new Set<string>()
  const waiting = [...names]
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name) || known.has(name)) continue
    found.add(name)
    const text = readFileSync(path.join(assets, name), 'utf8')
    // Static imports have no bracket before the name; those with one are asked for later.
    waiting.push(
      ...[...text.matchAll(/(?:from|import)"\.\/([\w.-]+\.js)"/g)].map((m) => m[1] ?? ''),
    )
  }
  return found
}
