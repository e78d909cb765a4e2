/**
 * Puts the text where it can be pasted. False where the browser does not allow it: then the person
 * marks it by hand. Without TLS there is no clipboard object, so the older way is tried as well.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyMarked(text)
  }
}

function copyMarked(text: string): boolean {
  const box = document.createElement('textarea')
  box.value = text
  box.readOnly = true
  // A dialog lets nothing outside of it be marked.
  const place = document.activeElement?.closest('dialog') ?? document.body
  place.append(box)
  box.select()
  const done = document.execCommand('copy')
  box.remove()
  return done
}
