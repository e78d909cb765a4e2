/** What a canvas must offer; met by OffscreenCanvas in a worker and by the page's own canvas. */
export interface Easel {
  canvas(width: number, height: number): OffscreenCanvas | HTMLCanvasElement
  encode(canvas: OffscreenCanvas | HTMLCanvasElement, quality: number): Promise<Blob>
}

export interface Shrunk {
  bytes: ArrayBuffer
  thumb: ArrayBuffer
  width: number
  height: number
}

export const MOST_BYTES = 450 * 1024
const LONG_SIDE = 1600
const THUMB_SIDE = 320
const QUALITIES = [0.7, 0.6, 0.5, 0.4]
const FONTS = '"PingFang SC","Noto Sans SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif'

type Context = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D

/**
 * A camera's picture made at most 450 KB: turned upright, its EXIF left behind, the lines drawn in
 * a band at its foot. Throws when the file is no image.
 */
export async function shrink(file: Blob, lines: string[], easel: Easel): Promise<Shrunk> {
  const picture = await decode(file)
  try {
    let side = LONG_SIDE
    for (;;) {
      const canvas = draw(picture, side, lines, easel)
      const bytes = await small(canvas, easel)
      if (bytes) {
        const thumb = draw(picture, THUMB_SIDE, [], easel)
        return {
          bytes: await bytes.arrayBuffer(),
          thumb: await (await easel.encode(thumb, 0.6)).arrayBuffer(),
          width: canvas.width,
          height: canvas.height,
        }
      }
      side = Math.round(side * 0.75)
    }
  } finally {
    picture.close()
  }
}

async function decode(file: Blob): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' })
  } catch {
    // Older WebKit knows no options and turns the picture by itself.
    return await createImageBitmap(file)
  }
}

/** The first quality that fits, or undefined when the picture must be smaller. */
async function small(
  canvas: OffscreenCanvas | HTMLCanvasElement,
  easel: Easel,
): Promise<Blob | undefined> {
  for (const quality of QUALITIES) {
    const blob = await easel.encode(canvas, quality)
    if (blob.size <= MOST_BYTES) return blob
  }
  return undefined
}

function draw(picture: ImageBitmap, side: number, lines: string[], easel: Easel) {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = easel.canvas(width, height)
  const context = canvas.getContext('2d') as Context | null
  if (!context) throw new Error('no 2d context')
  // JPEG knows no transparency: a PNG's empty parts become white paper, not black.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  context.drawImage(picture, 0, 0, width, height)
  if (lines.length > 0) drawBand(context, width, height, lines)
  return canvas
}

/** Time, place and author, legible on any picture: white on a dark band. */
function drawBand(context: Context, width: number, height: number, lines: string[]): void {
  const size = Math.max(16, Math.round(Math.min(width, height) / 36))
  const pad = Math.round(size * 0.6)
  const step = Math.round(size * 1.4)
  const band = Math.min(height, step * lines.length + 2 * pad)
  context.fillStyle = 'rgba(0, 0, 0, 0.62)'
  context.fillRect(0, height - band, width, band)
  context.fillStyle = '#fff'
  context.font = `600 ${size}px ${FONTS}`
  context.textBaseline = 'top'
  lines.forEach((line, index) => {
    context.fillText(line, pad, height - band + pad + index * step, width - 2 * pad)
  })
}
