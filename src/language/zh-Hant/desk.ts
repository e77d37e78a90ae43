// Made from zh-Hans/desk.ts by `npm run zh-hant`: not to be edited.
import type { DeskWords } from '../desk.js';
import { room } from './room.js';

const waiting = (objections: number): string => (objections > 0 ? `，${objections}件異議待答覆` : '');

export const desk: DeskWords = {
  titles: {
    where: '現狀',
    charter: '規則',
    items: '事項',
    meeting: '會議',
    poll: '表決',
    needed: '還差',
    outstanding: '未投票',
    next: '下一步',
    owed: '待辦',
    projects: '項目',
    deadlines: '期限',
    overdue: '逾期',
    registers: '臺帳',
  },
  standing: {
    'to-deliberate': '待協商',
    called: (from) => `已通知，${from}開會`,
    deliberated: (until) => (until === undefined ? '協商中' : `協商中，${until}截止`),
    'to-announce': '方案已定，待發表決公告',
    announced: (opens) => `已公告，${opens}開始投票`,
    polling: (closes) => `投票中，${closes}截止`,
    'to-count': '投票已截止，待計票',
    'to-post': (outcome) => `${outcome}，待公示`,
    posted: (outcome, until, objections) =>
      `${outcome}，公示中${until === undefined ? '' : `（至${until}）`}${waiting(objections)}`,
    'to-confirm': (outcome, objections) => `${outcome}，公示期滿，待確認${waiting(objections)}`,
  },
  stage: (number, of, body) => (of === 1 ? `由${body}決定` : `第${number}輪表決（共${of}輪），由${body}決定`),
  option: (title, cost) => (cost === undefined ? title : `${title}，費用${cost}`),
  meeting: {
    quorum: (present, members, short) =>
      short > 0
        ? `應到${members}人，實到${present}人，還差${short}人方可開會`
        : `應到${members}人，實到${present}人，已夠人數`,
    guests: (count) => `列席${count}人`,
    missing: (people) => `必須到場而未到：${people}`,
    speaking: (person, side, seconds, since) =>
      `正在發言：${person}（${side}，限${seconds}秒${since === undefined ? '' : `，${since}起`}）`,
    waiting: (turns) => `等候發言：${turns}`,
    turn: (person, side) => `${person}（${side}）`,
    motion: (kind, by, text, next, seconded) =>
      `${by}提出${kind}：${text}${next ? '（待表決）' : seconded ? '（在其後）' : '（待附議）'}`,
    stance: { for: '贊成', against: '反對', question: '提問' },
    motions: {
      main: '動議',
      amend: '修正',
      'close-debate': '停止辯論的動議',
      shelve: '擱置的動議',
      adjourn: '休會的動議',
    },
  },
  poll: {
    turnout: (part, whole) => `已參與${part}，名冊共${whole}`,
    heldBack: (whole) => `名冊共${whole}；投票人數待計票後公布`,
    closes: (closes) => `${closes}截止`,
    opens: (opens) => `${opens}開始`,
    // “以上”含本數，差額補足即達到。
    more: (amounts, share) => `再有${amounts}即達${share.replace(/以上$/, '')}`,
    lacking: (share) => `參與尚未達${share.replace(/以上$/, '')}`,
    enough: (share) => `參與已達${share.replace(/以上$/, '')}`,
    contact: { 'paper-out': '已發票未收回', told: '已送達未投票', none: '尚無送達記錄' },
    outstanding: (count, contact, people) => `${contact}${count}戶：${people}`,
  },
  move: (command, people, refusal) =>
    `${command}${people === '' ? '' : `（${people}）`}${refusal === undefined ? '' : `。現在還不能辦：${refusal}`}`,
  owed: {
    'answer-topic': (thing) => `答覆議題${thing}`,
    'answer-objection': (thing) => `答覆異議${thing}`,
    assign: (thing) => `為吹哨事項${thing}派單`,
    arrive: (thing) => `到場處理${thing}`,
    resolve: (thing) => `辦結${thing}`,
    'confirm-call-out': (thing) => `確認${thing}已辦結`,
    take: (thing) => `待認領：${thing}`,
    deliver: (thing) => `完成認領的${thing}`,
    'confirm-claim': (thing) => `確認${thing}已完成`,
    milestone: (thing) => `完成節點${thing}`,
  },
  duty: (what, people, due, late) =>
    `${people === '' ? '' : `${people}：`}${what}${due === undefined ? '' : late ? `（應於${due}前，已逾期）` : `（${due}前）`}`,
  money: (budget, moneyIn, moneyOut) => `預算${budget}，收入${moneyIn}，支出${moneyOut}`,
  register: (title, things, unfinished) => `${title}：${things}${unfinished > 0 ? `（${unfinished}件未辦結）` : ''}`,
  clocks: {
    gathering: '議題徵集截止',
    response: '答覆議題',
    session: '本次協商截止',
    poll: '投票截止',
    posting: '公示期滿',
    reply: '答覆異議',
    'call-out': '吹哨響應',
    claim: '認領事項完成',
    survey: '測評截止',
    milestone: '工程節點',
  },
  room,
  more: (count) => `等${count}戶`,
};
