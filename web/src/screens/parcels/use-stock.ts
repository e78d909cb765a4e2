import { computed } from 'vue'
import { useRecord } from '@/device'
import { byId, settingOf } from '@/screens/record'
import { act } from '@/sync'
import { trackingIn } from './scanned'
import { shelfGroup } from './shelves'
import { judge, missingOf, type StockResult, type Stored } from './stock'
import { type Listed, useParcels } from './store'

export const storedOf = ({ row }: Listed): Stored => ({
  id: row.id,
  state: row.view.state,
  shelf: row.view.fields.shelf ?? '',
  tracking: row.view.fields.tracking ?? '',
  code: row.view.fields.pickup_code ?? '',
})

/** One stock-taking while it is counted: every scan is on the disk before the next. */
export function useStock(id: () => string) {
  const row = useRecord('stocktake', id)
  const { listed } = useParcels()
  const stored = computed(() => listed.value.map(storedOf))
  const fields = computed(() => row.value?.view.fields)
  const scans = computed(() => fields.value?.scans ?? [])
  const expected = computed(() => fields.value?.expected ?? [])
  const shelfOf = (parcel: string) => byId('parcel', parcel)?.view.fields.shelf ?? ''
  const waits = (parcel: string) => byId('parcel', parcel)?.view.state === 'waiting'
  const missing = computed(() =>
    row.value?.view.state === 'finished'
      ? (fields.value?.missing ?? [])
      : missingOf(expected.value, scans.value, waits),
  )
  /** In the order of the shelves, as somebody walks along them to look. */
  const toLookFor = computed(() =>
    [...missing.value].sort((a, b) =>
      shelfOf(a).localeCompare(shelfOf(b), 'zh', { numeric: true }),
    ),
  )

  /** Undefined: it was scanned before. */
  async function scanned(text: string): Promise<StockResult | 'failed' | undefined> {
    const code = trackingIn(text, settingOf('parcels.couriers'))
    const { result, parcel } = judge(code, fields.value?.shelf ?? '', stored.value, shelfGroup)
    if (scans.value.some((one) => one.code === code || (parcel && one.parcel === parcel))) {
      return undefined
    }
    const scan = { code, at: Date.now(), result, ...(parcel ? { parcel } : {}) }
    const done = await act({ type: 'stocktake', record: id(), set: { scans: [scan] } })
    return done.ok ? result : 'failed'
  }

  const finish = () =>
    act({
      type: 'stocktake',
      record: id(),
      move: 'finish',
      set: {
        finished_at: Date.now(),
        ...(missing.value.length > 0 ? { missing: [...missing.value] } : {}),
      },
    })

  return { row, fields, scans, expected, missing: toLookFor, scanned, finish }
}
