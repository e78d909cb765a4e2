// Written by `python -m sync.generate` from sync/records/*/definition.py. Do not edit.
import type { Json, RecordType } from '../definition'
import { field, kind, move, option, recordType, state, EVERYONE, STAFF, ADMINISTRATORS, ONLY_SYSTEM } from '../definition'

/** Every record type by name. */
export type TypeName = 'building' | 'household' | 'photo' | 'refusal' | 'resident' | 'setting' | 'signature' | 'site' | 'staff' | 'unit'

export type BuildingState = 'active'
export type BuildingMove = never

/** 楼栋 Building */
export interface BuildingFields {
  /** 楼栋 (text) */
  name: string
  /** 物业类型 (choice) */
  kind?: 'residential' | 'office'
  /** 层数 (integer) */
  floors?: number
  /** 网格 (text) */
  grid?: string
}

export type HouseholdState = 'living' | 'vacant' | 'left'
export type HouseholdMove = never

/** 住户档案 Household */
export interface HouseholdFields {
  /** 户名 (text) */
  name: string
  /** 房号 (refs) */
  units?: string[]
  /** 使用性质 (choice) */
  tenure?: 'owner' | 'tenant' | 'company'
  /** 紧急联络人 (text) */
  emergency_name?: string
  /** 紧急联络电话 (text) */
  emergency_phone?: string
  /** 长期同意代收快递 (flag, keep_both) */
  parcel_consent?: boolean
  /** 备注 (text, text) */
  note?: string
}

export type PhotoState = 'kept'
export type PhotoMove = never

/** 照片 Photo */
export interface PhotoFields {
  /** 指纹 (text, write_once) */
  sha256: string
  /** 字节数 (integer, write_once) */
  bytes: number
  /** 格式 (text, write_once) */
  mime?: string
  /** 宽 (integer, write_once) */
  width?: number
  /** 高 (integer, write_once) */
  height?: number
  /** 拍摄时间 (moment, first_write) */
  taken_at?: number
  /** 地点 (text, write_once) */
  place?: string
  /** 所属类型 (text, write_once) */
  about_type?: string
  /** 所属记录 (ref, write_once) */
  about?: string
  /** 说明 (text, write_once) */
  caption?: string
}

export type RefusalState = 'open' | 'retaken' | 'closed'
export type RefusalMove = 'hand_to' | 'retake' | 'close'

/** 待处理 To settle */
export interface RefusalFields {
  /** 原始操作 (json, write_once) */
  operation?: Json
  /** 原因代码 (text, write_once) */
  code?: string
  /** 说明 (json, write_once) */
  params?: Json
  /** 记录类型 (text, write_once) */
  about_type?: string
  /** 相关记录 (ref, write_once) */
  about?: string
  /** 提交人 (ref, write_once) */
  author?: string
  /** 设备 (text, write_once) */
  device?: string
  /** 操作时间 (moment, write_once) */
  made_at?: number
  /** 处理人 (ref) */
  handler?: string
  /** 重新提交的操作 (text) */
  retaken_by?: string
}

export type ResidentState = 'living' | 'left'
export type ResidentMove = never

/** 住户成员 Resident */
export interface ResidentFields {
  /** 住户档案 (ref) */
  household: string
  /** 姓名 (text) */
  name: string
  /** 联系电话 (text) */
  phone?: string
  /** 身份 (choice) */
  relation?: 'owner' | 'tenant' | 'family' | 'minor' | 'employee' | 'other'
  /** 备注 (text, text) */
  note?: string
}

export type SettingState = 'in_force'
export type SettingMove = never

/** 设置 Setting */
export interface SettingFields {
  /** 项目 (text) */
  key: string
  /** 内容 (json, keep_both) */
  value?: Json
  /** 备注 (text, text) */
  note?: string
}

export interface SignatureRecordsItem {
  /** 类型 (text) */
  type: string
  /** 记录 (ref) */
  id: string
}

export type SignatureState = 'sealed'
export type SignatureMove = never

/** 签字 Signature */
export interface SignatureFields {
  /** 用途 (text, write_once) */
  purpose: string
  /** 所签记录 (items, write_once) */
  records?: SignatureRecordsItem[]
  /** 签字方式 (choice, write_once) */
  manner: 'self' | 'proxy' | 'refused' | 'absent'
  /** 签字人 (text, write_once) */
  signer?: string
  /** 与业主关系 (text, write_once) */
  relation?: string
  /** 见证人 (text, write_once) */
  witness?: string
  /** 身份核验方式 (text, write_once) */
  identity?: string
  /** 笔迹 (json, write_once) */
  strokes?: Json
  /** 签字时所示内容 (json, write_once) */
  shown?: Json
  /** 文本版本 (text, write_once) */
  wording?: string
  /** 封印 (text, write_once) */
  seal: string
  /** 签字时间 (moment, write_once) */
  signed_at: number
  /** 登记时间 (moment, first_write) */
  noted_at?: number
  /** 房号 (ref) */
  unit?: string
  /** 见证照片 (refs, union) */
  photos?: string[]
}

export type SiteState = 'active'
export type SiteMove = never

/** 小区 Community */
export interface SiteFields {
  /** 小区名称 (text) */
  name: string
  /** 物业类型 (choice) */
  kind?: 'residential' | 'office' | 'mixed'
  /** 地址 (text) */
  address?: string
  /** 管理处 (text) */
  office?: string
  /** 服务电话 (text) */
  phone?: string
  /** 投诉电话 (text) */
  complaints_phone?: string
}

export type StaffState = 'active' | 'left'
export type StaffMove = 'leave' | 'rejoin'

/** 员工 Staff */
export interface StaffFields {
  /** 姓名 (text) */
  name: string
  /** 岗位 (choice) */
  role: 'director' | 'manager' | 'assistant' | 'reception' | 'butler' | 'engineer' | 'security' | 'administrator' | 'system'
  /** 职务称谓 (text) */
  title?: string
  /** 负责网格 (text) */
  grid?: string
  /** 工作电话 (text) */
  phone?: string
  /** 账号编号 (text) */
  account?: string
}

export type UnitState = 'active'
export type UnitMove = never

/** 房号 Unit */
export interface UnitFields {
  /** 楼栋 (ref) */
  building: string
  /** 房号 (text) */
  code: string
  /** 单元 (text) */
  entrance?: string
  /** 楼层 (integer) */
  floor?: number
  /** 物业类型 (choice) */
  kind?: 'residential' | 'office' | 'shop'
  /** 建筑面积 (area) */
  area?: number
}

/** The fields of each type's records. */
export type FieldsOf = {
  building: BuildingFields
  household: HouseholdFields
  photo: PhotoFields
  refusal: RefusalFields
  resident: ResidentFields
  setting: SettingFields
  signature: SignatureFields
  site: SiteFields
  staff: StaffFields
  unit: UnitFields
}

/** The states that each type's records have. */
export type StatesOf = {
  building: BuildingState
  household: HouseholdState
  photo: PhotoState
  refusal: RefusalState
  resident: ResidentState
  setting: SettingState
  signature: SignatureState
  site: SiteState
  staff: StaffState
  unit: UnitState
}

/** The moves of each type, without the reserved create, void and settle. */
export type MovesOf = {
  building: BuildingMove
  household: HouseholdMove
  photo: PhotoMove
  refusal: RefusalMove
  resident: ResidentMove
  setting: SettingMove
  signature: SignatureMove
  site: SiteMove
  staff: StaffMove
  unit: UnitMove
}

export const DEFINITIONS: Readonly<Record<TypeName, RecordType>> = {
  building: recordType({
    name: 'building',
    label: { zh: '楼栋', en: 'Building' },
    fields: [
      field({
        name: 'name',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '楼栋', en: 'Building' },
        personal: 'none',
        retainDays: null,
        required: true,
        write: ['director', 'manager', 'reception', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'residential', label: { zh: '住宅', en: 'Residential' } }),
            option({ code: 'office', label: { zh: '写字楼', en: 'Offices' } }),
          ],
        }),
        label: { zh: '物业类型', en: 'Property type' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'reception', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'floors',
        kind: kind({ name: 'integer', low: 1, high: 200 }),
        label: { zh: '层数', en: 'Floors' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'reception', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'grid',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '网格', en: 'Grid' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'reception', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
    ],
    states: [
      state({ name: 'active', label: { zh: '在管', en: 'Managed' }, tone: 'good' }),
    ],
    initial: 'active',
    create: ['director', 'manager', 'reception', 'administrator', 'system'],
    title: ['name'],
    icon: 'building',
    register: true,
  }),
  household: recordType({
    name: 'household',
    label: { zh: '住户档案', en: 'Household' },
    fields: [
      field({
        name: 'name',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '户名', en: 'Household' },
        personal: 'name',
        retainDays: 1095,
        required: true,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'units',
        kind: kind({ name: 'refs', most: 50, to: 'unit' }),
        label: { zh: '房号', en: 'Units' },
        personal: 'place',
        retainDays: null,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'tenure',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'owner', label: { zh: '业主自住', en: 'Owner' } }),
            option({ code: 'tenant', label: { zh: '承租', en: 'Tenant' } }),
            option({ code: 'company', label: { zh: '单位', en: 'Company' } }),
          ],
        }),
        label: { zh: '使用性质', en: 'Tenure' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'emergency_name',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '紧急联络人', en: 'Emergency contact' },
        personal: 'name',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
      field({
        name: 'emergency_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '紧急联络电话', en: 'Emergency phone' },
        personal: 'phone',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        search: true,
      }),
      field({
        name: 'parcel_consent',
        kind: kind({ name: 'flag' }),
        label: { zh: '长期同意代收快递', en: 'Standing consent to parcels' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'note',
        kind: kind({ name: 'text', most: 4000, lines: true }),
        label: { zh: '备注', en: 'Note' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
    ],
    states: [
      state({ name: 'living', label: { zh: '在住', en: 'Living here' }, tone: 'good' }),
      state({ name: 'vacant', label: { zh: '空置', en: 'Vacant' } }),
      state({ name: 'left', label: { zh: '已迁出', en: 'Moved out' }, open: false }),
    ],
    initial: 'living',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['name'],
    icon: 'house',
    register: true,
  }),
  photo: recordType({
    name: 'photo',
    label: { zh: '照片', en: 'Photo' },
    fields: [
      field({
        name: 'sha256',
        kind: kind({ name: 'text', most: 64, pattern: '[0-9a-f]{64}' }),
        label: { zh: '指纹', en: 'SHA-256' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        required: true,
      }),
      field({
        name: 'bytes',
        kind: kind({ name: 'integer', low: 1, high: 8388608 }),
        label: { zh: '字节数', en: 'Bytes' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        required: true,
      }),
      field({
        name: 'mime',
        kind: kind({ name: 'text', most: 40, pattern: 'image/(jpeg|png|webp)' }),
        label: { zh: '格式', en: 'Format' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'width',
        kind: kind({ name: 'integer', low: 1, high: 20000 }),
        label: { zh: '宽', en: 'Width' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'height',
        kind: kind({ name: 'integer', low: 1, high: 20000 }),
        label: { zh: '高', en: 'Height' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'taken_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '拍摄时间', en: 'Taken at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'place',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '地点', en: 'Place' },
        personal: 'place',
        retainDays: 1095,
        merge: 'write_once',
      }),
      field({
        name: 'about_type',
        kind: kind({ name: 'text', most: 64 }),
        label: { zh: '所属类型', en: 'Belongs to (type)' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'about',
        kind: kind({ name: 'ref', to: '*' }),
        label: { zh: '所属记录', en: 'Belongs to' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'caption',
        kind: kind({ name: 'text' }),
        label: { zh: '说明', en: 'Caption' },
        personal: 'words',
        retainDays: 1095,
        merge: 'write_once',
      }),
    ],
    states: [state({ name: 'kept', label: { zh: '已留存', en: 'Kept' }, open: false })],
    initial: 'kept',
    create: EVERYONE,
    title: ['caption'],
    icon: 'camera',
  }),
  refusal: recordType({
    name: 'refusal',
    label: { zh: '待处理', en: 'To settle' },
    fields: [
      field({
        name: 'operation',
        kind: kind({ name: 'json', most: 262144 }),
        label: { zh: '原始操作', en: 'Operation' },
        personal: 'words',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'code',
        kind: kind({ name: 'text', most: 64 }),
        label: { zh: '原因代码', en: 'Problem' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'params',
        kind: kind({ name: 'json', most: 4096 }),
        label: { zh: '说明', en: 'Details' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'about_type',
        kind: kind({ name: 'text', most: 64 }),
        label: { zh: '记录类型', en: 'Record type' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'about',
        kind: kind({ name: 'ref', to: '*' }),
        label: { zh: '相关记录', en: 'Record' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'author',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '提交人', en: 'Author' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'device',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '设备', en: 'Device' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'made_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '操作时间', en: 'Made at' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        write: ONLY_SYSTEM,
      }),
      field({
        name: 'handler',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '处理人', en: 'Handler' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'retaken_by',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '重新提交的操作', en: 'New operation' },
        personal: 'none',
        retainDays: null,
      }),
    ],
    states: [
      state({ name: 'open', label: { zh: '待处理', en: 'To settle' }, tone: 'bad' }),
      state({
        name: 'retaken',
        label: { zh: '已重新提交', en: 'Submitted again' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'closed', label: { zh: '已作废', en: 'Voided' }, open: false }),
    ],
    initial: 'open',
    create: ONLY_SYSTEM,
    title: ['code'],
    moves: [
      move({
        name: 'hand_to',
        label: { zh: '转交他人', en: 'Hand to a colleague' },
        sources: ['open'],
        target: 'open',
        roles: STAFF,
        needs: ['handler'],
      }),
      move({
        name: 'retake',
        label: { zh: '重新提交', en: 'Submit again' },
        sources: ['open'],
        target: 'retaken',
        roles: STAFF,
        needs: ['retaken_by'],
        tone: 'good',
      }),
      move({
        name: 'close',
        label: { zh: '作废', en: 'Void' },
        sources: ['open'],
        target: 'closed',
        roles: STAFF,
        reason: true,
        tone: 'bad',
      }),
    ],
    void: ONLY_SYSTEM,
    icon: 'warning',
  }),
  resident: recordType({
    name: 'resident',
    label: { zh: '住户成员', en: 'Resident' },
    fields: [
      field({
        name: 'household',
        kind: kind({ name: 'ref', to: 'household' }),
        label: { zh: '住户档案', en: 'Household' },
        personal: 'none',
        retainDays: null,
        required: true,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'name',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '姓名', en: 'Name' },
        personal: 'name',
        retainDays: 1095,
        required: true,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        search: true,
      }),
      field({
        name: 'relation',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'owner', label: { zh: '业主', en: 'Owner' } }),
            option({ code: 'tenant', label: { zh: '承租人', en: 'Tenant' } }),
            option({ code: 'family', label: { zh: '家属', en: 'Family' } }),
            option({ code: 'minor', label: { zh: '未成年人', en: 'Minor' } }),
            option({ code: 'employee', label: { zh: '员工', en: 'Employee' } }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '身份', en: 'Relation' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'note',
        kind: kind({ name: 'text', most: 4000, lines: true }),
        label: { zh: '备注', en: 'Note' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
    ],
    states: [
      state({ name: 'living', label: { zh: '在住', en: 'Living here' }, tone: 'good' }),
      state({ name: 'left', label: { zh: '已迁出', en: 'Moved out' }, open: false }),
    ],
    initial: 'living',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['name'],
    icon: 'person',
    register: true,
  }),
  setting: recordType({
    name: 'setting',
    label: { zh: '设置', en: 'Setting' },
    fields: [
      field({
        name: 'key',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '项目', en: 'Key' },
        personal: 'none',
        retainDays: null,
        required: true,
        write: ['director', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'value',
        kind: kind({ name: 'json', most: 32768 }),
        label: { zh: '内容', en: 'Value' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
        write: ['director', 'administrator', 'system'],
      }),
      field({
        name: 'note',
        kind: kind({ name: 'text', most: 4000, lines: true }),
        label: { zh: '备注', en: 'Note' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
    ],
    states: [
      state({ name: 'in_force', label: { zh: '生效', en: 'In force' }, tone: 'good' }),
    ],
    initial: 'in_force',
    create: ['director', 'administrator', 'system'],
    title: ['key'],
    void: ['director', 'administrator', 'system'],
    icon: 'settings',
  }),
  signature: recordType({
    name: 'signature',
    label: { zh: '签字', en: 'Signature' },
    fields: [
      field({
        name: 'purpose',
        kind: kind({ name: 'text', most: 64 }),
        label: { zh: '用途', en: 'Purpose' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        required: true,
      }),
      field({
        name: 'records',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'type',
              kind: kind({ name: 'text', most: 64 }),
              label: { zh: '类型', en: 'Type' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'id',
              kind: kind({ name: 'ref', to: '*' }),
              label: { zh: '记录', en: 'Record' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
          ],
        }),
        label: { zh: '所签记录', en: 'Signed for' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'manner',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'self',
              label: { zh: '本人签字', en: 'Signed in person' },
              tone: 'good',
            }),
            option({
              code: 'proxy',
              label: { zh: '代签', en: 'Signed by a proxy' },
              tone: 'info',
            }),
            option({
              code: 'refused',
              label: { zh: '拒绝签字', en: 'Refused to sign' },
              tone: 'warn',
            }),
            option({ code: 'absent', label: { zh: '不在场', en: 'Absent' }, tone: 'warn' }),
          ],
        }),
        label: { zh: '签字方式', en: 'Manner' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        required: true,
      }),
      field({
        name: 'signer',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '签字人', en: 'Signer' },
        personal: 'name',
        retainDays: 1095,
        merge: 'write_once',
      }),
      field({
        name: 'relation',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '与业主关系', en: 'Relation' },
        personal: 'words',
        retainDays: 1095,
        merge: 'write_once',
      }),
      field({
        name: 'witness',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '见证人', en: 'Witness' },
        personal: 'name',
        retainDays: 1095,
        merge: 'write_once',
      }),
      field({
        name: 'identity',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '身份核验方式', en: 'Identity check' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'strokes',
        kind: kind({ name: 'json', most: 131072 }),
        label: { zh: '笔迹', en: 'Strokes' },
        personal: 'signature',
        retainDays: 1095,
        merge: 'write_once',
      }),
      field({
        name: 'shown',
        kind: kind({ name: 'json', most: 32768 }),
        label: { zh: '签字时所示内容', en: 'What was shown' },
        personal: 'words',
        retainDays: 1095,
        merge: 'write_once',
      }),
      field({
        name: 'wording',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '文本版本', en: 'Wording version' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
      }),
      field({
        name: 'seal',
        kind: kind({ name: 'text', most: 64, pattern: '[0-9a-f]{64}' }),
        label: { zh: '封印', en: 'Seal' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        required: true,
      }),
      field({
        name: 'signed_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '签字时间', en: 'Signed at' },
        personal: 'none',
        retainDays: null,
        merge: 'write_once',
        required: true,
      }),
      field({
        name: 'noted_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '登记时间', en: 'Noted at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'unit',
        kind: kind({ name: 'ref', to: 'unit' }),
        label: { zh: '房号', en: 'Unit' },
        personal: 'place',
        retainDays: null,
        inList: true,
        search: true,
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '见证照片', en: 'Witness photos' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
    ],
    states: [
      state({
        name: 'sealed',
        label: { zh: '已封存', en: 'Sealed' },
        open: false,
        tone: 'good',
      }),
    ],
    initial: 'sealed',
    create: STAFF,
    title: ['signer'],
    icon: 'signature',
  }),
  site: recordType({
    name: 'site',
    label: { zh: '小区', en: 'Community' },
    fields: [
      field({
        name: 'name',
        kind: kind({ name: 'text' }),
        label: { zh: '小区名称', en: 'Name' },
        personal: 'none',
        retainDays: null,
        required: true,
        write: ['director', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'residential', label: { zh: '住宅', en: 'Residential' } }),
            option({ code: 'office', label: { zh: '写字楼', en: 'Offices' } }),
            option({ code: 'mixed', label: { zh: '商住混合', en: 'Mixed' } }),
          ],
        }),
        label: { zh: '物业类型', en: 'Property type' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'address',
        kind: kind({ name: 'text' }),
        label: { zh: '地址', en: 'Address' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'office',
        kind: kind({ name: 'text' }),
        label: { zh: '管理处', en: 'Management office' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'phone',
        kind: kind({ name: 'text' }),
        label: { zh: '服务电话', en: 'Office phone' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'complaints_phone',
        kind: kind({ name: 'text' }),
        label: { zh: '投诉电话', en: 'Complaints phone' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'administrator', 'system'],
        inList: true,
      }),
    ],
    states: [
      state({ name: 'active', label: { zh: '在管', en: 'Managed' }, tone: 'good' }),
    ],
    initial: 'active',
    create: ['director', 'administrator', 'system'],
    title: ['name'],
    void: ADMINISTRATORS,
    icon: 'building',
  }),
  staff: recordType({
    name: 'staff',
    label: { zh: '员工', en: 'Staff' },
    fields: [
      field({
        name: 'name',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '姓名', en: 'Name' },
        personal: 'name',
        retainDays: null,
        required: true,
        write: ['administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'role',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'director', label: { zh: '管理处负责人', en: 'Director' } }),
            option({ code: 'manager', label: { zh: '客户服务部部长', en: 'Service manager' } }),
            option({
              code: 'assistant',
              label: { zh: '客服助理', en: 'Service assistant' },
            }),
            option({ code: 'reception', label: { zh: '前台接待', en: 'Reception' } }),
            option({ code: 'butler', label: { zh: '管家', en: 'Butler' } }),
            option({ code: 'engineer', label: { zh: '工程维修', en: 'Engineer' } }),
            option({ code: 'security', label: { zh: '秩序维护', en: 'Security' } }),
            option({
              code: 'administrator',
              label: { zh: '系统管理员', en: 'Administrator' },
            }),
            option({ code: 'system', label: { zh: '系统', en: 'System' } }),
          ],
        }),
        label: { zh: '岗位', en: 'Role' },
        personal: 'none',
        retainDays: null,
        required: true,
        write: ['administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'title',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '职务称谓', en: 'Job title' },
        personal: 'none',
        retainDays: null,
        write: ['administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'grid',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '负责网格', en: 'Grid' },
        personal: 'none',
        retainDays: null,
        write: ['administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '工作电话', en: 'Work phone' },
        personal: 'phone',
        retainDays: null,
        read: STAFF,
        write: ['administrator', 'system'],
      }),
      field({
        name: 'account',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '账号编号', en: 'Account id' },
        personal: 'none',
        retainDays: null,
        write: ['administrator', 'system'],
      }),
    ],
    states: [
      state({ name: 'active', label: { zh: '在岗', en: 'Active' }, tone: 'good' }),
      state({ name: 'left', label: { zh: '已离岗', en: 'Left' }, open: false }),
    ],
    initial: 'active',
    create: ['administrator', 'system'],
    title: ['name'],
    moves: [
      move({
        name: 'leave',
        label: { zh: '离岗', en: 'Leave' },
        sources: ['active'],
        target: 'left',
        roles: ['administrator', 'system'],
        tone: 'bad',
      }),
      move({
        name: 'rejoin',
        label: { zh: '复岗', en: 'Rejoin' },
        sources: ['left'],
        target: 'active',
        roles: ['administrator', 'system'],
      }),
    ],
    void: ADMINISTRATORS,
    icon: 'users',
    register: true,
  }),
  unit: recordType({
    name: 'unit',
    label: { zh: '房号', en: 'Unit' },
    fields: [
      field({
        name: 'building',
        kind: kind({ name: 'ref', to: 'building' }),
        label: { zh: '楼栋', en: 'Building' },
        personal: 'none',
        retainDays: null,
        required: true,
        write: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'code',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '房号', en: 'Unit' },
        personal: 'none',
        retainDays: null,
        required: true,
        write: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        inList: true,
        search: true,
      }),
      field({
        name: 'entrance',
        kind: kind({ name: 'text', most: 20 }),
        label: { zh: '单元', en: 'Entrance' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'floor',
        kind: kind({ name: 'integer', low: -5, high: 200 }),
        label: { zh: '楼层', en: 'Floor' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'residential', label: { zh: '住宅', en: 'Residential' } }),
            option({ code: 'office', label: { zh: '写字楼', en: 'Office' } }),
            option({ code: 'shop', label: { zh: '商铺', en: 'Shop' } }),
          ],
        }),
        label: { zh: '物业类型', en: 'Property type' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        inList: true,
      }),
      field({
        name: 'area',
        kind: kind({ name: 'area', high: 1000000000 }),
        label: { zh: '建筑面积', en: 'Floor area' },
        personal: 'none',
        retainDays: null,
        write: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        inList: true,
      }),
    ],
    states: [
      state({ name: 'active', label: { zh: '在管', en: 'Managed' }, tone: 'good' }),
    ],
    initial: 'active',
    create: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
    title: ['code'],
    icon: 'door',
    register: true,
  }),
}
