import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { codeSplitting } from './build/chunks.ts'
import { compress } from './build/compress.ts'
import { aliases, projectRoot, testAliases } from './build/paths.ts'
import { serviceWorker } from './build/worker.ts'
import app from './package.json' with { type: 'json' }

const testing = process.env.VITEST !== undefined

export default defineConfig({
  plugins: [vue({ features: { optionsAPI: false } }), serviceWorker(), compress()],
  define: { __APP_VERSION__: JSON.stringify(app.version) },
  resolve: { alias: testing ? testAliases : aliases },
  server: { fs: { allow: [projectRoot] } },
  build: {
    target: ['chrome90', 'safari15'],
    // The content security policy allows files of this origin only: nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The law only says what is so: importing one rule of it need not bring the others.
      treeshake: { moduleSideEffects: [{ test: /\/sync\/ts\//, sideEffects: false }] },
      output: { codeSplitting },
    },
  },
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts', '../sync/ts/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['tests/support/setup.ts'],
  },
})
