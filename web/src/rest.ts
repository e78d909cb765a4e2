import { loadDefinitions } from './device/definitions'
import { loadSettings } from './screens/record/settings'
import { loadProblems } from './sync'
import { loadAllWords } from './words'

let loading: Promise<unknown> | undefined

/**
 * What 今日 does without and every other screen needs: their words, the other registers, the
 * wordings of the settings, the texts of problems (docs/decisions/0014-first-load.md). The service
 * worker holds them, so no network is needed; a failed attempt is made again by the next call.
 */
export async function loadRest(): Promise<void> {
  const parts = [loadDefinitions, loadSettings, loadProblems, loadAllWords]
  loading ??= Promise.all(parts.map((load) => load())).catch((error) => {
    loading = undefined
    throw error
  })
  await loading
}
