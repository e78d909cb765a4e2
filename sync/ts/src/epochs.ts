/** What an author has seen when the server was restored since: the twin of `epochs.py`. */

import { own } from './json'

/** The server's part of an epoch as it goes over the wire; the rest tells what a role sees. */
export const nameOfEpoch = (epoch: string): string => epoch.split('.')[0] ?? epoch

/**
 * The version up to which the author of an operation has seen this server's record. `ended` holds,
 * for each epoch that the server went through before, the version that the record had when it ended.
 */
export const countedBase = (
  base: number,
  epoch: string | undefined,
  present: string,
  ended: { readonly [epoch: string]: number },
): number => {
  const named = epoch === undefined ? undefined : nameOfEpoch(epoch)
  const untold = named === undefined && Object.keys(ended).length === 0
  if (base === 0 || named === present || untold) return base
  return named !== undefined && own(ended, named) ? Math.min(base, ended[named] ?? 0) : 0
}
