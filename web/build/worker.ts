import { readFileSync } from 'node:fs'
import path from 'node:path'
import { build, type Plugin } from 'vite'
import { filesUnder } from './files.ts'
import { shellOf } from './precache.ts'

/** Builds sw.js (with the list of this build's files) and sw-kill.js once the app is written. */
export function serviceWorker(): Plugin {
  let out = ''
  let root = ''
  return {
    name: 'rounds:service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
      out = path.resolve(root, config.build.outDir)
    },
    writeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const shell = shellOf(filesUnder(out), (name) => readFileSync(path.join(out, name)))
        const define = {
          __SHELL_FILES__: JSON.stringify(shell.files),
          __SHELL_VERSION__: JSON.stringify(shell.version),
        }
        await buildScript(root, out, 'service-worker.ts', 'sw.js', define)
        await buildScript(root, out, 'kill.ts', 'sw-kill.js', {})
      },
    },
  }
}

async function buildScript(
  root: string,
  out: string,
  source: string,
  target: string,
  define: Record<string, string>,
): Promise<void> {
  const entry = path.resolve(root, 'src/worker', source)
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define,
    build: {
      outDir: out,
      emptyOutDir: false,
      target: ['chrome90', 'safari15'],
      lib: { entry, formats: ['iife'], name: 'worker', fileName: () => target },
    },
  })
}
