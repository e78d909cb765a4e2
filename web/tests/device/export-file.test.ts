import { describe, expect, it } from 'vitest'
import { type Contents, FileProblem, seal, unseal } from '@/device/export-file'

const PHOTO = new Uint8Array([0xff, 0xd8, 1, 2, 3, 4, 5]).buffer
const contents: Contents = {
  version: 1,
  device: '01930000-0000-7000-8000-0000000000aa',
  name: '王管家',
  made: 1_795_219_200_000,
  app: '0.1.0',
  batches: [],
  photos: [
    { sha256: 'a'.repeat(64), site: 's', record: 'r1', bytes: 7, held: true },
    { sha256: 'b'.repeat(64), site: 's', record: 'r2', bytes: 9, held: false },
    { sha256: 'c'.repeat(64), site: 's', record: 'r3', bytes: 7, held: true },
  ],
}
const WORDS = '1234 5678 9012 3456 7890'
const sealed = seal(contents, async () => PHOTO, WORDS)
const bytes = async () => new Uint8Array(await (await sealed).arrayBuffer())

async function fault(run: Promise<unknown>): Promise<string> {
  const error = await run.then(
    () => undefined,
    (found: unknown) => found,
  )
  return error instanceof FileProblem ? error.code : String(error)
}

describe('the sealed file of an outbox', () => {
  it('gives back what was put in, however the passphrase is spaced', async () => {
    const opened = await unseal(await sealed, '12345678-9012 34567890')
    expect(opened.contents).toEqual(contents)
    expect(await opened.photo('c'.repeat(64))).toEqual(PHOTO)
    expect(await fault(opened.photo('b'.repeat(64)))).toBe('file_damaged')
  })

  it('shows nothing in plain', async () => {
    const text = new TextDecoder().decode(await bytes())
    expect(text).not.toContain('王管家')
    expect(text).not.toContain(contents.device)
  })

  it('does not open with other words', async () => {
    expect(await fault(unseal(await sealed, '1234 5678 9012 3456 7891'))).toBe('wrong_passphrase')
  })

  it('tells a foreign file', async () => {
    expect(await fault(unseal(new Blob(['PK\u0003\u0004 something else']), WORDS))).toBe(
      'not_an_outbox',
    )
    expect(await fault(unseal(new Blob([]), WORDS))).toBe('not_an_outbox')
  })

  it('notices a changed byte and gives the rest', async () => {
    const whole = await bytes()
    const at = whole.length - 20
    whole[at] = (whole[at] ?? 0) ^ 1
    const opened = await unseal(new Blob([whole]), WORDS)
    expect(await opened.photo('a'.repeat(64))).toEqual(PHOTO)
    expect(await fault(opened.photo('c'.repeat(64)))).toBe('file_damaged')
  })

  it('gives what is whole of a file that was cut off', async () => {
    const whole = await bytes()
    const opened = await unseal(new Blob([whole.slice(0, whole.length - 5)]), WORDS)
    expect(opened.contents).toEqual(contents)
    expect(await opened.photo('a'.repeat(64))).toEqual(PHOTO)
    expect(await fault(opened.photo('c'.repeat(64)))).toBe('file_damaged')
  })

  it('refuses a file that was weakened', async () => {
    const text = new TextDecoder('latin1').decode(await bytes())
    const weak = text.replace('"iterations":600000', '"iterations":000001')
    const raw = Uint8Array.from(weak, (letter) => letter.charCodeAt(0))
    expect(await fault(unseal(new Blob([raw]), WORDS))).toBe('file_damaged')
  })
})
