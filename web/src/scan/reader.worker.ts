/// <reference lib="webworker" />
import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'

declare const self: DedicatedWorkerGlobalScope

/** One picture of the camera: RGBA, row by row. */
export interface Frame {
  pixels: ArrayBuffer
  width: number
  height: number
}
export type Answer = { texts: string[] } | { failed: string }

// The library would fetch its reader from somewhere else; ours comes from our own origin.
prepareZXingModule({ overrides: { locateFile: () => wasm } })
const detector = new BarcodeDetector({
  formats: ['code_128', 'qr_code', 'data_matrix', 'ean_13', 'ean_8'],
})

self.addEventListener('message', (event: MessageEvent<Frame>) => void answer(event.data))

async function answer({ pixels, width, height }: Frame): Promise<void> {
  try {
    const picture = new ImageData(new Uint8ClampedArray(pixels), width, height)
    const found = await detector.detect(picture)
    tell({ texts: found.map(({ rawValue }) => rawValue).filter(Boolean) })
  } catch (problem) {
    tell({ failed: String(problem) })
  }
}

const tell = (answer: Answer) => self.postMessage(answer)
