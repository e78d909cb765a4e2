import type { Frame } from './reader.worker'

/** Enough for the finest bars of a courier's sticker at arm's length; more only costs time. */
const MOST_WIDTH = 1280
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: 1280 }, height: { ideal: 720 } },
}

export type CameraProblem = 'denied' | 'absent' | 'busy'

export const hasCamera = () => typeof navigator.mediaDevices?.getUserMedia === 'function'

/** The back camera. Throws a DOMException; `problemOf` says what it means to a person. */
export const openCamera = () => navigator.mediaDevices.getUserMedia(WANTED)

export function closeCamera(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}

export function problemOf(problem: unknown): CameraProblem {
  const name = problem instanceof DOMException ? problem.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  return name === 'NotFoundError' || name === 'OverconstrainedError' ? 'absent' : 'busy'
}

/** What browsers know of a lamp beside the camera; their types do not. */
interface Lamp {
  torch?: boolean
}

export function hasTorch(stream: MediaStream): boolean {
  const [track] = stream.getVideoTracks()
  return ((track?.getCapabilities?.() ?? {}) as Lamp).torch === true
}

export async function setTorch(stream: MediaStream, on: boolean): Promise<void> {
  const lamp: Lamp = { torch: on }
  await stream
    .getVideoTracks()[0]
    ?.applyConstraints({ advanced: [lamp as MediaTrackConstraintSet] })
}

const canvas = () => document.createElement('canvas')
let paper: HTMLCanvasElement | undefined

/** The picture that the video shows now; undefined before its first frame. */
export function frameOf(video: HTMLVideoElement): Frame | undefined {
  const scale = Math.min(1, MOST_WIDTH / video.videoWidth)
  const [width, height] = [
    Math.round(video.videoWidth * scale),
    Math.round(video.videoHeight * scale),
  ]
  if (!width || !height) return undefined
  paper ??= canvas()
  if (paper.width !== width || paper.height !== height) Object.assign(paper, { width, height })
  const pen = paper.getContext('2d', { willReadFrequently: true })
  pen?.drawImage(video, 0, 0, width, height)
  const pixels = pen?.getImageData(0, 0, width, height).data.buffer
  return pixels && { pixels, width, height }
}
