import { computed, ref } from 'vue'
import { type Problem, useDraft } from '@/device'
import { householdOf, settingOf } from '@/screens/record'
import { act, uuid7 } from '@/sync'
import { batchIntake, emptyBatch, type Hindrance, hindrance, registeredAlready } from './batch'
import { newPickupCode } from './codes'
import { recogniseCourier } from './couriers'
import { codesOf, sameTracking } from './intake-form'
import { acceptIntents } from './intents'
import { findRecipients, type Recipient } from './recipients'
import { trackingIn } from './scanned'
import { shareSaved } from './share-saved'
import { shelfFor, useParcels } from './store'
import { useRecipients } from './use-recipients'

const MOST_FOUND = 8

export type Saved =
  | { ok: true; id: string }
  | { ok: false; why: Hindrance; problem?: undefined }
  | { ok: false; why?: undefined; problem: Problem }

/** A courier's delivery, one parcel after the other, by scanner and keyboard alone (L1–L4). */
export function useBatch() {
  const draft = useDraft('parcel-batch', emptyBatch)
  const batch = computed(() => draft.value)
  const { listed, waiting } = useParcels()
  const couriers = computed(() => settingOf('parcels.couriers'))
  const { recipients, rooms } = useRecipients()
  const query = ref('')
  const found = computed(() =>
    findRecipients(recipients.value, rooms.value, query.value, MOST_FOUND),
  )
  const recognised = computed(() => recogniseCourier(batch.value.tracking, couriers.value))
  const earlier = computed(() => sameTracking(batch.value.tracking, listed.value))
  const standing = computed(() => earlier.value?.row.view.state)
  const already = computed(() => registeredAlready(standing.value))

  const tellOthers = shareSaved(batch)

  /** A scan while a parcel without recipient lies in hand would lose that one: false then. */
  function scanned(text: string): boolean {
    const number = trackingIn(text, couriers.value)
    if (batch.value.tracking && batch.value.tracking !== number) return false
    batch.value.tracking = number
    return true
  }

  async function save(to: Recipient): Promise<Saved> {
    const household = householdOf(to.unit)?.view.fields.parcel_consent
    const why = hindrance({ batch: batch.value, standing: standing.value, household })
    if (why) return { ok: false, why }
    const id = uuid7()
    const intake = batchIntake(batch.value, to, recognised.value?.zh, household)
    const done = await act(
      acceptIntents(intake, {
        id,
        now: Date.now(),
        wording: settingOf('parcels.liability').version,
        shelf: shelfFor(to.unit, waiting.value),
        code: newPickupCode(codesOf(waiting.value)),
      }),
    )
    if (!done.ok) return { ok: false, problem: done.problem }
    batch.value.saved.unshift(id)
    tellOthers({ saved: id })
    batch.value.tracking = ''
    query.value = ''
    return { ok: true, id }
  }

  /** The batch is over, here and in every other tab; what these saved since stays theirs. */
  async function end(): Promise<void> {
    tellOthers({ ended: [...batch.value.saved] })
    await draft.clear()
  }

  return { batch, couriers, query, found, recognised, earlier, already, scanned, save, end }
}
