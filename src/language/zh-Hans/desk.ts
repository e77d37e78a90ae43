// 工作台：主持人和社区工作者每天要看的。The desk, in Chinese.
import type { DeskWords } from '../desk.js';
import { room } from './room.js';

const waiting = (objections: number): string => (objections > 0 ? `，${objections}件异议待答复` : '');

export const desk: DeskWords = {
  titles: {
    where: '现状',
    charter: '规则',
    items: '事项',
    meeting: '会议',
    poll: '表决',
    needed: '还差',
    outstanding: '未投票',
    next: '下一步',
    owed: '待办',
    projects: '项目',
    deadlines: '期限',
    overdue: '逾期',
    registers: '台账',
  },
  standing: {
    'to-deliberate': '待协商',
    called: (from) => `已通知，${from}开会`,
    deliberated: (until) => (until === undefined ? '协商中' : `协商中，${until}截止`),
    'to-announce': '方案已定，待发表决公告',
    announced: (opens) => `已公告，${opens}开始投票`,
    polling: (closes) => `投票中，${closes}截止`,
    'to-count': '投票已截止，待计票',
    'to-post': (outcome) => `${outcome}，待公示`,
    posted: (outcome, until, objections) =>
      `${outcome}，公示中${until === undefined ? '' : `（至${until}）`}${waiting(objections)}`,
    'to-confirm': (outcome, objections) => `${outcome}，公示期满，待确认${waiting(objections)}`,
  },
  stage: (number, of, body) => (of === 1 ? `由${body}决定` : `第${number}轮表决（共${of}轮），由${body}决定`),
  option: (title, cost) => (cost === undefined ? title : `${title}，费用${cost}`),
  meeting: {
    quorum: (present, members, short) =>
      short > 0
        ? `应到${members}人，实到${present}人，还差${short}人方可开会`
        : `应到${members}人，实到${present}人，已够人数`,
    guests: (count) => `列席${count}人`,
    missing: (people) => `必须到场而未到：${people}`,
    speaking: (person, side, seconds, since) =>
      `正在发言：${person}（${side}，限${seconds}秒${since === undefined ? '' : `，${since}起`}）`,
    waiting: (turns) => `等候发言：${turns}`,
    turn: (person, side) => `${person}（${side}）`,
    motion: (kind, by, text, next, seconded) =>
      `${by}提出${kind}：${text}${next ? '（待表决）' : seconded ? '（在其后）' : '（待附议）'}`,
    stance: { for: '赞成', against: '反对', question: '提问' },
    motions: {
      main: '动议',
      amend: '修正',
      'close-debate': '停止辩论的动议',
      shelve: '搁置的动议',
      adjourn: '休会的动议',
    },
  },
  poll: {
    turnout: (part, whole) => `已参与${part}，名册共${whole}`,
    heldBack: (whole) => `名册共${whole}；投票人数待计票后公布`,
    closes: (closes) => `${closes}截止`,
    opens: (opens) => `${opens}开始`,
    // “以上”含本数，差额补足即达到。
    more: (amounts, share) => `再有${amounts}即达${share.replace(/以上$/, '')}`,
    lacking: (share) => `参与尚未达${share.replace(/以上$/, '')}`,
    enough: (share) => `参与已达${share.replace(/以上$/, '')}`,
    contact: { 'paper-out': '已发票未收回', told: '已送达未投票', none: '尚无送达记录' },
    outstanding: (count, contact, people) => `${contact}${count}户：${people}`,
  },
  move: (command, people, refusal) =>
    `${command}${people === '' ? '' : `（${people}）`}${refusal === undefined ? '' : `。现在还不能办：${refusal}`}`,
  owed: {
    'answer-topic': (thing) => `答复议题${thing}`,
    'answer-objection': (thing) => `答复异议${thing}`,
    assign: (thing) => `为吹哨事项${thing}派单`,
    arrive: (thing) => `到场处理${thing}`,
    resolve: (thing) => `办结${thing}`,
    'confirm-call-out': (thing) => `确认${thing}已办结`,
    take: (thing) => `待认领：${thing}`,
    deliver: (thing) => `完成认领的${thing}`,
    'confirm-claim': (thing) => `确认${thing}已完成`,
    milestone: (thing) => `完成节点${thing}`,
  },
  duty: (what, people, due, late) =>
    `${people === '' ? '' : `${people}：`}${what}${due === undefined ? '' : late ? `（应于${due}前，已逾期）` : `（${due}前）`}`,
  money: (budget, moneyIn, moneyOut) => `预算${budget}，收入${moneyIn}，支出${moneyOut}`,
  register: (title, things, unfinished) => `${title}：${things}${unfinished > 0 ? `（${unfinished}件未办结）` : ''}`,
  clocks: {
    gathering: '议题征集截止',
    response: '答复议题',
    session: '本次协商截止',
    poll: '投票截止',
    posting: '公示期满',
    reply: '答复异议',
    'call-out': '吹哨响应',
    claim: '认领事项完成',
    survey: '测评截止',
    milestone: '工程节点',
  },
  room,
  more: (count) => `等${count}户`,
};
