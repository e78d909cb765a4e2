import { effectScope } from 'vue'
import { listenToOtherTabs } from './changes'
import { database } from './database'
import { loadDrafts } from './drafts'
import { followIdentity, loadIdentity } from './identity'
import { letGoWhenFrozen } from './let-go'
import { countPhotos, followPhotos, tidyPhotos } from './photos'

/**
 * Opens the store and reads what the first frame needs: profile, site in use, drafts. Call it once,
 * before the app is mounted; it needs no network.
 */
export async function startDevice(): Promise<void> {
  await database().open()
  listenToOtherTabs()
  // Before the drafts' own listener, which writes at the same event.
  letGoWhenFrozen()
  followIdentity()
  effectScope(true).run(followPhotos)
  await Promise.all([loadIdentity(), loadDrafts(), countPhotos()])
  void tidyPhotos()
}
