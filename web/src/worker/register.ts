/** Chromium's trusted types ask where a script's address comes from; elsewhere text is enough. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): {
    createScriptURL(address: string): string
  }
}

const WORKER = '/sw.js'

/** The policy `rounds-worker` is named in the server's Content-Security-Policy (trusted-types). */
function workerAddress(): string {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  const policy = trusted?.createPolicy('rounds-worker', { createScriptURL: (address) => address })
  return policy?.createScriptURL(WORKER) ?? WORKER
}

/** Registers the service worker; undefined where there is none (plain HTTP, a private window). */
export async function registerWorker(): Promise<ServiceWorkerRegistration | undefined> {
  // The development server has no built worker.
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return undefined
  return navigator.serviceWorker.register(workerAddress(), { scope: '/', updateViaCache: 'none' })
}
