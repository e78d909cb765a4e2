import { nextTick } from 'vue'

const FAULTY = '[aria-invalid=true], .field:has([role=alert]) input, [role=alert]'

/** Leads to what is missing first: it may lie below the fold, or under the tablet's keyboard. */
export async function toFirstError(form: ParentNode = document): Promise<void> {
  await nextTick()
  const faulty = form.querySelector<HTMLElement>(FAULTY)
  faulty?.focus({ preventScroll: true })
  faulty?.scrollIntoView({ block: 'center' })
}
