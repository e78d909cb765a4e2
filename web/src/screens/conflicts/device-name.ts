import { shallowRef } from 'vue'
import { thisDevice } from '@/device/device-keys'
import { t } from '@/words'

/** Devices have no names that everyone may read; the last letters of the id tell two apart. */
const LETTERS = 4
const own = shallowRef<string>()
// Without a secure context there are no device keys, and then every device is another one.
void thisDevice().then(
  (device) => {
    own.value = device.id
  },
  () => undefined,
)

export const ownDevice = own

/** "this device" or "device 4f2a"; reactive. */
export function deviceName(id: string | undefined): string {
  if (!id) return ''
  if (id === own.value) return t('conflicts.thisDevice')
  return t('conflicts.deviceNamed', { id: id.slice(-LETTERS) })
}
