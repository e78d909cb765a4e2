type Fillable = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/** What stood in a control before a scanner began to type into it. */
export interface Before {
  control: Fillable
  value: string
}

export function before(target: EventTarget | null): Before | undefined {
  return isFillable(target) ? { control: target, value: target.value } : undefined
}

/**
 * Puts back what the scan typed over, as if it had never been typed: the form hears of it too.
 * An input method that was still composing is ended first, or it would write once more.
 */
export function putBack({ control, value }: Before): void {
  if (control.value === value) return
  control.value = value
  control.dispatchEvent(new Event('input', { bubbles: true }))
  if (control instanceof HTMLSelectElement) {
    control.dispatchEvent(new Event('change', { bubbles: true }))
  }
}

function isFillable(target: EventTarget | null): target is Fillable {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
}
