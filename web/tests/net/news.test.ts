import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { listenForNews, type News } from '@/net/news'

/** The browser's EventSource as far as we lean on it. */
class Stream {
  static made: Stream[] = []
  readyState = 0
  onopen?: () => void
  onerror?: () => void
  private heard?: (event: { data: string }) => void

  constructor(readonly url: string) {
    Stream.made.push(this)
  }

  addEventListener(_name: string, heard: (event: { data: string }) => void): void {
    this.heard = heard
  }

  open(): void {
    this.readyState = 1
    this.onopen?.()
  }

  tell(seq: number): void {
    this.heard?.({ data: JSON.stringify({ seq }) })
  }

  close(): void {
    this.readyState = 2
  }
}

let news: News
const heard = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('EventSource', Stream)
  Stream.made = []
  heard.mockReset()
  news = listenForNews('site', () => 12, heard)
})

afterEach(() => {
  news.stop()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('only a sequence beyond the cursor is news', () => {
  Stream.made[0]?.open()
  Stream.made[0]?.tell(12)
  expect(heard).not.toHaveBeenCalled()
  Stream.made[0]?.tell(13)
  expect(heard).toHaveBeenCalledOnce()
  expect(Stream.made[0]?.url).toBe('/api/sites/site/news?cursor=12')
})

test('a live stream needs no polling; a broken one is opened again within seconds', () => {
  Stream.made[0]?.open()
  vi.advanceTimersByTime(200_000)
  expect(heard).not.toHaveBeenCalled()
  Stream.made[0]?.onerror?.()
  vi.advanceTimersByTime(1_500)
  expect(Stream.made).toHaveLength(2)
  Stream.made[1]?.open()
  expect(heard).toHaveBeenCalledOnce()
})

test('where no stream comes through, polling goes on and tries grow rare', () => {
  let failed = 0
  for (let seconds = 0; seconds < 120; seconds += 1) {
    if (Stream.made.length > failed) Stream.made.at(-1)?.onerror?.()
    failed = Stream.made.length
    vi.advanceTimersByTime(1_000)
  }
  expect(heard.mock.calls.length).toBeGreaterThanOrEqual(2)
  expect(Stream.made.length).toBeLessThan(24)
})

test('a reached server revives the stream at once, and a live one is left alone', () => {
  Stream.made[0]?.onerror?.()
  news.revive()
  expect(Stream.made).toHaveLength(2)
  Stream.made[1]?.open()
  news.revive()
  expect(Stream.made).toHaveLength(2)
})
