import { defineAsyncComponent } from 'vue'

export type { Manner, SigningJob, SignText, SignWords } from './job'
export { lockToSigning, startSigning } from './open'
export { sealHolds, sealOf } from './seal'
export { inkBox, openStrokes, type SealedStrokes } from './strokes'

export const ReceiptQr = defineAsyncComponent(() => import('./ReceiptQr.vue'))
export const SignaturePreview = defineAsyncComponent(() => import('./SignaturePreview.vue'))
