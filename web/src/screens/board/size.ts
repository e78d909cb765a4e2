import { formatNumber } from '@/words'

const MEGA = 1024 ** 2
const GIGA = 1024 ** 3

/** Bytes as people say them: 1.2 GB, 34 MB, 0.4 MB, 20 KB. */
export function sizeOf(bytes: number): string {
  if (bytes >= GIGA) return `${formatNumber(Math.round((bytes / GIGA) * 10) / 10)} GB`
  if (bytes < MEGA / 10) return `${formatNumber(Math.ceil(bytes / 1024))} KB`
  const megas = bytes / MEGA
  return `${formatNumber(megas >= 10 ? Math.round(megas) : Math.round(megas * 10) / 10)} MB`
}
