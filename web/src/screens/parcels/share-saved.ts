import { onScopeDispose, type Ref } from 'vue'
import type { Batch } from './batch'

/** A parcel was saved into the batch, or these were and the batch is over. */
type News = { saved: string } | { ended: string[] }

/**
 * Two tabs at one counter work at one batch and keep it under one draft, of which the last writer's
 * stands. So each tells the others what it saved, and every tab's list holds them all.
 */
export function shareSaved(batch: Readonly<Ref<Batch>>): (news: News) => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined
  const channel = new BroadcastChannel('rounds-parcel-batch')
  channel.onmessage = ({ data }: MessageEvent<News>) => {
    batch.value.saved = heard(batch.value.saved, data)
  }
  onScopeDispose(() => channel.close())
  return (news) => channel.postMessage(news)
}

/** Newest first, each once. Ids are made in the order of time. */
export function heard(saved: readonly string[], news: News): string[] {
  if ('ended' in news) return saved.filter((id) => !news.ended.includes(id))
  return [...new Set([news.saved, ...saved])].sort().reverse()
}
