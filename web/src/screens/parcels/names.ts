/** 王*明, 李*: on a shelf everybody reads it; staff know whom it means, strangers do not (trap 15). */
export function maskName(name: string): string {
  const signs = [...name.trim()]
  const [first = ''] = signs
  if (signs.length <= 1) return first
  return signs.length === 2 ? `${first}*` : `${first}*${signs.at(-1)}`
}
