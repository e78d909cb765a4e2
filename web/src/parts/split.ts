import type { InjectionKey } from 'vue'

/** Tells a DetailHeader that the list stands beside it, so that "back" means "close" on wide screens. */
export const insideSplit: InjectionKey<boolean> = Symbol('inside a split view')
