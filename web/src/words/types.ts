/** The shape that a translation must have: the same keys, any text. */
export type Words<Source> = { [K in keyof Source]: string }
