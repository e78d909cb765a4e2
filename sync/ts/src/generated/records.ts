// Written by `python -m sync.generate` from sync/records/*/definition.py. Do not edit.
import type { Json, RecordType } from '../definition'
import { block, field, kind, move, option, recordType, state, EVERYONE, STAFF, ADMINISTRATORS, ONLY_SYSTEM } from '../definition'

/** Every record type by name. */
export type TypeName = 'building' | 'household' | 'inspection' | 'parcel' | 'photo' | 'refusal' | 'renovation' | 'resident' | 'setting' | 'signature' | 'site' | 'staff' | 'unit' | 'violation'

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

export interface InspectionSignInsItem {
  /** 签到人 (ref) */
  staff: string
  /** 时间 (moment) */
  at: number
}

export interface InspectionChecksItem {
  /** 项目 (text) */
  code: string
  /** 结果 (choice) */
  result: 'pass' | 'fail' | 'na'
  /** 说明 (text) */
  note?: string
  /** 照片 (refs) */
  photos?: string[]
  /** 违章 (ref) */
  violation?: string
}

export type InspectionState = 'recorded'
export type InspectionMove = never

/** 装修巡检记录 Renovation inspection */
export interface InspectionFields {
  /** 装修 (ref) */
  renovation: string
  /** 房号 (ref) */
  unit: string
  /** 巡检时间 (moment, first_write) */
  inspected_at: number
  /** 巡检签到 (items, union) */
  sign_ins: InspectionSignInsItem[]
  /** 巡检结果 (choice) */
  outcome: 'normal' | 'door_shut' | 'nobody' | 'entry_refused' | 'works_stopped' | 'works_finished'
  /** 检查项目 (items, keep_both) */
  checks?: InspectionChecksItem[]
  /** 检查表版本 (text) */
  checklist_version?: string
  /** 已向现场负责人重申规定 (flag) */
  lead_told?: boolean
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type ParcelState = 'waiting' | 'handed_over' | 'declined' | 'rejected' | 'returned' | 'missing'
export type ParcelMove = 'hand_over' | 'decline' | 'reject' | 'return_to_courier' | 'report_missing' | 'find'

/** 代收快递 Parcel */
export interface ParcelFields {
  /** 快递单号 (text) */
  tracking?: string
  /** 快递公司 (text) */
  courier?: string
  /** 大小 (choice) */
  size?: 'small' | 'medium' | 'large' | 'fresh'
  /** 外观检查 (choice) */
  condition?: 'intact' | 'damaged' | 'leaking' | 'address_unclear'
  /** 照片 (refs, union) */
  photos?: string[]
  /** 房号 (ref) */
  unit?: string
  /** 收件住户 (ref) */
  resident?: string
  /** 收件人 (text) */
  recipient?: string
  /** 收件电话 (text) */
  recipient_phone?: string
  /** 收件人是否同意代收 (choice) */
  consent?: 'phone' | 'message' | 'in_person' | 'standing' | 'pending'
  /** 同意时间 (moment, first_write) */
  consent_at?: number
  /** 告知文本版本 (text) */
  consent_wording?: string
  /** 存放位置 (text) */
  shelf?: string
  /** 取件码 (text, first_write) */
  pickup_code?: string
  /** 到件时间 (moment, first_write) */
  arrived_at: number
  /** 拒收原因 (text, keep_both) */
  decline_reason?: string
  /** 领取人 (choice, keep_both) */
  handed_to?: 'self' | 'proxy'
  /** 身份核验方式 (choice, keep_both) */
  identity?: 'pickup_code' | 'document_seen' | 'phone_confirmed' | 'known_to_staff'
  /** 代领人姓名 (text, keep_both) */
  proxy?: string
  /** 与收件人关系 (text, keep_both) */
  proxy_relation?: string
  /** 交付时间 (moment, first_write) */
  handed_at?: number
  /** 签字 (refs, union) */
  signatures?: string[]
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

export interface RenovationWaterTestsItem {
  /** 开始 (moment) */
  began_at: number
  /** 结束 (moment) */
  ended_at?: number
  /** 部位 (text) */
  room?: string
  /** 楼下房号 (text) */
  below?: string
  /** 合格 (flag) */
  passed?: boolean
  /** 记录人 (ref) */
  by?: string
}

export type RenovationState = 'declared' | 'approved' | 'paid' | 'underway' | 'stopped' | 'awaiting_acceptance' | 'rectifying' | 'accepted' | 'refunded' | 'withdrawn'
export type RenovationMove = 'approve' | 'confirm_payment' | 'start' | 'stop' | 'resume' | 'request_acceptance' | 'require_rectification' | 'accept' | 'refund' | 'withdraw'

/** 装修 Renovation */
export interface RenovationFields {
  /** 房号 (ref) */
  unit: string
  /** 申请人身份 (choice) */
  applicant_kind?: 'owner' | 'tenant' | 'agent'
  /** 申请人 (text) */
  applicant: string
  /** 申请人电话 (text) */
  applicant_phone?: string
  /** 已核对委托书原件 (flag) */
  mandate_seen?: boolean
  /** 装修公司 (text) */
  contractor: string
  /** 营业执照/资质证号 (text) */
  contractor_license?: string
  /** 现场负责人 (text) */
  lead?: string
  /** 现场负责人电话 (text) */
  lead_phone?: string
  /** 施工人数 (integer) */
  workers?: number
  /** 装修类别 (choice) */
  kind?: 'first' | 'second'
  /** 申报内容 (text, text) */
  scope?: string
  /** 装修面积 (area) */
  area?: number
  /** 砸墙面积 (area) */
  demolition_area?: number
  /** 计划开工 (day) */
  starts_on?: string
  /** 计划完工 (day) */
  ends_on?: string
  /** 装修保证金 (money) */
  deposit?: number
  /** 收款票据号 (text, first_write) */
  receipt_number?: string
  /** 施工许可证号 (text, first_write) */
  permit_number?: string
  /** 已发出入证 (integer) */
  passes_issued?: number
  /** 开工日期 (day, first_write) */
  started_on?: string
  /** 闭水试验 (items, union) */
  water_tests?: RenovationWaterTestsItem[]
  /** 许可证及出入证已收回 (flag) */
  cards_returned?: boolean
  /** 退款凭证号 (text, first_write) */
  refund_receipt?: string
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
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

export type ViolationState = 'found' | 'notice_issued' | 'rectified' | 'reported' | 'closed'
export type ViolationMove = 'issue_notice' | 'report_rectified' | 'close' | 'report_to_authority'

/** 违章 Violation */
export interface ViolationFields {
  /** 房号 (ref) */
  unit?: string
  /** 所属装修 (ref) */
  renovation?: string
  /** 来自巡检 (ref) */
  inspection?: string
  /** 地点 (text) */
  place?: string
  /** 违章类别 (choice) */
  category: 'renovation' | 'fire' | 'sanitation' | 'security' | 'others_interests' | 'other'
  /** 违章事项 (text) */
  item?: string
  /** 级别 (choice, keep_both) */
  severity: 'general' | 'major'
  /** 情况描述 (text, text) */
  description?: string
  /** 发现时间 (moment, first_write) */
  found_at: number
  /** 发现人 (ref, first_write) */
  found_by?: string
  /** 当事人/被告知人 (text) */
  person_told?: string
  /** 劝导内容 (text, keep_both) */
  told?: string
  /** 整改期限 (day) */
  deadline?: string
  /** 照片 (refs, union) */
  photos?: string[]
  /** 复查照片 (refs, union) */
  recheck_photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 处理意见 (text, keep_both) */
  closing_note?: string
  /** 上报凭证 (text, first_write) */
  report_proof?: string
  /** 上报时间 (moment, first_write) */
  reported_at?: number
  /** 备注 (text, text) */
  note?: string
}

/** The fields of each type's records. */
export type FieldsOf = {
  building: BuildingFields
  household: HouseholdFields
  inspection: InspectionFields
  parcel: ParcelFields
  photo: PhotoFields
  refusal: RefusalFields
  renovation: RenovationFields
  resident: ResidentFields
  setting: SettingFields
  signature: SignatureFields
  site: SiteFields
  staff: StaffFields
  unit: UnitFields
  violation: ViolationFields
}

/** The states that each type's records have. */
export type StatesOf = {
  building: BuildingState
  household: HouseholdState
  inspection: InspectionState
  parcel: ParcelState
  photo: PhotoState
  refusal: RefusalState
  renovation: RenovationState
  resident: ResidentState
  setting: SettingState
  signature: SignatureState
  site: SiteState
  staff: StaffState
  unit: UnitState
  violation: ViolationState
}

/** The moves of each type, without the reserved create, void and settle. */
export type MovesOf = {
  building: BuildingMove
  household: HouseholdMove
  inspection: InspectionMove
  parcel: ParcelMove
  photo: PhotoMove
  refusal: RefusalMove
  renovation: RenovationMove
  resident: ResidentMove
  setting: SettingMove
  signature: SignatureMove
  site: SiteMove
  staff: StaffMove
  unit: UnitMove
  violation: ViolationMove
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
  inspection: recordType({
    name: 'inspection',
    label: { zh: '装修巡检记录', en: 'Renovation inspection' },
    fields: [
      field({
        name: 'renovation',
        kind: kind({ name: 'ref', to: 'renovation' }),
        label: { zh: '装修', en: 'Renovation' },
        personal: 'none',
        retainDays: null,
        required: true,
      }),
      field({
        name: 'unit',
        kind: kind({ name: 'ref', to: 'unit' }),
        label: { zh: '房号', en: 'Unit' },
        personal: 'place',
        retainDays: null,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'inspected_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '巡检时间', en: 'Inspected at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'sign_ins',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'staff',
              kind: kind({ name: 'ref', to: 'staff' }),
              label: { zh: '签到人', en: 'Who' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'at',
              kind: kind({ name: 'moment', low: -9007199254740991 }),
              label: { zh: '时间', en: 'When' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
          ],
        }),
        label: { zh: '巡检签到', en: 'Sign-ins' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
        required: true,
      }),
      field({
        name: 'outcome',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'normal',
              label: { zh: '正常巡检', en: 'Inspected' },
              tone: 'good',
            }),
            option({
              code: 'door_shut',
              label: { zh: '门未敞开', en: 'Door kept shut' },
              tone: 'warn',
            }),
            option({ code: 'nobody', label: { zh: '无人', en: 'Nobody there' } }),
            option({
              code: 'entry_refused',
              label: { zh: '拒不开门', en: 'Entry refused' },
              tone: 'bad',
            }),
            option({ code: 'works_stopped', label: { zh: '停工', en: 'Works at rest' } }),
            option({
              code: 'works_finished',
              label: { zh: '完工', en: 'Works finished' },
              tone: 'info',
            }),
          ],
        }),
        label: { zh: '巡检结果', en: 'Outcome' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'checks',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'code',
              kind: kind({ name: 'text', most: 40 }),
              label: { zh: '项目', en: 'Item' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'result',
              kind: kind({
                name: 'choice',
                options: [
                  option({
                    code: 'pass',
                    label: { zh: '合格', en: 'Pass' },
                    tone: 'good',
                  }),
                  option({
                    code: 'fail',
                    label: { zh: '不合格', en: 'Fail' },
                    tone: 'bad',
                  }),
                  option({ code: 'na', label: { zh: '不适用', en: 'Not applicable' } }),
                ],
              }),
              label: { zh: '结果', en: 'Result' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'note',
              kind: kind({ name: 'text', most: 500, lines: true }),
              label: { zh: '说明', en: 'Note' },
              personal: 'words',
              retainDays: null,
            }),
            field({
              name: 'photos',
              kind: kind({ name: 'refs', to: 'photo' }),
              label: { zh: '照片', en: 'Photos' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'violation',
              kind: kind({ name: 'ref', to: 'violation' }),
              label: { zh: '违章', en: 'Violation' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '检查项目', en: 'Checklist' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'checklist_version',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '检查表版本', en: 'Checklist version' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'lead_told',
        kind: kind({ name: 'flag' }),
        label: { zh: '已向现场负责人重申规定', en: 'Rules restated to the site lead' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '照片', en: 'Photos' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'signatures',
        kind: kind({ name: 'refs', to: 'signature' }),
        label: { zh: '签字', en: 'Signatures' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
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
      state({
        name: 'recorded',
        label: { zh: '已记录', en: 'Recorded' },
        open: false,
        tone: 'good',
      }),
    ],
    initial: 'recorded',
    create: EVERYONE,
    title: ['unit'],
    sections: [
      {
        label: { zh: '签到', en: 'Sign-in' },
        fields: ['inspected_at', 'sign_ins', 'outcome'],
      },
      {
        label: { zh: '检查', en: 'Checks' },
        fields: ['checks', 'photos', 'lead_told', 'note'],
      },
    ],
    icon: 'check',
    keepDays: 30,
  }),
  parcel: recordType({
    name: 'parcel',
    label: { zh: '代收快递', en: 'Parcel' },
    fields: [
      field({
        name: 'tracking',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '快递单号', en: 'Tracking no.' },
        personal: 'none',
        retainDays: null,
        inList: true,
        search: true,
      }),
      field({
        name: 'courier',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '快递公司', en: 'Courier' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'size',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'small', label: { zh: '小件', en: 'Small' } }),
            option({ code: 'medium', label: { zh: '中件', en: 'Medium' } }),
            option({ code: 'large', label: { zh: '大件', en: 'Large' } }),
            option({ code: 'fresh', label: { zh: '生鲜', en: 'Fresh' } }),
          ],
        }),
        label: { zh: '大小', en: 'Size' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'condition',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'intact',
              label: { zh: '包装完好', en: 'Intact' },
              tone: 'good',
            }),
            option({ code: 'damaged', label: { zh: '破损', en: 'Damaged' }, tone: 'bad' }),
            option({
              code: 'leaking',
              label: { zh: '液体渗出', en: 'Leaking' },
              tone: 'bad',
            }),
            option({
              code: 'address_unclear',
              label: { zh: '地址不详', en: 'Address unclear' },
              tone: 'bad',
            }),
          ],
        }),
        label: { zh: '外观检查', en: 'Condition' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '照片', en: 'Photos' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
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
        name: 'resident',
        kind: kind({ name: 'ref', to: 'resident' }),
        label: { zh: '收件住户', en: 'Resident' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'recipient',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '收件人', en: 'Recipient' },
        personal: 'name',
        retainDays: 1095,
        inList: true,
        search: true,
      }),
      field({
        name: 'recipient_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '收件电话', en: 'Recipient\'s phone' },
        personal: 'phone',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        search: true,
      }),
      field({
        name: 'consent',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'phone', label: { zh: '电话确认', en: 'By phone' } }),
            option({ code: 'message', label: { zh: '短信/微信确认', en: 'By message' } }),
            option({ code: 'in_person', label: { zh: '当面确认', en: 'In person' } }),
            option({ code: 'standing', label: { zh: '长期约定', en: 'Standing consent' } }),
            option({
              code: 'pending',
              label: { zh: '待确认', en: 'Not yet' },
              tone: 'warn',
            }),
          ],
        }),
        label: { zh: '收件人是否同意代收', en: 'Consent' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'consent_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '同意时间', en: 'Consent at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'consent_wording',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '告知文本版本', en: 'Wording version' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'shelf',
        kind: kind({ name: 'text', most: 20 }),
        label: { zh: '存放位置', en: 'Shelf' },
        personal: 'none',
        retainDays: null,
        inList: true,
        search: true,
      }),
      field({
        name: 'pickup_code',
        kind: kind({ name: 'text', most: 12 }),
        label: { zh: '取件码', en: 'Pickup code' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        search: true,
      }),
      field({
        name: 'arrived_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '到件时间', en: 'Arrived at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'decline_reason',
        kind: kind({ name: 'text' }),
        label: { zh: '拒收原因', en: 'Why not accepted' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'handed_to',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'self', label: { zh: '本人', en: 'Recipient' } }),
            option({ code: 'proxy', label: { zh: '代领人', en: 'Proxy' } }),
          ],
        }),
        label: { zh: '领取人', en: 'Handed to' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'identity',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'pickup_code', label: { zh: '取件码', en: 'Pickup code' } }),
            option({
              code: 'document_seen',
              label: { zh: '查看证件(不留存)', en: 'Document seen, not copied' },
            }),
            option({
              code: 'phone_confirmed',
              label: { zh: '电话尾号核对', en: 'Phone number confirmed' },
            }),
            option({
              code: 'known_to_staff',
              label: { zh: '工作人员认识', en: 'Known to staff' },
            }),
          ],
        }),
        label: { zh: '身份核验方式', en: 'Identity check' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'proxy',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '代领人姓名', en: 'Proxy\'s name' },
        personal: 'name',
        retainDays: 365,
        merge: 'keep_both',
      }),
      field({
        name: 'proxy_relation',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '与收件人关系', en: 'Proxy\'s relation' },
        personal: 'words',
        retainDays: 365,
        merge: 'keep_both',
      }),
      field({
        name: 'handed_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '交付时间', en: 'Handed over at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        inList: true,
      }),
      field({
        name: 'signatures',
        kind: kind({ name: 'refs', to: 'signature' }),
        label: { zh: '签字', en: 'Signatures' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
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
      state({ name: 'waiting', label: { zh: '待取', en: 'Waiting' }, tone: 'info' }),
      state({
        name: 'handed_over',
        label: { zh: '已取', en: 'Handed over' },
        open: false,
        tone: 'good',
      }),
      state({
        name: 'declined',
        label: { zh: '拒绝代收', en: 'Not accepted' },
        open: false,
        tone: 'warn',
      }),
      state({
        name: 'rejected',
        label: { zh: '收件人拒收', en: 'Rejected by recipient' },
        tone: 'warn',
      }),
      state({
        name: 'returned',
        label: { zh: '已退快递员', en: 'Returned to courier' },
        open: false,
      }),
      state({ name: 'missing', label: { zh: '遗失跟进', en: 'Missing' }, tone: 'bad' }),
    ],
    initial: 'waiting',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
    title: ['tracking'],
    moves: [
      move({
        name: 'hand_over',
        label: { zh: '交付签收', en: 'Hand over' },
        sources: ['waiting'],
        target: 'handed_over',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        needs: ['signatures', 'identity', 'handed_to'],
        evidence: true,
        tone: 'good',
      }),
      move({
        name: 'decline',
        label: { zh: '拒绝代收', en: 'Do not accept' },
        sources: ['waiting'],
        target: 'declined',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        needs: ['decline_reason', 'photos'],
        tone: 'bad',
      }),
      move({
        name: 'reject',
        label: { zh: '收件人拒收', en: 'Rejected by recipient' },
        sources: ['waiting'],
        target: 'rejected',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'return_to_courier',
        label: { zh: '退回快递员', en: 'Return to courier' },
        sources: ['waiting', 'rejected'],
        target: 'returned',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        reason: true,
      }),
      move({
        name: 'report_missing',
        label: { zh: '登记遗失', en: 'Report missing' },
        sources: ['waiting'],
        target: 'missing',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'find',
        label: { zh: '已找到', en: 'Found' },
        sources: ['missing'],
        target: 'waiting',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
      }),
    ],
    sections: [
      {
        label: { zh: '快件', en: 'Parcel' },
        fields: ['tracking', 'courier', 'size', 'condition', 'photos'],
      },
      {
        label: { zh: '收件人', en: 'Recipient' },
        fields: ['unit', 'recipient', 'recipient_phone'],
      },
      {
        label: { zh: '代收确认', en: 'Consent' },
        fields: ['consent', 'consent_at', 'consent_wording'],
      },
      {
        label: { zh: '存放', en: 'Storage' },
        fields: ['shelf', 'pickup_code', 'note'],
      },
    ],
    icon: 'parcel',
    keepDays: 14,
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
  renovation: recordType({
    name: 'renovation',
    label: { zh: '装修', en: 'Renovation' },
    fields: [
      field({
        name: 'unit',
        kind: kind({ name: 'ref', to: 'unit' }),
        label: { zh: '房号', en: 'Unit' },
        personal: 'place',
        retainDays: null,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'applicant_kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'owner', label: { zh: '业主本人', en: 'Owner' } }),
            option({
              code: 'tenant',
              label: { zh: '承租人(书面委托)', en: 'Tenant with written mandate' },
            }),
            option({
              code: 'agent',
              label: { zh: '代理人(书面委托)', en: 'Agent with written mandate' },
            }),
          ],
        }),
        label: { zh: '申请人身份', en: 'Applicant is' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'applicant',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '申请人', en: 'Applicant' },
        personal: 'name',
        retainDays: 1095,
        required: true,
        search: true,
      }),
      field({
        name: 'applicant_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '申请人电话', en: 'Applicant\'s phone' },
        personal: 'phone',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        search: true,
      }),
      field({
        name: 'mandate_seen',
        kind: kind({ name: 'flag' }),
        label: { zh: '已核对委托书原件', en: 'Original mandate seen' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'contractor',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '装修公司', en: 'Contractor' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'contractor_license',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '营业执照/资质证号', en: 'License no.' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'lead',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '现场负责人', en: 'Site lead' },
        personal: 'name',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'lead_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '现场负责人电话', en: 'Site lead\'s phone' },
        personal: 'phone',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'workers',
        kind: kind({ name: 'integer', high: 500 }),
        label: { zh: '施工人数', en: 'Workers' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'first', label: { zh: '首次装修', en: 'First fit-out' } }),
            option({ code: 'second', label: { zh: '二次装修', en: 'Later renovation' } }),
          ],
        }),
        label: { zh: '装修类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'scope',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '申报内容', en: 'Declared works' },
        personal: 'none',
        retainDays: null,
        merge: 'text',
      }),
      field({
        name: 'area',
        kind: kind({ name: 'area', high: 1000000000 }),
        label: { zh: '装修面积', en: 'Floor area' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'demolition_area',
        kind: kind({ name: 'area', high: 1000000000 }),
        label: { zh: '砸墙面积', en: 'Demolished wall area' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'starts_on',
        kind: kind({ name: 'day' }),
        label: { zh: '计划开工', en: 'Planned start' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'ends_on',
        kind: kind({ name: 'day' }),
        label: { zh: '计划完工', en: 'Planned end' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'deposit',
        kind: kind({ name: 'money', high: 1000000000000 }),
        label: { zh: '装修保证金', en: 'Deposit' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'receipt_number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '收款票据号', en: 'Receipt no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'permit_number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '施工许可证号', en: 'Permit no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'passes_issued',
        kind: kind({ name: 'integer', high: 500 }),
        label: { zh: '已发出入证', en: 'Passes issued' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'started_on',
        kind: kind({ name: 'day' }),
        label: { zh: '开工日期', en: 'Started on' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'water_tests',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'began_at',
              kind: kind({ name: 'moment', low: -9007199254740991 }),
              label: { zh: '开始', en: 'Began' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'ended_at',
              kind: kind({ name: 'moment', low: -9007199254740991 }),
              label: { zh: '结束', en: 'Ended' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'room',
              kind: kind({ name: 'text', most: 60 }),
              label: { zh: '部位', en: 'Room' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'below',
              kind: kind({ name: 'text', most: 60 }),
              label: { zh: '楼下房号', en: 'Unit below' },
              personal: 'place',
              retainDays: null,
            }),
            field({
              name: 'passed',
              kind: kind({ name: 'flag' }),
              label: { zh: '合格', en: 'Passed' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'by',
              kind: kind({ name: 'ref', to: 'staff' }),
              label: { zh: '记录人', en: 'Noted by' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '闭水试验', en: 'Water tests' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'cards_returned',
        kind: kind({ name: 'flag' }),
        label: { zh: '许可证及出入证已收回', en: 'Permit and passes returned' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'refund_receipt',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '退款凭证号', en: 'Refund voucher' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '照片', en: 'Photos' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'signatures',
        kind: kind({ name: 'refs', to: 'signature' }),
        label: { zh: '签字', en: 'Signatures' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
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
      state({ name: 'declared', label: { zh: '已申报', en: 'Declared' }, tone: 'info' }),
      state({ name: 'approved', label: { zh: '已审批', en: 'Approved' }, tone: 'info' }),
      state({ name: 'paid', label: { zh: '已交费', en: 'Paid' }, tone: 'info' }),
      state({ name: 'underway', label: { zh: '施工中', en: 'Under way' }, tone: 'good' }),
      state({ name: 'stopped', label: { zh: '已停工', en: 'Stopped' }, tone: 'warn' }),
      state({
        name: 'awaiting_acceptance',
        label: { zh: '待验收', en: 'Awaiting acceptance' },
        tone: 'info',
      }),
      state({
        name: 'rectifying',
        label: { zh: '整改中', en: 'To rectify' },
        tone: 'warn',
      }),
      state({ name: 'accepted', label: { zh: '验收合格', en: 'Accepted' }, tone: 'good' }),
      state({
        name: 'refunded',
        label: { zh: '已退款', en: 'Refunded' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'withdrawn', label: { zh: '已撤回', en: 'Withdrawn' }, open: false }),
    ],
    initial: 'declared',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['unit', 'contractor'],
    moves: [
      move({
        name: 'approve',
        label: { zh: '审批通过', en: 'Approve' },
        sources: ['declared'],
        target: 'approved',
        roles: ['director', 'manager', 'administrator', 'system'],
      }),
      move({
        name: 'confirm_payment',
        label: { zh: '确认交费', en: 'Confirm payment' },
        sources: ['approved'],
        target: 'paid',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['receipt_number'],
      }),
      move({
        name: 'start',
        label: { zh: '办证开工', en: 'Issue permit and start' },
        sources: ['paid'],
        target: 'underway',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['permit_number', 'started_on'],
      }),
      move({
        name: 'stop',
        label: { zh: '责令停工', en: 'Stop the works' },
        sources: ['underway'],
        target: 'stopped',
        roles: ['director', 'manager', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'resume',
        label: { zh: '恢复施工', en: 'Resume' },
        sources: ['stopped'],
        target: 'underway',
        roles: ['director', 'manager', 'administrator', 'system'],
      }),
      move({
        name: 'request_acceptance',
        label: { zh: '申请验收', en: 'Request acceptance' },
        sources: ['underway', 'rectifying'],
        target: 'awaiting_acceptance',
        roles: EVERYONE,
      }),
      move({
        name: 'require_rectification',
        label: { zh: '要求整改', en: 'Require rectification' },
        sources: ['awaiting_acceptance'],
        target: 'rectifying',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'engineer', 'administrator', 'system'],
        reason: true,
      }),
      move({
        name: 'accept',
        label: { zh: '验收合格', en: 'Accept' },
        sources: ['awaiting_acceptance'],
        target: 'accepted',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'engineer', 'administrator', 'system'],
        tone: 'good',
      }),
      move({
        name: 'refund',
        label: { zh: '退还保证金', en: 'Refund the deposit' },
        sources: ['accepted'],
        target: 'refunded',
        roles: ['director', 'manager', 'reception', 'administrator', 'system'],
        needs: ['refund_receipt', 'cards_returned'],
        tone: 'good',
      }),
      move({
        name: 'withdraw',
        label: { zh: '撤回申报', en: 'Withdraw' },
        sources: ['declared', 'approved'],
        target: 'withdrawn',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
      }),
    ],
    blocks: [
      block({
        move: 'accept',
        code: 'violations_open',
        why: { zh: '还有未关闭的违章', en: 'Violations are still open' },
        type: 'violation',
        via: 'renovation',
        states: ['found', 'notice_issued', 'rectified'],
      }),
      block({
        move: 'refund',
        code: 'violations_open',
        why: { zh: '还有未关闭的违章', en: 'Violations are still open' },
        type: 'violation',
        via: 'renovation',
        states: ['found', 'notice_issued', 'rectified'],
      }),
    ],
    sections: [
      {
        label: { zh: '申请', en: 'Application' },
        fields: [
          'unit',
          'applicant_kind',
          'applicant',
          'applicant_phone',
          'mandate_seen',
        ],
      },
      {
        label: { zh: '施工单位', en: 'Contractor' },
        fields: ['contractor', 'contractor_license', 'lead', 'lead_phone', 'workers'],
      },
      {
        label: { zh: '装修内容', en: 'Works' },
        fields: ['kind', 'scope', 'area', 'demolition_area', 'starts_on', 'ends_on'],
      },
      {
        label: { zh: '交费与证件', en: 'Fees and permits' },
        fields: [
          'deposit',
          'receipt_number',
          'permit_number',
          'passes_issued',
          'started_on',
        ],
      },
      {
        label: { zh: '验收与退款', en: 'Acceptance and refund' },
        fields: [
          'water_tests',
          'cards_returned',
          'refund_receipt',
          'photos',
          'signatures',
          'note',
        ],
      },
    ],
    icon: 'renovation',
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
  violation: recordType({
    name: 'violation',
    label: { zh: '违章', en: 'Violation' },
    fields: [
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
        name: 'renovation',
        kind: kind({ name: 'ref', to: 'renovation' }),
        label: { zh: '所属装修', en: 'Renovation' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'inspection',
        kind: kind({ name: 'ref', to: 'inspection' }),
        label: { zh: '来自巡检', en: 'From inspection' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'place',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '地点', en: 'Place' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'category',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'renovation', label: { zh: '装修类', en: 'Renovation' } }),
            option({ code: 'fire', label: { zh: '消防类', en: 'Fire safety' } }),
            option({ code: 'sanitation', label: { zh: '环境卫生类', en: 'Sanitation' } }),
            option({ code: 'security', label: { zh: '治安类', en: 'Public order' } }),
            option({
              code: 'others_interests',
              label: { zh: '损害其他业主利益', en: 'Harm to other owners' },
            }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '违章类别', en: 'Category' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'item',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '违章事项', en: 'What' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'severity',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'general',
              label: { zh: '一般违章', en: 'General' },
              tone: 'warn',
            }),
            option({ code: 'major', label: { zh: '重大违章', en: 'Major' }, tone: 'bad' }),
          ],
        }),
        label: { zh: '级别', en: 'Severity' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
        required: true,
        inList: true,
      }),
      field({
        name: 'description',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '情况描述', en: 'Description' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
      field({
        name: 'found_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '发现时间', en: 'Found at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'found_by',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '发现人', en: 'Found by' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'person_told',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '当事人/被告知人', en: 'Person told' },
        personal: 'name',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'told',
        kind: kind({ name: 'text', most: 1000, lines: true }),
        label: { zh: '劝导内容', en: 'What was said' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'deadline',
        kind: kind({ name: 'day' }),
        label: { zh: '整改期限', en: 'Deadline' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '照片', en: 'Photos' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'recheck_photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '复查照片', en: 'Photos of the check' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'signatures',
        kind: kind({ name: 'refs', to: 'signature' }),
        label: { zh: '签字', en: 'Signatures' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'closing_note',
        kind: kind({ name: 'text', most: 1000, lines: true }),
        label: { zh: '处理意见', en: 'Decision' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'report_proof',
        kind: kind({ name: 'text' }),
        label: { zh: '上报凭证', en: 'Proof of report' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'reported_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '上报时间', en: 'Reported at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
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
      state({ name: 'found', label: { zh: '已劝导', en: 'Persuaded' }, tone: 'warn' }),
      state({
        name: 'notice_issued',
        label: { zh: '限期整改', en: 'To rectify by a date' },
        tone: 'bad',
      }),
      state({
        name: 'rectified',
        label: { zh: '待复查', en: 'To be checked again' },
        tone: 'info',
      }),
      state({
        name: 'reported',
        label: { zh: '已上报主管部门', en: 'Reported to the authority' },
        tone: 'bad',
      }),
      state({
        name: 'closed',
        label: { zh: '已关闭', en: 'Closed' },
        open: false,
        tone: 'good',
      }),
    ],
    initial: 'found',
    create: EVERYONE,
    title: ['category', 'item'],
    moves: [
      move({
        name: 'issue_notice',
        label: { zh: '发出处理通知单', en: 'Issue the notice' },
        sources: ['found', 'rectified'],
        target: 'notice_issued',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['deadline'],
        tone: 'bad',
      }),
      move({
        name: 'report_rectified',
        label: { zh: '已整改，待复查', en: 'Rectified, to be checked' },
        sources: ['found', 'notice_issued'],
        target: 'rectified',
        roles: EVERYONE,
        asks: ['photos'],
      }),
      move({
        name: 'close',
        label: { zh: '复查合格，关闭', en: 'Close after checking' },
        sources: ['found', 'rectified', 'reported'],
        target: 'closed',
        roles: ['director', 'manager', 'system'],
        needs: ['closing_note'],
        stricter: [
          {
            field: 'severity',
            value: 'major',
            roles: ['director', 'system'],
            why: {
              zh: '重大违章只能由管理处负责人处理',
              en: 'Only the director closes a major violation',
            },
          },
        ],
        tone: 'good',
      }),
      move({
        name: 'report_to_authority',
        label: { zh: '上报主管部门', en: 'Report to the authority' },
        sources: ['found', 'notice_issued', 'rectified'],
        target: 'reported',
        roles: ['director', 'manager', 'administrator', 'system'],
        needs: ['report_proof'],
        stricter: [
          {
            field: 'severity',
            value: 'major',
            roles: ['director', 'system'],
            why: {
              zh: '重大违章只能由管理处负责人处理',
              en: 'Only the director closes a major violation',
            },
          },
        ],
        tone: 'bad',
      }),
    ],
    sections: [
      {
        label: { zh: '违章情况', en: 'What happened' },
        fields: [
          'unit',
          'place',
          'category',
          'item',
          'severity',
          'description',
          'photos',
        ],
      },
      {
        label: { zh: '劝导与整改', en: 'What was said' },
        fields: ['person_told', 'told', 'deadline', 'signatures'],
      },
      {
        label: { zh: '处理', en: 'Handling' },
        fields: ['closing_note', 'report_proof', 'note'],
      },
    ],
    icon: 'violation',
  }),
}
