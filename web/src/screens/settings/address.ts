/** An address with a dot is a file to the server, so a setting's key goes without. */
export const slugOf = (key: string) => key.replace('.', '-')

export const keyOf = (slug: unknown) =>
  typeof slug === 'string' && slug !== '' ? slug.replace('-', '.') : undefined
