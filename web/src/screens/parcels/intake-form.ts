import { computed, ref, watch } from 'vue'
import { discardPhoto, type Row, useDraft, useRecords } from '@/device'
import {
  householdOf,
  householdsOf,
  lastFour,
  residentsOf,
  settingOf,
  unitLabel,
  unitOrder,
} from '@/screens/record'
import { normal } from '@/screens/record/lists'
import { newPickupCode } from './codes'
import { cleanTracking, recogniseCourier } from './couriers'
import { emptyIntake, type Intake, isDeclined } from './intents'
import { roomRank, shortRooms, wordsOf } from './search'
import { type Listed, shelfFor, useParcels } from './store'

/** The intake form with everything that fills itself in (L1–L4). */
export function useIntake() {
  const draft = useDraft<Intake>('parcel-intake', emptyIntake)
  const form = computed(() => draft.value)
  /** Begun earlier and left: said plainly, so that nobody takes it for the parcel in hand. */
  const resumed = ref(draft.restored && (holdsWork(draft.value) || draft.value.tracking !== ''))
  const { listed, waiting } = useParcels()
  const couriers = computed(() => settingOf('parcels.couriers'))
  const recognised = computed(() => recogniseCourier(form.value.tracking, couriers.value))
  const household = computed(() => householdOf(form.value.unit))
  const residents = computed(() => residentsOf(form.value.unit))
  const declined = computed(() => isDeclined(form.value))
  const duplicate = computed(() => sameTracking(form.value.tracking, listed.value))
  /** Versions of the notice that people of this room agreed to, the latest first, and today's. */
  const wordings = computed(() =>
    wordingsOf(form.value.unit, listed.value, settingOf('parcels.liability').version),
  )
  /** A standing consent was given to the words of its time; who is asked now hears today's. */
  const wording = computed(() => {
    const [earlier] = form.value.consent === 'standing' ? wordings.value : []
    return form.value.wording || earlier || settingOf('parcels.liability').version
  })
  const shelf = computed(() => shelfFor(form.value.unit, waiting.value))
  /** What was typed to find the room. */
  const sought = ref('')
  /** Told to nobody before the parcel is saved, so it need not survive a killed tab. */
  const code = ref(newPickupCode(codesOf(waiting.value)))

  watch(recognised, (courier) => {
    if (courier) form.value.courier = courier.zh
  })
  watch(
    () => form.value.unit,
    () => {
      const [only, another] = residents.value
      choose(another ? meantBy(sought.value, residents.value) : only?.id)
      form.value.consent = household.value?.view.fields.parcel_consent ? 'standing' : undefined
      form.value.shelf = ''
      form.value.wording = ''
    },
  )

  function choose(resident: string | undefined): void {
    const known = residents.value.find((row) => row.id === resident)?.view.fields
    Object.assign(form.value, {
      resident,
      recipient: known?.name ?? '',
      phone: known?.phone ?? '',
    })
  }

  /** Who was typed instead is not whom the number and the record of the one before belong to. */
  function rename(name: string): void {
    Object.assign(form.value, renamed(form.value, name, residents.value))
  }

  /** The number of the parcel in hand; false where the form holds another one's particulars. */
  function scanned(number: string): boolean {
    if (wouldMix(form.value, number, resumed.value)) return false
    form.value.tracking = number
    return true
  }

  /** It is the same parcel after all, under this number. */
  function sameParcel(number: string): void {
    form.value.tracking = number
    resumed.value = false
  }

  /** Thrown away by the person, with the photos that no record claimed. */
  async function startAnew(): Promise<void> {
    const { photos } = form.value
    await another('')
    for (const photo of photos) void discardPhoto(photo.sha256)
  }

  /** A fresh form; the courier at the counter has more, so what is his stays. */
  async function another(courier: string): Promise<void> {
    // The saved form's draft has ended; clearing begins a new one under the same key.
    await draft.clear()
    form.value.courier = courier
    resumed.value = false
    code.value = newPickupCode(codesOf(waiting.value))
  }

  return {
    draft,
    form,
    couriers,
    recognised,
    household,
    residents,
    declined,
    duplicate,
    wordings,
    wording,
    shelf,
    code,
    sought,
    resumed,
    choose,
    rename,
    scanned,
    sameParcel,
    startAnew,
    another,
  }
}

/** Whether somebody entered more than a number, and the courier that follows from it. */
export function holdsWork(form: Intake): boolean {
  const { tracking: _, courier: __, ...nothing } = emptyIntake()
  return Object.entries(nothing).some(
    ([name, none]) => JSON.stringify(form[name as keyof Intake] ?? none) !== JSON.stringify(none),
  )
}

/** Whether this number would come to the particulars of another parcel (L2, L3). */
export function wouldMix(form: Intake, number: string, resumed: boolean): boolean {
  const had = cleanTracking(form.tracking)
  if (had === cleanTracking(number)) return false
  return holdsWork(form) && (had !== '' || resumed)
}

/** The recipient by another name: a resident of the room, or somebody whose phone nobody knows. */
export function renamed(
  { resident, phone }: Pick<Intake, 'resident' | 'phone'>,
  name: string,
  residents: readonly Row<'resident'>[],
): Pick<Intake, 'resident' | 'recipient' | 'phone'> {
  const before = residents.find((row) => row.id === resident)?.view.fields
  const typed = before && phone === before.phone ? '' : phone
  const now = residents.find((row) => row.view.fields.name === name.trim())
  return {
    resident: now?.id,
    recipient: name,
    phone: typed || (now?.view.fields.phone ?? ''),
  }
}

export function wordingsOf(
  unit: string | undefined,
  all: readonly Listed[],
  present: string,
): string[] {
  const earlier = all
    .filter(({ row }) => unit && row.view.fields.unit === unit && row.view.fields.consent_wording)
    .sort((a, b) => (b.row.view.fields.consent_at ?? 0) - (a.row.view.fields.consent_at ?? 0))
    .map(({ row }) => row.view.fields.consent_wording ?? '')
  return [...new Set([...earlier, present])]
}

/** Whose name or tail of the phone was typed to find the room; undefined where that is not one. */
export function meantBy(query: string, residents: readonly Row<'resident'>[]): string | undefined {
  const words = wordsOf(query)
  const meant = residents.filter((row) =>
    words.some((word) => normal(personText(row)).includes(word)),
  )
  return meant.length === 1 ? meant[0]?.id : undefined
}

export const codesOf = (waiting: readonly Listed[]) =>
  new Set(waiting.flatMap(({ row }) => row.view.fields.pickup_code ?? []))

/** Shorter than any courier's number: half typed, and no reason for a warning. */
const LEAST_TRACKING = 5

export function sameTracking(typed: string, all: readonly Listed[]): Listed | undefined {
  const number = cleanTracking(typed)
  if (number.length < LEAST_TRACKING) return undefined
  const same = all.filter(({ row }) => cleanTracking(row.view.fields.tracking ?? '') === number)
  // Declined, mended and taken after all: then the one on the shelf is what matters.
  return same.find(({ row }) => row.view.state === 'waiting') ?? same[0]
}

/** The units for a Combobox, in walking order, found by code (with or without dashes) or people. */
export function useUnitOptions() {
  const units = useRecords('unit')
  const query = ref('')
  const all = computed(() =>
    units.value
      .filter((row) => !row.view.void)
      .map((row) => optionOf(row.id))
      .sort((a, b) => (a.order < b.order ? -1 : 1)),
  )
  const options = computed(() => {
    const words = wordsOf(query.value)
    const found = all.value.filter((one) => words.every((word) => one.find.includes(word)))
    if (words.length === 0) return found
    return found.sort((a, b) => roomRank(a.label, words) - roomRank(b.label, words))
  })
  return { options, query }
}

function optionOf(id: string) {
  const label = unitLabel(id)
  const hint = householdsOf(id)
    .map((row) => row.view.fields.name)
    .join('、')
  return {
    value: id,
    label,
    hint,
    order: unitOrder(id),
    find: normal([label, shortRooms(label), hint, ...residentsOf(id).map(personText)].join('|')),
  }
}

/** People are found by name and by the tail of their phone, never by its beginning. */
const personText = ({ view: { fields } }: Row<'resident'>) =>
  `${fields.name ?? ''}|${lastFour(fields.phone)}`
