import type { FilterGroup, Option, Photo, TimelineEntry } from '@/parts'

/** Invented parcels, so that lists look as they will. */
export interface SampleParcel {
  id: string
  room: string
  name: string
  carrier: string
  code: string
  shelf: string
  hours: number
  state: 'local' | 'uploaded' | 'photos' | 'attention'
}

const NAMES = ['沈知行', '林若溪', '欧阳明', '陆小满', '顾青禾', '白启文', '方一诺', '贺兰']
const CARRIERS = ['顺丰', '京东', '中通', '圆通', '邮政']
const STATES = ['uploaded', 'local', 'uploaded', 'photos', 'uploaded', 'attention'] as const

export const parcels: SampleParcel[] = Array.from({ length: 300 }, (_, i) => ({
  id: `p${i}`,
  room: `${1 + (i % 6)}-${1 + (i % 2)}-${String(101 + ((i * 37) % 28) * 100)}`,
  name: NAMES[i % NAMES.length] ?? '',
  carrier: CARRIERS[(i * 3) % CARRIERS.length] ?? '',
  code: `A-${String(100 + i)}`,
  shelf: `${'ABC'[i % 3]}${1 + (i % 9)}`,
  hours: 1 + i * 2,
  state: STATES[i % STATES.length] ?? 'uploaded',
}))

export const filters: FilterGroup[] = [
  {
    id: 'state',
    label: '状态',
    options: [
      { value: 'local', label: '仅本机' },
      { value: 'attention', label: '需处理' },
    ],
  },
  {
    id: 'carrier',
    label: '快递公司',
    options: CARRIERS.map((name) => ({ value: name, label: name })),
  },
]

export const results: Option[] = [
  { value: 'pass', label: '合格', icon: 'check', tone: 'good' },
  { value: 'fail', label: '不合格', icon: 'violation', tone: 'bad' },
  { value: 'none', label: '不适用', icon: 'minus', tone: 'neutral' },
]

export const outcomes: Option[] = ['无人', '拒不开门', '门未敞开', '停工', '完工'].map((label) => ({
  value: label,
  label,
}))

export const rooms: Option[] = Array.from({ length: 120 }, (_, i) => ({
  value: `u${i}`,
  label: `${1 + (i % 6)}栋${1 + (i % 2)}单元${101 + Math.floor(i / 12) * 100 + (i % 4)}`,
  hint: `业主 ${NAMES[i % NAMES.length]}`,
}))

export const photos: Photo[] = [
  { id: 'a', alt: '厨房防水层', state: 'uploaded' },
  { id: 'b', alt: '外墙打孔', state: 'local' },
]

export const timeline: TimelineEntry[] = [
  {
    id: '1',
    title: '巡查：不合格 1 项',
    by: '管家 方一诺',
    at: '2026-11-21T02:12:00Z',
    received: '2026-11-21T03:40:00Z',
    note: '电梯未做保护，已口头告知，限当日整改。',
    tone: 'bad',
  },
  {
    id: '2',
    title: '装修许可已发放',
    by: '客服助理 贺兰',
    at: '2026-11-18T06:30:00Z',
    tone: 'good',
  },
  { id: '3', title: '押金已收', by: '前台 陆小满', at: '2026-11-17T08:05:00Z', icon: 'list' },
]
