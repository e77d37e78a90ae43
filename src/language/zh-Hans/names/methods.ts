// 投票方法及其选项的名称。What voting methods and their options are called.
import type { MethodNames } from '../../method-names.js';

/** 几种方法共有的选项。 */
const unranked = '选票上没有排到的候选人：一律并列末位，排到的都胜过他们；或者视为没有表态，不作比较';
const tiedLast = '几名候选人并列最后：一次淘汰一名；同时全部淘汰；或者停止计票，留待决定';
const order = '并列最后的一次淘汰一名时，排在后面的先淘汰；不给顺序的，逐一试算，结果不同的都列出';
const equalRanks = '一张选票把几名候选人并列，一票分不开的：由他们平分，或者该票作废搁置';
const threshold = '需要达到的比例；inclusive 含本数，exclusive 不含本数';
const base = '以什么为基数：投出的有效票（含弃权）、赞成与反对之和、全体成员，或者全体选民';
const members = '全体成员人数';
const electorate = '全体选民人数';
const invalid = '无效票数';
const fundingOrder = '按什么排先后';
const skipUnaffordable = '余款不够的项目是否跳过、继续看后面的项目；否则到此为止';
const strength = '一场对决的强弱看什么：胜方票数（相同的，负方票少者强）、票差、票数之比，或负方票数（少者强）';
const minimumScore = '项目至少要有多少票（或多少分）才能立项';
const listThreshold = '名单至少要有全部选票的多大比例才能分得席位';
const max = '最高分（最低分为 0 分；没有打分的按 0 分计）';

export const methods: MethodNames = {
  approval: {
    title: '认可投票制',
    options: {},
  },
  'approval-cc': {
    title: '张伯林—库朗赞成投票',
    options: {},
  },
  borda: {
    title: '波达计分法',
    options: {
      points: '每个名次得几分（m 为候选人数）：首位得 m-1 分、末位得 0 分，或者首位得 m 分、末位得 1 分',
      equalRanks: '并列的候选人：平分所占各名次的分数，或者都按其中最低的名次计分',
      unranked: '没有排到的候选人：并列末位，平分剩下的分数，或者不得分',
    },
  },
  'condorcet-winner': {
    title: '孔多塞胜者',
    options: { unranked },
  },
  consent: {
    title: '无异议通过',
    options: { objections: '容许几项仍然成立的异议' },
  },
  coombs: {
    title: '孔布斯法',
    options: { ends: '什么时候结束：有人得首位票过半数时，或者只剩一人时', tiedLast, order },
  },
  copeland: {
    title: '科普兰法',
    options: { unranked },
  },
  'double-majority': {
    title: '双重多数表决',
    options: { areaVotes: '各区域（楼栋、小组等）赞成、反对的票数，可以有半票' },
  },
  'equal-shares': {
    title: '均等份额法',
    options: { completion: '份额用完仍有空缺时如何补足', ties: '同样划算的候选人之间如何取舍' },
  },
  irv: {
    title: '排序复选制',
    options: {
      exhausted:
        '选票上排到的都已淘汰：不再计入，过半数以仍有效的选票为准；或者仍计入，过半数以全部选票为准（可能无人当选）',
      tiedLast,
      order,
      equalRanks,
    },
  },
  kemeny: {
    title: '凯梅尼–杨法',
    options: { unranked },
  },
  majority: {
    title: '赞成、反对、弃权表决',
    options: { threshold, base, members, electorate, invalid },
  },
  'majority-judgment': {
    title: '多数评议法',
    options: {
      grades: '评语，由低到高；没有评的按最低计',
      median: '票数为双数时，取中间两个评语里较低的，或者较高的',
      tieBreak: '中位评语相同的：逐一去掉中位评语再比，或者视为平局',
    },
  },
  'meek-stv': {
    title: '单一可转移票制（米克法）',
    options: {
      precision: '保留的小数位数，从 3 到 30；余票小于其三分之二位数的一个单位即视为没有',
      equalRanks: '并列的候选人如何计：一票均分给各种先后；或该票到并列处为止',
      ties: '得票最少者不止一人时：各种结果都列出；或看最近一轮得票不同的票数，仍相同则都列出',
    },
  },
  minimax: {
    title: '最小最大法',
    options: { variant: '失败的大小看什么：对手胜出时的票数、票差，或者对手得到的票数（不论胜负）', unranked },
  },
  'multi-approval': {
    title: '多席位赞成投票',
    options: {},
  },
  pav: {
    title: '比例赞成投票',
    options: {},
  },
  'pb-equal-shares': {
    title: '均等份额预算法',
    options: {
      satisfaction: '一个立项对赞成者值多少：按项目金额，或每个项目一样',
      completion:
        '份额花完后余款怎么用：不用；每人份额逐次加一元（add1），之后余款再按票数立项（add1u）；逐次加一笔（add）；预算总额逐次加一笔；余款按票数立项（greedy）',
      stopAtExhaustive: '余款已不够任何有票项目时，是否不再提高份额',
      increment: '每人份额每次增加多少（add）',
      step: '预算总额每次增加多少；不写则为预算的百分之一',
      minimumScore,
      ties: '同样划算的项目之间：金额小的先，再票数多的先；或每种先后都列出',
    },
  },
  'pb-greedy-votes': {
    title: '按票数依次立项',
    note: '一票未得的项目不立项，即使余款足够',
    options: { order: fundingOrder, skipUnaffordable, minimumScore },
  },
  'pb-greedy-votes-per-cost': {
    title: '按每元票数依次立项',
    note: '一票未得的项目不立项，即使余款足够',
    options: { order: fundingOrder, skipUnaffordable, minimumScore },
  },
  'pb-phragmen': {
    title: '弗拉格门预算法',
    options: { skipUnaffordable, minimumScore },
  },
  plurality: {
    title: '相对多数制',
    options: { equalRanks },
  },
  'ranked-pairs': {
    title: '排序对决法',
    options: { strength, unranked },
  },
  'rev-seq-pav': {
    title: '逆序比例赞成投票',
    options: {},
  },
  'satisfaction-approval': {
    title: '满意度赞成投票',
    options: {},
  },
  schulze: {
    title: '舒尔策法',
    options: { strength, unranked },
  },
  score: {
    title: '打分投票制',
    options: { max },
  },
  'seq-pav': {
    title: '顺序比例赞成投票',
    options: {},
  },
  'seq-phragmen': {
    title: '顺序弗拉格门法',
    options: {},
  },
  'sequential-pairwise': {
    title: '逐次两两表决',
    options: { agenda: '表决次序：前两个先对决，胜者再同下一个对决；不给的，按候选人（方案）列出的次序', unranked },
  },
  star: {
    title: '打分复选制',
    options: { max },
  },
  stv: {
    title: '单一可转移票制',
    options: {
      quota:
        '当选票数：有效票除以席位加一，取整再加一（Droop）；须超过该分数（exact Droop）或达到该分数（Hagenbach-Bischoff）；有效票除以席位（Hare）；或除以席位加二（Imperiali）',
      transfers:
        '余票转移：按精确分数（gregory）；或如苏格兰条例，每票保留五位小数，余数舍去（scottish）；或只转移最后收到的一批选票，计整票（hare-clark tasmania）或计至六位小数（hare-clark act）；或从最后收到的一批中转移整张选票，按最大余数取整（irish）：法律规定混匀后抽取的，此处按各票其后所排次序的比例抽取，余数相同而法律规定抽签的，按候选人列出的先后；不考虑余票能否使候选人取回竞选费用',
      equalRanks:
        '并列的候选人如何计：一票均分给各种先后；或该票到并列处为止。除按精确分数转移的以外，总是到并列处为止',
      ties: '得票相同时：看最近一轮（或最早一轮）得票不同的票数，仍相同（法律规定抽签）则各种结果都列出；或直接都列出。不写时，按精确分数转移的直接都列出，爱尔兰规则看最早一轮，其余看最近一轮',
      writeIns: '选票上另写的、未列为候选人的姓名：计票时跳过',
    },
  },
  supermajority: {
    title: '特别多数表决',
    options: { threshold, turnout: '全体选民中至少多大比例参加投票，表决才成立', base, members, electorate, invalid },
  },
  'two-round-runoff': {
    title: '两轮投票制',
    options: { equalRanks },
  },
  'allocated-score': { title: '席位配额评分制（比例 STAR）', options: { max } },
  baldwin: { title: '鲍德温法', options: { unranked } },
  'bloc-star': { title: '多席位打分复选制', options: { max } },
  'bottom-two-runoff': { title: '末两名对决复选制', options: { unranked } },
  bucklin: { title: '巴克林投票制', options: {} },
  cumulative: {
    title: '累积投票制',
    options: { votes: '每张选票共有几票，可以把几票集中投给一人；不写则投几票算几票' },
  },
  'd-hondt': { title: '顿特法', options: { threshold: listThreshold } },
  dodgson: { title: '道奇森法', options: {} },
  'largest-remainder': {
    title: '最大余额法',
    options: {
      threshold: listThreshold,
      quota: '每席所需票数：有效票除以席位（Hare）；或有效票除以席位加一，取整再加一（Droop）',
    },
  },
  'minimax-approval': { title: '最小最大认可投票', options: {} },
  monroe: { title: '门罗赞成投票', options: {} },
  nanson: { title: '南森法', options: { eliminated: '每轮淘汰谁：得分低于平均分的，或得分不高于平均分的', unranked } },
  'pb-greedy-points': { title: '按得分依次立项', options: { order: fundingOrder, skipUnaffordable, minimumScore } },
  quadratic: {
    title: '平方投票制',
    options: { credits: '每张选票共有多少点数，投给一人几票就花费几的平方；不写则花多少算多少' },
  },
  'reweighted-range': {
    title: '递减加权打分制',
    options: { max, divisors: '选票给当选者打过分以后折算成多少：1/(1+已给分/最高分)，或 1/(1+2×已给分/最高分)' },
  },
  'sainte-lague': {
    title: '圣拉古法',
    options: { threshold: listThreshold, firstDivisor: '第一个除数：1；修正法用 1.4 或 1.2' },
  },
  'schwartz-set': { title: '施瓦茨集', options: { unranked } },
  'seq-cc': { title: '顺序张伯林—库朗赞成投票', options: {} },
  'smith-set': { title: '史密斯集', options: { unranked } },
  'split-cycle': { title: '分裂循环法', options: { unranked } },
};
