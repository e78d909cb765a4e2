import path from 'node:path'

export interface Source {
  /** Path under web/src, with forward slashes. */
  file: string
  text: string
}

/** What a room may not import: lower rooms know nothing of the higher ones. */
const FORBIDDEN: Record<string, string[]> = {
  words: ['parts', 'shell', 'screens', 'device', 'net', 'sync', 'worker', 'style'],
  style: ['parts', 'shell', 'screens', 'device', 'net', 'sync', 'worker', 'words'],
  parts: ['shell', 'screens', 'device', 'net', 'sync', 'worker'],
  worker: ['parts', 'shell', 'screens', 'device', 'net', 'sync'],
  device: ['parts', 'shell', 'screens', 'net', 'sync', 'worker'],
  net: ['parts', 'shell', 'screens', 'worker'],
  sync: ['parts', 'shell', 'screens'],
  shell: ['screens'],
}

interface Ban {
  pattern: RegExp
  /** Rooms (or files) in which it is allowed. */
  except: string[]
  why: string
}

const BANS: Ban[] = [
  { pattern: /\bfetch\(/, except: ['net', 'worker'], why: 'only net/ talks to the server' },
  {
    pattern: /from 'dexie'|\bindexedDB\b/,
    except: ['device'],
    why: 'only device/ opens IndexedDB',
  },
  {
    pattern: /\b(localStorage|sessionStorage)\b/,
    except: ['words/index.ts', 'style/look.ts'],
    why: 'browser storage holds language, theme and text size only',
  },
  { pattern: /\bv-html\b|\binnerHTML\b/, except: [], why: 'texts are text nodes' },
  { pattern: /<[^>]*\sstyle="/, except: [], why: 'the content policy refuses style attributes' },
  { pattern: /from '[./]*\/server\//, except: [], why: 'web/ and server/ never import each other' },
]

/** One line for each breach: the file and the rule. */
export function brokenRules(sources: Source[]): string[] {
  return sources.flatMap((source) => [...badImports(source), ...bannedWords(source)])
}

function badImports({ file, text }: Source): string[] {
  const room = file.split('/')[0] ?? ''
  const forbidden = FORBIDDEN[room] ?? []
  return importsOf(text)
    .map((name) => roomOf(name, file))
    .filter((target) => target !== undefined && forbidden.includes(target))
    .map((target) => `${file}: ${room}/ may not import ${target}/`)
}

function importsOf(text: string): string[] {
  const found = text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)
  return [...found].map((match) => match[1] ?? '')
}

/** The room that an import leads to; undefined for packages and the law. */
function roomOf(name: string, from: string): string | undefined {
  if (name.startsWith('@/')) return name.split('/')[1]
  if (!name.startsWith('.')) return undefined
  return path.posix.join(path.posix.dirname(from), name).split('/')[0]
}

function bannedWords({ file, text }: Source): string[] {
  const allowed = (ban: Ban) =>
    ban.except.some((place) => file === place || file.startsWith(`${place}/`))
  return BANS.filter((ban) => !allowed(ban) && ban.pattern.test(text)).map(
    (ban) => `${file}: ${ban.why}`,
  )
}
