// Written by `python -m sync.generate` from sync/records/*/definition.py. Do not edit.
import type { Json, RecordType } from '../definition'
import { block, field, kind, move, option, recordType, state, EVERYONE, STAFF, ADMINISTRATORS, ONLY_SYSTEM } from '../definition'

/** Every record type by name. */
export type TypeName = 'building' | 'callback' | 'card' | 'complaint' | 'contact' | 'document' | 'dunning' | 'emergency' | 'goods_pass' | 'household' | 'inspection' | 'key' | 'meeting' | 'move_in' | 'notice' | 'parcel' | 'patrol' | 'photo' | 'refusal' | 'renovation' | 'resident' | 'setting' | 'shift_handover' | 'signature' | 'site' | 'staff' | 'unit' | 'violation' | 'visitor' | 'work_order'

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

export type CallbackState = 'planned' | 'missed' | 'done' | 'dropped'
export type CallbackMove = 'record' | 'miss' | 'drop'

/** 回访记录 Callback */
export interface CallbackFields {
  /** 回访类别 (choice) */
  kind: 'complaint' | 'repair' | 'emergency' | 'area' | 'annual' | 'forum' | 'survey'
  /** 房号 (ref) */
  unit?: string
  /** 受访人 (text) */
  customer?: string
  /** 联系电话 (text) */
  phone?: string
  /** 计划日期 (day) */
  due_on?: string
  /** 回访人 (ref) */
  caller?: string
  /** 投诉 (ref) */
  complaint?: string
  /** 工作联系单 (ref) */
  work_order?: string
  /** 突发事件 (ref) */
  emergency?: string
  /** 方式 (choice) */
  channel?: 'phone' | 'visit' | 'wechat' | 'app'
  /** 回访时间 (moment, first_write) */
  done_at?: number
  /** 满意度 (choice, keep_both) */
  satisfaction?: 'satisfied' | 'fair' | 'dissatisfied'
  /** 客户意见 (text, keep_both) */
  opinion?: string
  /** 约定答复日期 (day) */
  reply_on?: string
  /** 答复内容 (text) */
  reply?: string
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type CardState = 'issued' | 'lost' | 'returned' | 'refunded' | 'cancelled'
export type CardMove = 'take_back' | 'refund' | 'report_lost' | 'cancel' | 'renew'

/** 证卡 Permit or pass */
export interface CardFields {
  /** 证卡类别 (choice) */
  kind: 'permit' | 'worker_pass' | 'vehicle_pass' | 'parking' | 'resident_pass'
  /** 证号 (text, first_write) */
  number: string
  /** 房号 (ref) */
  unit?: string
  /** 所属装修 (ref) */
  renovation?: string
  /** 持证人 (text) */
  holder?: string
  /** 联系电话 (text) */
  holder_phone?: string
  /** 单位 (text) */
  employer?: string
  /** 车牌号 (text) */
  plate?: string
  /** 发证时间 (moment, first_write) */
  issued_at: number
  /** 有效期至 (day) */
  valid_until?: string
  /** 押金(交证退款) (money, first_write) */
  deposit?: number
  /** 押金票据号 (text, first_write) */
  receipt_number?: string
  /** 交证时间 (moment, first_write) */
  returned_at?: number
  /** 退款凭证号 (text, first_write) */
  refund_receipt?: string
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type ComplaintState = 'received' | 'verified' | 'replied' | 'handling' | 'resolved' | 'closed' | 'withdrawn'
export type ComplaintMove = 'verify' | 'reply_first' | 'hand_up' | 'resolve' | 'reopen' | 'close' | 'withdraw'

/** 投诉 Complaint */
export interface ComplaintFields {
  /** 投诉类别 (choice) */
  kind: 'renovation_noise' | 'common_facility' | 'indoor_repair' | 'mail_lost' | 'sanitation' | 'greening' | 'pests' | 'service' | 'security' | 'other'
  /** 级别 (choice, keep_both) */
  severity: 'general' | 'major'
  /** 投诉方式 (choice) */
  channel: 'phone' | 'visit' | 'written' | 'wechat' | 'app' | 'found'
  /** 房号 (ref) */
  unit?: string
  /** 投诉人 (text) */
  complainant?: string
  /** 联系电话 (text) */
  complainant_phone?: string
  /** 匿名投诉 (flag) */
  anonymous?: boolean
  /** 已请入接待室 (flag) */
  private?: boolean
  /** 涉及户数(三家以上为集体投诉) (integer) */
  households?: number
  /** 投诉事项 (text) */
  subject: string
  /** 投诉内容及要求 (text, text) */
  detail?: string
  /** 受理时间 (moment, first_write) */
  received_at: number
  /** 听清楚：已听完并复述 (flag) */
  heard?: boolean
  /** 问清楚：已问明情况 (flag) */
  asked?: boolean
  /** 报告领导时间 (moment, first_write) */
  reported_at?: number
  /** 核实情况 (text, keep_both) */
  verification?: string
  /** 核实时间 (moment, first_write) */
  verified_at?: number
  /** 有效投诉 (flag, keep_both) */
  valid?: boolean
  /** 初步回复 (text, keep_both) */
  first_reply?: string
  /** 初步回复时间 (moment, first_write) */
  first_reply_at?: number
  /** 下次答复时间 (day) */
  next_reply_on?: string
  /** 承办人 (ref) */
  handler?: string
  /** 处理结果 (text, keep_both) */
  result?: string
  /** 书面回复文号 (text) */
  written_reply?: string
  /** 客户满意度 (choice, keep_both) */
  satisfaction?: 'satisfied' | 'fair' | 'dissatisfied'
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type ContactState = 'open' | 'referred' | 'answered' | 'declined'
export type ContactMove = 'refer' | 'answer' | 'decline' | 'reopen'

/** 来电来访 Contact */
export interface ContactFields {
  /** 类别 (choice) */
  kind: 'enquiry' | 'service' | 'complaint' | 'help' | 'suggestion' | 'praise' | 'peer_visit'
  /** 方式 (choice) */
  channel: 'phone' | 'visit' | 'wechat' | 'app' | 'written'
  /** 房号 (ref) */
  unit?: string
  /** 姓名 (text) */
  caller?: string
  /** 联系电话 (text) */
  caller_phone?: string
  /** 事由 (text) */
  subject: string
  /** 详细内容 (text, text) */
  detail?: string
  /** 问题级别 (choice) */
  weight?: 'ordinary' | 'important' | 'major'
  /** 服务范围 (choice) */
  scope?: 'own' | 'outsourced' | 'neither'
  /** 接待时间 (moment, first_write) */
  received_at: number
  /** 客户等候(秒) (integer) */
  waited_seconds?: number
  /** 答复时限 (day) */
  promised_on?: string
  /** 承办人 (ref) */
  handler?: string
  /** 报主任时间 (moment, first_write) */
  told_director?: number
  /** 答复内容 (text, keep_both) */
  answer?: string
  /** 答复时间 (moment, first_write) */
  answered_at?: number
  /** 投诉 (ref) */
  complaint?: string
  /** 工作联系单 (ref) */
  work_order?: string
  /** 突发事件 (ref) */
  emergency?: string
  /** 备注 (text, text) */
  note?: string
}

export type DocumentState = 'registered' | 'circulating' | 'filed'
export type DocumentMove = 'circulate' | 'file'

/** 收发文 Document */
export interface DocumentFields {
  /** 收/发 (choice) */
  direction: 'incoming' | 'outgoing'
  /** 文号 (text, first_write) */
  number: string
  /** 表单编码 (text) */
  form_code?: string
  /** 版本 (text) */
  edition?: string
  /** 类别 (choice) */
  kind?: 'authority' | 'company' | 'owner' | 'contractor' | 'contract' | 'report' | 'reply' | 'form' | 'other'
  /** 标题 (text) */
  subject: string
  /** 来文/收文单位 (text) */
  correspondent?: string
  /** 文件日期 (day) */
  dated_on?: string
  /** 份数 (integer) */
  copies?: number
  /** 登记时间 (moment, first_write) */
  registered_at: number
  /** 承办人 (ref) */
  handler?: string
  /** 办理期限 (day) */
  due_on?: string
  /** 办理结果 (text, keep_both) */
  outcome?: string
  /** 档号 (text, first_write) */
  archive_number?: string
  /** 扫描件/照片 (refs, union) */
  photos?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type DunningState = 'due' | 'reminded' | 'promised' | 'disputed' | 'referred' | 'paid' | 'waived'
export type DunningMove = 'remind' | 'promise' | 'dispute' | 'settle_objection' | 'pay' | 'refer' | 'waive'

/** 催费记录 Fee reminder */
export interface DunningFields {
  /** 房号 (ref) */
  unit: string
  /** 住户档案 (ref) */
  household?: string
  /** 客户 (text) */
  customer?: string
  /** 联系电话 (text) */
  phone?: string
  /** 款项 (choice) */
  item: 'service_fee' | 'parking' | 'shared_energy' | 'special_service' | 'other'
  /** 所属期间 (text) */
  period: string
  /** 金额 (money, keep_both) */
  amount: number
  /** 催缴方式 (choice) */
  channel?: 'notice' | 'phone' | 'visit' | 'message'
  /** 催缴时间 (moment) */
  reminded_at?: number
  /** 请于此日前缴纳 (day) */
  pay_by?: string
  /** 预约上门时间 (moment) */
  visit_at?: number
  /** 催缴人 (ref) */
  caller?: string
  /** 承诺缴费日 (day) */
  promised_on?: string
  /** 客户异议 (text, keep_both) */
  objection?: string
  /** 收款票据号 (text, first_write) */
  receipt_number?: string
  /** 关联投诉 (ref) */
  complaint?: string
  /** 缴费时间 (moment, first_write) */
  paid_at?: number
  /** 送达照片 (refs, union) */
  photos?: string[]
  /** 备注 (text, text) */
  note?: string
}

export interface EmergencyToldItem {
  /** 通知对象 (choice) */
  who: 'ambulance' | 'fire' | 'police' | 'security' | 'gate' | 'engineering' | 'centre' | 'manager' | 'family' | 'other'
  /** 时间 (moment) */
  at: number
  /** 通知人 (ref) */
  by?: string
  /** 答复 (text) */
  answer?: string
}

export type EmergencyState = 'reported' | 'handling' | 'settled' | 'closed'
export type EmergencyMove = 'take_in_hand' | 'resolve' | 'close'

/** 突发事件 Emergency */
export interface EmergencyFields {
  /** 类别 (choice) */
  kind: 'medical' | 'crime' | 'engineering' | 'other'
  /** 事件 (text) */
  subject: string
  /** 房号 (ref) */
  unit?: string
  /** 地点 (text) */
  place?: string
  /** 发生时间 (moment, first_write) */
  happened_at: number
  /** 求助/报告人 (text) */
  reporter?: string
  /** 联系电话 (text) */
  reporter_phone?: string
  /** 已通知 (items, union) */
  told?: EmergencyToldItem[]
  /** 现场措施 (text, text) */
  measures?: string
  /** 处置结果 (text, keep_both) */
  result?: string
  /** 原因与改进 (text, keep_both) */
  cause?: string
  /** 现场照片 (refs, union) */
  photos?: string[]
  /** 备注 (text, text) */
  note?: string
}

export interface GoodsPassGoodsItem {
  /** 物品 (text) */
  what: string
  /** 数量 (integer) */
  count: number
  /** 说明 (text) */
  remark?: string
}

export type GoodsPassState = 'applied' | 'approved' | 'gone' | 'refused'
export type GoodsPassMove = 'approve' | 'let_out' | 'refuse'

/** 物品搬出放行 Goods pass */
export interface GoodsPassFields {
  /** 放行条号 (text, first_write) */
  number?: string
  /** 房号 (ref) */
  unit: string
  /** 申请人身份 (choice) */
  applicant_kind: 'owner' | 'tenant' | 'agent' | 'contractor'
  /** 申请人 (text) */
  applicant: string
  /** 联系电话 (text) */
  phone?: string
  /** 业主同意方式 (choice, keep_both) */
  owner_consent?: 'owner_present' | 'phone' | 'written' | 'not_needed'
  /** 搬出物品 (items, keep_both) */
  goods?: GoodsPassGoodsItem[]
  /** 搬出日期 (day) */
  moves_on?: string
  /** 搬运单位 (text) */
  carrier?: string
  /** 车牌号 (text) */
  plate?: string
  /** 放行人 (ref) */
  let_out_by?: string
  /** 放行时间 (moment, first_write) */
  let_out_at?: number
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type HouseholdState = 'living' | 'vacant' | 'left'
export type HouseholdMove = 'move_out' | 'vacate' | 'move_back'

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

export type KeyState = 'kept' | 'lent' | 'issued' | 'lost'
export type KeyMove = 'lend' | 'issue' | 'take_back' | 'report_lost' | 'find'

/** 钥匙 Key */
export interface KeyFields {
  /** 钥匙编号 (text, first_write) */
  number: string
  /** 类别 (choice) */
  kind?: 'unit' | 'common' | 'plant' | 'mailbox' | 'gate' | 'other'
  /** 房号 (ref) */
  unit?: string
  /** 部位 (text) */
  place?: string
  /** 数量(把) (integer) */
  count?: number
  /** 柜位 (text) */
  cabinet?: string
  /** 领用人 (text) */
  holder?: string
  /** 联系电话 (text) */
  holder_phone?: string
  /** 用途 (text) */
  purpose?: string
  /** 应还日期 (day) */
  due_on?: string
  /** 缴费票据号 (text, first_write) */
  receipt_number?: string
  /** 归还时间 (moment, first_write) */
  returned_at?: number
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

export interface MeetingAttendeesItem {
  /** 姓名 (text) */
  name: string
  /** 单位/部门 (text) */
  from?: string
  /** 缺席 (flag) */
  absent?: boolean
}

export interface MeetingDecisionsItem {
  /** 决议事项 (text) */
  what: string
  /** 责任人 (text) */
  who?: string
  /** 完成时限 (day) */
  due_on?: string
  /** 已完成 (flag) */
  done?: boolean
}

export type MeetingState = 'called' | 'held' | 'filed' | 'cancelled'
export type MeetingMove = 'hold' | 'file' | 'postpone' | 'cancel'

/** 会议记录 Meeting */
export interface MeetingFields {
  /** 会议类别 (choice) */
  kind: 'weekly' | 'briefing' | 'training' | 'forum' | 'owners' | 'coordination'
  /** 议题 (text) */
  subject: string
  /** 时间 (moment) */
  starts_at: number
  /** 地点 (text) */
  place?: string
  /** 主持人 (ref) */
  chair?: string
  /** 记录人 (ref) */
  recorder?: string
  /** 参会人员 (items, union) */
  attendees?: MeetingAttendeesItem[]
  /** 会议内容 (text, text) */
  minutes?: string
  /** 决议 (items, keep_both) */
  decisions?: MeetingDecisionsItem[]
  /** 照片 (refs, union) */
  photos?: string[]
  /** 备注 (text, text) */
  note?: string
}

export interface MoveInPapersItem {
  /** 资料 (choice) */
  paper: 'move_in_notice' | 'contract' | 'identity_card' | 'mandate' | 'agent_identity' | 'covenant' | 'civility' | 'owner_manual' | 'move_in_notes'
  /** 原件(份) (integer) */
  originals?: number
  /** 复印件(份) (integer) */
  copies?: number
  /** 返业主(份) (integer) */
  returned?: number
}

export interface MoveInDefectsItem {
  /** 部位 (text) */
  room: string
  /** 问题 (text) */
  defect: string
  /** 整改期限 (day) */
  fix_by?: string
  /** 已整改 (flag) */
  fixed?: boolean
}

export type MoveInState = 'identified' | 'papers' | 'paid' | 'keys_given' | 'inspected' | 'filed' | 'stopped'
export type MoveInMove = 'fill_in' | 'pay' | 'give_keys' | 'inspect' | 'file' | 'stop'

/** 入住手续 Move-in */
export interface MoveInFields {
  /** 房号 (ref) */
  unit: string
  /** 住户档案 (ref) */
  household?: string
  /** 业主 (text) */
  owner: string
  /** 联系电话 (text) */
  phone?: string
  /** 代理人办理 (flag) */
  by_agent?: boolean
  /** 代理人 (text) */
  agent?: string
  /** 已核对原件 (flag) */
  originals_seen?: boolean
  /** 资料清单 (items, keep_both) */
  papers?: MoveInPapersItem[]
  /** 预交物业服务费 (money) */
  fee?: number
  /** 缴费票据号 (text, first_write) */
  receipt_number?: string
  /** 钥匙(把) (integer, first_write) */
  keys_count?: number
  /** 水表底数 (integer, keep_both) */
  water_reading?: number
  /** 电表底数 (integer, keep_both) */
  power_reading?: number
  /** 气表底数 (integer, keep_both) */
  gas_reading?: number
  /** 验房时间 (moment, first_write) */
  inspected_at?: number
  /** 《物业验收交接记录表》问题 (items, keep_both) */
  defects?: MoveInDefectsItem[]
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type NoticeState = 'drafted' | 'approved' | 'posted' | 'ended' | 'withdrawn'
export type NoticeMove = 'approve' | 'post' | 'amend' | 'end' | 'withdraw'

/** 通知 Notice */
export interface NoticeFields {
  /** 编号 (text, first_write) */
  number?: string
  /** 类别 (choice) */
  kind: 'pest_control' | 'outage' | 'works' | 'cleaning' | 'activity' | 'improvement' | 'honour' | 'reminder' | 'other'
  /** 标题 (text) */
  subject: string
  /** 正文 (text, keep_both) */
  body: string
  /** 实施日期 (day) */
  applies_on?: string
  /** 范围 (refs) */
  buildings?: string[]
  /** 张贴位置 (text) */
  places?: string
  /** 张贴时间 (moment, first_write) */
  posted_at?: number
  /** 张贴人 (ref) */
  posted_by?: string
  /** 张贴照片 (refs, union) */
  photos?: string[]
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

export interface PatrolChecksItem {
  /** 项目 (text) */
  code: string
  /** 结果 (choice) */
  result: 'pass' | 'fail' | 'na'
  /** 说明 (text) */
  remark?: string
}

export interface PatrolFindingsItem {
  /** 问题 (text) */
  what: string
  /** 地点 (text) */
  place?: string
  /** 处理 (choice) */
  duty: 'on_the_spot' | 'cleaning' | 'repair' | 'order' | 'greening' | 'butler'
  /** 整改期限 (day) */
  due_on?: string
  /** 重复出现 (flag) */
  again?: boolean
}

export type PatrolState = 'underway' | 'following' | 'finished'
export type PatrolMove = 'finish' | 'follow' | 'verify'

/** 巡查记录 Patrol */
export interface PatrolFields {
  /** 巡查类别 (choice) */
  kind: 'grid' | 'daily' | 'night' | 'special'
  /** 网格 (text) */
  grid?: string
  /** 楼栋 (ref) */
  building?: string
  /** 巡查人 (ref) */
  leader?: string
  /** 同行 (refs, union) */
  company?: string[]
  /** 开始时间 (moment, first_write) */
  started_at: number
  /** 结束时间 (moment, first_write) */
  ended_at?: number
  /** 上次问题已复核 (flag) */
  earlier_verified?: boolean
  /** 检查项目 (items, keep_both) */
  checks?: PatrolChecksItem[]
  /** 发现问题 (items, union) */
  findings?: PatrolFindingsItem[]
  /** 复核情况 (text, keep_both) */
  verification?: string
  /** 照片 (refs, union) */
  photos?: string[]
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
export type ResidentMove = 'move_out' | 'move_back'

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

export interface ShiftHandoverEquipmentItem {
  /** 物品 (text) */
  what: string
  /** 数量 (integer) */
  count?: number
  /** 完好 (flag) */
  good?: boolean
}

export type ShiftHandoverState = 'prepared' | 'taken' | 'refused' | 'escalated'
export type ShiftHandoverMove = 'take' | 'refuse' | 'escalate'

/** 交接班记录 Shift handover */
export interface ShiftHandoverFields {
  /** 岗位 (choice) */
  post: 'reception' | 'gate' | 'control' | 'patrol' | 'grid'
  /** 日期 (day) */
  on_day: string
  /** 班次 (choice) */
  shift: 'day' | 'middle' | 'night'
  /** 交班人 (ref) */
  handed_by?: string
  /** 交班时间 (moment, first_write) */
  handed_at: number
  /** 装备物品 (items, keep_both) */
  equipment?: ShiftHandoverEquipmentItem[]
  /** 未了事项 (text, text) */
  matters?: string
  /** 钥匙已清点 (flag) */
  keys_counted?: boolean
  /** 接班人 (ref) */
  taken_by?: string
  /** 接班时间 (moment, first_write) */
  taken_at?: number
  /** 接班人状态适宜上岗 (flag) */
  fit_for_duty?: boolean
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
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

export type VisitorState = 'inside' | 'left' | 'turned_away'
export type VisitorMove = 'leave' | 'turn_away'

/** 来访登记 Visitor */
export interface VisitorFields {
  /** 来访人 (text) */
  name?: string
  /** 联系电话 (text) */
  phone?: string
  /** 人数 (integer) */
  people?: number
  /** 车牌号 (text) */
  plate?: string
  /** 来访单位 (text) */
  employer?: string
  /** 已查看证件(不留存) (flag) */
  document_seen?: boolean
  /** 房号 (ref) */
  unit?: string
  /** 事由 (choice) */
  purpose: 'guest' | 'delivery' | 'housekeeping' | 'works' | 'viewing' | 'business' | 'other'
  /** 已与住户确认 (flag) */
  host_agreed?: boolean
  /** 进入时间 (moment, first_write) */
  arrived_at: number
  /** 离开时间 (moment, first_write) */
  left_at?: number
  /** 照片 (refs, union) */
  photos?: string[]
  /** 备注 (text, text) */
  note?: string
}

export type WorkOrderState = 'filled' | 'dispatched' | 'underway' | 'done' | 'closed' | 'cancelled'
export type WorkOrderMove = 'dispatch' | 'take' | 'finish' | 'rework' | 'close' | 'cancel'

/** 工作联系单 Work order */
export interface WorkOrderFields {
  /** 单号 (text, first_write) */
  number?: string
  /** 服务类别 (choice) */
  kind: 'common' | 'indoor' | 'special' | 'developer' | 'cleaning' | 'greening' | 'order'
  /** 紧急程度 (choice) */
  urgency?: 'ordinary' | 'urgent'
  /** 房号 (ref) */
  unit?: string
  /** 地点 (text) */
  place?: string
  /** 客户 (text) */
  customer?: string
  /** 联系电话 (text) */
  phone?: string
  /** 事项 (text) */
  subject: string
  /** 服务要求 (text, text) */
  detail?: string
  /** 填写时间 (moment, first_write) */
  filled_at: number
  /** 预约上门时间 (moment) */
  appointment?: number
  /** 收费标准 (choice, keep_both) */
  price?: 'free' | 'accepted' | 'on_site'
  /** 收费金额 (money, keep_both) */
  charge?: number
  /** 票据号 (text, first_write) */
  receipt_number?: string
  /** 责任部门 (choice) */
  department?: 'engineering' | 'security' | 'cleaning' | 'greening' | 'contractor' | 'developer'
  /** 处理人 (ref) */
  assignee?: string
  /** 处理结果 (text, keep_both) */
  result?: string
  /** 完工时间 (moment, first_write) */
  done_at?: number
  /** 来电来访 (ref) */
  contact?: string
  /** 投诉 (ref) */
  complaint?: string
  /** 照片 (refs, union) */
  photos?: string[]
  /** 签字 (refs, union) */
  signatures?: string[]
  /** 备注 (text, text) */
  note?: string
}

/** The fields of each type's records. */
export type FieldsOf = {
  building: BuildingFields
  callback: CallbackFields
  card: CardFields
  complaint: ComplaintFields
  contact: ContactFields
  document: DocumentFields
  dunning: DunningFields
  emergency: EmergencyFields
  goods_pass: GoodsPassFields
  household: HouseholdFields
  inspection: InspectionFields
  key: KeyFields
  meeting: MeetingFields
  move_in: MoveInFields
  notice: NoticeFields
  parcel: ParcelFields
  patrol: PatrolFields
  photo: PhotoFields
  refusal: RefusalFields
  renovation: RenovationFields
  resident: ResidentFields
  setting: SettingFields
  shift_handover: ShiftHandoverFields
  signature: SignatureFields
  site: SiteFields
  staff: StaffFields
  unit: UnitFields
  violation: ViolationFields
  visitor: VisitorFields
  work_order: WorkOrderFields
}

/** The states that each type's records have. */
export type StatesOf = {
  building: BuildingState
  callback: CallbackState
  card: CardState
  complaint: ComplaintState
  contact: ContactState
  document: DocumentState
  dunning: DunningState
  emergency: EmergencyState
  goods_pass: GoodsPassState
  household: HouseholdState
  inspection: InspectionState
  key: KeyState
  meeting: MeetingState
  move_in: MoveInState
  notice: NoticeState
  parcel: ParcelState
  patrol: PatrolState
  photo: PhotoState
  refusal: RefusalState
  renovation: RenovationState
  resident: ResidentState
  setting: SettingState
  shift_handover: ShiftHandoverState
  signature: SignatureState
  site: SiteState
  staff: StaffState
  unit: UnitState
  violation: ViolationState
  visitor: VisitorState
  work_order: WorkOrderState
}

/** The moves of each type, without the reserved create, void and settle. */
export type MovesOf = {
  building: BuildingMove
  callback: CallbackMove
  card: CardMove
  complaint: ComplaintMove
  contact: ContactMove
  document: DocumentMove
  dunning: DunningMove
  emergency: EmergencyMove
  goods_pass: GoodsPassMove
  household: HouseholdMove
  inspection: InspectionMove
  key: KeyMove
  meeting: MeetingMove
  move_in: MoveInMove
  notice: NoticeMove
  parcel: ParcelMove
  patrol: PatrolMove
  photo: PhotoMove
  refusal: RefusalMove
  renovation: RenovationMove
  resident: ResidentMove
  setting: SettingMove
  shift_handover: ShiftHandoverMove
  signature: SignatureMove
  site: SiteMove
  staff: StaffMove
  unit: UnitMove
  violation: ViolationMove
  visitor: VisitorMove
  work_order: WorkOrderMove
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
  callback: recordType({
    name: 'callback',
    label: { zh: '回访记录', en: 'Callback' },
    fields: [
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'complaint',
              label: { zh: '投诉回访', en: 'After a complaint' },
            }),
            option({ code: 'repair', label: { zh: '报修回访', en: 'After a repair' } }),
            option({
              code: 'emergency',
              label: { zh: '突发事件回访', en: 'After an emergency' },
            }),
            option({ code: 'area', label: { zh: '片区走访', en: 'Visit by area' } }),
            option({ code: 'annual', label: { zh: '年度登门回访', en: 'Yearly visit' } }),
            option({ code: 'forum', label: { zh: '住户座谈会', en: 'Residents\' forum' } }),
            option({ code: 'survey', label: { zh: '问卷', en: 'Questionnaire' } }),
          ],
        }),
        label: { zh: '回访类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
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
        name: 'customer',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '受访人', en: 'Customer' },
        personal: 'name',
        retainDays: 1095,
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
        name: 'due_on',
        kind: kind({ name: 'day' }),
        label: { zh: '计划日期', en: 'Due on' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'caller',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '回访人', en: 'Caller' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'complaint',
        kind: kind({ name: 'ref', to: 'complaint' }),
        label: { zh: '投诉', en: 'Complaint' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'work_order',
        kind: kind({ name: 'ref', to: 'work_order' }),
        label: { zh: '工作联系单', en: 'Work order' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'emergency',
        kind: kind({ name: 'ref', to: 'emergency' }),
        label: { zh: '突发事件', en: 'Emergency' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'channel',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'phone', label: { zh: '电话', en: 'Phone' } }),
            option({ code: 'visit', label: { zh: '登门', en: 'Visit' } }),
            option({ code: 'wechat', label: { zh: '微信', en: 'WeChat' } }),
            option({ code: 'app', label: { zh: 'APP', en: 'App' } }),
          ],
        }),
        label: { zh: '方式', en: 'Channel' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'done_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '回访时间', en: 'Done at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'satisfaction',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'satisfied',
              label: { zh: '满意', en: 'Satisfied' },
              tone: 'good',
            }),
            option({
              code: 'fair',
              label: { zh: '基本满意', en: 'Fairly satisfied' },
              tone: 'info',
            }),
            option({
              code: 'dissatisfied',
              label: { zh: '不满意', en: 'Dissatisfied' },
              tone: 'bad',
            }),
          ],
        }),
        label: { zh: '满意度', en: 'Satisfaction' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
        inList: true,
      }),
      field({
        name: 'opinion',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '客户意见', en: 'Opinion' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'reply_on',
        kind: kind({ name: 'day' }),
        label: { zh: '约定答复日期', en: 'Reply promised for' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'reply',
        kind: kind({ name: 'text', most: 500, lines: true }),
        label: { zh: '答复内容', en: 'Reply' },
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
      state({ name: 'planned', label: { zh: '待回访', en: 'Planned' }, tone: 'warn' }),
      state({ name: 'missed', label: { zh: '未联系上', en: 'Not reached' }, tone: 'warn' }),
      state({
        name: 'done',
        label: { zh: '已回访', en: 'Done' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'dropped', label: { zh: '不再回访', en: 'Dropped' }, open: false }),
    ],
    initial: 'planned',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['kind', 'unit'],
    moves: [
      move({
        name: 'record',
        label: { zh: '登记回访', en: 'Record' },
        sources: ['planned', 'missed'],
        target: 'done',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['channel', 'satisfaction', 'opinion'],
        asks: ['done_at', 'reply_on'],
        tone: 'good',
      }),
      move({
        name: 'miss',
        label: { zh: '未联系上', en: 'Not reached' },
        sources: ['planned', 'missed'],
        target: 'missed',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['due_on'],
      }),
      move({
        name: 'drop',
        label: { zh: '不再回访', en: 'Drop' },
        sources: ['planned', 'missed'],
        target: 'dropped',
        roles: ['director', 'manager', 'system'],
        reason: true,
      }),
    ],
    sections: [
      {
        label: { zh: '对象', en: 'Whom' },
        fields: ['kind', 'unit', 'customer', 'phone', 'due_on', 'caller'],
      },
      {
        label: { zh: '关于', en: 'About' },
        fields: ['complaint', 'work_order', 'emergency'],
      },
      {
        label: { zh: '结果', en: 'Result' },
        fields: ['channel', 'done_at', 'satisfaction', 'opinion', 'reply_on', 'reply'],
      },
      {
        label: { zh: '附件', en: 'Attached' },
        fields: ['photos', 'signatures', 'note'],
      },
    ],
    icon: 'undo',
    register: true,
  }),
  card: recordType({
    name: 'card',
    label: { zh: '证卡', en: 'Permit or pass' },
    fields: [
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'permit',
              label: { zh: '装修施工许可证', en: 'Renovation permit' },
            }),
            option({
              code: 'worker_pass',
              label: { zh: '施工人员临时出入证', en: 'Worker\'s pass' },
            }),
            option({ code: 'vehicle_pass', label: { zh: '车辆出入证', en: 'Vehicle pass' } }),
            option({ code: 'parking', label: { zh: '停车证', en: 'Parking permit' } }),
            option({
              code: 'resident_pass',
              label: { zh: '住户出入证', en: 'Resident\'s pass' },
            }),
          ],
        }),
        label: { zh: '证卡类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '证号', en: 'Card no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
        search: true,
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
        name: 'renovation',
        kind: kind({ name: 'ref', to: 'renovation' }),
        label: { zh: '所属装修', en: 'Renovation' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'holder',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '持证人', en: 'Holder' },
        personal: 'name',
        retainDays: 1095,
        inList: true,
        search: true,
      }),
      field({
        name: 'holder_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        search: true,
      }),
      field({
        name: 'employer',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '单位', en: 'Employer' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'plate',
        kind: kind({ name: 'text', most: 20 }),
        label: { zh: '车牌号', en: 'Plate' },
        personal: 'identity',
        retainDays: 1095,
      }),
      field({
        name: 'issued_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '发证时间', en: 'Issued at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
      }),
      field({
        name: 'valid_until',
        kind: kind({ name: 'day' }),
        label: { zh: '有效期至', en: 'Valid until' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'deposit',
        kind: kind({ name: 'money', high: 1000000000000 }),
        label: { zh: '押金(交证退款)', en: 'Deposit' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'receipt_number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '押金票据号', en: 'Receipt no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'returned_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '交证时间', en: 'Returned at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
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
      state({ name: 'issued', label: { zh: '已发', en: 'Issued' }, tone: 'info' }),
      state({ name: 'lost', label: { zh: '已挂失', en: 'Reported lost' }, tone: 'bad' }),
      state({
        name: 'returned',
        label: { zh: '已交回待退押金', en: 'Returned, deposit due' },
        tone: 'warn',
      }),
      state({
        name: 'refunded',
        label: { zh: '已退押金', en: 'Deposit refunded' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'cancelled', label: { zh: '已注销', en: 'Cancelled' }, open: false }),
    ],
    initial: 'issued',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['number'],
    moves: [
      move({
        name: 'take_back',
        label: { zh: '交证', en: 'Take back' },
        sources: ['issued', 'lost'],
        target: 'returned',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        asks: ['returned_at'],
        tone: 'good',
      }),
      move({
        name: 'refund',
        label: { zh: '退押金', en: 'Refund the deposit' },
        sources: ['returned'],
        target: 'refunded',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['refund_receipt'],
        tone: 'good',
      }),
      move({
        name: 'report_lost',
        label: { zh: '挂失', en: 'Report lost' },
        sources: ['issued'],
        target: 'lost',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'cancel',
        label: { zh: '注销', en: 'Cancel' },
        sources: ['issued', 'lost', 'returned'],
        target: 'cancelled',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
      }),
      move({
        name: 'renew',
        label: { zh: '延期', en: 'Extend' },
        sources: ['issued'],
        target: 'issued',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['valid_until'],
      }),
    ],
    sections: [
      {
        label: { zh: '证卡', en: 'Card' },
        fields: ['kind', 'number', 'issued_at', 'valid_until', 'photos'],
      },
      {
        label: { zh: '持证人', en: 'Holder' },
        fields: ['unit', 'renovation', 'holder', 'holder_phone', 'employer', 'plate'],
      },
      {
        label: { zh: '押金', en: 'Deposit' },
        fields: ['deposit', 'receipt_number', 'returned_at', 'refund_receipt'],
      },
      { label: { zh: '附件', en: 'Attached' }, fields: ['signatures', 'note'] },
    ],
    icon: 'tag',
    register: true,
  }),
  complaint: recordType({
    name: 'complaint',
    label: { zh: '投诉', en: 'Complaint' },
    fields: [
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'renovation_noise',
              label: { zh: '装修噪音', en: 'Renovation noise' },
            }),
            option({
              code: 'common_facility',
              label: { zh: '公共设施故障', en: 'Common facility' },
            }),
            option({
              code: 'indoor_repair',
              label: { zh: '室内设施维修', en: 'Repair indoors' },
            }),
            option({ code: 'mail_lost', label: { zh: '邮件/报纸遗失或欠收', en: 'Mail lost' } }),
            option({ code: 'sanitation', label: { zh: '公共区域卫生', en: 'Cleaning' } }),
            option({ code: 'greening', label: { zh: '绿化', en: 'Greenery' } }),
            option({ code: 'pests', label: { zh: '鼠虫害', en: 'Pests' } }),
            option({ code: 'service', label: { zh: '服务问题', en: 'Service' } }),
            option({ code: 'security', label: { zh: '安全秩序', en: 'Safety and order' } }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '投诉类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'severity',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'general', label: { zh: '一般投诉', en: 'General' } }),
            option({ code: 'major', label: { zh: '重大投诉', en: 'Major' }, tone: 'bad' }),
          ],
        }),
        label: { zh: '级别', en: 'Severity' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
        required: true,
        inList: true,
        guards: [
          {
            value: 'major',
            roles: ['director', 'system'],
            why: {
              zh: '重大投诉由管理处负责人办结',
              en: 'Only the director closes a major complaint',
            },
          },
        ],
      }),
      field({
        name: 'channel',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'phone', label: { zh: '电话', en: 'Phone' } }),
            option({ code: 'visit', label: { zh: '来访', en: 'Visit' } }),
            option({
              code: 'written',
              label: { zh: '书面', en: 'In writing' },
              tone: 'warn',
            }),
            option({ code: 'wechat', label: { zh: '微信群', en: 'WeChat' } }),
            option({ code: 'app', label: { zh: 'APP', en: 'App' } }),
            option({ code: 'found', label: { zh: '巡查发现', en: 'Found on patrol' } }),
          ],
        }),
        label: { zh: '投诉方式', en: 'Channel' },
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
        inList: true,
        search: true,
      }),
      field({
        name: 'complainant',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '投诉人', en: 'Complainant' },
        personal: 'name',
        retainDays: 1095,
        inList: true,
        search: true,
      }),
      field({
        name: 'complainant_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        search: true,
      }),
      field({
        name: 'anonymous',
        kind: kind({ name: 'flag' }),
        label: { zh: '匿名投诉', en: 'Anonymous' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'private',
        kind: kind({ name: 'flag' }),
        label: { zh: '已请入接待室', en: 'Received in private' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'households',
        kind: kind({ name: 'integer', low: 1, high: 10000 }),
        label: { zh: '涉及户数(三家以上为集体投诉)', en: 'Households' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'subject',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '投诉事项', en: 'Subject' },
        personal: 'words',
        retainDays: 1095,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'detail',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '投诉内容及要求', en: 'Details and demand' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
      field({
        name: 'received_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '受理时间', en: 'Received at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'heard',
        kind: kind({ name: 'flag' }),
        label: { zh: '听清楚：已听完并复述', en: 'Heard out and restated' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'asked',
        kind: kind({ name: 'flag' }),
        label: { zh: '问清楚：已问明情况', en: 'Asked until clear' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'reported_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '报告领导时间', en: 'Leaders told at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'verification',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '核实情况', en: 'What was verified' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'verified_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '核实时间', en: 'Verified at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'valid',
        kind: kind({ name: 'flag' }),
        label: { zh: '有效投诉', en: 'Valid complaint' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'first_reply',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '初步回复', en: 'First reply' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'first_reply_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '初步回复时间', en: 'First reply at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'next_reply_on',
        kind: kind({ name: 'day' }),
        label: { zh: '下次答复时间', en: 'Next reply on' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'handler',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '承办人', en: 'Handler' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'result',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '处理结果', en: 'Result' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'written_reply',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '书面回复文号', en: 'Written reply no.' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'satisfaction',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'satisfied',
              label: { zh: '满意', en: 'Satisfied' },
              tone: 'good',
            }),
            option({
              code: 'fair',
              label: { zh: '基本满意', en: 'Fairly satisfied' },
              tone: 'info',
            }),
            option({
              code: 'dissatisfied',
              label: { zh: '不满意', en: 'Dissatisfied' },
              tone: 'bad',
            }),
          ],
        }),
        label: { zh: '客户满意度', en: 'Satisfaction' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
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
      state({ name: 'received', label: { zh: '已受理', en: 'Received' }, tone: 'bad' }),
      state({ name: 'verified', label: { zh: '已核实', en: 'Verified' }, tone: 'warn' }),
      state({
        name: 'replied',
        label: { zh: '已初步回复', en: 'First reply given' },
        tone: 'info',
      }),
      state({ name: 'handling', label: { zh: '处理中', en: 'In hand' }, tone: 'info' }),
      state({
        name: 'resolved',
        label: { zh: '待回访', en: 'To call back' },
        tone: 'info',
      }),
      state({
        name: 'closed',
        label: { zh: '已办结', en: 'Closed' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'withdrawn', label: { zh: '客户撤回', en: 'Withdrawn' }, open: false }),
    ],
    initial: 'received',
    create: EVERYONE,
    title: ['subject'],
    moves: [
      move({
        name: 'verify',
        label: { zh: '核实', en: 'Verify' },
        sources: ['received'],
        target: 'verified',
        roles: EVERYONE,
        needs: ['verification'],
        asks: ['verified_at', 'valid'],
      }),
      move({
        name: 'reply_first',
        label: { zh: '初步回复', en: 'First reply' },
        sources: ['received', 'verified'],
        target: 'replied',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['first_reply', 'next_reply_on'],
        asks: ['first_reply_at'],
      }),
      move({
        name: 'hand_up',
        label: { zh: '上报/转办', en: 'Hand up' },
        sources: ['received', 'verified', 'replied', 'handling'],
        target: 'handling',
        roles: EVERYONE,
        needs: ['handler'],
        reason: true,
      }),
      move({
        name: 'resolve',
        label: { zh: '处理完毕', en: 'Resolved' },
        sources: ['received', 'verified', 'replied', 'handling'],
        target: 'resolved',
        roles: EVERYONE,
        needs: ['result'],
        tone: 'good',
      }),
      move({
        name: 'reopen',
        label: { zh: '客户不满意，继续处理', en: 'Not satisfied, go on' },
        sources: ['resolved', 'closed'],
        target: 'handling',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'close',
        label: { zh: '办结', en: 'Close' },
        sources: ['resolved'],
        target: 'closed',
        roles: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        needs: ['satisfaction'],
        stricter: [
          {
            field: 'severity',
            value: 'major',
            roles: ['director', 'system'],
            why: {
              zh: '重大投诉由管理处负责人办结',
              en: 'Only the director closes a major complaint',
            },
          },
        ],
        tone: 'good',
      }),
      move({
        name: 'withdraw',
        label: { zh: '客户撤回', en: 'Withdrawn by the customer' },
        sources: ['received', 'verified', 'replied', 'handling', 'resolved'],
        target: 'withdrawn',
        roles: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        reason: true,
      }),
    ],
    blocks: [
      block({
        move: 'close',
        code: 'callback_missing',
        why: { zh: '还没有回访', en: 'Nobody has called back yet' },
        type: 'callback',
        via: 'complaint',
        states: ['done'],
        wanted: true,
      }),
    ],
    sections: [
      {
        label: { zh: '投诉人', en: 'Who' },
        fields: [
          'channel',
          'unit',
          'complainant',
          'complainant_phone',
          'anonymous',
          'private',
        ],
      },
      {
        label: { zh: '投诉内容', en: 'What' },
        fields: [
          'kind',
          'severity',
          'households',
          'subject',
          'detail',
          'received_at',
          'photos',
        ],
      },
      {
        label: { zh: '五清楚一报告', en: 'Five clears, one report' },
        fields: [
          'heard',
          'asked',
          'reported_at',
          'verification',
          'verified_at',
          'valid',
        ],
      },
      {
        label: { zh: '回复与处理', en: 'Replies and handling' },
        fields: ['first_reply', 'first_reply_at', 'next_reply_on', 'handler', 'result'],
      },
      {
        label: { zh: '办结', en: 'Closing' },
        fields: ['written_reply', 'satisfaction', 'signatures', 'note'],
      },
    ],
    icon: 'warning',
    register: true,
  }),
  contact: recordType({
    name: 'contact',
    label: { zh: '来电来访', en: 'Contact' },
    fields: [
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'enquiry', label: { zh: '咨询', en: 'Enquiry' } }),
            option({
              code: 'service',
              label: { zh: '服务请求(报修)', en: 'Service request' },
            }),
            option({
              code: 'complaint',
              label: { zh: '投诉', en: 'Complaint' },
              tone: 'bad',
            }),
            option({
              code: 'help',
              label: { zh: '求助', en: 'Call for help' },
              tone: 'bad',
            }),
            option({
              code: 'suggestion',
              label: { zh: '建议', en: 'Suggestion' },
              tone: 'info',
            }),
            option({ code: 'praise', label: { zh: '表扬', en: 'Praise' }, tone: 'good' }),
            option({
              code: 'peer_visit',
              label: { zh: '同行参观', en: 'Visit of colleagues' },
            }),
          ],
        }),
        label: { zh: '类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'channel',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'phone', label: { zh: '电话', en: 'Phone' } }),
            option({ code: 'visit', label: { zh: '来访', en: 'Visit' } }),
            option({ code: 'wechat', label: { zh: '微信', en: 'WeChat' } }),
            option({ code: 'app', label: { zh: 'APP', en: 'App' } }),
            option({ code: 'written', label: { zh: '书面', en: 'In writing' } }),
          ],
        }),
        label: { zh: '方式', en: 'Channel' },
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
        inList: true,
        search: true,
      }),
      field({
        name: 'caller',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '姓名', en: 'Name' },
        personal: 'name',
        retainDays: 1095,
        inList: true,
        search: true,
      }),
      field({
        name: 'caller_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 1095,
        write: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        search: true,
      }),
      field({
        name: 'subject',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '事由', en: 'Subject' },
        personal: 'words',
        retainDays: 1095,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'detail',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '详细内容', en: 'Details' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
      field({
        name: 'weight',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'ordinary',
              label: { zh: '一般(当天答复)', en: 'Ordinary: same day' },
            }),
            option({
              code: 'important',
              label: { zh: '重要(两天内)', en: 'Important: two days' },
              tone: 'warn',
            }),
            option({
              code: 'major',
              label: { zh: '重大(三天内)', en: 'Major: three days' },
              tone: 'bad',
            }),
          ],
        }),
        label: { zh: '问题级别', en: 'Weight' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'scope',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'own', label: { zh: '本中心范围', en: 'Our own work' } }),
            option({
              code: 'outsourced',
              label: { zh: '外包方范围', en: 'A contractor\'s work' },
            }),
            option({
              code: 'neither',
              label: { zh: '都不属于', en: 'Neither' },
              tone: 'warn',
            }),
          ],
        }),
        label: { zh: '服务范围', en: 'Whose work' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'received_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '接待时间', en: 'Received at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'waited_seconds',
        kind: kind({ name: 'integer', high: 86400 }),
        label: { zh: '客户等候(秒)', en: 'Seconds waited' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'promised_on',
        kind: kind({ name: 'day' }),
        label: { zh: '答复时限', en: 'Answer by' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'handler',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '承办人', en: 'Handler' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'told_director',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '报主任时间', en: 'Director told at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'answer',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '答复内容', en: 'Answer' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'answered_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '答复时间', en: 'Answered at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'complaint',
        kind: kind({ name: 'ref', to: 'complaint' }),
        label: { zh: '投诉', en: 'Complaint' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'work_order',
        kind: kind({ name: 'ref', to: 'work_order' }),
        label: { zh: '工作联系单', en: 'Work order' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'emergency',
        kind: kind({ name: 'ref', to: 'emergency' }),
        label: { zh: '突发事件', en: 'Emergency' },
        personal: 'none',
        retainDays: null,
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
      state({ name: 'open', label: { zh: '待答复', en: 'To answer' }, tone: 'warn' }),
      state({ name: 'referred', label: { zh: '已转办', en: 'Passed on' }, tone: 'info' }),
      state({
        name: 'answered',
        label: { zh: '已答复', en: 'Answered' },
        open: false,
        tone: 'good',
      }),
      state({
        name: 'declined',
        label: { zh: '已婉拒', en: 'Politely declined' },
        open: false,
      }),
    ],
    initial: 'open',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
    title: ['subject'],
    moves: [
      move({
        name: 'refer',
        label: { zh: '转办', en: 'Pass on' },
        sources: ['open'],
        target: 'referred',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        needs: ['handler'],
      }),
      move({
        name: 'answer',
        label: { zh: '答复', en: 'Answer' },
        sources: ['open', 'referred'],
        target: 'answered',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        needs: ['answer'],
        asks: ['answered_at'],
        tone: 'good',
      }),
      move({
        name: 'decline',
        label: { zh: '婉拒并报主任', en: 'Decline and tell the director' },
        sources: ['open', 'referred'],
        target: 'declined',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        needs: ['told_director'],
        reason: true,
      }),
      move({
        name: 'reopen',
        label: { zh: '重新跟进', en: 'Follow up again' },
        sources: ['answered', 'declined'],
        target: 'open',
        roles: ['director', 'manager', 'assistant', 'reception', 'administrator', 'system'],
        reason: true,
      }),
    ],
    sections: [
      {
        label: { zh: '来电来访人', en: 'Who' },
        fields: ['channel', 'unit', 'caller', 'caller_phone'],
      },
      {
        label: { zh: '事由', en: 'What' },
        fields: [
          'kind',
          'subject',
          'detail',
          'weight',
          'scope',
          'received_at',
          'waited_seconds',
        ],
      },
      {
        label: { zh: '答复', en: 'Answer' },
        fields: ['promised_on', 'handler', 'told_director', 'answer', 'answered_at'],
      },
      {
        label: { zh: '关联', en: 'Belongs to' },
        fields: ['complaint', 'work_order', 'emergency', 'note'],
      },
    ],
    icon: 'phone',
    register: true,
    keepDays: 30,
  }),
  document: recordType({
    name: 'document',
    label: { zh: '收发文', en: 'Document' },
    fields: [
      field({
        name: 'direction',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'incoming',
              label: { zh: '收文', en: 'Incoming' },
              tone: 'info',
            }),
            option({ code: 'outgoing', label: { zh: '发文', en: 'Outgoing' } }),
          ],
        }),
        label: { zh: '收/发', en: 'Direction' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '文号', en: 'No.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'form_code',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '表单编码', en: 'Form code' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'edition',
        kind: kind({ name: 'text', most: 20 }),
        label: { zh: '版本', en: 'Edition' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'authority',
              label: { zh: '主管部门文件', en: 'From the authority' },
            }),
            option({ code: 'company', label: { zh: '公司文件', en: 'From the company' } }),
            option({ code: 'owner', label: { zh: '业主来函', en: 'From an owner' } }),
            option({
              code: 'contractor',
              label: { zh: '供方来函', en: 'From a contractor' },
            }),
            option({ code: 'contract', label: { zh: '合同协议', en: 'Contract' } }),
            option({ code: 'report', label: { zh: '报告', en: 'Report' } }),
            option({ code: 'reply', label: { zh: '书面回复', en: 'Written reply' } }),
            option({ code: 'form', label: { zh: '表单', en: 'Form' } }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'subject',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '标题', en: 'Title' },
        personal: 'words',
        retainDays: 1095,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'correspondent',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '来文/收文单位', en: 'From or to' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'dated_on',
        kind: kind({ name: 'day' }),
        label: { zh: '文件日期', en: 'Dated' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'copies',
        kind: kind({ name: 'integer', low: 1, high: 1000 }),
        label: { zh: '份数', en: 'Copies' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'registered_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '登记时间', en: 'Registered at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'handler',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '承办人', en: 'Handler' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'due_on',
        kind: kind({ name: 'day' }),
        label: { zh: '办理期限', en: 'Due on' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'outcome',
        kind: kind({ name: 'text', most: 500, lines: true }),
        label: { zh: '办理结果', en: 'Outcome' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'archive_number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '档号', en: 'Archive no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '扫描件/照片', en: 'Scans' },
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
        name: 'registered',
        label: { zh: '已登记', en: 'Registered' },
        tone: 'info',
      }),
      state({
        name: 'circulating',
        label: { zh: '传阅办理', en: 'Being dealt with' },
        tone: 'warn',
      }),
      state({
        name: 'filed',
        label: { zh: '已归档', en: 'Filed' },
        open: false,
        tone: 'good',
      }),
    ],
    initial: 'registered',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['number', 'subject'],
    moves: [
      move({
        name: 'circulate',
        label: { zh: '传阅办理', en: 'Pass on' },
        sources: ['registered', 'circulating'],
        target: 'circulating',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['handler'],
        asks: ['due_on'],
      }),
      move({
        name: 'file',
        label: { zh: '归档', en: 'File' },
        sources: ['registered', 'circulating'],
        target: 'filed',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['archive_number'],
        tone: 'good',
      }),
    ],
    sections: [
      {
        label: { zh: '文件', en: 'Document' },
        fields: ['direction', 'number', 'form_code', 'edition', 'kind', 'subject'],
      },
      {
        label: { zh: '往来', en: 'From and to' },
        fields: ['correspondent', 'dated_on', 'copies', 'photos'],
      },
      {
        label: { zh: '办理与归档', en: 'Handling and filing' },
        fields: [
          'registered_at',
          'handler',
          'due_on',
          'outcome',
          'archive_number',
          'note',
        ],
      },
    ],
    icon: 'book',
    register: true,
    keepDays: 30,
  }),
  dunning: recordType({
    name: 'dunning',
    label: { zh: '催费记录', en: 'Fee reminder' },
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
        name: 'household',
        kind: kind({ name: 'ref', to: 'household' }),
        label: { zh: '住户档案', en: 'Household' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'customer',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '客户', en: 'Customer' },
        personal: 'name',
        retainDays: 1095,
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
        name: 'item',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'service_fee', label: { zh: '物业服务费', en: 'Service fee' } }),
            option({ code: 'parking', label: { zh: '停车费', en: 'Parking' } }),
            option({
              code: 'shared_energy',
              label: { zh: '公摊能耗费', en: 'Shared energy' },
            }),
            option({
              code: 'special_service',
              label: { zh: '特约服务费', en: 'Special service' },
            }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '款项', en: 'Item' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'period',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '所属期间', en: 'Period' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'amount',
        kind: kind({ name: 'money', high: 1000000000000 }),
        label: { zh: '金额', en: 'Amount' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
        required: true,
        inList: true,
      }),
      field({
        name: 'channel',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'notice', label: { zh: '《催费通知单》', en: 'Written notice' } }),
            option({ code: 'phone', label: { zh: '电话', en: 'Phone' } }),
            option({ code: 'visit', label: { zh: '预约上门', en: 'Visit by appointment' } }),
            option({
              code: 'message',
              label: { zh: '短信/微信(仅本人)', en: 'Message to the person only' },
            }),
          ],
        }),
        label: { zh: '催缴方式', en: 'Channel' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'reminded_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '催缴时间', en: 'Reminded at' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'pay_by',
        kind: kind({ name: 'day' }),
        label: { zh: '请于此日前缴纳', en: 'Please pay by' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'visit_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '预约上门时间', en: 'Visit arranged for' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'caller',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '催缴人', en: 'By' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'promised_on',
        kind: kind({ name: 'day' }),
        label: { zh: '承诺缴费日', en: 'Promised for' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'objection',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '客户异议', en: 'Objection' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
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
        name: 'complaint',
        kind: kind({ name: 'ref', to: 'complaint' }),
        label: { zh: '关联投诉', en: 'Complaint' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'paid_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '缴费时间', en: 'Paid at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '送达照片', en: 'Proof of delivery' },
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
      state({ name: 'due', label: { zh: '待催缴', en: 'Due' }, tone: 'warn' }),
      state({ name: 'reminded', label: { zh: '已催缴', en: 'Reminded' }, tone: 'info' }),
      state({ name: 'promised', label: { zh: '已承诺', en: 'Promised' }, tone: 'info' }),
      state({ name: 'disputed', label: { zh: '客户有异议', en: 'Disputed' }, tone: 'bad' }),
      state({
        name: 'referred',
        label: { zh: '已转诉讼/仲裁', en: 'Referred to law' },
        tone: 'bad',
      }),
      state({
        name: 'paid',
        label: { zh: '已缴清', en: 'Paid' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'waived', label: { zh: '已核销', en: 'Written off' }, open: false }),
    ],
    initial: 'due',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['unit', 'period'],
    moves: [
      move({
        name: 'remind',
        label: { zh: '登记催缴', en: 'Note a reminder' },
        sources: ['due', 'reminded', 'promised'],
        target: 'reminded',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['channel', 'reminded_at'],
        asks: ['pay_by'],
      }),
      move({
        name: 'promise',
        label: { zh: '客户承诺缴费', en: 'Customer promised' },
        sources: ['due', 'reminded', 'disputed'],
        target: 'promised',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['promised_on'],
      }),
      move({
        name: 'dispute',
        label: { zh: '客户有异议', en: 'Customer objects' },
        sources: ['due', 'reminded', 'promised'],
        target: 'disputed',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['objection'],
        tone: 'bad',
      }),
      move({
        name: 'settle_objection',
        label: { zh: '异议已答复', en: 'Objection answered' },
        sources: ['disputed'],
        target: 'reminded',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
      }),
      move({
        name: 'pay',
        label: { zh: '确认缴清', en: 'Confirm payment' },
        sources: ['due', 'reminded', 'promised', 'disputed', 'referred'],
        target: 'paid',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['receipt_number'],
        asks: ['paid_at'],
        tone: 'good',
      }),
      move({
        name: 'refer',
        label: { zh: '转诉讼/仲裁(特别慎重)', en: 'Refer to law, with great care' },
        sources: ['reminded', 'promised', 'disputed'],
        target: 'referred',
        roles: ['director', 'system'],
        needs: ['pay_by'],
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'waive',
        label: { zh: '核销', en: 'Write off' },
        sources: ['due', 'reminded', 'disputed', 'referred'],
        target: 'waived',
        roles: ['director', 'system'],
        reason: true,
      }),
    ],
    sections: [
      {
        label: { zh: '客户', en: 'Customer' },
        fields: ['unit', 'household', 'customer', 'phone'],
      },
      {
        label: { zh: '款项', en: 'What is owed' },
        fields: ['item', 'period', 'amount', 'pay_by'],
      },
      {
        label: { zh: '催缴', en: 'Reminders' },
        fields: [
          'channel',
          'reminded_at',
          'visit_at',
          'caller',
          'promised_on',
          'objection',
        ],
      },
      {
        label: { zh: '缴费', en: 'Payment' },
        fields: ['receipt_number', 'paid_at', 'complaint', 'photos', 'note'],
      },
    ],
    read: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    icon: 'clock',
    register: true,
  }),
  emergency: recordType({
    name: 'emergency',
    label: { zh: '突发事件', en: 'Emergency' },
    fields: [
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'medical',
              label: { zh: 'A急病', en: 'Medical' },
              tone: 'bad',
            }),
            option({ code: 'crime', label: { zh: 'B治安', en: 'Crime' }, tone: 'bad' }),
            option({
              code: 'engineering',
              label: { zh: 'C工程', en: 'Engineering' },
              tone: 'bad',
            }),
            option({ code: 'other', label: { zh: 'D其它', en: 'Other' }, tone: 'warn' }),
          ],
        }),
        label: { zh: '类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'subject',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '事件', en: 'What' },
        personal: 'words',
        retainDays: 1095,
        required: true,
        inList: true,
        search: true,
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
        name: 'place',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '地点', en: 'Place' },
        personal: 'none',
        retainDays: null,
        inList: true,
        search: true,
      }),
      field({
        name: 'happened_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '发生时间', en: 'Happened at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'reporter',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '求助/报告人', en: 'Reported by' },
        personal: 'name',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'reporter_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 1095,
        write: STAFF,
        search: true,
      }),
      field({
        name: 'told',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'who',
              kind: kind({
                name: 'choice',
                options: [
                  option({ code: 'ambulance', label: { zh: '120急救', en: 'Ambulance' } }),
                  option({ code: 'fire', label: { zh: '119消防', en: 'Fire brigade' } }),
                  option({ code: 'police', label: { zh: '110/派出所', en: 'Police' } }),
                  option({
                    code: 'security',
                    label: { zh: '秩序维护部主任', en: 'Head of security' },
                  }),
                  option({
                    code: 'gate',
                    label: { zh: '秩序维护岗(门口接车)', en: 'Gate post' },
                  }),
                  option({
                    code: 'engineering',
                    label: { zh: '工程维修班班长', en: 'Head of engineering' },
                  }),
                  option({
                    code: 'centre',
                    label: { zh: '中心经理', en: 'Centre manager' },
                  }),
                  option({
                    code: 'manager',
                    label: { zh: '客户服务部部长', en: 'Service manager' },
                  }),
                  option({ code: 'family', label: { zh: '家属', en: 'Family' } }),
                  option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
                ],
              }),
              label: { zh: '通知对象', en: 'Who' },
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
            field({
              name: 'by',
              kind: kind({ name: 'ref', to: 'staff' }),
              label: { zh: '通知人', en: 'By' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'answer',
              kind: kind({ name: 'text' }),
              label: { zh: '答复', en: 'Answer' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '已通知', en: 'Who was told' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'measures',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '现场措施', en: 'Measures' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
      field({
        name: 'result',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '处置结果', en: 'Result' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'cause',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '原因与改进', en: 'Cause and lesson' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '现场照片', en: 'Photos of the scene' },
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
      state({ name: 'reported', label: { zh: '已报告', en: 'Reported' }, tone: 'bad' }),
      state({ name: 'handling', label: { zh: '处置中', en: 'In hand' }, tone: 'warn' }),
      state({
        name: 'settled',
        label: { zh: '已处置待回访', en: 'Settled, to follow up' },
        tone: 'info',
      }),
      state({
        name: 'closed',
        label: { zh: '已关闭', en: 'Closed' },
        open: false,
        tone: 'good',
      }),
    ],
    initial: 'reported',
    create: EVERYONE,
    title: ['subject'],
    moves: [
      move({
        name: 'take_in_hand',
        label: { zh: '到场处置', en: 'Take in hand' },
        sources: ['reported'],
        target: 'handling',
        roles: EVERYONE,
        asks: ['measures', 'told', 'photos'],
      }),
      move({
        name: 'resolve',
        label: { zh: '处置完毕', en: 'Settled' },
        sources: ['reported', 'handling'],
        target: 'settled',
        roles: EVERYONE,
        needs: ['result', 'told'],
        tone: 'good',
      }),
      move({
        name: 'close',
        label: { zh: '关闭', en: 'Close' },
        sources: ['settled'],
        target: 'closed',
        roles: ['director', 'manager', 'system'],
        needs: ['cause'],
        tone: 'good',
      }),
    ],
    blocks: [
      block({
        move: 'close',
        code: 'callback_missing',
        why: { zh: '还没有回访', en: 'Nobody has followed up yet' },
        type: 'callback',
        via: 'emergency',
        states: ['done'],
        wanted: true,
      }),
    ],
    sections: [
      {
        label: { zh: '事件', en: 'What happened' },
        fields: [
          'kind',
          'subject',
          'unit',
          'place',
          'happened_at',
          'reporter',
          'reporter_phone',
        ],
      },
      {
        label: { zh: '报告与现场', en: 'Report and scene' },
        fields: ['told', 'measures', 'photos'],
      },
      { label: { zh: '结果', en: 'Result' }, fields: ['result', 'cause', 'note'] },
    ],
    icon: 'bell',
    register: true,
  }),
  goods_pass: recordType({
    name: 'goods_pass',
    label: { zh: '物品搬出放行', en: 'Goods pass' },
    fields: [
      field({
        name: 'number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '放行条号', en: 'Pass no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        inList: true,
        search: true,
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
        name: 'applicant_kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'owner', label: { zh: '业主本人', en: 'Owner' } }),
            option({ code: 'tenant', label: { zh: '承租人', en: 'Tenant' } }),
            option({ code: 'agent', label: { zh: '代理人', en: 'Agent' } }),
            option({ code: 'contractor', label: { zh: '施工单位', en: 'Contractor' } }),
          ],
        }),
        label: { zh: '申请人身份', en: 'Applicant is' },
        personal: 'none',
        retainDays: null,
        required: true,
      }),
      field({
        name: 'applicant',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '申请人', en: 'Applicant' },
        personal: 'name',
        retainDays: 1095,
        required: true,
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
        name: 'owner_consent',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'owner_present',
              label: { zh: '业主当面', en: 'Owner present' },
              tone: 'good',
            }),
            option({
              code: 'phone',
              label: { zh: '业主电话确认', en: 'Owner by phone' },
              tone: 'good',
            }),
            option({
              code: 'written',
              label: { zh: '业主书面同意', en: 'Owner in writing' },
              tone: 'good',
            }),
            option({
              code: 'not_needed',
              label: { zh: '业主本人搬出', en: 'Owner moves out' },
              tone: 'info',
            }),
          ],
        }),
        label: { zh: '业主同意方式', en: 'Owner\'s consent' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'goods',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'what',
              kind: kind({ name: 'text', most: 120 }),
              label: { zh: '物品', en: 'What' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'count',
              kind: kind({ name: 'integer', low: 1, high: 10000 }),
              label: { zh: '数量', en: 'Count' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'remark',
              kind: kind({ name: 'text' }),
              label: { zh: '说明', en: 'Remark' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '搬出物品', en: 'Goods' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'moves_on',
        kind: kind({ name: 'day' }),
        label: { zh: '搬出日期', en: 'Moves on' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'carrier',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '搬运单位', en: 'Carrier' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'plate',
        kind: kind({ name: 'text', most: 20 }),
        label: { zh: '车牌号', en: 'Plate' },
        personal: 'identity',
        retainDays: 1095,
      }),
      field({
        name: 'let_out_by',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '放行人', en: 'Let out by' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'let_out_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '放行时间', en: 'Let out at' },
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
      state({ name: 'applied', label: { zh: '已申请', en: 'Applied' }, tone: 'warn' }),
      state({ name: 'approved', label: { zh: '准予放行', en: 'Approved' }, tone: 'info' }),
      state({
        name: 'gone',
        label: { zh: '已放行', en: 'Let out' },
        open: false,
        tone: 'good',
      }),
      state({
        name: 'refused',
        label: { zh: '不予放行', en: 'Refused' },
        open: false,
        tone: 'bad',
      }),
    ],
    initial: 'applied',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['number', 'unit'],
    moves: [
      move({
        name: 'approve',
        label: { zh: '准予放行', en: 'Approve' },
        sources: ['applied'],
        target: 'approved',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['owner_consent', 'goods'],
        tone: 'good',
      }),
      move({
        name: 'let_out',
        label: { zh: '核对放行', en: 'Check and let out' },
        sources: ['approved'],
        target: 'gone',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        needs: ['let_out_by'],
        asks: ['let_out_at', 'photos'],
        evidence: true,
        tone: 'good',
      }),
      move({
        name: 'refuse',
        label: { zh: '不予放行', en: 'Refuse' },
        sources: ['applied', 'approved'],
        target: 'refused',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'security', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
    ],
    sections: [
      {
        label: { zh: '申请', en: 'Application' },
        fields: [
          'number',
          'unit',
          'applicant_kind',
          'applicant',
          'phone',
          'owner_consent',
        ],
      },
      {
        label: { zh: '物品', en: 'Goods' },
        fields: ['goods', 'moves_on', 'carrier', 'plate', 'photos'],
      },
      {
        label: { zh: '放行', en: 'At the gate' },
        fields: ['let_out_by', 'let_out_at', 'signatures', 'note'],
      },
    ],
    icon: 'truck',
    register: true,
    keepDays: 30,
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
    moves: [
      move({
        name: 'move_out',
        label: { zh: '迁出', en: 'Move out' },
        sources: ['living', 'vacant'],
        target: 'left',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
      move({
        name: 'vacate',
        label: { zh: '登记空置', en: 'Note as vacant' },
        sources: ['living'],
        target: 'vacant',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
      move({
        name: 'move_back',
        label: { zh: '恢复在住', en: 'Living here again' },
        sources: ['vacant', 'left'],
        target: 'living',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
    ],
    icon: 'home',
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
  key: recordType({
    name: 'key',
    label: { zh: '钥匙', en: 'Key' },
    fields: [
      field({
        name: 'number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '钥匙编号', en: 'Key no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'unit', label: { zh: '户门', en: 'Flat door' } }),
            option({ code: 'common', label: { zh: '公共门', en: 'Common door' } }),
            option({ code: 'plant', label: { zh: '设备房', en: 'Plant room' } }),
            option({ code: 'mailbox', label: { zh: '信箱', en: 'Letter box' } }),
            option({ code: 'gate', label: { zh: '门禁卡', en: 'Entry card' } }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        inList: true,
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
        name: 'place',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '部位', en: 'Place' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'count',
        kind: kind({ name: 'integer', low: 1, high: 100 }),
        label: { zh: '数量(把)', en: 'Count' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'cabinet',
        kind: kind({ name: 'text', most: 20 }),
        label: { zh: '柜位', en: 'Hook' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'holder',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '领用人', en: 'Holder' },
        personal: 'name',
        retainDays: 1095,
        inList: true,
        search: true,
      }),
      field({
        name: 'holder_phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'purpose',
        kind: kind({ name: 'text' }),
        label: { zh: '用途', en: 'Purpose' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'due_on',
        kind: kind({ name: 'day' }),
        label: { zh: '应还日期', en: 'Due back on' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'receipt_number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '缴费票据号', en: 'Receipt no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'returned_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '归还时间', en: 'Returned at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
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
      state({ name: 'kept', label: { zh: '在柜', en: 'In the cabinet' }, tone: 'good' }),
      state({ name: 'lent', label: { zh: '已借出', en: 'Lent' }, tone: 'warn' }),
      state({
        name: 'issued',
        label: { zh: '已发放业主', en: 'Given to the owner' },
        open: false,
        tone: 'info',
      }),
      state({ name: 'lost', label: { zh: '遗失', en: 'Lost' }, tone: 'bad' }),
    ],
    initial: 'kept',
    create: EVERYONE,
    title: ['number'],
    moves: [
      move({
        name: 'lend',
        label: { zh: '借出', en: 'Lend' },
        sources: ['kept'],
        target: 'lent',
        roles: EVERYONE,
        needs: ['holder', 'due_on'],
        asks: ['holder_phone', 'purpose', 'signatures'],
        evidence: true,
      }),
      move({
        name: 'issue',
        label: { zh: '发放业主', en: 'Give to the owner' },
        sources: ['kept'],
        target: 'issued',
        roles: EVERYONE,
        needs: ['holder', 'receipt_number', 'signatures'],
        evidence: true,
        tone: 'good',
      }),
      move({
        name: 'take_back',
        label: { zh: '归还', en: 'Take back' },
        sources: ['lent', 'issued'],
        target: 'kept',
        roles: EVERYONE,
        asks: ['returned_at'],
        tone: 'good',
      }),
      move({
        name: 'report_lost',
        label: { zh: '登记遗失', en: 'Report lost' },
        sources: ['kept', 'lent'],
        target: 'lost',
        roles: EVERYONE,
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'find',
        label: { zh: '已找到', en: 'Found' },
        sources: ['lost'],
        target: 'kept',
        roles: EVERYONE,
      }),
    ],
    sections: [
      {
        label: { zh: '钥匙', en: 'Key' },
        fields: ['number', 'kind', 'unit', 'place', 'count', 'cabinet'],
      },
      {
        label: { zh: '领用', en: 'Holder' },
        fields: [
          'holder',
          'holder_phone',
          'purpose',
          'due_on',
          'receipt_number',
          'returned_at',
        ],
      },
      { label: { zh: '附件', en: 'Attached' }, fields: ['signatures', 'note'] },
    ],
    icon: 'key',
    register: true,
  }),
  meeting: recordType({
    name: 'meeting',
    label: { zh: '会议记录', en: 'Meeting' },
    fields: [
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'weekly', label: { zh: '部门例会', en: 'Department meeting' } }),
            option({ code: 'briefing', label: { zh: '班前会', en: 'Briefing' } }),
            option({ code: 'training', label: { zh: '培训/案例分享', en: 'Training' } }),
            option({ code: 'forum', label: { zh: '住户座谈会', en: 'Residents\' forum' } }),
            option({
              code: 'owners',
              label: { zh: '业主大会/业委会', en: 'Owners\' meeting' },
            }),
            option({ code: 'coordination', label: { zh: '协调会', en: 'Coordination' } }),
          ],
        }),
        label: { zh: '会议类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'subject',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '议题', en: 'Subject' },
        personal: 'words',
        retainDays: 1095,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'starts_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '时间', en: 'Starts at' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'place',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '地点', en: 'Place' },
        personal: 'none',
        retainDays: null,
        inList: true,
        search: true,
      }),
      field({
        name: 'chair',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '主持人', en: 'Chair' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'recorder',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '记录人', en: 'Recorder' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'attendees',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'name',
              kind: kind({ name: 'text', most: 60 }),
              label: { zh: '姓名', en: 'Name' },
              personal: 'name',
              retainDays: 1095,
              required: true,
            }),
            field({
              name: 'from',
              kind: kind({ name: 'text', most: 80 }),
              label: { zh: '单位/部门', en: 'From' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'absent',
              kind: kind({ name: 'flag' }),
              label: { zh: '缺席', en: 'Absent' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '参会人员', en: 'Attendees' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'minutes',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '会议内容', en: 'Minutes' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
      field({
        name: 'decisions',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'what',
              kind: kind({ name: 'text', most: 300 }),
              label: { zh: '决议事项', en: 'What' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'who',
              kind: kind({ name: 'text', most: 60 }),
              label: { zh: '责任人', en: 'Who' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'due_on',
              kind: kind({ name: 'day' }),
              label: { zh: '完成时限', en: 'Due on' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'done',
              kind: kind({ name: 'flag' }),
              label: { zh: '已完成', en: 'Done' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '决议', en: 'Decisions' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
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
        name: 'note',
        kind: kind({ name: 'text', most: 4000, lines: true }),
        label: { zh: '备注', en: 'Note' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
    ],
    states: [
      state({ name: 'called', label: { zh: '已通知', en: 'Called' }, tone: 'info' }),
      state({ name: 'held', label: { zh: '已召开', en: 'Held' }, tone: 'good' }),
      state({
        name: 'filed',
        label: { zh: '已归档', en: 'Filed' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'cancelled', label: { zh: '已取消', en: 'Cancelled' }, open: false }),
    ],
    initial: 'called',
    create: EVERYONE,
    title: ['subject'],
    moves: [
      move({
        name: 'hold',
        label: { zh: '登记会议记录', en: 'Record the minutes' },
        sources: ['called'],
        target: 'held',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['minutes', 'attendees'],
        tone: 'good',
      }),
      move({
        name: 'file',
        label: { zh: '归档', en: 'File' },
        sources: ['held'],
        target: 'filed',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
      move({
        name: 'postpone',
        label: { zh: '改期', en: 'Postpone' },
        sources: ['called'],
        target: 'called',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['starts_at'],
        reason: true,
      }),
      move({
        name: 'cancel',
        label: { zh: '取消', en: 'Cancel' },
        sources: ['called'],
        target: 'cancelled',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
      }),
    ],
    sections: [
      {
        label: { zh: '会议', en: 'Meeting' },
        fields: ['kind', 'subject', 'starts_at', 'place', 'chair'],
      },
      {
        label: { zh: '记录', en: 'Minutes' },
        fields: ['recorder', 'attendees', 'minutes', 'decisions'],
      },
      { label: { zh: '附件', en: 'Attached' }, fields: ['photos', 'note'] },
    ],
    icon: 'calendar',
    register: true,
    keepDays: 30,
  }),
  move_in: recordType({
    name: 'move_in',
    label: { zh: '入住手续', en: 'Move-in' },
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
        name: 'household',
        kind: kind({ name: 'ref', to: 'household' }),
        label: { zh: '住户档案', en: 'Household' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'owner',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '业主', en: 'Owner' },
        personal: 'name',
        retainDays: 1095,
        required: true,
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
        name: 'by_agent',
        kind: kind({ name: 'flag' }),
        label: { zh: '代理人办理', en: 'By an agent' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'agent',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '代理人', en: 'Agent' },
        personal: 'name',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'originals_seen',
        kind: kind({ name: 'flag' }),
        label: { zh: '已核对原件', en: 'Originals seen' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'papers',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'paper',
              kind: kind({
                name: 'choice',
                options: [
                  option({
                    code: 'move_in_notice',
                    label: { zh: '入住通知单', en: 'Move-in notice' },
                  }),
                  option({
                    code: 'contract',
                    label: { zh: '购房合同', en: 'Purchase contract' },
                  }),
                  option({
                    code: 'identity_card',
                    label: { zh: '身份证', en: 'Identity card' },
                  }),
                  option({
                    code: 'mandate',
                    label: { zh: '书面委托书', en: 'Written mandate' },
                  }),
                  option({
                    code: 'agent_identity',
                    label: { zh: '代理人身份证', en: 'Agent\'s identity card' },
                  }),
                  option({
                    code: 'covenant',
                    label: { zh: '《临时管理规约》', en: 'Interim covenant' },
                  }),
                  option({
                    code: 'civility',
                    label: { zh: '《精神文明公约》', en: 'Civility pledge' },
                  }),
                  option({
                    code: 'owner_manual',
                    label: { zh: '《业主手册》', en: 'Owner\'s manual' },
                  }),
                  option({
                    code: 'move_in_notes',
                    label: { zh: '《业主入住须知》', en: 'Notes for moving in' },
                  }),
                ],
              }),
              label: { zh: '资料', en: 'Paper' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'originals',
              kind: kind({ name: 'integer', high: 20 }),
              label: { zh: '原件(份)', en: 'Originals' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'copies',
              kind: kind({ name: 'integer', high: 20 }),
              label: { zh: '复印件(份)', en: 'Copies' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'returned',
              kind: kind({ name: 'integer', high: 20 }),
              label: { zh: '返业主(份)', en: 'Given back' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '资料清单', en: 'Papers' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'fee',
        kind: kind({ name: 'money', high: 1000000000000 }),
        label: { zh: '预交物业服务费', en: 'Fee paid in advance' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'receipt_number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '缴费票据号', en: 'Receipt no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'keys_count',
        kind: kind({ name: 'integer', low: 1, high: 50 }),
        label: { zh: '钥匙(把)', en: 'Keys' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'water_reading',
        kind: kind({ name: 'integer', high: 10000000 }),
        label: { zh: '水表底数', en: 'Water meter' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'power_reading',
        kind: kind({ name: 'integer', high: 10000000 }),
        label: { zh: '电表底数', en: 'Power meter' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'gas_reading',
        kind: kind({ name: 'integer', high: 10000000 }),
        label: { zh: '气表底数', en: 'Gas meter' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'inspected_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '验房时间', en: 'Inspected at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        inList: true,
      }),
      field({
        name: 'defects',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'room',
              kind: kind({ name: 'text', most: 60 }),
              label: { zh: '部位', en: 'Room' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'defect',
              kind: kind({ name: 'text', most: 300 }),
              label: { zh: '问题', en: 'Defect' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'fix_by',
              kind: kind({ name: 'day' }),
              label: { zh: '整改期限', en: 'To fix by' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'fixed',
              kind: kind({ name: 'flag' }),
              label: { zh: '已整改', en: 'Fixed' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '《物业验收交接记录表》问题', en: 'Defects' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
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
        name: 'identified',
        label: { zh: '已验明身份', en: 'Identity checked' },
        tone: 'info',
      }),
      state({
        name: 'papers',
        label: { zh: '资料已填', en: 'Papers filled in' },
        tone: 'info',
      }),
      state({ name: 'paid', label: { zh: '已交费', en: 'Fee paid' }, tone: 'info' }),
      state({
        name: 'keys_given',
        label: { zh: '已领钥匙', en: 'Keys given' },
        tone: 'info',
      }),
      state({ name: 'inspected', label: { zh: '已验房', en: 'Inspected' }, tone: 'good' }),
      state({
        name: 'filed',
        label: { zh: '已存档', en: 'Filed' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'stopped', label: { zh: '已中止', en: 'Stopped' }, open: false }),
    ],
    initial: 'identified',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['unit', 'owner'],
    moves: [
      move({
        name: 'fill_in',
        label: { zh: '资料已填齐', en: 'Papers complete' },
        sources: ['identified'],
        target: 'papers',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['papers', 'originals_seen'],
      }),
      move({
        name: 'pay',
        label: { zh: '确认交费', en: 'Confirm payment' },
        sources: ['papers'],
        target: 'paid',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['receipt_number'],
        asks: ['fee'],
      }),
      move({
        name: 'give_keys',
        label: { zh: '发放钥匙', en: 'Give the keys' },
        sources: ['paid'],
        target: 'keys_given',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['receipt_number', 'keys_count', 'signatures'],
        tone: 'good',
      }),
      move({
        name: 'inspect',
        label: { zh: '验房', en: 'Inspect' },
        sources: ['keys_given'],
        target: 'inspected',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'engineer', 'administrator', 'system'],
        needs: ['water_reading', 'power_reading', 'gas_reading', 'signatures'],
        asks: ['inspected_at', 'defects', 'photos'],
      }),
      move({
        name: 'file',
        label: { zh: '存档', en: 'File' },
        sources: ['inspected'],
        target: 'filed',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
      move({
        name: 'stop',
        label: { zh: '中止', en: 'Stop' },
        sources: ['identified', 'papers', 'paid'],
        target: 'stopped',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
      }),
    ],
    sections: [
      {
        label: { zh: '业主', en: 'Owner' },
        fields: [
          'unit',
          'household',
          'owner',
          'phone',
          'by_agent',
          'agent',
          'originals_seen',
        ],
      },
      { label: { zh: '资料', en: 'Papers' }, fields: ['papers'] },
      {
        label: { zh: '交费与钥匙', en: 'Fee and keys' },
        fields: ['fee', 'receipt_number', 'keys_count'],
      },
      {
        label: { zh: '验房', en: 'Inspection' },
        fields: [
          'water_reading',
          'power_reading',
          'gas_reading',
          'inspected_at',
          'defects',
        ],
      },
      {
        label: { zh: '附件', en: 'Attached' },
        fields: ['photos', 'signatures', 'note'],
      },
    ],
    icon: 'home',
    register: true,
  }),
  notice: recordType({
    name: 'notice',
    label: { zh: '通知', en: 'Notice' },
    fields: [
      field({
        name: 'number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '编号', en: 'No.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        inList: true,
        search: true,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'pest_control',
              label: { zh: '消杀通知', en: 'Pest control' },
              tone: 'warn',
            }),
            option({
              code: 'outage',
              label: { zh: '停水停电通知', en: 'Outage' },
              tone: 'warn',
            }),
            option({ code: 'works', label: { zh: '施工维修通知', en: 'Works' } }),
            option({
              code: 'cleaning',
              label: { zh: '保洁绿化通知', en: 'Cleaning and greenery' },
            }),
            option({
              code: 'activity',
              label: { zh: '社区活动', en: 'Activity' },
              tone: 'info',
            }),
            option({
              code: 'improvement',
              label: { zh: '整改措施公布', en: 'Measures taken' },
              tone: 'good',
            }),
            option({
              code: 'honour',
              label: { zh: '“爱我小区”表彰', en: 'Honour list' },
              tone: 'good',
            }),
            option({ code: 'reminder', label: { zh: '温馨提示', en: 'Reminder' } }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'subject',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '标题', en: 'Title' },
        personal: 'words',
        retainDays: 1095,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'body',
        kind: kind({ name: 'text', most: 4000, lines: true }),
        label: { zh: '正文', en: 'Text' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
        required: true,
      }),
      field({
        name: 'applies_on',
        kind: kind({ name: 'day' }),
        label: { zh: '实施日期', en: 'Takes effect on' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'buildings',
        kind: kind({ name: 'refs', most: 100, to: 'building' }),
        label: { zh: '范围', en: 'Buildings' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'places',
        kind: kind({ name: 'text', most: 300 }),
        label: { zh: '张贴位置', en: 'Places' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'posted_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '张贴时间', en: 'Posted at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        inList: true,
      }),
      field({
        name: 'posted_by',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '张贴人', en: 'Posted by' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'photos',
        kind: kind({ name: 'refs', to: 'photo' }),
        label: { zh: '张贴照片', en: 'Photos of the posting' },
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
      state({ name: 'drafted', label: { zh: '拟稿', en: 'Drafted' } }),
      state({ name: 'approved', label: { zh: '已审批', en: 'Approved' }, tone: 'info' }),
      state({ name: 'posted', label: { zh: '已张贴', en: 'Posted' }, tone: 'good' }),
      state({ name: 'ended', label: { zh: '已结束', en: 'Ended' }, open: false }),
      state({
        name: 'withdrawn',
        label: { zh: '已撤回', en: 'Withdrawn' },
        open: false,
        tone: 'bad',
      }),
    ],
    initial: 'drafted',
    create: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
    title: ['subject'],
    moves: [
      move({
        name: 'approve',
        label: { zh: '审批', en: 'Approve' },
        sources: ['drafted'],
        target: 'approved',
        roles: ['director', 'manager', 'administrator', 'system'],
      }),
      move({
        name: 'post',
        label: { zh: '张贴', en: 'Post' },
        sources: ['approved'],
        target: 'posted',
        roles: EVERYONE,
        needs: ['posted_at', 'photos'],
        asks: ['places'],
        tone: 'good',
      }),
      move({
        name: 'amend',
        label: { zh: '更改后重新发布', en: 'Amend and post anew' },
        sources: ['approved', 'posted'],
        target: 'drafted',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
      }),
      move({
        name: 'end',
        label: { zh: '结束并撤下', en: 'End and take down' },
        sources: ['posted'],
        target: 'ended',
        roles: EVERYONE,
      }),
      move({
        name: 'withdraw',
        label: { zh: '撤回', en: 'Withdraw' },
        sources: ['drafted', 'approved', 'posted'],
        target: 'withdrawn',
        roles: ['director', 'manager', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
    ],
    sections: [
      {
        label: { zh: '通知', en: 'Notice' },
        fields: ['number', 'kind', 'subject', 'body', 'applies_on'],
      },
      { label: { zh: '范围', en: 'Where' }, fields: ['buildings', 'places'] },
      {
        label: { zh: '张贴凭证', en: 'Proof of posting' },
        fields: ['posted_at', 'posted_by', 'photos', 'note'],
      },
    ],
    icon: 'info',
    register: true,
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
  patrol: recordType({
    name: 'patrol',
    label: { zh: '巡查记录', en: 'Patrol' },
    fields: [
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'grid', label: { zh: '网格巡查', en: 'Grid patrol' } }),
            option({ code: 'daily', label: { zh: '责任区日巡检', en: 'Daily round' } }),
            option({ code: 'night', label: { zh: '夜间巡逻', en: 'Night patrol' } }),
            option({ code: 'special', label: { zh: '专项检查', en: 'Special check' } }),
          ],
        }),
        label: { zh: '巡查类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'grid',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '网格', en: 'Grid' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'building',
        kind: kind({ name: 'ref', to: 'building' }),
        label: { zh: '楼栋', en: 'Building' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'leader',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '巡查人', en: 'Leader' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'company',
        kind: kind({ name: 'refs', most: 20, to: 'staff' }),
        label: { zh: '同行', en: 'With' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'started_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '开始时间', en: 'Started at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'ended_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '结束时间', en: 'Ended at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'earlier_verified',
        kind: kind({ name: 'flag' }),
        label: { zh: '上次问题已复核', en: 'Earlier findings verified' },
        personal: 'none',
        retainDays: null,
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
                  option({ code: 'na', label: { zh: '不适用', en: 'n/a' } }),
                ],
              }),
              label: { zh: '结果', en: 'Result' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'remark',
              kind: kind({ name: 'text', most: 300 }),
              label: { zh: '说明', en: 'Remark' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '检查项目', en: 'Checks' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'findings',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'what',
              kind: kind({ name: 'text', most: 300 }),
              label: { zh: '问题', en: 'What' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'place',
              kind: kind({ name: 'text', most: 120 }),
              label: { zh: '地点', en: 'Place' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'duty',
              kind: kind({
                name: 'choice',
                options: [
                  option({
                    code: 'on_the_spot',
                    label: { zh: '当场处理', en: 'Done on the spot' },
                    tone: 'good',
                  }),
                  option({ code: 'cleaning', label: { zh: '保洁', en: 'Cleaning' } }),
                  option({ code: 'repair', label: { zh: '维修', en: 'Repair' } }),
                  option({ code: 'order', label: { zh: '秩序维护', en: 'Order' } }),
                  option({ code: 'greening', label: { zh: '绿化', en: 'Greenery' } }),
                  option({ code: 'butler', label: { zh: '管家跟进', en: 'Butler' } }),
                ],
              }),
              label: { zh: '处理', en: 'Duty' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'due_on',
              kind: kind({ name: 'day' }),
              label: { zh: '整改期限', en: 'Due on' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'again',
              kind: kind({ name: 'flag' }),
              label: { zh: '重复出现', en: 'Seen before' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '发现问题', en: 'Findings' },
        personal: 'none',
        retainDays: null,
        merge: 'union',
      }),
      field({
        name: 'verification',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '复核情况', en: 'Verification' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
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
        name: 'note',
        kind: kind({ name: 'text', most: 4000, lines: true }),
        label: { zh: '备注', en: 'Note' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
    ],
    states: [
      state({ name: 'underway', label: { zh: '巡查中', en: 'Under way' }, tone: 'info' }),
      state({
        name: 'following',
        label: { zh: '问题跟进', en: 'Findings to follow' },
        tone: 'warn',
      }),
      state({
        name: 'finished',
        label: { zh: '已完成', en: 'Finished' },
        open: false,
        tone: 'good',
      }),
    ],
    initial: 'underway',
    create: EVERYONE,
    title: ['kind', 'grid'],
    moves: [
      move({
        name: 'finish',
        label: { zh: '完成，无遗留', en: 'Finish, nothing left' },
        sources: ['underway'],
        target: 'finished',
        roles: EVERYONE,
        needs: ['ended_at'],
        asks: ['checks', 'earlier_verified'],
        tone: 'good',
      }),
      move({
        name: 'follow',
        label: { zh: '完成，问题跟进', en: 'Finish, follow findings' },
        sources: ['underway'],
        target: 'following',
        roles: EVERYONE,
        needs: ['ended_at', 'findings'],
      }),
      move({
        name: 'verify',
        label: { zh: '复核整改', en: 'Verify the rectification' },
        sources: ['following'],
        target: 'finished',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['verification'],
        tone: 'good',
      }),
    ],
    sections: [
      {
        label: { zh: '巡查', en: 'Patrol' },
        fields: [
          'kind',
          'grid',
          'building',
          'leader',
          'company',
          'started_at',
          'ended_at',
        ],
      },
      {
        label: { zh: '检查', en: 'Checks' },
        fields: ['earlier_verified', 'checks', 'photos'],
      },
      {
        label: { zh: '问题', en: 'Findings' },
        fields: ['findings', 'verification', 'note'],
      },
    ],
    icon: 'pin',
    register: true,
    keepDays: 30,
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
      block({
        move: 'refund',
        code: 'cards_out',
        why: { zh: '还有许可证或出入证未收回、未结清', en: 'Permits or passes are not settled' },
        type: 'card',
        via: 'renovation',
        states: ['issued', 'lost', 'returned'],
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
    moves: [
      move({
        name: 'move_out',
        label: { zh: '迁出', en: 'Move out' },
        sources: ['living'],
        target: 'left',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
      move({
        name: 'move_back',
        label: { zh: '恢复在住', en: 'Living here again' },
        sources: ['left'],
        target: 'living',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
      }),
    ],
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
  shift_handover: recordType({
    name: 'shift_handover',
    label: { zh: '交接班记录', en: 'Shift handover' },
    fields: [
      field({
        name: 'post',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'reception', label: { zh: '前台', en: 'Reception' } }),
            option({ code: 'gate', label: { zh: '门岗', en: 'Gate' } }),
            option({ code: 'control', label: { zh: '消控室', en: 'Control room' } }),
            option({ code: 'patrol', label: { zh: '巡逻岗', en: 'Patrol' } }),
            option({ code: 'grid', label: { zh: '网格', en: 'Grid' } }),
          ],
        }),
        label: { zh: '岗位', en: 'Post' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'on_day',
        kind: kind({ name: 'day' }),
        label: { zh: '日期', en: 'Day' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'shift',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'day', label: { zh: '白班', en: 'Day' } }),
            option({ code: 'middle', label: { zh: '中班', en: 'Middle' } }),
            option({ code: 'night', label: { zh: '夜班', en: 'Night' } }),
          ],
        }),
        label: { zh: '班次', en: 'Shift' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'handed_by',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '交班人', en: 'Handed over by' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'handed_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '交班时间', en: 'Handed over at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
      }),
      field({
        name: 'equipment',
        kind: kind({
          name: 'items',
          items: [
            field({
              name: 'what',
              kind: kind({ name: 'text', most: 80 }),
              label: { zh: '物品', en: 'What' },
              personal: 'none',
              retainDays: null,
              required: true,
            }),
            field({
              name: 'count',
              kind: kind({ name: 'integer', high: 1000 }),
              label: { zh: '数量', en: 'Count' },
              personal: 'none',
              retainDays: null,
            }),
            field({
              name: 'good',
              kind: kind({ name: 'flag' }),
              label: { zh: '完好', en: 'In order' },
              personal: 'none',
              retainDays: null,
            }),
          ],
        }),
        label: { zh: '装备物品', en: 'Equipment' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'matters',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '未了事项', en: 'Open matters' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
      field({
        name: 'keys_counted',
        kind: kind({ name: 'flag' }),
        label: { zh: '钥匙已清点', en: 'Keys counted' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'taken_by',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '接班人', en: 'Taken by' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'taken_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '接班时间', en: 'Taken at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        inList: true,
      }),
      field({
        name: 'fit_for_duty',
        kind: kind({ name: 'flag' }),
        label: { zh: '接班人状态适宜上岗', en: 'Relief fit for duty' },
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
        name: 'prepared',
        label: { zh: '待接班', en: 'Waiting for relief' },
        tone: 'warn',
      }),
      state({
        name: 'taken',
        label: { zh: '已接班', en: 'Taken over' },
        open: false,
        tone: 'good',
      }),
      state({
        name: 'refused',
        label: { zh: '拒绝接班', en: 'Relief refused' },
        tone: 'bad',
      }),
      state({
        name: 'escalated',
        label: { zh: '已报上级安排', en: 'Arranged by a superior' },
        open: false,
      }),
    ],
    initial: 'prepared',
    create: EVERYONE,
    title: ['post', 'on_day'],
    moves: [
      move({
        name: 'take',
        label: { zh: '接班', en: 'Take over' },
        sources: ['prepared', 'refused'],
        target: 'taken',
        roles: EVERYONE,
        needs: ['taken_by', 'fit_for_duty'],
        asks: ['taken_at', 'signatures'],
        evidence: true,
        tone: 'good',
      }),
      move({
        name: 'refuse',
        label: { zh: '拒绝接班', en: 'Refuse' },
        sources: ['prepared'],
        target: 'refused',
        roles: EVERYONE,
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'escalate',
        label: { zh: '报上级安排', en: 'Arranged by a superior' },
        sources: ['prepared', 'refused'],
        target: 'escalated',
        roles: EVERYONE,
        reason: true,
      }),
    ],
    sections: [
      {
        label: { zh: '岗位', en: 'Post' },
        fields: ['post', 'on_day', 'shift', 'handed_by', 'handed_at'],
      },
      {
        label: { zh: '交接内容', en: 'What is handed over' },
        fields: ['equipment', 'matters', 'keys_counted'],
      },
      {
        label: { zh: '接班', en: 'Taking over' },
        fields: ['taken_by', 'taken_at', 'fit_for_duty', 'photos', 'signatures', 'note'],
      },
    ],
    icon: 'sync',
    register: true,
    keepDays: 30,
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
        guards: [
          {
            value: 'major',
            roles: ['director', 'system'],
            why: {
              zh: '重大违章只能由管理处负责人处理',
              en: 'Only the director closes a major violation',
            },
          },
        ],
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
  visitor: recordType({
    name: 'visitor',
    label: { zh: '来访登记', en: 'Visitor' },
    fields: [
      field({
        name: 'name',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '来访人', en: 'Visitor' },
        personal: 'name',
        retainDays: 180,
        inList: true,
        search: true,
      }),
      field({
        name: 'phone',
        kind: kind({ name: 'text', most: 30 }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 180,
        search: true,
      }),
      field({
        name: 'people',
        kind: kind({ name: 'integer', low: 1, high: 500 }),
        label: { zh: '人数', en: 'People' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'plate',
        kind: kind({ name: 'text', most: 20 }),
        label: { zh: '车牌号', en: 'Plate' },
        personal: 'identity',
        retainDays: 180,
        inList: true,
        search: true,
      }),
      field({
        name: 'employer',
        kind: kind({ name: 'text', most: 80 }),
        label: { zh: '来访单位', en: 'From' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'document_seen',
        kind: kind({ name: 'flag' }),
        label: { zh: '已查看证件(不留存)', en: 'Document seen, not copied' },
        personal: 'none',
        retainDays: null,
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
        name: 'purpose',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'guest', label: { zh: '访客', en: 'Guest' } }),
            option({ code: 'delivery', label: { zh: '送货', en: 'Delivery' } }),
            option({ code: 'housekeeping', label: { zh: '家政', en: 'Housekeeping' } }),
            option({ code: 'works', label: { zh: '施工维修', en: 'Works' } }),
            option({ code: 'viewing', label: { zh: '看房', en: 'Viewing' } }),
            option({ code: 'business', label: { zh: '公务', en: 'Business' } }),
            option({ code: 'other', label: { zh: '其他', en: 'Other' } }),
          ],
        }),
        label: { zh: '事由', en: 'Purpose' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'host_agreed',
        kind: kind({ name: 'flag' }),
        label: { zh: '已与住户确认', en: 'Confirmed with the host' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'arrived_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '进入时间', en: 'Arrived at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'left_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '离开时间', en: 'Left at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
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
        name: 'note',
        kind: kind({ name: 'text', most: 4000, lines: true }),
        label: { zh: '备注', en: 'Note' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
    ],
    states: [
      state({ name: 'inside', label: { zh: '在访', en: 'Inside' }, tone: 'info' }),
      state({
        name: 'left',
        label: { zh: '已离开', en: 'Left' },
        open: false,
        tone: 'good',
      }),
      state({
        name: 'turned_away',
        label: { zh: '拒绝进入', en: 'Turned away' },
        open: false,
        tone: 'bad',
      }),
    ],
    initial: 'inside',
    create: EVERYONE,
    title: ['name'],
    moves: [
      move({
        name: 'leave',
        label: { zh: '登记离开', en: 'Note leaving' },
        sources: ['inside'],
        target: 'left',
        roles: EVERYONE,
        needs: ['left_at'],
        tone: 'good',
      }),
      move({
        name: 'turn_away',
        label: { zh: '拒绝进入', en: 'Turn away' },
        sources: ['inside'],
        target: 'turned_away',
        roles: EVERYONE,
        reason: true,
        tone: 'bad',
      }),
    ],
    sections: [
      {
        label: { zh: '来访人', en: 'Visitor' },
        fields: ['name', 'phone', 'people', 'plate', 'employer', 'document_seen'],
      },
      {
        label: { zh: '来访', en: 'Visit' },
        fields: [
          'unit',
          'purpose',
          'host_agreed',
          'arrived_at',
          'left_at',
          'photos',
          'note',
        ],
      },
    ],
    icon: 'users',
    register: true,
    keepDays: 7,
  }),
  work_order: recordType({
    name: 'work_order',
    label: { zh: '工作联系单', en: 'Work order' },
    fields: [
      field({
        name: 'number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '单号', en: 'No.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        inList: true,
        search: true,
      }),
      field({
        name: 'kind',
        kind: kind({
          name: 'choice',
          options: [
            option({
              code: 'common',
              label: { zh: '公共报修', en: 'Repair in common parts' },
            }),
            option({ code: 'indoor', label: { zh: '户内报修', en: 'Repair indoors' } }),
            option({ code: 'special', label: { zh: '特约服务', en: 'Special service' } }),
            option({
              code: 'developer',
              label: { zh: '户内工程质量', en: 'Developer\'s defect' },
            }),
            option({ code: 'cleaning', label: { zh: '保洁', en: 'Cleaning' } }),
            option({ code: 'greening', label: { zh: '绿化', en: 'Greenery' } }),
            option({ code: 'order', label: { zh: '秩序维护', en: 'Order' } }),
          ],
        }),
        label: { zh: '服务类别', en: 'Kind' },
        personal: 'none',
        retainDays: null,
        required: true,
        inList: true,
      }),
      field({
        name: 'urgency',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'ordinary', label: { zh: '一般', en: 'Ordinary' } }),
            option({
              code: 'urgent',
              label: { zh: '紧急(当日)', en: 'Urgent: same day' },
              tone: 'bad',
            }),
          ],
        }),
        label: { zh: '紧急程度', en: 'Urgency' },
        personal: 'none',
        retainDays: null,
        inList: true,
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
        name: 'place',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '地点', en: 'Place' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'customer',
        kind: kind({ name: 'text', most: 60 }),
        label: { zh: '客户', en: 'Customer' },
        personal: 'name',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'phone',
        kind: kind({ name: 'text', most: 30, pattern: '[0-9+() -]{0,30}' }),
        label: { zh: '联系电话', en: 'Phone' },
        personal: 'phone',
        retainDays: 1095,
        search: true,
      }),
      field({
        name: 'subject',
        kind: kind({ name: 'text', most: 120 }),
        label: { zh: '事项', en: 'Subject' },
        personal: 'words',
        retainDays: 1095,
        required: true,
        inList: true,
        search: true,
      }),
      field({
        name: 'detail',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '服务要求', en: 'Details' },
        personal: 'words',
        retainDays: 1095,
        merge: 'text',
      }),
      field({
        name: 'filled_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '填写时间', en: 'Filled in at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
        required: true,
        inList: true,
      }),
      field({
        name: 'appointment',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '预约上门时间', en: 'Appointment' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'price',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'free', label: { zh: '无偿', en: 'Free of charge' } }),
            option({
              code: 'accepted',
              label: { zh: '有偿，客户已接受报价', en: 'Price accepted' },
              tone: 'good',
            }),
            option({
              code: 'on_site',
              label: { zh: '有偿，上门查看后定价，客户已同意', en: 'Priced on site, agreed' },
              tone: 'info',
            }),
          ],
        }),
        label: { zh: '收费标准', en: 'Price' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'charge',
        kind: kind({ name: 'money', high: 1000000000000 }),
        label: { zh: '收费金额', en: 'Charge' },
        personal: 'none',
        retainDays: null,
        merge: 'keep_both',
      }),
      field({
        name: 'receipt_number',
        kind: kind({ name: 'text', most: 40 }),
        label: { zh: '票据号', en: 'Receipt no.' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'department',
        kind: kind({
          name: 'choice',
          options: [
            option({ code: 'engineering', label: { zh: '工程维修部', en: 'Engineering' } }),
            option({ code: 'security', label: { zh: '秩序维护部', en: 'Security' } }),
            option({ code: 'cleaning', label: { zh: '保洁', en: 'Cleaning' } }),
            option({ code: 'greening', label: { zh: '绿化', en: 'Greening' } }),
            option({ code: 'contractor', label: { zh: '外包方', en: 'Contractor' } }),
            option({ code: 'developer', label: { zh: '开发商', en: 'Developer' } }),
          ],
        }),
        label: { zh: '责任部门', en: 'Department' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'assignee',
        kind: kind({ name: 'ref', to: 'staff' }),
        label: { zh: '处理人', en: 'Assignee' },
        personal: 'none',
        retainDays: null,
        inList: true,
      }),
      field({
        name: 'result',
        kind: kind({ name: 'text', most: 2000, lines: true }),
        label: { zh: '处理结果', en: 'Result' },
        personal: 'words',
        retainDays: 1095,
        merge: 'keep_both',
      }),
      field({
        name: 'done_at',
        kind: kind({ name: 'moment', low: -9007199254740991 }),
        label: { zh: '完工时间', en: 'Done at' },
        personal: 'none',
        retainDays: null,
        merge: 'first_write',
      }),
      field({
        name: 'contact',
        kind: kind({ name: 'ref', to: 'contact' }),
        label: { zh: '来电来访', en: 'Contact' },
        personal: 'none',
        retainDays: null,
      }),
      field({
        name: 'complaint',
        kind: kind({ name: 'ref', to: 'complaint' }),
        label: { zh: '投诉', en: 'Complaint' },
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
      state({ name: 'filled', label: { zh: '已填单', en: 'Filled in' }, tone: 'warn' }),
      state({
        name: 'dispatched',
        label: { zh: '已派单', en: 'Dispatched' },
        tone: 'info',
      }),
      state({ name: 'underway', label: { zh: '已接单', en: 'Under way' }, tone: 'info' }),
      state({
        name: 'done',
        label: { zh: '已完工待回访', en: 'Done, to call back' },
        tone: 'good',
      }),
      state({
        name: 'closed',
        label: { zh: '已关闭', en: 'Closed' },
        open: false,
        tone: 'good',
      }),
      state({ name: 'cancelled', label: { zh: '已取消', en: 'Cancelled' }, open: false }),
    ],
    initial: 'filled',
    create: EVERYONE,
    title: ['number', 'subject'],
    moves: [
      move({
        name: 'dispatch',
        label: { zh: '派单', en: 'Dispatch' },
        sources: ['filled'],
        target: 'dispatched',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        needs: ['department', 'price'],
        asks: ['appointment', 'charge'],
      }),
      move({
        name: 'take',
        label: { zh: '接单', en: 'Take' },
        sources: ['dispatched'],
        target: 'underway',
        roles: EVERYONE,
        needs: ['assignee'],
      }),
      move({
        name: 'finish',
        label: { zh: '完工', en: 'Finish' },
        sources: ['dispatched', 'underway'],
        target: 'done',
        roles: EVERYONE,
        needs: ['result'],
        asks: ['done_at', 'photos'],
        tone: 'good',
      }),
      move({
        name: 'rework',
        label: { zh: '返修', en: 'Do again' },
        sources: ['done'],
        target: 'underway',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
        tone: 'bad',
      }),
      move({
        name: 'close',
        label: { zh: '关闭', en: 'Close' },
        sources: ['done'],
        target: 'closed',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        tone: 'good',
      }),
      move({
        name: 'cancel',
        label: { zh: '取消', en: 'Cancel' },
        sources: ['filled', 'dispatched'],
        target: 'cancelled',
        roles: ['director', 'manager', 'assistant', 'reception', 'butler', 'administrator', 'system'],
        reason: true,
      }),
    ],
    blocks: [
      block({
        move: 'close',
        code: 'callback_missing',
        why: { zh: '还没有回访', en: 'Nobody has called back yet' },
        type: 'callback',
        via: 'work_order',
        states: ['done'],
        wanted: true,
      }),
    ],
    sections: [
      {
        label: { zh: '客户资料', en: 'Customer' },
        fields: ['number', 'unit', 'place', 'customer', 'phone'],
      },
      {
        label: { zh: '服务资料', en: 'Service' },
        fields: [
          'kind',
          'urgency',
          'subject',
          'detail',
          'photos',
          'appointment',
          'filled_at',
        ],
      },
      {
        label: { zh: '收费', en: 'Price' },
        fields: ['price', 'charge', 'receipt_number'],
      },
      {
        label: { zh: '处理', en: 'Handling' },
        fields: ['department', 'assignee', 'result', 'done_at', 'signatures'],
      },
      {
        label: { zh: '关联', en: 'Belongs to' },
        fields: ['contact', 'complaint', 'note'],
      },
    ],
    icon: 'wrench',
    register: true,
  }),
}
