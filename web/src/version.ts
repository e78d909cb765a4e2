/** Put in by the build; the tests run without one. */
declare const __APP_VERSION__: string | undefined

export const APP_VERSION = typeof __APP_VERSION__ === 'undefined' ? '0.1.0' : __APP_VERSION__
