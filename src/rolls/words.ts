// The words in which people write their tables: headings and answers, ours and the usual Chinese ones, in both scripts.
// Read, never said: what is printed comes from a language. Data; imports nothing.

/** What a column may be called: the first name is ours, the second the usual one in Chinese; both scripts are read. */
export type Columns<K extends string> = Readonly<Record<K, readonly [string, string, ...string[]]>>;

export const ROLL_COLUMNS = {
  person: ['person', '编号', '业主编号', '人员编号', '居民编号', 'id', 'person-id', '編號', '業主編號'],
  name: [
    'name',
    '姓名',
    '业主姓名',
    '名称',
    '业主',
    '业主名称',
    '户主',
    '業主姓名',
    '名稱',
    '業主',
    '产权人',
    '产权人姓名',
    '所有权人',
    '权利人',
    '房主',
    '產權人',
    '權利人',
  ],
  unit: [
    'unit',
    '房号',
    '房屋',
    '室号',
    '房屋坐落',
    '门牌号',
    '户号',
    '房间',
    '房间号',
    '房號',
    '室號',
    '室',
    '门牌',
    '房屋号',
    '房屋地址',
    '坐落',
    '門牌',
    '門牌號',
  ],
  area: [
    'area',
    '面积',
    '建筑面积',
    '专有部分面积',
    '房屋面积',
    '产权面积',
    '面積',
    '建築面積',
    '專有部分面積',
    '建面',
    '专有面积',
    '登记面积',
    '产权建筑面积',
    '登記面積',
  ],
  kind: [
    'kind',
    '类型',
    '业主类型',
    '性质',
    '业主性质',
    '類型',
    '業主類型',
    '业主类别',
    '产权人类型',
    '业主身份',
    '身份',
    '業主類別',
  ],
  share: ['share', '份额', '共有份额', '产权份额', '份額', '共有份額'],
  'co-owner of': ['co-owner of', '共有人', '共有代表', '共有人代表', '表决代表'],
  scope: ['scope', '范围', '幢单元', '幢/单元', '楼栋单元', '範圍', '幢單元', '幢/單元'],
  building: [
    'building',
    '幢',
    '栋',
    '楼',
    '楼幢',
    '楼栋',
    '幢号',
    '栋号',
    '楼号',
    '楼栋号',
    '棟',
    '樓',
    '樓棟',
    '座',
    '号楼',
    '栋楼',
  ],
  stairwell: ['stairwell', '单元', '单元号', '單元', '單元號'],
  floor: ['floor', '楼层', '层', '樓層'],
  'area-basis': ['area-basis', '面积依据', '面积来源', '面積依據'],
  parking: ['parking', '车位', '是否车位', '车位车库', '車位', '是否車位'],
  affected: ['affected', '利害关系', '利害关系人', '有利害关系', '直接受影响', '利害關係', '利害關係人'],
  weight: ['weight', '权数', '权重', '票权', '權數', '權重'],
  'contact-state': ['contact-state', '联系情况', '联系状态', '聯繫情況'],
  group: ['group', '组别', '分组', '組別', '分組'],
  'parking-area': ['parking-area', '车位面积', '车库面积', '车位建筑面积', '车位产权面积', '車位面積', '車庫面積'],
  'parking-space': ['parking-space', '车位号', '车位编号', '车库号', '車位號', '車庫號'],
  'id-number': [
    ...(['id-number', '身份证号', '身份证号码', '身份证', '公民身份号码', '证件号', '证件号码'] as const),
    ...([
      '有效证件号码',
      '身份证件号码',
      '身份證號',
      '身份證號碼',
      '證件號',
      '證件號碼',
      'id-card',
      'identity-number',
    ] as const),
  ],
  'credit-code': [
    'credit-code',
    '统一社会信用代码',
    '社会信用代码',
    '信用代码',
    '统一社会信用代码证号',
    '統一社會信用代碼',
  ],
} as const satisfies Columns<string>;

/** Columns of a roll that say who somebody is where there are no ids: passed over otherwise. */
export const PHONES: readonly string[] = [
  ...[
    '电话',
    '手机',
    '手机号',
    '手机号码',
    '联系电话',
    '联系电话1',
    '联系电话2',
    '联系方式',
    '业主电话',
    'phone',
    'mobile',
  ],
  ...['電話', '手機', '手機號', '手機號碼', '聯繫電話', '聯絡電話'],
];

/** The number of a row, which committees count their lists by. */
export const ORDINALS: readonly string[] = ['序号', '序號', 'no', '编号', '編號'];

export const BALLOT_COLUMNS = {
  person: ['person', '编号', '业主编号', '人员编号', '居民编号', 'id', 'person-id', '編號', '業主編號'],
  choice: ['choice', '意见', '表决意见', '表决', '选择', '投票意见', 'vote', '意見', '表決意見', '表決'],
  channel: ['channel', '方式', '投票方式', '表决方式', '渠道', '途径', '表決方式'],
  at: ['at', '时间', '投票时间', '表决时间', '日期', '時間', '投票時間'],
  name: ['name', '姓名', '业主姓名', '名称', '业主', '业主名称', '業主姓名', '名稱', '業主'],
  reason: ['reason', '原因', '无效原因', '無效原因'],
  remark: ['remark', '备注', '備註', 'note'],
  proxy: ['proxy', '受托人', '代理人', '受託人', '代投人'],
  unit: ROLL_COLUMNS.unit,
  scope: ROLL_COLUMNS.scope,
  building: ROLL_COLUMNS.building,
  stairwell: ROLL_COLUMNS.stairwell,
  floor: ROLL_COLUMNS.floor,
} as const satisfies Columns<string>;

/** Columns that hold names: those called so, a first, a second ... */
export const NAMING = /^(选|選|第|候选|候選|人选|人選|choice|name|candidate)/iu;

export const VOTES_COLUMNS = {
  candidate: ['candidate', '候选人', '姓名', 'name', '人选', '候選人'],
  votes: ['votes', '得票', '票数', '得票数', '赞成票', '票數', '得票數'],
} as const satisfies Columns<string>;

/** What posts are called, the highest first: columns of votes for each are read in this order. */
export const POSTS: readonly (readonly string[])[] = [
  ['主任', 'chair'],
  ['副主任', 'vice-chair', 'deputy'],
  ['委员', '委員', 'member', 'members'],
];

/** What lists have besides, which is never a slip for another heading. */
export const PASSED_OVER: readonly string[] = [
  ...['序号', '序號', '电话', '電話', '手机', '手机号', '联系电话', '身份证号', '身份证号码', '证件号', '证件号码'],
  ...[
    '签名',
    '签字',
    '性别',
    '年龄',
    '户籍',
    '住址',
    'age',
    'sex',
    '備註',
    '备注',
    'no',
    'note',
    'notes',
    'remark',
    'remarks',
    'phone',
    'signature',
  ],
];

/** Words that mean the same, in both scripts: the key is ours. */
export type Meanings<K extends string> = Readonly<Record<K, readonly string[]>>;

export const KINDS = {
  natural: ['natural', '自然人', '个人', '業主', '业主', '個人', '个人产权', '个人业主', '私人', '居民', '自然人业主'],
  organisation: [
    'organisation',
    'organization',
    '单位',
    '组织',
    '法人',
    '企业',
    '公司',
    '机关',
    '單位',
    '組織',
    '企業',
    '機關',
    '法人单位',
    '单位产权',
    '单位业主',
    '企事业单位',
    '非自然人',
    '法人單位',
  ],
  'developer-stock': [
    ...([
      'developer-stock',
      '开发商未售',
      '建设单位未售',
      '未售',
      '开发商',
      '建设单位',
      '未售房',
      '未售房屋',
      '未出售',
    ] as const),
    ...(['開發商未售', '建設單位未售', '開發商', '建設單位'] as const),
  ],
} as const;

export const BASES = {
  registered: ['registered', '登记', '登記'],
  surveyed: ['surveyed', '实测', '實測'],
  contract: ['contract', '合同'],
} as const;

export const YES_NO = {
  yes: ['yes', 'true', '1', '是', 'y', '有', '√', '✓', '✔'],
  no: ['no', 'false', '0', '否', 'n', '无', '無', '×', '✗', '✘', 'x'],
} as const;

export const CHOICES = {
  for: ['for', '赞成', '同意', '赞同', '支持', '贊成', '贊同'],
  against: ['against', '反对', '不同意', '反對'],
  abstain: ['abstain', '弃权', '棄權'],
  invalid: ['invalid', '无效', '無效'],
  'with-majority': ['with-majority', 'follow', '从众', '隨眾', '随众', '從眾', '随多数', '隨多數', '从众票', '從眾票'],
} as const;

/** A mark for yes in a column of answers: whoever fills the table in by hand ticks. Elsewhere it says something else. */
export const TICK = /^[√✓✔☑]$/u;

/** Any of our words. */
export type Word = keyof typeof KINDS | keyof typeof BASES | keyof typeof YES_NO | keyof typeof CHOICES;

/** What may be written, in words of ours. */
export const wordsOf = <K extends Word>(meanings: Meanings<K>): K[] => Object.keys(meanings) as K[]; // its keys are its words

/** Between several ids, numbers or rooms in one cell; and between names, which have no stroke in them. */
export const SEVERAL = /[、，,；;\n]+/u;
export const NAMES_APART = /[、，,；;/／\n]+/u;

/** Where there is no number, no space, nobody. */
export const NONE = /^([-—–/\\]+|0+(\.0+)?|无|無|没有|沒有|none|n\/a)$/iu;

/** 2026年9月8日 19:05; the year and the time may be missing. */
export const DAY_IN_CHINESE = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})[日号]?(?:\s?(\d{1,2}[:：]\d{2}))?$/;

/** Strokes of every length, as people find them on their keyboards. */
export const DASHES = /[‐-―−－]/gu;

/** What stands behind a part of an address, and between its parts: 3幢2单元501室, 3-2-501. */
export const ADDRESS = /号楼|號樓|单元|單元|[幢栋棟座楼樓層层室号號房\s/／_#-]+/u;

/** A unit of measurement behind a number, and behind a heading. */
export const SQUARE_METRES = /(m2|平方米|平米|平)$/u;
export const UNIT_BEHIND = /-?(m2|sqm|平方米)$|-$/u;
