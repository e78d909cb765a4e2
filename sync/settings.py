"""What a community may change, with the defaults that REQUIREMENTS.md gives.

A setting in force is a record of type `setting` whose `key` is one of these; where there is none,
the default here holds. Values are JSON without fractions (money in fen).
"""

from __future__ import annotations

from sync.definition import Label
from sync.setting import Setting


def _entry(code: str, zh: str, en: str) -> dict[str, str]:
    return {"code": code, "zh": zh, "en": en}


_COURIERS = [
    {**_entry("sf", "顺丰", "SF Express"), "pattern": "SF[0-9]{12,15}"},
    {**_entry("jd", "京东", "JD Logistics"), "pattern": "JD[0-9A-Z]{11,18}"},
    {**_entry("ems", "邮政EMS", "China Post EMS"), "pattern": "E[A-Z][0-9]{9}[A-Z]{2}"},
    {**_entry("yto", "圆通", "YTO"), "pattern": "YT[0-9]{13,15}"},
    {**_entry("zto", "中通", "ZTO"), "pattern": "ZT[0-9]{12,14}|7[0-9]{13,14}"},
    {**_entry("sto", "申通", "STO"), "pattern": "ST[0-9]{12,14}|77[0-9]{13}"},
    {**_entry("yd", "韵达", "Yunda"), "pattern": "YD[0-9]{13,15}|4[0-9]{14}"},
    {**_entry("jt", "极兔", "J&T"), "pattern": "JT[0-9]{13,15}"},
    {**_entry("other", "其他", "Other"), "pattern": ""},
]

_CHECKLIST = {
    "version": "2026-1",
    "items": [
        {**_entry("declared", "已申报，许可证张贴在现场", "Declared, permit posted"), "group": "papers", "violation": "undeclared"},
        {**_entry("passes", "施工人员持临时出入证", "Workers hold passes"), "group": "papers", "violation": "no_pass"},
        {**_entry("as_declared", "按申报内容施工", "Works as declared"), "group": "works", "violation": "beyond_declared"},
        {**_entry("structure", "未破坏房屋结构", "Structure untouched"), "group": "works", "violation": "structure", "severity": "major"},
        {**_entry("facade", "未影响外观、未改变功能", "Façade and use unchanged"), "group": "works", "violation": "facade"},
        {**_entry("utilities", "未私自使用公用水电", "No use of common water or power"), "group": "works"},
        {**_entry("gas_pipes", "燃气管道、烟道未改动", "Gas pipes and flues untouched"), "group": "works", "violation": "gas", "severity": "major"},
        {**_entry("waterproof", "防水层、给排水管完好", "Waterproofing and pipes intact"), "group": "works"},
        {**_entry("fire", "灭火器到位，无明火隐患", "Extinguishers in place, no open fire"), "group": "safety"},
        {**_entry("hazards", "无其他安全隐患", "No other hazards"), "group": "safety"},
        {**_entry("common_parts", "未占用、污染、损坏公共设施", "Common parts free and clean"), "group": "order"},
        {**_entry("waste", "垃圾袋装、及时清运", "Waste bagged and removed"), "group": "order", "violation": "waste"},
        {**_entry("noise", "在规定时间内施工", "Working hours kept"), "group": "order", "violation": "overtime"},
        {**_entry("door_open", "施工时段入户门敞开", "Entry door open during works"), "group": "order", "violation": "door_shut"},
    ],
}  # fmt: skip

_VIOLATION_ITEMS = {
    "renovation": [
        _entry("undeclared", "未申报擅自装修", "Works not declared"),
        _entry("beyond_declared", "超出申报范围施工", "Works beyond the declaration"),
        _entry("structure", "破坏承重结构", "Load-bearing structure damaged"),
        _entry("facade", "改变外立面", "Façade changed"),
        _entry("gas", "擅自改动燃气管道", "Gas pipes changed"),
        _entry("overtime", "超时施工噪音", "Noise outside hours"),
        _entry("waste", "装修垃圾乱堆放", "Renovation waste dumped"),
        _entry("door_shut", "施工时关闭入户门", "Entry door kept shut"),
        _entry("no_pass", "施工人员无出入证", "Workers without passes"),
    ],
    "fire": [
        _entry("passage_blocked", "堵塞消防通道", "Fire passage blocked"),
        _entry("equipment", "损坏或动用消防设备器材标识", "Fire equipment damaged or misused"),
        _entry("wiring", "超负荷用电、乱接电线", "Overload or loose wiring"),
        _entry("burning", "公共场地烧香火纸张等", "Burning in common areas"),
        _entry("no_extinguisher", "营业场所不配灭火器", "Business without extinguisher"),
        _entry("other", "其他", "Other"),
    ],
    "sanitation": [
        _entry("litter", "乱丢、吐痰、便溺", "Littering or fouling"),
        _entry("equipment", "破坏卫生设施", "Sanitary equipment damaged"),
        _entry("piling", "公用场地堆放吊挂搭建张贴涂写", "Piling, hanging, building, posting"),
        _entry("throwing", "高空抛物、倒污水", "Throwing objects or waste water"),
        _entry("noise", "高音噪音", "Noise"),
        _entry("green", "踩踏草坪、攀摘、占绿、损坏小品", "Harm to the greenery"),
    ],
    "security": [
        _entry("parking", "违章停车", "Illegal parking"),
        _entry("dangerous_goods", "存放易燃易爆剧毒放射性物品", "Dangerous goods"),
        _entry("gambling_fighting", "赌博斗殴", "Gambling or fighting"),
    ],
    "others_interests": [_entry("harm", "损害其他业主利益、影响安全", "Harm to other owners")],
    "other": [_entry("other", "其他", "Other")],
}

_VIOLATION_PHRASES = [
    _entry(
        "explained", "已说明《装修管理规定》，要求立即停止", "Rules explained, told to stop at once"
    ),
    _entry("clear_today", "已要求当日清理完毕", "Told to clear it today"),
    _entry("restore", "已要求恢复原状", "Told to restore it"),
    _entry("agreed", "当事人表示马上整改", "The person agreed to put it right"),
    _entry(
        "refused", "当事人拒不配合，已报客户服务部", "The person refused; the service desk was told"
    ),
]

_VIOLATION_NOTICE = {
    "version": "2026-1",
    "form_code": "QP-08-07-F012",
    "copies": 2,
    "zh": "经现场检查，发现您的房屋(场所)存在下列违反《装修管理规定》或《临时管理规约》的行为。"
    "请在整改期限前自行整改完毕，并通知管理处复查。逾期未整改的，管理处将按"
    "有关约定处理，并上报主管部门。",
    "en": "On inspection we found the breach of the renovation rules or the residents' covenant "
    "described below. Please put it right by the deadline and ask the office to check it. "
    "After the deadline the office will act as agreed with the owners and report to the authority.",
}

_LIABILITY = {
    "version": "2026-1",
    "zh": "本管理处免费代为保管，请当面核对件数与外包装。签字即表示您已收到下列快件且外包装完好；"
    "内件如有短少或损坏，请直接与快递公司联系。请妥善保管取件码，勿交他人使用。",
    "en": "The office keeps parcels free of charge. Please check the number and the packaging now. "
    "By signing you confirm that you received the parcels below with intact packaging; for "
    "missing or damaged contents please turn to the courier. Keep your pickup code to yourself.",
}

_MESSAGES = {
    "version": "2026-2",
    "consent": {
        "zh": "{name}您好，{office}收到您的快件：{parcels}。请回复是否同意由我们代收。"
        "我们免费保管，内件问题请直接联系快递公司。同意后请到{place}领取，时间：{hours}。",
        "en": "Dear {name}, {count} {count|parcel|parcels} for you came to {office}: {parcels}. "
        "Please tell us whether we may keep {count|it|them} for you. Keeping is free; for the "
        "contents please turn to the courier. If you agree, collect {count|it|them} at {place}, "
        "{hours}.",
    },
    "pickup": {
        "zh": "{name}您好，您有{count}件快件到{office}：{codes}。请到{place}领取，时间：{hours}。"
        "取件码请勿转给他人。",
        "en": "Dear {name}, {count} {count|parcel waits|parcels wait} for you at {office}: "
        "{codes}. Collect at {place}, {hours}. Keep the pickup code to yourself.",
    },
    "remind": {
        "zh": "{name}您好，您的快件已在{office}保管{days}天：{codes}。请尽快到{place}领取，时间：{hours}。",
        "en": "Dear {name}, your {count|parcel has|parcels have} waited {days} "
        "{days|day|days} at {office}: {codes}. Please collect at {place}, {hours}.",
    },
    "again": {
        "zh": "{name}您好，再次提醒：您的快件已在{office}保管{days}天：{codes}。"
        "请到{place}领取，时间：{hours}；不便前来请告诉我们，可安排送上门。",
        "en": "Dear {name}, a second reminder: your {count|parcel has|parcels have} waited {days} "
        "{days|day|days} at {office}: {codes}. Collect at {place}, {hours}, or tell us and we "
        "bring {count|it|them}.",
    },
    "return": {
        "zh": "{name}您好，您的快件已在{office}保管{days}天：{codes}。如仍未领取，将联系快递员退回。"
        "请到{place}领取，时间：{hours}，或与我们联系。",
        "en": "Dear {name}, your {count|parcel has|parcels have} waited {days} "
        "{days|day|days} at {office}: {codes}. Unless collected at {place}, {hours}, "
        "{count|it goes|they go} back to the courier.",
    },
    "to_group": {
        "zh": "{room} {masked}：您有{count}件快件待取，请到{place}领取，时间：{hours}。",
        "en": "{room} {masked}: {count} {count|parcel waits|parcels wait} for you at {place}, "
        "{hours}.",
    },
    "to_group_consent": {
        "zh": "{room} {masked}：{office}收到您的{count}件快件，请告诉我们是否同意由我们代收。"
        "我们免费保管，内件问题请直接联系快递公司。",
        "en": "{room} {masked}: {count} {count|parcel|parcels} for you came to {office}. Please "
        "tell us whether we may keep {count|it|them} for you. Keeping is free; for the contents "
        "please turn to the courier.",
    },
}

_PICKUP = {
    "place": {"zh": "物业服务中心前台", "en": "the service centre's front desk"},
    "hours": {"zh": "每天 8:30—20:30", "en": "daily 8:30 to 20:30"},
}

_PATROL_CHECKLIST = {
    "version": "2026-1",
    "items": [
        {**_entry("road_clear", "主干道通畅干净", "Main roads clear and clean"), "group": "roads"},
        {**_entry("road_signs", "广告牌完好，路面维修有围挡", "Signs whole, works fenced off"), "group": "roads"},
        {**_entry("greenery", "绿化无裸露", "No bare patches"), "group": "roads"},
        {**_entry("bins", "垃圾桶完好、无污迹、未满", "Bins whole, clean, not full"), "group": "roads"},
        {**_entry("smell", "周围无异味、蚊蝇、污水", "No smell, flies or waste water"), "group": "roads"},
        {**_entry("entry_system", "门禁、楼道灯、门灯正常", "Entry system and lamps work"), "group": "lobby"},
        {**_entry("board", "宣传栏整齐，通知及时更新", "Notice board tidy and up to date"), "group": "lobby"},
        {**_entry("handles", "门把手稳固无锈，玻璃有标识", "Handles firm, glass marked"), "group": "lobby"},
        {**_entry("lobby_clean", "大堂卫生，无乱贴", "Lobby clean, nothing pasted"), "group": "lobby"},
        {**_entry("fire", "消防设施完好、通道畅通", "Fire equipment whole, passages free"), "group": "lobby"},
        {**_entry("lift_papers", "电梯三证公示、楼层标识清楚", "Lift certificates and floor signs shown"), "group": "lift"},
        {**_entry("intercom", "电梯对讲清晰、运行正常", "Lift intercom clear, runs well"), "group": "lift"},
        {**_entry("lift_clean", "电梯卫生、广告信息整齐", "Lift clean, advertisements tidy"), "group": "lift"},
        {**_entry("renovations", "装修户已巡查", "Renovation sites visited"), "group": "homes"},
    ],
}  # fmt: skip

_EMERGENCY_TELL = {
    "medical": ["ambulance", "gate", "security"],
    "crime": ["security", "centre"],
    "engineering": ["engineering", "security", "centre"],
    "other": ["manager"],
}

_MAJOR_EVENTS = [
    _entry("fire", "火灾", "Fire"),
    _entry("lift_trapped", "电梯困人", "People trapped in a lift"),
    _entry("explosion", "爆炸", "Explosion"),
    _entry("power_cut", "突发性停电", "Sudden power cut"),
    _entry("flooding", "水浸", "Flooding"),
    _entry("theft", "盗窃等破坏性行为", "Theft or vandalism"),
    _entry("crime", "刑事案件", "Crime"),
    _entry("collective", "客户集体投诉(三家以上)", "Collective complaint of three or more"),
    _entry("plant", "主要设备故障", "Main plant out of order"),
    _entry("structure", "大厦主体结构遭破坏", "Main structure damaged"),
]

_MOVE_IN_PAPERS = [
    {**_entry("move_in_notice", "入住通知单", "Move-in notice"), "originals": 1, "copies": 0},
    {**_entry("contract", "购房合同", "Purchase contract"), "originals": 1, "copies": 0},
    {**_entry("identity_card", "身份证", "Identity card"), "originals": 1, "copies": 0},
    {**_entry("covenant", "《临时管理规约》", "Interim covenant"), "originals": 2, "copies": 0},
    {**_entry("civility", "《精神文明公约》", "Civility pledge"), "originals": 2, "copies": 0},
]

# Days: nothing that a person acts on takes longer; what is kept may.
_YEAR = 366
_LONG = 36_500

SETTINGS: tuple[Setting, ...] = (
    Setting("parcels.offered", Label("提供代收快递服务", "Parcels are accepted"), True, "L1"),
    Setting("parcels.couriers", Label("快递公司及单号规则", "Couriers and number shapes"), _COURIERS, "L"),
    Setting("parcels.liability", Label("代收责任告知", "Liability notice"), _LIABILITY, "L3"),
    Setting(
        "parcels.waiting_days",
        Label("待取提醒(天)：提醒、再次提醒、电话、上门、退回", "Reminder, second, phone, door, return (days)"),
        [1, 3, 7, 15, 30],
        "L6, gap",
        most=_YEAR,
        parts=(
            Label("提醒取件", "Remind"),
            Label("再次提醒", "Remind again"),
            Label("电话联系", "Phone"),
            Label("上门送件", "Bring to the door"),
            Label("联系退回", "Arrange return"),
        ),
        rising=True,
    ),
    Setting(
        "parcels.decline_reasons",
        Label("拒绝代收原因", "Reasons for not accepting"),
        [
            _entry("damaged", "外包装破损", "Packaging damaged"),
            _entry("leaking", "有液体渗出", "Leaking"),
            _entry("address_unclear", "地址或收件人不详", "Address or recipient unclear"),
            _entry("no_consent", "收件人不同意代收", "Recipient does not consent"),
            _entry("cash_on_delivery", "到付或代收货款", "Cash on delivery"),
        ],
        "L2",
    ),
    Setting("parcels.messages", Label("发给收件人的通知文字", "Messages to recipients"), _MESSAGES, "L3, L6, gap"),
    Setting("parcels.pickup", Label("取件地点和时间", "Where and when to collect"), _PICKUP, "L3, gap"),
    Setting("renovation.inspection_days", Label("巡检间隔(天)", "Days between inspections"), 1, "J1", least=1, most=_YEAR),
    Setting("renovation.checklist", Label("巡检检查表", "Inspection checklist"), _CHECKLIST, "J3"),
    Setting(
        "renovation.fees",
        Label("装修收费标准", "Renovation fees"),
        {
            "version": "2026-1",
            "deposit_office": 200_000,
            "deposit_residential": 100_000,
            "waste_per_m2": 500,
            "waste_second_per_m2": 1_000,
            "demolition_per_m2": 2_000,
            "permit_deposit": 5_000,
            "pass_deposit": 2_000,
        },
        "I7",
    ),
    Setting("violations.items", Label("违章类别与事项", "Violation items"), _VIOLATION_ITEMS, "K2"),
    Setting("violations.phrases", Label("劝导常用语", "Quick phrases"), _VIOLATION_PHRASES, "K4, gap"),
    Setting("violations.notice", Label("违章处理通知单", "Violation notice"), _VIOLATION_NOTICE, "K4, X2, gap"),
    Setting("violations.deadline_days", Label("整改期限默认天数", "Default days to rectify"), 3, "K3, gap", most=_YEAR),
    Setting(
        "enquiries.reply_days",
        Label("答复时限(天)：一般、重要、重大", "Days to reply: ordinary, important, major"),
        [0, 2, 3],
        "B5",
        most=_YEAR,
        parts=(Label("一般问题", "Ordinary"), Label("重要问题", "Important"), Label("重大问题", "Major")),
    ),
    Setting("complaints.first_reply_days", Label("投诉初步回复(天)", "First reply to complaints (days)"), 2, "E5", most=_YEAR),
    Setting(
        "contacts.wait_seconds",
        Label("客户等候上限(秒)：来访、来电", "Longest wait (s): visit, phone"),
        [120, 60],
        "B4",
        least=1,
        most=3600,
        parts=(Label("来访", "Visit"), Label("来电", "Phone call")),
    ),
    Setting("complaints.verify_days", Label("投诉核实时限(天)", "Verify complaints within (days)"), 0, "E6", most=_YEAR),
    Setting("complaints.urgent_reply_days", Label("紧急报修投诉回复(天)", "Reply to urgent repairs within (days)"), 0, "E5, C2", most=_YEAR),
    Setting("complaints.collective_households", Label("集体投诉户数", "Households of a collective complaint"), 3, "E3", least=2, most=1000),
    Setting("complaints.major_events", Label("重大投诉/事件清单", "Major complaints and events"), _MAJOR_EVENTS, "E3"),
    Setting(
        "complaints.targets",
        Label("投诉指标(百分比)：回访处理率、有效投诉率(按户)", "Targets (%): called back, valid by household"),
        [100, 1],
        "E14, gap",
        most=100,
        parts=(Label("回访处理率", "Called back"), Label("有效投诉率", "Valid complaints")),
    ),
    Setting(
        "callbacks.plan",
        Label("回访计划：年度登门(次/年)、片区走访(次/季)、座谈会(次/半年)", "Visits: yearly, by area a quarter, forums a half-year"),
        [2, 1, 1],
        "F1",
        most=366,
        parts=(
            Label("年度登门(次/年)", "Visits a year"),
            Label("片区走访(次/季)", "By area a quarter"),
            Label("座谈会(次/半年)", "Forums a half-year"),
        ),
    ),
    Setting("emergencies.tell", Label("突发事件通知对象", "Whom to tell in an emergency"), _EMERGENCY_TELL, "D1-D4"),
    Setting("patrols.checklist", Label("网格巡查检查表", "Grid patrol checklist"), _PATROL_CHECKLIST, "O4"),
    Setting("notices.pest_control_days", Label("消杀通知提前(天，自张贴起)", "Pest control notice ahead (days from posting)"), 3, "R1", most=_YEAR),
    Setting("move_in.papers", Label("入住手续资料清单", "Move-in papers"), _MOVE_IN_PAPERS, "H1-H3"),
    Setting("keys.loan_days", Label("钥匙借用期限(天)", "Longest loan of a key (days)"), 1, "M2, gap", most=_YEAR),
    Setting("visitors.keep_days", Label("来访登记保存(天)", "Visitors are kept (days)"), 180, "N1, gap", least=1, most=_LONG),
    Setting("dunning.grace_days", Label("催缴后合理期限(天)", "Reasonable period after a reminder (days)"), 15, "Q1, trap 8, gap", most=_YEAR),
    Setting(
        "privacy.terms",
        Label("个人信息保存期限(天，自办结起)", "Personal values are kept (days after closing)"),
        {
            "name_days": 1095,
            "phone_days": 1095,
            "email_days": 1095,
            "identity_days": 1095,
            "place_days": 1095,
            "signature_days": 1095,
            "image_days": 1095,
            "words_days": 1095,
        },
        "PIPL 19, gap",
        least=1,
        most=_LONG,
        # A signature proves for as long as a claim can be brought: three years (Civil Code 188).
        floors={
            "name_days": 180,
            "phone_days": 30,
            "email_days": 30,
            "identity_days": 30,
            "place_days": 180,
            "signature_days": 1095,
            "image_days": 365,
            "words_days": 180,
        },
    ),
    Setting(
        "privacy.reveal_reasons",
        Label("查看完整号码的原因", "Reasons for looking at a whole number"),
        [
            _entry("tell_parcel", "通知取件", "Tell of a parcel"),
            _entry("reach_resident", "联系住户处理事项", "Reach a resident about their matter"),
            _entry("urgent", "紧急情况联系", "Urgent"),
            _entry("check", "核对资料", "Check what is on file"),
        ],
        "G5, trap 15, gap",
    ),
    Setting("device.silent_hours", Label("设备多久不联系且有未上传内容时提醒(小时)", "Warn of a device that is silent with unsent work after (hours)"), 12, "gap", least=1, most=24 * _YEAR),
    Setting("device.closed_days", Label("平板保留已结记录(天)", "Days closed records stay on tablets"), 30, "trap 15", least=1, most=_YEAR),
)  # fmt: skip

DEFAULTS: dict[str, Setting] = {setting.key: setting for setting in SETTINGS}
