import { type Request, request } from './transport'

/** Every address that the app uses (docs/protocol.md), by what it does. */
export const api = {
  about: () => request('/api/about'),
  session: () => request('/api/session'),
  signIn: (login: string, password: string) =>
    request('/api/session', { method: 'POST', json: { login, password } }),
  signOut: () => request('/api/session', { method: 'DELETE' }),
  enrol: (device: { id: string; key: JsonWebKey; name: string; platform: string }) =>
    request('/api/devices', { method: 'POST', json: device }),
  devices: () => request('/api/devices'),
  revoke: (device: string, reason: string, lost: boolean) =>
    request(`/api/devices/${device}/revoke`, { method: 'POST', json: { reason, lost } }),
  readmit: (device: string) => request(`/api/devices/${device}/readmit`, { method: 'POST' }),
  handIn: (site: string, json: unknown) =>
    request(`/api/sites/${site}/imports`, { method: 'POST', json, timeout: SYNC_TIMEOUT_MS }),
  sync: (site: string, json: unknown) =>
    request(`/api/sites/${site}/sync`, { method: 'POST', json, timeout: SYNC_TIMEOUT_MS }),
  receipt: (site: string, sha256: string) => request(`${photoAt(site, sha256)}/receipt`),
  sendChunk: (site: string, sha256: string, offset: number, total: number, bytes: ArrayBuffer) => {
    const chunk: Request = { method: 'PUT', bytes, timeout: SYNC_TIMEOUT_MS }
    return request(`${photoAt(site, sha256)}?offset=${offset}&total=${total}`, chunk)
  },
  receiptFileAt: (site: string, signature: string) =>
    `/api/sites/${site}/signatures/${signature}/receipt`,
  newsAt: (site: string, cursor: number) => `/api/sites/${site}/news?cursor=${cursor}`,
}

/** A slow line still moves a megabyte in this time; giving up earlier would send it for ever. */
const SYNC_TIMEOUT_MS = 120_000

const photoAt = (site: string, sha256: string) => `/api/sites/${site}/photos/${sha256}`
