import { loadDefinitions } from '@/device/definitions'
import { loadProblems } from '@/sync/problem'
import { loadAllWords } from '@/words'

// Tests look at records and screens of every kind: what the app loads after its first frame.
await Promise.all([loadDefinitions(), loadProblems(), loadAllWords()])
