import type { Answer, Frame } from './reader.worker'
import address from './reader.worker.ts?worker&url'

/** Chromium's trusted types ask where a script's address comes from; elsewhere text is enough. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string }
}

function open(): Worker {
  const trusted = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes
  const policy = trusted?.createPolicy('rounds-reader', { createScriptURL: (text) => text })
  return new Worker(policy?.createScriptURL(address) ?? address)
}

/** Reads barcodes in a thread of its own, so that the picture stays smooth; one frame at a time. */
export class Reader {
  private readonly worker = open()

  /** The texts in the picture; rejects where the reader cannot be loaded. */
  read(frame: Frame): Promise<string[]> {
    return new Promise((done, fail) => {
      this.worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if ('texts' in data) done(data.texts)
        else fail(new Error(data.failed))
      }
      this.worker.onerror = (event) => fail(new Error(event.message || 'the reader did not load'))
      this.worker.postMessage(frame, [frame.pixels])
    })
  }

  close(): void {
    this.worker.terminate()
  }
}
