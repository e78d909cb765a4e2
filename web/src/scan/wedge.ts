/** One key as the keyboard tells it; `at` in ms on any steady clock. */
export interface Key {
  key: string
  code: string
  at: number
  shift?: boolean
  repeat?: boolean
  /** Ctrl, Alt or Meta is held: a shortcut, never a scanner. */
  held?: boolean
}

/** Slower than the slowest Bluetooth scanner, faster than any hand: 17 keys a second. */
const MOST_GAP_MS = 60
const MOST_MEAN_MS = 40
/** Pickup codes have six digits; what is shorter may be a hand that rolled over some keys. */
const LEAST_LENGTH = 6
/** A QR code on a courier's sticker may hold a whole address; longer is a stuck key. */
const MOST_LENGTH = 300

/**
 * Tells a scanner that types (a keyboard wedge) from a person: a burst of keys far faster than
 * hands, ended by Enter or Tab. It only watches; whoever feeds it decides what happens to the keys.
 */
export class Wedge {
  private text = ''
  private started = 0
  private last = Number.NEGATIVE_INFINITY

  /** The whole scan when this key ended one. */
  press(key: Key): string | undefined {
    const sign = signOf(key)
    const inTime = key.at - this.last <= MOST_GAP_MS
    if (ends(key)) {
      const scan = inTime && this.isScan() ? this.text : undefined
      this.reset()
      return scan
    }
    if (key.key === 'Shift') return undefined
    if (sign === undefined || key.repeat || key.held) {
      this.reset()
      return undefined
    }
    if (!inTime || this.text.length >= MOST_LENGTH) {
      this.text = ''
      this.started = key.at
    }
    this.text += sign
    this.last = key.at
    return undefined
  }

  /** How many keys of a possible scan have come; 1 is the first, before which nothing was typed. */
  get length(): number {
    return this.text.length
  }

  private isScan(): boolean {
    const steps = this.text.length - 1
    if (this.text.length < LEAST_LENGTH) return false
    return (this.last - this.started) / steps <= MOST_MEAN_MS
  }

  private reset(): void {
    this.text = ''
    this.last = Number.NEGATIVE_INFINITY
  }
}

const ends = ({ key, code }: Key) =>
  key === 'Enter' || key === 'Tab' || code === 'Enter' || code === 'NumpadEnter'

/**
 * The sign of a key. With a Chinese input method on, every key is called "Process" and only its
 * place on the keyboard tells what the scanner meant.
 */
function signOf({ key, code, shift }: Key): string | undefined {
  if ([...key].length === 1) return key
  if (key !== 'Process' && key !== 'Unidentified') return undefined
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  if (letter) return shift ? letter : letter.toLowerCase()
  return /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1] ?? (code === 'Minus' ? '-' : undefined)
}
