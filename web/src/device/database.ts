import Dexie, { type EntityTable, type Table } from 'dexie'
import { letGo } from './let-go'
import type { Acked, Draft, OutboxEntry, Photo, PhotoBytes, Row } from './types'

export const DATABASE_NAME = 'rounds'

/**
 * Everything that the device keeps. Strict durability on every write: Chrome's default may lose
 * finished transactions on power loss (QUALITY, R6). At most five indexes a table, since each costs
 * time at the first sync.
 */
export class RoundsDatabase extends Dexie {
  declare records: EntityTable<Row, 'key'>
  declare outbox: EntityTable<OutboxEntry, 'counter'>
  declare acked: EntityTable<Acked, 'counter'>
  declare photos: EntityTable<Photo, 'sha256'>
  declare photoBytes: EntityTable<PhotoBytes, 'sha256'>
  declare drafts: EntityTable<Draft, 'key'>
  declare meta: Table<unknown, string>

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' })
    this.use(letGo)
    this.version(1).stores({
      records: 'key, [site+type+id], pending',
      outbox: 'counter, key',
      acked: 'counter, answeredAt',
      photos: 'sha256, state',
      photoBytes: 'sha256',
      drafts: 'key',
      meta: '',
    })
  }
}

let current = new RoundsDatabase()

export const database = () => current

/** Opens another database in place of the present one: how a test plays several devices. */
export function useDatabase(next: RoundsDatabase): RoundsDatabase {
  current = next
  return next
}
