/** Widths of bars and spaces of each symbol, in modules; 103–105 start, 106 ends. */
const PATTERNS =
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232 2331112'.split(
    ' ',
  )
const START_B = 104
const START_C = 105
const STOP = 106
const CHECK_MODULUS = 103

/** What one label's barcode looks like: bars as [from, width], in modules of `width`. */
export interface Bars {
  width: number
  bars: [from: number, width: number][]
}

/**
 * Code 128, which every scanner reads without being set up: pairs of digits where there are only
 * digits, else printable ASCII. Throws RangeError for text that the code has no signs for.
 */
export function code128(text: string): Bars {
  const values = valuesOf(text)
  const check = values.reduce((sum, value, i) => sum + value * Math.max(1, i), 0) % CHECK_MODULUS
  let at = 0
  const bars: Bars['bars'] = []
  for (const value of [...values, check, STOP]) {
    for (const [i, digit] of [...(PATTERNS[value] ?? '')].entries()) {
      const width = Number(digit)
      if (i % 2 === 0) bars.push([at, width])
      at += width
    }
  }
  return { width: at, bars }
}

function valuesOf(text: string): number[] {
  if (/^(?:\d\d)+$/.test(text)) {
    return [START_C, ...(text.match(/\d\d/g) ?? []).map(Number)]
  }
  if (!/^[ -~]+$/.test(text)) throw new RangeError('Code 128 holds printable ASCII')
  return [START_B, ...[...text].map((sign) => sign.charCodeAt(0) - 32)]
}
