// Written by `python -m sync.generate` from sync/records/*/definition.py. Do not edit.
import type { Json, RecordType } from '../definition'
import { JOURNEYS } from './journeys'
import { REGISTERS } from './registers'

/** Every record type by name. */
export type TypeName = 'building' | 'callback' | 'card' | 'channel' | 'complaint' | 'contact' | 'document' | 'dunning' | 'emergency' | 'goods_pass' | 'household' | 'inspection' | 'key' | 'meeting' | 'message' | 'move_in' | 'notice' | 'parcel' | 'patrol' | 'photo' | 'refusal' | 'renovation' | 'resident' | 'reveal' | 'setting' | 'shift_handover' | 'signature' | 'site' | 'staff' | 'stocktake' | 'unit' | 'violation' | 'visitor' | 'work_order'

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

export type ChannelState = 'in_use' | 'removed'
export type ChannelMove = 'remove'

/** 发送渠道 Channel */
export interface ChannelFields {
  /** 名称 (text) */
  name: string
  /** 类型 (choice) */
  kind: 'email' | 'sms' | 'wecom' | 'dingtalk' | 'feishu' | 'webhook'
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

export interface MessageAttemptsItem {
  /** 时间 (moment) */
  at: number
  /** 结果 (choice) */
  result: 'sent' | 'failed' | 'unknown'
  /** 渠道 (ref) */
  channel?: string
  /** 原因代码 (text) */
  code?: string
  /** 说明 (text) */
  detail?: string
}

export type MessageState = 'queued' | 'sent' | 'failed' | 'cancelled'
export type MessageMove = 'mark_sent' | 'deliver' | 'fail' | 'retry' | 'cancel'

/** 收件人通知 Message to a recipient */
export interface MessageFields {
  /** 目的 (choice, write_once) */
  purpose: 'consent' | 'pickup' | 'remind' | 'again' | 'return'
  /** 房号 (ref) */
  unit?: string
  /** 住户 (ref, write_once) */
  resident?: string
  /** 收件人 (text, write_once) */
  recipient?: string
  /** 收件电话 (text, write_once) */
  phone?: string
  /** 电子邮箱 (text, write_once) */
  email?: string
  /** 快件 (refs, write_once) */
  parcels: string[]
  /** 通知内容 (text, write_once) */
  text: string
  /** 渠道(空为人工发送) (ref) */
  channel?: string
  /** 发送时间 (moment, first_write) */
  sent_at?: number
  /** 发送记录 (items, union) */
  attempts?: MessageAttemptsItem[]
  /** 本轮已试次数 (integer) */
  tries?: number
  /** 下次尝试 (moment) */
  next_at?: number
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

export interface ParcelStepsItem {
  /** 步骤 (choice) */
  step: 'remind' | 'again' | 'call' | 'visit' | 'return'
  /** 时间 (moment) */
  at: number
  /** 经办人 (ref) */
  by?: string
  /** 结果 (choice) */
  result: 'told' | 'will_come' | 'wants_delivery' | 'not_reached' | 'does_not_want'
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
  /** 催领记录 (items, union) */
  steps?: ParcelStepsItem[]
  /** 投诉跟进 (ref) */
  complaint?: string
  /** 拒收原因 (text, keep_both) */
  decline_reason?: string
  /** 领取人 (choice, keep_both) */
  handed_to?: 'self' | 'proxy'
  /** 交付地点 (choice, keep_both) */
  handed_where?: 'desk' | 'door'
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
  /** 电子邮箱 (text) */
  email?: string
  /** 身份 (choice) */
  relation?: 'owner' | 'tenant' | 'family' | 'minor' | 'employee' | 'other'
  /** 备注 (text, text) */
  note?: string
}

export type RevealState = 'noted'
export type RevealMove = never

/** 号码查看记录 Number looked up */
export interface RevealFields {
  /** 所属类型 (text, write_once) */
  about_type: string
  /** 所属记录 (ref, write_once) */
  about: string
  /** 查看的项目 (text, write_once) */
  field: string
  /** 查看原因 (text, write_once) */
  reason: string
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

export interface StocktakeScansItem {
  /** 条码 (text) */
  code: string
  /** 时间 (moment) */
  at: number
  /** 快件 (ref) */
  parcel?: string
  /** 结果 (choice) */
  result: 'found' | 'misplaced' | 'not_waiting' | 'unknown'
}

export type StocktakeState = 'counting' | 'finished'
export type StocktakeMove = 'finish'

/** 货架盘点 Stock-taking */
export interface StocktakeFields {
  /** 货架(空为全部) (text) */
  shelf?: string
  /** 开始时间 (moment, first_write) */
  started_at: number
  /** 应在架 (refs, first_write) */
  expected?: string[]
  /** 扫描记录 (items, union) */
  scans?: StocktakeScansItem[]
  /** 缺件 (refs) */
  missing?: string[]
  /** 完成时间 (moment, first_write) */
  finished_at?: number
  /** 备注 (text, text) */
  note?: string
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
  channel: ChannelFields
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
  message: MessageFields
  move_in: MoveInFields
  notice: NoticeFields
  parcel: ParcelFields
  patrol: PatrolFields
  photo: PhotoFields
  refusal: RefusalFields
  renovation: RenovationFields
  resident: ResidentFields
  reveal: RevealFields
  setting: SettingFields
  shift_handover: ShiftHandoverFields
  signature: SignatureFields
  site: SiteFields
  staff: StaffFields
  stocktake: StocktakeFields
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
  channel: ChannelState
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
  message: MessageState
  move_in: MoveInState
  notice: NoticeState
  parcel: ParcelState
  patrol: PatrolState
  photo: PhotoState
  refusal: RefusalState
  renovation: RenovationState
  resident: ResidentState
  reveal: RevealState
  setting: SettingState
  shift_handover: ShiftHandoverState
  signature: SignatureState
  site: SiteState
  staff: StaffState
  stocktake: StocktakeState
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
  channel: ChannelMove
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
  message: MessageMove
  move_in: MoveInMove
  notice: NoticeMove
  parcel: ParcelMove
  patrol: PatrolMove
  photo: PhotoMove
  refusal: RefusalMove
  renovation: RenovationMove
  resident: ResidentMove
  reveal: RevealMove
  setting: SettingMove
  shift_handover: ShiftHandoverMove
  signature: SignatureMove
  site: SiteMove
  staff: StaffMove
  stocktake: StocktakeMove
  unit: UnitMove
  violation: ViolationMove
  visitor: VisitorMove
  work_order: WorkOrderMove
}

/** All of them: for the screens that list every type, and for tests. */
export const DEFINITIONS: Readonly<Record<TypeName, RecordType>> = {
  building: JOURNEYS.building,
  callback: REGISTERS.callback,
  card: REGISTERS.card,
  channel: REGISTERS.channel,
  complaint: REGISTERS.complaint,
  contact: REGISTERS.contact,
  document: REGISTERS.document,
  dunning: REGISTERS.dunning,
  emergency: REGISTERS.emergency,
  goods_pass: REGISTERS.goods_pass,
  household: JOURNEYS.household,
  inspection: JOURNEYS.inspection,
  key: REGISTERS.key,
  meeting: REGISTERS.meeting,
  message: REGISTERS.message,
  move_in: REGISTERS.move_in,
  notice: REGISTERS.notice,
  parcel: JOURNEYS.parcel,
  patrol: REGISTERS.patrol,
  photo: JOURNEYS.photo,
  refusal: JOURNEYS.refusal,
  renovation: JOURNEYS.renovation,
  resident: JOURNEYS.resident,
  reveal: REGISTERS.reveal,
  setting: JOURNEYS.setting,
  shift_handover: REGISTERS.shift_handover,
  signature: JOURNEYS.signature,
  site: JOURNEYS.site,
  staff: JOURNEYS.staff,
  stocktake: REGISTERS.stocktake,
  unit: JOURNEYS.unit,
  violation: JOURNEYS.violation,
  visitor: REGISTERS.visitor,
  work_order: REGISTERS.work_order,
}
