const SECONDS = 0.09
const LOUDNESS = 0.08

let sound: AudioContext | undefined

/** A counter listens rather than looks: high for taken, two low ones for "look at the screen". */
export function beep(good: boolean): void {
  try {
    sound ??= new AudioContext()
    if (good) tone(sound, 1320, 0)
    else bump(sound)
  } catch {
    // A device without sound has the words on the screen.
    sound = undefined
  }
}

function bump(context: AudioContext): void {
  tone(context, 240, 0)
  tone(context, 240, SECONDS * 1.6)
  navigator.vibrate?.(180)
}

function tone(context: AudioContext, hertz: number, after: number): void {
  const start = context.currentTime + after
  const volume = context.createGain()
  volume.gain.setValueAtTime(LOUDNESS, start)
  volume.gain.exponentialRampToValueAtTime(0.001, start + SECONDS)
  const wave = context.createOscillator()
  wave.frequency.value = hertz
  wave.connect(volume).connect(context.destination)
  wave.start(start)
  wave.stop(start + SECONDS)
}
