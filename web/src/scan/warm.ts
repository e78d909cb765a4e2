import wasm from 'zxing-wasm/reader/zxing_reader.wasm?url'
import { keepFile } from '@/net/keep'

/**
 * The barcode reader is too large for the shell, and a basement is no place to ask for it first:
 * fetched once the app is at rest, the service worker keeps it from then on.
 */
export const warmReader = () => keepFile(wasm)
