export { beep } from './beep'
export { type OnScan, type Scan, tell, useScans } from './listen'
export { default as ScanButton } from './ScanButton.vue'
