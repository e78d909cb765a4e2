// Written by `python -m sync.generate` from sync/settings.py. Do not edit.
import { type Label, label } from '../definition'

export interface SettingValues {
  'parcels.offered': boolean
  'parcels.couriers': {
    code: string
    zh: string
    en: string
    pattern: string
  }[]
  'parcels.liability': {
    version: string
    zh: string
    en: string
  }
  'parcels.waiting_days': number[]
  'parcels.decline_reasons': {
    code: string
    zh: string
    en: string
  }[]
  'parcels.messages': {
    version: string
    consent: {
      zh: string
      en: string
    }
    pickup: {
      zh: string
      en: string
    }
    remind: {
      zh: string
      en: string
    }
    again: {
      zh: string
      en: string
    }
    return: {
      zh: string
      en: string
    }
    to_group: {
      zh: string
      en: string
    }
    to_group_consent: {
      zh: string
      en: string
    }
  }
  'parcels.pickup': {
    place: {
      zh: string
      en: string
    }
    hours: {
      zh: string
      en: string
    }
  }
  'renovation.inspection_days': number
  'renovation.checklist': {
    version: string
    items: {
      code: string
      zh: string
      en: string
      group: string
      violation?: string
      severity?: string
    }[]
  }
  'renovation.fees': {
    version: string
    deposit_office: number
    deposit_residential: number
    waste_per_m2: number
    waste_second_per_m2: number
    demolition_per_m2: number
    permit_deposit: number
    pass_deposit: number
  }
  'violations.items': Record<string, {
    code: string
    zh: string
    en: string
  }[]>
  'violations.phrases': {
    code: string
    zh: string
    en: string
  }[]
  'violations.notice': {
    version: string
    form_code: string
    copies: number
    zh: string
    en: string
  }
  'violations.deadline_days': number
  'enquiries.reply_days': number[]
  'complaints.first_reply_days': number
  'contacts.wait_seconds': number[]
  'complaints.verify_days': number
  'complaints.urgent_reply_days': number
  'complaints.collective_households': number
  'complaints.major_events': {
    code: string
    zh: string
    en: string
  }[]
  'complaints.targets': number[]
  'callbacks.plan': number[]
  'emergencies.tell': Record<string, string[]>
  'patrols.checklist': {
    version: string
    items: {
      code: string
      zh: string
      en: string
      group: string
    }[]
  }
  'notices.pest_control_days': number
  'move_in.papers': {
    code: string
    zh: string
    en: string
    originals: number
    copies: number
  }[]
  'keys.loan_days': number
  'visitors.keep_days': number
  'dunning.grace_days': number
  'privacy.terms': {
    name_days: number
    phone_days: number
    email_days: number
    identity_days: number
    place_days: number
    signature_days: number
    image_days: number
    words_days: number
  }
  'privacy.reveal_reasons': {
    code: string
    zh: string
    en: string
  }[]
  'device.silent_hours': number
  'device.closed_days': number
}

export type SettingKey = keyof SettingValues

/** What holds for the numbers of a value: see `Setting` in sync/setting.py. */
export interface SettingBounds {
  least: number
  most: number
  parts?: Label[]
  rising?: boolean
  floors?: { readonly [key: string]: number }
}

export const SETTINGS: {
  [K in SettingKey]: SettingBounds & { label: Label; default: SettingValues[K] }
} = {
  'parcels.offered': {
    label: label('提供代收快递服务'),
    least: 0,
    most: 100000000,
    default: true,
  },
  'parcels.couriers': {
    label: label('快递公司及单号规则'),
    least: 0,
    most: 100000000,
    default: [
      { code: 'sf', zh: '顺丰', en: 'SF Express', pattern: 'SF[0-9]{12,15}' },
      { code: 'jd', zh: '京东', en: 'JD Logistics', pattern: 'JD[0-9A-Z]{11,18}' },
      {
        code: 'ems',
        zh: '邮政EMS',
        en: 'China Post EMS',
        pattern: 'E[A-Z][0-9]{9}[A-Z]{2}',
      },
      { code: 'yto', zh: '圆通', en: 'YTO', pattern: 'YT[0-9]{13,15}' },
      {
        code: 'zto',
        zh: '中通',
        en: 'ZTO',
        pattern: 'ZT[0-9]{12,14}|7[0-9]{13,14}',
      },
      {
        code: 'sto',
        zh: '申通',
        en: 'STO',
        pattern: 'ST[0-9]{12,14}|77[0-9]{13}',
      },
      {
        code: 'yd',
        zh: '韵达',
        en: 'Yunda',
        pattern: 'YD[0-9]{13,15}|4[0-9]{14}',
      },
      { code: 'jt', zh: '极兔', en: 'J&T', pattern: 'JT[0-9]{13,15}' },
      { code: 'other', zh: '其他', en: 'Other', pattern: '' },
    ],
  },
  'parcels.liability': {
    label: label('代收责任告知'),
    least: 0,
    most: 100000000,
    default: {
      version: '2026-1',
      zh: '本管理处免费代为保管，请当面核对件数与外包装。签字即表示您已收到下列快件且外包装完好；内件如有短少或损坏，请直接与快递公司联系。请妥善保管取件码，勿交他人使用。',
      en: 'The office keeps parcels free of charge. Please check the number and the packaging now. By signing you confirm that you received the parcels below with intact packaging; for missing or damaged contents please turn to the courier. Keep your pickup code to yourself.',
    },
  },
  'parcels.waiting_days': {
    label: label('待取提醒(天)：提醒、再次提醒、电话、上门、退回'),
    least: 0,
    most: 366,
    parts: [label('提醒取件', 2), label('再次提醒', 2), label('电话联系'), label('上门送件'), label('联系退回')],
    rising: true,
    default: [1, 3, 7, 15, 30],
  },
  'parcels.decline_reasons': {
    label: label('拒绝代收原因'),
    least: 0,
    most: 100000000,
    default: [
      { code: 'damaged', zh: '外包装破损', en: 'Packaging damaged' },
      { code: 'leaking', zh: '有液体渗出', en: 'Leaking' },
      {
        code: 'address_unclear',
        zh: '地址或收件人不详',
        en: 'Address or recipient unclear',
      },
      { code: 'no_consent', zh: '收件人不同意代收', en: 'Recipient does not consent' },
      { code: 'cash_on_delivery', zh: '到付或代收货款', en: 'Cash on delivery' },
    ],
  },
  'parcels.messages': {
    label: label('发给收件人的通知文字'),
    least: 0,
    most: 100000000,
    default: {
      version: '2026-2',
      consent: {
        zh: '{name}您好，{office}收到您的快件：{parcels}。请回复是否同意由我们代收。我们免费保管，内件问题请直接联系快递公司。同意后请到{place}领取，时间：{hours}。',
        en: 'Dear {name}, {count} {count|parcel|parcels} for you came to {office}: {parcels}. Please tell us whether we may keep {count|it|them} for you. Keeping is free; for the contents please turn to the courier. If you agree, collect {count|it|them} at {place}, {hours}.',
      },
      pickup: {
        zh: '{name}您好，您有{count}件快件到{office}：{codes}。请到{place}领取，时间：{hours}。取件码请勿转给他人。',
        en: 'Dear {name}, {count} {count|parcel waits|parcels wait} for you at {office}: {codes}. Collect at {place}, {hours}. Keep the pickup code to yourself.',
      },
      remind: {
        zh: '{name}您好，您的快件已在{office}保管{days}天：{codes}。请尽快到{place}领取，时间：{hours}。',
        en: 'Dear {name}, your {count|parcel has|parcels have} waited {days} {days|day|days} at {office}: {codes}. Please collect at {place}, {hours}.',
      },
      again: {
        zh: '{name}您好，再次提醒：您的快件已在{office}保管{days}天：{codes}。请到{place}领取，时间：{hours}；不便前来请告诉我们，可安排送上门。',
        en: 'Dear {name}, a second reminder: your {count|parcel has|parcels have} waited {days} {days|day|days} at {office}: {codes}. Collect at {place}, {hours}, or tell us and we bring {count|it|them}.',
      },
      return: {
        zh: '{name}您好，您的快件已在{office}保管{days}天：{codes}。如仍未领取，将联系快递员退回。请到{place}领取，时间：{hours}，或与我们联系。',
        en: 'Dear {name}, your {count|parcel has|parcels have} waited {days} {days|day|days} at {office}: {codes}. Unless collected at {place}, {hours}, {count|it goes|they go} back to the courier.',
      },
      to_group: {
        zh: '{room} {masked}：您有{count}件快件待取，请到{place}领取，时间：{hours}。',
        en: '{room} {masked}: {count} {count|parcel waits|parcels wait} for you at {place}, {hours}.',
      },
      to_group_consent: {
        zh: '{room} {masked}：{office}收到您的{count}件快件，请告诉我们是否同意由我们代收。我们免费保管，内件问题请直接联系快递公司。',
        en: '{room} {masked}: {count} {count|parcel|parcels} for you came to {office}. Please tell us whether we may keep {count|it|them} for you. Keeping is free; for the contents please turn to the courier.',
      },
    },
  },
  'parcels.pickup': {
    label: label('取件地点和时间'),
    least: 0,
    most: 100000000,
    default: {
      place: { zh: '物业服务中心前台', en: 'the service centre\'s front desk' },
      hours: { zh: '每天 8:30—20:30', en: 'daily 8:30 to 20:30' },
    },
  },
  'renovation.inspection_days': {
    label: label('巡检间隔(天)'),
    least: 1,
    most: 366,
    default: 1,
  },
  'renovation.checklist': {
    label: label('巡检检查表'),
    least: 0,
    most: 100000000,
    default: {
      version: '2026-1',
      items: [
        {
          code: 'declared',
          zh: '已申报，许可证张贴在现场',
          en: 'Declared, permit posted',
          group: 'papers',
          violation: 'undeclared',
        },
        {
          code: 'passes',
          zh: '施工人员持临时出入证',
          en: 'Workers hold passes',
          group: 'papers',
          violation: 'no_pass',
        },
        {
          code: 'as_declared',
          zh: '按申报内容施工',
          en: 'Works as declared',
          group: 'works',
          violation: 'beyond_declared',
        },
        {
          code: 'structure',
          zh: '未破坏房屋结构',
          en: 'Structure untouched',
          group: 'works',
          violation: 'structure',
          severity: 'major',
        },
        {
          code: 'facade',
          zh: '未影响外观、未改变功能',
          en: 'Façade and use unchanged',
          group: 'works',
          violation: 'facade',
        },
        {
          code: 'utilities',
          zh: '未私自使用公用水电',
          en: 'No use of common water or power',
          group: 'works',
        },
        {
          code: 'gas_pipes',
          zh: '燃气管道、烟道未改动',
          en: 'Gas pipes and flues untouched',
          group: 'works',
          violation: 'gas',
          severity: 'major',
        },
        {
          code: 'waterproof',
          zh: '防水层、给排水管完好',
          en: 'Waterproofing and pipes intact',
          group: 'works',
        },
        {
          code: 'fire',
          zh: '灭火器到位，无明火隐患',
          en: 'Extinguishers in place, no open fire',
          group: 'safety',
        },
        {
          code: 'hazards',
          zh: '无其他安全隐患',
          en: 'No other hazards',
          group: 'safety',
        },
        {
          code: 'common_parts',
          zh: '未占用、污染、损坏公共设施',
          en: 'Common parts free and clean',
          group: 'order',
        },
        {
          code: 'waste',
          zh: '垃圾袋装、及时清运',
          en: 'Waste bagged and removed',
          group: 'order',
          violation: 'waste',
        },
        {
          code: 'noise',
          zh: '在规定时间内施工',
          en: 'Working hours kept',
          group: 'order',
          violation: 'overtime',
        },
        {
          code: 'door_open',
          zh: '施工时段入户门敞开',
          en: 'Entry door open during works',
          group: 'order',
          violation: 'door_shut',
        },
      ],
    },
  },
  'renovation.fees': {
    label: label('装修收费标准'),
    least: 0,
    most: 100000000,
    default: {
      version: '2026-1',
      deposit_office: 200000,
      deposit_residential: 100000,
      waste_per_m2: 500,
      waste_second_per_m2: 1000,
      demolition_per_m2: 2000,
      permit_deposit: 5000,
      pass_deposit: 2000,
    },
  },
  'violations.items': {
    label: label('违章类别与事项'),
    least: 0,
    most: 100000000,
    default: {
      renovation: [
        { code: 'undeclared', zh: '未申报擅自装修', en: 'Works not declared' },
        {
          code: 'beyond_declared',
          zh: '超出申报范围施工',
          en: 'Works beyond the declaration',
        },
        {
          code: 'structure',
          zh: '破坏承重结构',
          en: 'Load-bearing structure damaged',
        },
        { code: 'facade', zh: '改变外立面', en: 'Façade changed' },
        { code: 'gas', zh: '擅自改动燃气管道', en: 'Gas pipes changed' },
        { code: 'overtime', zh: '超时施工噪音', en: 'Noise outside hours' },
        { code: 'waste', zh: '装修垃圾乱堆放', en: 'Renovation waste dumped' },
        { code: 'door_shut', zh: '施工时关闭入户门', en: 'Entry door kept shut' },
        { code: 'no_pass', zh: '施工人员无出入证', en: 'Workers without passes' },
      ],
      fire: [
        { code: 'passage_blocked', zh: '堵塞消防通道', en: 'Fire passage blocked' },
        {
          code: 'equipment',
          zh: '损坏或动用消防设备器材标识',
          en: 'Fire equipment damaged or misused',
        },
        { code: 'wiring', zh: '超负荷用电、乱接电线', en: 'Overload or loose wiring' },
        { code: 'burning', zh: '公共场地烧香火纸张等', en: 'Burning in common areas' },
        {
          code: 'no_extinguisher',
          zh: '营业场所不配灭火器',
          en: 'Business without extinguisher',
        },
        { code: 'other', zh: '其他', en: 'Other' },
      ],
      sanitation: [
        { code: 'litter', zh: '乱丢、吐痰、便溺', en: 'Littering or fouling' },
        { code: 'equipment', zh: '破坏卫生设施', en: 'Sanitary equipment damaged' },
        {
          code: 'piling',
          zh: '公用场地堆放吊挂搭建张贴涂写',
          en: 'Piling, hanging, building, posting',
        },
        {
          code: 'throwing',
          zh: '高空抛物、倒污水',
          en: 'Throwing objects or waste water',
        },
        { code: 'noise', zh: '高音噪音', en: 'Noise' },
        { code: 'green', zh: '踩踏草坪、攀摘、占绿、损坏小品', en: 'Harm to the greenery' },
      ],
      security: [
        { code: 'parking', zh: '违章停车', en: 'Illegal parking' },
        { code: 'dangerous_goods', zh: '存放易燃易爆剧毒放射性物品', en: 'Dangerous goods' },
        { code: 'gambling_fighting', zh: '赌博斗殴', en: 'Gambling or fighting' },
      ],
      others_interests: [{ code: 'harm', zh: '损害其他业主利益、影响安全', en: 'Harm to other owners' }],
      other: [{ code: 'other', zh: '其他', en: 'Other' }],
    },
  },
  'violations.phrases': {
    label: label('劝导常用语'),
    least: 0,
    most: 100000000,
    default: [
      {
        code: 'explained',
        zh: '已说明《装修管理规定》，要求立即停止',
        en: 'Rules explained, told to stop at once',
      },
      { code: 'clear_today', zh: '已要求当日清理完毕', en: 'Told to clear it today' },
      { code: 'restore', zh: '已要求恢复原状', en: 'Told to restore it' },
      {
        code: 'agreed',
        zh: '当事人表示马上整改',
        en: 'The person agreed to put it right',
      },
      {
        code: 'refused',
        zh: '当事人拒不配合，已报客户服务部',
        en: 'The person refused; the service desk was told',
      },
    ],
  },
  'violations.notice': {
    label: label('违章处理通知单'),
    least: 0,
    most: 100000000,
    default: {
      version: '2026-1',
      form_code: 'QP-08-07-F012',
      copies: 2,
      zh: '经现场检查，发现您的房屋(场所)存在下列违反《装修管理规定》或《临时管理规约》的行为。请在整改期限前自行整改完毕，并通知管理处复查。逾期未整改的，管理处将按有关约定处理，并上报主管部门。',
      en: 'On inspection we found the breach of the renovation rules or the residents\' covenant described below. Please put it right by the deadline and ask the office to check it. After the deadline the office will act as agreed with the owners and report to the authority.',
    },
  },
  'violations.deadline_days': {
    label: label('整改期限默认天数'),
    least: 0,
    most: 366,
    default: 3,
  },
  'enquiries.reply_days': {
    label: label('答复时限(天)：一般、重要、重大'),
    least: 0,
    most: 366,
    parts: [label('一般问题'), label('重要问题'), label('重大问题')],
    default: [0, 2, 3],
  },
  'complaints.first_reply_days': {
    label: label('投诉初步回复(天)'),
    least: 0,
    most: 366,
    default: 2,
  },
  'contacts.wait_seconds': {
    label: label('客户等候上限(秒)：来访、来电'),
    least: 1,
    most: 3600,
    parts: [label('来访'), label('来电')],
    default: [120, 60],
  },
  'complaints.verify_days': {
    label: label('投诉核实时限(天)'),
    least: 0,
    most: 366,
    default: 0,
  },
  'complaints.urgent_reply_days': {
    label: label('紧急报修投诉回复(天)'),
    least: 0,
    most: 366,
    default: 0,
  },
  'complaints.collective_households': {
    label: label('集体投诉户数'),
    least: 2,
    most: 1000,
    default: 3,
  },
  'complaints.major_events': {
    label: label('重大投诉/事件清单'),
    least: 0,
    most: 100000000,
    default: [
      { code: 'fire', zh: '火灾', en: 'Fire' },
      { code: 'lift_trapped', zh: '电梯困人', en: 'People trapped in a lift' },
      { code: 'explosion', zh: '爆炸', en: 'Explosion' },
      { code: 'power_cut', zh: '突发性停电', en: 'Sudden power cut' },
      { code: 'flooding', zh: '水浸', en: 'Flooding' },
      { code: 'theft', zh: '盗窃等破坏性行为', en: 'Theft or vandalism' },
      { code: 'crime', zh: '刑事案件', en: 'Crime' },
      {
        code: 'collective',
        zh: '客户集体投诉(三家以上)',
        en: 'Collective complaint of three or more',
      },
      { code: 'plant', zh: '主要设备故障', en: 'Main plant out of order' },
      { code: 'structure', zh: '大厦主体结构遭破坏', en: 'Main structure damaged' },
    ],
  },
  'complaints.targets': {
    label: label('投诉指标(百分比)：回访处理率、有效投诉率(按户)'),
    least: 0,
    most: 100,
    parts: [label('回访处理率'), label('有效投诉率')],
    default: [100, 1],
  },
  'callbacks.plan': {
    label: label('回访计划：年度登门(次/年)、片区走访(次/季)、座谈会(次/半年)'),
    least: 0,
    most: 366,
    parts: [label('年度登门(次/年)'), label('片区走访(次/季)'), label('座谈会(次/半年)')],
    default: [2, 1, 1],
  },
  'emergencies.tell': {
    label: label('突发事件通知对象'),
    least: 0,
    most: 100000000,
    default: {
      medical: ['ambulance', 'gate', 'security'],
      crime: ['security', 'centre'],
      engineering: ['engineering', 'security', 'centre'],
      other: ['manager'],
    },
  },
  'patrols.checklist': {
    label: label('网格巡查检查表'),
    least: 0,
    most: 100000000,
    default: {
      version: '2026-1',
      items: [
        {
          code: 'road_clear',
          zh: '主干道通畅干净',
          en: 'Main roads clear and clean',
          group: 'roads',
        },
        {
          code: 'road_signs',
          zh: '广告牌完好，路面维修有围挡',
          en: 'Signs whole, works fenced off',
          group: 'roads',
        },
        { code: 'greenery', zh: '绿化无裸露', en: 'No bare patches', group: 'roads' },
        {
          code: 'bins',
          zh: '垃圾桶完好、无污迹、未满',
          en: 'Bins whole, clean, not full',
          group: 'roads',
        },
        {
          code: 'smell',
          zh: '周围无异味、蚊蝇、污水',
          en: 'No smell, flies or waste water',
          group: 'roads',
        },
        {
          code: 'entry_system',
          zh: '门禁、楼道灯、门灯正常',
          en: 'Entry system and lamps work',
          group: 'lobby',
        },
        {
          code: 'board',
          zh: '宣传栏整齐，通知及时更新',
          en: 'Notice board tidy and up to date',
          group: 'lobby',
        },
        {
          code: 'handles',
          zh: '门把手稳固无锈，玻璃有标识',
          en: 'Handles firm, glass marked',
          group: 'lobby',
        },
        {
          code: 'lobby_clean',
          zh: '大堂卫生，无乱贴',
          en: 'Lobby clean, nothing pasted',
          group: 'lobby',
        },
        {
          code: 'fire',
          zh: '消防设施完好、通道畅通',
          en: 'Fire equipment whole, passages free',
          group: 'lobby',
        },
        {
          code: 'lift_papers',
          zh: '电梯三证公示、楼层标识清楚',
          en: 'Lift certificates and floor signs shown',
          group: 'lift',
        },
        {
          code: 'intercom',
          zh: '电梯对讲清晰、运行正常',
          en: 'Lift intercom clear, runs well',
          group: 'lift',
        },
        {
          code: 'lift_clean',
          zh: '电梯卫生、广告信息整齐',
          en: 'Lift clean, advertisements tidy',
          group: 'lift',
        },
        {
          code: 'renovations',
          zh: '装修户已巡查',
          en: 'Renovation sites visited',
          group: 'homes',
        },
      ],
    },
  },
  'notices.pest_control_days': {
    label: label('消杀通知提前(天，自张贴起)'),
    least: 0,
    most: 366,
    default: 3,
  },
  'move_in.papers': {
    label: label('入住手续资料清单'),
    least: 0,
    most: 100000000,
    default: [
      {
        code: 'move_in_notice',
        zh: '入住通知单',
        en: 'Move-in notice',
        originals: 1,
        copies: 0,
      },
      {
        code: 'contract',
        zh: '购房合同',
        en: 'Purchase contract',
        originals: 1,
        copies: 0,
      },
      {
        code: 'identity_card',
        zh: '身份证',
        en: 'Identity card',
        originals: 1,
        copies: 0,
      },
      {
        code: 'covenant',
        zh: '《临时管理规约》',
        en: 'Interim covenant',
        originals: 2,
        copies: 0,
      },
      {
        code: 'civility',
        zh: '《精神文明公约》',
        en: 'Civility pledge',
        originals: 2,
        copies: 0,
      },
    ],
  },
  'keys.loan_days': {
    label: label('钥匙借用期限(天)'),
    least: 0,
    most: 366,
    default: 1,
  },
  'visitors.keep_days': {
    label: label('来访登记保存(天)'),
    least: 1,
    most: 36500,
    default: 180,
  },
  'dunning.grace_days': {
    label: label('催缴后合理期限(天)'),
    least: 0,
    most: 366,
    default: 15,
  },
  'privacy.terms': {
    label: label('个人信息保存期限(天，自办结起)'),
    least: 1,
    most: 36500,
    floors: {
      name_days: 180,
      phone_days: 30,
      email_days: 30,
      identity_days: 30,
      place_days: 180,
      signature_days: 1095,
      image_days: 365,
      words_days: 180,
    },
    default: {
      name_days: 1095,
      phone_days: 1095,
      email_days: 1095,
      identity_days: 1095,
      place_days: 1095,
      signature_days: 1095,
      image_days: 1095,
      words_days: 1095,
    },
  },
  'privacy.reveal_reasons': {
    label: label('查看完整号码的原因'),
    least: 0,
    most: 100000000,
    default: [
      { code: 'tell_parcel', zh: '通知取件', en: 'Tell of a parcel' },
      {
        code: 'reach_resident',
        zh: '联系住户处理事项',
        en: 'Reach a resident about their matter',
      },
      { code: 'urgent', zh: '紧急情况联系', en: 'Urgent' },
      { code: 'check', zh: '核对资料', en: 'Check what is on file' },
    ],
  },
  'device.silent_hours': {
    label: label('设备多久不联系且有未上传内容时提醒(小时)'),
    least: 1,
    most: 8784,
    default: 12,
  },
  'device.closed_days': {
    label: label('平板保留已结记录(天)'),
    least: 1,
    most: 366,
    default: 30,
  },
}
