import { loadDefinitions } from '@/device/definitions'
import { loadProblems } from '@/sync/problem'

// Tests look at records of every type: what the app loads after its first frame.
await Promise.all([loadDefinitions(), loadProblems()])
