import { canonical, firstBreak, link, type Operation } from '@law'
import { database } from '@/device/database'
import type { Entered, World } from './world'

/** Every broken promise in words; nothing when all is well. */
export async function judge(world: World): Promise<string[]> {
  const found = [
    ...world.failed,
    ...world.entered.flatMap((one) => judgeEntered(world, one)),
    ...judgeChains(world),
    ...judgeRefusals(world),
  ]
  for (const here of world.tablets) {
    await world.use(here)
    found.push(...(await judgeDevice(world, here.name)))
  }
  return found
}

const operationsOf = (world: World): Operation[] =>
  [...world.server.journal.values()].map(({ bytes }) => JSON.parse(bytes) as Operation)

/** It stands in a record or a conflict, unless somebody who had seen it wrote over it. */
function judgeEntered({ server }: World, { operation, field, value }: Entered): string[] {
  const known = server.journal.get(operation)
  if (!known) return [`${operation} never arrived`]
  const mine = JSON.parse(known.bytes) as Operation
  const { status, version = 0 } = known.outcome
  const kept = [...server.records.values()].filter((one) => one.type === 'refusal')
  if (status === 'refused') {
    return JSON.stringify(kept).includes(value) ? [] : [`${value} was refused and not kept`]
  }
  if (JSON.stringify(server.records.get(`household:${mine.record}`)).includes(value)) return []
  const over = [...server.journal.values()]
    .map(({ bytes }) => JSON.parse(bytes) as Operation)
    .filter((other) => other.record === mine.record && field in other.set)
    .filter((other) =>
      other.device === mine.device
        ? other.counter > mine.counter
        : server.counted(other) >= version,
    )
  return over.length > 0 ? [] : [`${value} was lost`]
}

/** Every device's operations arrived in its order, without gap, fork or change. */
function judgeChains(world: World): string[] {
  const found: string[] = []
  const operations = operationsOf(world)
  for (const device of new Set(operations.map((one) => one.device))) {
    const mine = operations.filter((one) => one.device === device)
    if (mine.some((one, index) => one.counter !== index + 1)) found.push(`${device}: a gap`)
    const links = mine.map((one): [string, Uint8Array, string] => {
      const bytes = canonical(one)
      return [one.previous, bytes, link(one.previous, bytes)]
    })
    if (firstBreak(links) !== null) found.push(`${device}: the chain is broken`)
  }
  return found
}

/** A device may be wrong about what it may do, but not about how to send it. */
function judgeRefusals({ server }: World): string[] {
  const own = ['group_incomplete', 'same_id_other_content', 'malformed_operation']
  return [...server.journal.values()]
    .map(({ outcome }) => outcome.problem?.code ?? '')
    .filter((code) => own.includes(code))
    .map((code) => `refused: ${code}`)
}

async function judgeDevice({ server }: World, name: string): Promise<string[]> {
  const found: string[] = []
  if ((await database().outbox.count()) > 0) found.push(`${name} has unsent work`)
  const rows = await database().records.toArray()
  if (rows.length !== server.records.size) found.push(`${name} holds other records`)
  for (const row of rows) {
    const there = JSON.stringify(server.records.get(row.key))
    if (JSON.stringify(row.server) !== there) found.push(`${name}: ${row.key} differs`)
    if (JSON.stringify(row.view) !== there && !row.problem) found.push(`${name} shows otherwise`)
    if (row.unsent !== 0) found.push(`${name} counts unsent work that is none`)
  }
  return found
}
