import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'
import { filesUnder } from './files.ts'

const TEXT = /\.(js|css|html|svg|json|webmanifest|wasm)$/

/** Below this size the header of a compressed answer costs more than it saves. */
const WORTHWHILE_BYTES = 512

/** Writes .br and .gz beside each text file: the server only picks, it never compresses. */
export function compress(): Plugin {
  let out = ''
  return {
    name: 'rounds:compress',
    apply: 'build',
    configResolved(config) {
      out = path.resolve(config.root, config.build.outDir)
    },
    // After the worker plugin, and not in closeBundle: that also runs, and hides the error, when a build failed.
    writeBundle: {
      sequential: true,
      order: 'post',
      handler() {
        for (const name of filesUnder(out)) if (TEXT.test(name)) compressFile(path.join(out, name))
      },
    },
  }
}

function compressFile(file: string): void {
  const bytes = readFileSync(file)
  if (bytes.length < WORTHWHILE_BYTES) return
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 }
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }))
}
