import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { database } from '@/device/database'
import { setMe } from '@/device/identity'
import { dropPin, fitForPin, hasPin, noteTakenBack, setPin, takenBack, tryPin } from '@/device/pin'
import type { Profile } from '@/device/types'
import { MANAGER, Tablet } from '../support/tablet'

// 600,000 rounds are slow on purpose.
vi.setConfig({ testTimeout: 120_000 })

const NOW = 1_795_219_200_000
const person = (id: string, name: string): Profile => ({
  account: { id, login: id, name },
  staff: [],
})
const LI = person('0193c0de-0000-7000-8000-00000000000a', '李芳')
const WANG = person('0193c0de-0000-7000-8000-00000000000b', '王晓明')

beforeEach(async () => {
  await Tablet.fresh(MANAGER)
  await setMe(LI)
})

test('a PIN is 4 to 8 digits that nobody tries first', () => {
  const fit = ['2580', '19283746', '112233']
  const unfit = ['', '258', '123456789', '25 80', '0000', '1234', '87654321', '２５８０']
  expect(fit.filter(fitForPin)).toEqual(fit)
  expect(unfit.filter(fitForPin)).toEqual([])
})

describe('a PIN', () => {
  test('is checked without a network, is nowhere on the disk, and ends when it is dropped', async () => {
    expect(await hasPin()).toBe(false)
    await setPin('2580')
    expect(await hasPin()).toBe(true)
    expect(JSON.stringify(await database().meta.toArray())).not.toContain('2580')
    expect(await tryPin('2580', NOW)).toMatchObject({ ok: true, holder: { name: '李芳' } })
    await dropPin()
    expect(await tryPin('2580', NOW)).toMatchObject({ ok: false })
  })

  test('of a colleague counts too, and says whose it was', async () => {
    await setPin('2580')
    await setMe(WANG)
    expect(await hasPin()).toBe(false)
    await setPin('7931')
    expect(await tryPin('2580', NOW)).toMatchObject({ ok: true, holder: { name: '李芳' } })
    expect(await tryPin('7931', NOW)).toMatchObject({ ok: true, holder: { name: '王晓明' } })
  })
})

describe('wrong tries', () => {
  test('cost 1, 2, 4 … 60 seconds, and what comes too early is not even looked at', async () => {
    await setPin('2580')
    const waits: number[] = []
    let now = NOW
    for (let n = 0; n < 8; n += 1) {
      const answer = await tryPin('9999', now)
      if (answer.ok) throw new Error('that was not the PIN')
      waits.push(answer.wait)
      expect(await tryPin('2580', now + answer.wait * 1000 - 1)).toEqual({ ok: false, wait: 1 })
      now += answer.wait * 1000
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60])
    expect(await tryPin('2580', now)).toMatchObject({ ok: true })
    expect(await tryPin('9999', now)).toEqual({ ok: false, wait: 1 })
  })

  test('are counted before they are looked at, so that a killed tab does not make them free', async () => {
    await setPin('2580')
    const derive = vi.spyOn(crypto.subtle, 'deriveBits').mockRejectedValueOnce(new Error('killed'))
    await expect(tryPin('9999', NOW)).rejects.toThrow('killed')
    derive.mockRestore()
    expect(await tryPin('2580', NOW)).toEqual({ ok: false, wait: 1 })
  })

  test('do not lock staff out when the clock is turned back', async () => {
    await setPin('2580')
    await tryPin('9999', NOW)
    expect(await tryPin('2580', NOW - 86_400_000)).toEqual({ ok: false, wait: 1 })
  })
})

test('the tablet remembers who took it back, newest first', async () => {
  for (const at of [1, 2]) {
    await noteTakenBack({ at, account: 'a', name: '李芳', signature: 's', how: 'pin' })
  }
  expect((await takenBack()).map((entry) => entry.at)).toEqual([2, 1])
})
