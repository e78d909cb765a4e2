import type { Operation, TypeName } from '@law'
import { type ComputedRef, computed } from 'vue'
import { type Row, staff, usePending, useRecords } from '@/device'
import { definitionOf } from '@/device/definitions'
import { mayRead } from '@/sync'

/** Something that was not accepted: as the server keeps it, or as this device noticed it itself. */
export interface Refused {
  key: string
  /** The server's record of it; absent while only this device knows. */
  refusal?: Row<'refusal'>
  /** Still unsent: the law on this device foresees a refusal, the server has not spoken. */
  foreseen: boolean
  operation?: Operation
  code: string
  params: Record<string, unknown>
  type: string
  record: string
  author: string
  device: string
  at: number
  /** I entered it, or it was handed to me. */
  mine: boolean
  open: boolean
}

/** 待处理: what waits, oldest first, and what was dealt with, newest first. */
export function useRefusals(): ComputedRef<{ open: Refused[]; done: Refused[] }> {
  const records = useRecords('refusal')
  const pending = usePending()
  return computed(() => {
    const kept = records.value
      .filter((row) => !row.view.void)
      .map(fromRecord)
      .filter(shows)
    const known = new Set(kept.map((one) => one.operation?.id))
    const local = pending.value
      .filter((row) => row.problem && row.type !== 'refusal')
      .map(fromRow)
      .filter(shows)
      .filter((one) => one.foreseen || !known.has(one.operation?.id))
    const open = [...kept.filter((one) => one.open), ...local].sort((a, b) => a.at - b.at)
    return { open, done: kept.filter((one) => !one.open).sort((a, b) => b.at - a.at) }
  })
}

/** Of a type that my role does not read I see what I entered myself: others share this tablet. */
const shows = ({ author, type }: Refused): boolean =>
  author === staff.value?.id || !definitionOf(type) || mayRead(type as TypeName)

function fromRecord(row: Row<'refusal'>): Refused {
  const { operation, code, params, about_type, about, author, device, made_at, handler } =
    row.view.fields
  const me = staff.value?.id
  return {
    key: row.id,
    refusal: row,
    foreseen: false,
    ...(operation ? { operation: operation as unknown as Operation } : {}),
    code: code ?? '',
    params: (params ?? {}) as Record<string, unknown>,
    type: about_type ?? '',
    record: about ?? '',
    author: author ?? row.view.created.by,
    device: device ?? row.view.created.device,
    at: made_at ?? row.view.created.at,
    mine: handler ? handler === me : author === me,
    open: row.view.state === 'open',
  }
}

function fromRow(row: Row): Refused {
  const operation = row.problem?.operation
  return {
    key: row.key,
    foreseen: !row.problem?.refused,
    ...(operation ? { operation } : {}),
    code: row.problem?.code ?? '',
    params: row.problem?.params ?? {},
    type: row.type,
    record: row.id,
    author: operation?.author ?? row.view.changed?.by ?? row.view.created.by,
    device: operation?.device ?? row.view.created.device,
    at: operation?.at ?? row.view.changed?.at ?? row.view.created.at,
    mine: true,
    open: true,
  }
}
