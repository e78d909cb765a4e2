/** Milliseconds of a day; the office's clock has no summer time, so every day has them. */
export const DAY_MS = 86_400_000
/** How far the clock on the office's wall (Asia/Shanghai) is ahead of UTC, in ms. */
export const OFFICE_OFFSET_MS = 8 * 3_600_000
