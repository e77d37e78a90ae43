// Every named system of the founding articles (S0 督院街, S1 和平路, S2 西山, S3 龙泉驿, S4 河东), and where it runs: a charter or a register, a
// command, and the script in which it is said; or why it needs none. `systems.test.ts` holds each row to the code and writes the table.

export interface Runs {
  article: 'S0' | 'S1' | 'S2' | 'S3' | 'S4';
  name: string;
  charter?: string;
  register?: string;
  command: string;
  script: string;
  /** A text the act has, where the command is said more than once. */
  says?: string;
}

export interface NeedsNone {
  article: Runs['article'];
  name: string;
  none: string;
}

export type System = Runs | NeedsNone;

const duyuan = 'duyuan-street-community';
const qili = 'qili-community';
const xinxian = 'xinxian-community';
const heping = 'heping-road-community';
const xishan = 'xishan-community';
const longquanyi = 'longquanyi-community';
const hedong = 'hedong-community';

const s0: readonly System[] = [
  { article: 'S0', name: '三心共筑', charter: 'duyuan-street', command: 'community.open', script: duyuan },
  {
    article: 'S0',
    name: '民主协商闭环（需求收集—资源对接与议事协商—项目化运作与落地）',
    charter: 'duyuan-street',
    command: 'agenda.set',
    script: 'duyuan-street',
  },
  {
    article: 'S0',
    name: '三级组织（社区党委—网格党支部—院落党小组）',
    register: 'grids',
    command: 'grid.enter',
    script: duyuan,
  },
  {
    article: 'S0',
    name: '老旧院落治理专项工作组',
    register: 'posts',
    command: 'post.take',
    script: duyuan,
    says: '专项工作组',
  },
  {
    article: 'S0',
    name: '党建联盟与党建联席会，共建责任清单',
    register: 'memberships',
    command: 'membership.undertake',
    script: duyuan,
  },
  { article: 'S0', name: '同心小站', register: 'venues', command: 'venue.open', script: duyuan, says: '同心小站' },
  {
    article: 'S0',
    name: '“倾听你的声音”坝坝会、微网格员走访、线上平台',
    register: 'needs',
    command: 'need.post',
    script: duyuan,
    says: '坝坝会',
  },
  {
    article: 'S0',
    name: '分析、排序、链接匹配',
    register: 'applications',
    command: 'application.link',
    script: duyuan,
  },
  { article: 'S0', name: '人大代表工作室', charter: 'duyuan-street', command: 'round.call', script: 'duyuan-street' },
  {
    article: 'S0',
    name: '专业社会组织与社会组织资源库',
    register: 'resources',
    command: 'resource.offer',
    script: duyuan,
    says: '社会组织',
  },
  {
    article: 'S0',
    name: '居民自管小组、“春熙嬢嬢”、“督院雏鹰”',
    register: 'memberships',
    command: 'membership.join',
    script: duyuan,
    says: '春熙嬢嬢',
  },
  {
    article: 'S0',
    name: '“美院子”院落微更新',
    register: 'applications',
    command: 'application.submit',
    script: duyuan,
    says: '美院子',
  },
  { article: 'S0', name: '“党建+志愿服务”认领', command: 'claim.take', script: duyuan },
  { article: 'S0', name: '社区微基金与微创投', register: 'funds', command: 'fund.use', script: duyuan },
  {
    article: 'S0',
    name: '社区共享食堂，部分收益反哺微基金',
    register: 'funds',
    command: 'fund.return',
    script: duyuan,
  },
  { article: 'S0', name: '志愿者积分兑换与表彰', register: 'points', command: 'points.redeem', script: duyuan },
  {
    article: 'S0',
    name: '多维度项目评估（目标达成度、服务对象满意度、资源利用效率）',
    charter: 'duyuan-street',
    command: 'evaluation.find',
    script: 'duyuan-street',
  },
  {
    article: 'S0',
    name: '民主协商规则（主体、流程、范围）',
    charter: 'duyuan-street',
    command: 'matter.refer',
    script: duyuan,
  },
  { article: 'S0', name: '赋能培训', register: 'points', command: 'points.earn', script: duyuan, says: '培训' },
  {
    article: 'S0',
    name: '18类治理主体',
    none: 'a list of kinds of participants: persons and bodies carry their kinds in the words of the host',
  },
  {
    article: 'S0',
    name: '七里：四级组织，18个网格，70至100户一格',
    register: 'grids',
    command: 'grid.enter',
    script: qili,
  },
  {
    article: 'S0',
    name: '七里：双线反馈渠道“听民声”',
    register: 'needs',
    command: 'need.post',
    script: qili,
    says: '听民声',
  },
  { article: 'S0', name: '七里：微心愿', register: 'wishes', command: 'wish.grant', script: qili },
  {
    article: 'S0',
    name: '七里：社区吹哨、部门报到（132件）',
    charter: 'qili',
    command: 'callout.confirm',
    script: qili,
  },
  {
    article: 'S0',
    name: '七里：红邻伙伴计划（12家单位，82名双报到党员）',
    register: 'memberships',
    command: 'membership.join',
    script: qili,
  },
  { article: 'S0', name: '七里：七为志愿队', register: 'services', command: 'service.list', script: qili },
  {
    article: 'S0',
    name: '新县：平台+网格，“H”型数字平台（3天缩短到12小时以内）',
    register: 'cases',
    command: 'case.verify',
    script: xinxian,
  },
  { article: 'S0', name: '新县：网格走访与动态台账', register: 'visits', command: 'visit.make', script: xinxian },
  { article: 'S0', name: '新县：分级预警', register: 'cases', command: 'case.escalate', script: xinxian },
  {
    article: 'S0',
    name: '新县：信服通（每周走访，化解纠纷137件）',
    register: 'visits',
    command: 'visit.plan',
    script: xinxian,
  },
  {
    article: 'S0',
    name: '新县：纪委监督“吹哨不应、报到不力”（点名3起）',
    charter: 'xinxian',
    command: 'callout.report',
    script: xinxian,
  },
];

const s1: readonly System[] = [
  { article: 'S1', name: '三段六步法', charter: 'heping-road', command: 'agenda.set', script: 'heping-road-lift' },
  {
    article: 'S1',
    name: '一中心四平台与“书记茶室”',
    register: 'venues',
    command: 'venue.open',
    script: heping,
    says: '书记茶室',
  },
  {
    article: 'S1',
    name: '协商议事委员会36人与4支协商议事队伍',
    charter: 'heping-road',
    command: 'session.open',
    script: 'heping-road-teams',
  },
  { article: 'S1', name: '“1+2+5+N”模式', register: 'memberships', command: 'membership.join', script: heping },
  { article: 'S1', name: '政协之家', register: 'venues', command: 'venue.open', script: heping, says: '政协之家' },
  {
    article: 'S1',
    name: '议事规则（规则至上、理性对话、民主表决）',
    charter: 'heping-road',
    command: 'oath.take',
    script: 'heping-road-lift',
  },
  {
    article: 'S1',
    name: '红色楼院共同体（三驾马车）',
    register: 'posts',
    command: 'post.take',
    script: heping,
    says: '和乐居',
  },
  {
    article: 'S1',
    name: '三方党建联席会议、三方服务联席会议',
    charter: 'heping-road',
    command: 'session.open',
    script: 'heping-road-teams',
  },
  {
    article: 'S1',
    name: '红色邻里和（融合自治，三社联动，产权单位）',
    register: 'resources',
    command: 'resource.offer',
    script: heping,
    says: '产权单位',
  },
  {
    article: 'S1',
    name: '大党委与太和巷党群微网格',
    register: 'memberships',
    command: 'membership.undertake',
    script: heping,
  },
  { article: 'S1', name: '两清单一目录', register: 'applications', command: 'application.submit', script: heping },
  {
    article: 'S1',
    name: '“红旗兴”网格化（10个网格，4个功能型党组织）',
    register: 'grids',
    command: 'grid.enter',
    script: heping,
  },
  { article: 'S1', name: '街乡吹哨、部门报到', command: 'callout.raise', script: heping },
  { article: 'S1', name: '官渡区党建服务群众项目', register: 'grants', command: 'grant.submit', script: heping },
  { article: 'S1', name: '居家养老服务站', register: 'contracts', command: 'contract.sign', script: heping },
  { article: 'S1', name: '疫情联防联控', register: 'emergency', command: 'emergency.declare', script: heping },
  { article: 'S1', name: '5年行动规划', register: 'indicators', command: 'indicator.define', script: heping },
];

const s2: readonly System[] = [
  {
    article: 'S2',
    name: '三张清单（需求—资源—项目）',
    register: 'applications',
    command: 'application.link',
    script: xishan,
  },
  {
    article: 'S2',
    name: '项目过筛（38个申请，22个通过）',
    register: 'applications',
    command: 'application.approve',
    script: xishan,
  },
  {
    article: 'S2',
    name: '“为了项目而定项目”“把活动当项目”、一阵风',
    register: 'applications',
    command: 'application.reject',
    script: xishan,
    says: '活动',
  },
  { article: 'S2', name: '群众出题、打分', charter: 'xishan', command: 'rating.give', script: 'xishan' },
  { article: 'S2', name: '社区党组织10种角色', register: 'posts', command: 'post.take', script: xishan },
  {
    article: 'S2',
    name: '三级组织与双向进入、交叉任职',
    register: 'posts',
    command: 'post.take',
    script: xishan,
    says: '交叉任职',
  },
  {
    article: 'S2',
    name: '小区红管家（公示上岗）',
    register: 'posts',
    command: 'post.take',
    script: xishan,
    says: '红管家',
  },
  {
    article: 'S2',
    name: '红色议事会（小区三方联席会议）',
    charter: 'xishan',
    command: 'session.open',
    script: 'xishan',
  },
  {
    article: 'S2',
    name: '微阵地（协商驿站、睦邻一家会客厅、民情议事吧、议事亭），满天星45到121',
    register: 'venues',
    command: 'venue.open',
    script: xishan,
  },
  { article: 'S2', name: '闭环化诉求处置', register: 'needs', command: 'need.meet', script: xishan },
  { article: 'S2', name: '微公约', register: 'covenants', command: 'covenant.adopt', script: xishan },
  { article: 'S2', name: '大党委兼职委员认领、领办项目', command: 'claim.take', script: xishan },
  { article: 'S2', name: '社情民意收集队伍（每周排班）', register: 'visits', command: 'visit.plan', script: xishan },
  {
    article: 'S2',
    name: '主动问需、三方协同、乡情乡音、刺头问计',
    register: 'visits',
    command: 'visit.make',
    script: xishan,
    says: '刺头',
  },
  {
    article: 'S2',
    name: '微网格个性化项目',
    register: 'applications',
    command: 'application.submit',
    script: xishan,
    says: '微网格',
  },
  {
    article: 'S2',
    name: '社会组织培育、公益创投、可行性与实效评估',
    register: 'applications',
    command: 'application.score',
    script: xishan,
  },
  {
    article: 'S2',
    name: '业主大会议事规则修订、业委会换届',
    charter: 'owners-assembly',
    command: 'notice.post',
    script: 'owners-assembly',
  },
  {
    article: 'S2',
    name: '业账社管（公共收益4000余元到20万元）',
    register: 'funds',
    command: 'fund.raise',
    script: xishan,
  },
  { article: 'S2', name: '反哺资金库', register: 'funds', command: 'fund.return', script: xishan },
  {
    article: 'S2',
    name: '四共四筹、红色众筹（筹智、筹资、筹治、筹心）',
    register: 'resources',
    command: 'resource.offer',
    script: xishan,
    says: '筹智',
  },
  {
    article: 'S2',
    name: '信托制物业、阶梯式停车费反哺',
    register: 'funds',
    command: 'fund.return',
    script: xishan,
    says: '停车',
  },
  {
    article: 'S2',
    name: '社区大管家、益呼应、未来社区驾驶舱（未呼先应）',
    register: 'needs',
    command: 'need.post',
    script: xishan,
    says: '驾驶舱',
  },
  {
    article: 'S2',
    name: '共享法庭',
    charter: 'heping-road',
    command: 'objection.mediate',
    script: 'heping-road-lift',
  },
  { article: 'S2', name: '社团与党群轮值', register: 'services', command: 'service.list', script: xishan },
  {
    article: 'S2',
    name: '四微驱动（微组织、微项目、微阵地、微运营）',
    none: 'a way to group what the registers hold: kinds of venues and applications carry it',
  },
];

const s3: readonly System[] = [
  {
    article: 'S3',
    name: '六步工作法（找党员—建组织—优机制—强服务—植文化—赋场景）',
    charter: 'six-step-work',
    command: 'agenda.set',
    script: 'six-step-work',
  },
  {
    article: 'S3',
    name: '五化行动（序化、净化、亮化、美化、文化）',
    register: 'applications',
    command: 'application.submit',
    script: longquanyi,
    says: '亮化',
  },
  {
    article: 'S3',
    name: '四个一点（居民筹、社区出、政府补、企业帮）',
    register: 'cofunding',
    command: 'cofunding.pay',
    script: longquanyi,
  },
  {
    article: 'S3',
    name: '红色管家（推选，敲门行动）',
    charter: 'longquanyi',
    command: 'count.make',
    script: 'longquanyi-stewards',
  },
  {
    article: 'S3',
    name: '院落管家（乡村）',
    register: 'posts',
    command: 'post.take',
    script: longquanyi,
    says: '院落管家',
  },
  {
    article: 'S3',
    name: '社区发现、街道呼叫、集中派单、协同整治',
    register: 'cases',
    command: 'case.dispatch',
    script: longquanyi,
  },
  {
    article: 'S3',
    name: '微网实格（总网格、一般网格、微网格、专属网格）',
    register: 'grids',
    command: 'grid.enter',
    script: longquanyi,
  },
  {
    article: 'S3',
    name: '四级万人快速响应队伍',
    register: 'emergency',
    command: 'emergency.declare',
    script: longquanyi,
  },
  {
    article: 'S3',
    name: '区镇村三级指标体系',
    register: 'indicators',
    command: 'indicator.record',
    script: longquanyi,
  },
  { article: 'S3', name: '志愿积分激励', register: 'points', command: 'points.earn', script: longquanyi },
  { article: 'S3', name: '社区保障激励资金、微基金', register: 'funds', command: 'fund.open', script: longquanyi },
  {
    article: 'S3',
    name: '共享大运机遇伙伴计划、项目“招募令”',
    register: 'contracts',
    command: 'contract.sign',
    script: longquanyi,
  },
  {
    article: 'S3',
    name: '供需对接平台、投建运管一体化',
    register: 'resources',
    command: 'resource.engage',
    script: longquanyi,
  },
  {
    article: 'S3',
    name: '一核三治',
    none: 'a formula of who leads and who takes part; nothing of it is recorded by itself',
  },
];

const s4: readonly System[] = [
  {
    article: 'S4',
    name: '五类合伙人（物业、部门、居民、公益、商业）',
    register: 'contracts',
    command: 'contract.sign',
    script: hedong,
  },
  {
    article: 'S4',
    name: '三方协商机制、家园理事会、楼栋说事岗',
    charter: 'hedong',
    command: 'session.open',
    script: 'hedong',
  },
  { article: 'S4', name: '面对点（资源库）', register: 'resources', command: 'resource.offer', script: hedong },
  {
    article: 'S4',
    name: '点对点（1+7帮服，89个部门双报到）',
    register: 'memberships',
    command: 'membership.join',
    script: hedong,
  },
  {
    article: 'S4',
    name: '三级网格（党总支—支部—楼宇党小组）',
    register: 'grids',
    command: 'grid.enter',
    script: hedong,
  },
  { article: 'S4', name: '楼宇会客厅、三进、睦邻楼道', register: 'venues', command: 'venue.open', script: hedong },
  { article: 'S4', name: '八点议事会', register: 'visits', command: 'visit.plan', script: hedong },
  { article: 'S4', name: '微心愿认领', register: 'wishes', command: 'wish.take', script: hedong },
  { article: 'S4', name: '领办睦邻项目、微自治', command: 'claim.take', script: hedong },
  { article: 'S4', name: '外引内培、点单式志愿服务', register: 'services', command: 'service.order', script: hedong },
  {
    article: 'S4',
    name: '双找双融（新就业群体）',
    register: 'needs',
    command: 'need.post',
    script: hedong,
    says: '骑手',
  },
  {
    article: 'S4',
    name: '社区+商圈、商圈反哺社区（契约、固定阵地）',
    register: 'contracts',
    command: 'contract.perform',
    script: hedong,
  },
  {
    article: 'S4',
    name: '契约化合作、制度化激励、常态化平台',
    register: 'contracts',
    command: 'contract.renew',
    script: hedong,
  },
  { article: 'S4', name: '平战转换', register: 'emergency', command: 'emergency.stand-down', script: hedong },
  { article: 'S4', name: '平等的话语权和参与权', charter: 'hedong', command: 'floor.grant', script: 'hedong' },
];

/** What the articles name and no engine has anything to do for: domain page, 2.6. */
const beside: readonly System[] = [
  ...['三会一课', '主题党日', '大工委'].map((name) => ({
    article: 'S3' as const,
    name,
    none: 'a Party organisation’s own life, which no consultation asks for',
  })),
  ...['五态', '五类微景', '十大牵引活动', '龙泉人家', '驿动社治·头雁领航'].map((name) => ({
    article: 'S3' as const,
    name,
    none: 'a name for a series of activities or a look; nothing is decided or owed in it',
  })),
  ...['创督院·公益+', '邻里节', '暖心驿站'].map((name) => ({
    article: 'S0' as const,
    name,
    none: 'a brand or an event; what is done under it stands in the registers',
  })),
];

export const systems: readonly System[] = [...s0, ...s1, ...s2, ...s3, ...s4, ...beside];
