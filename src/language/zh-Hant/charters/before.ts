// Made from zh-Hans/charters/before.ts by `npm run zh-hant`: not to be edited.
import { STEPS } from '../../../charters/roles.js';
import { leavesOut } from '../../../charters/steps.js';
import type { Statements } from '../../charters.js';
import { channel, jurisdiction, office, wordIn } from '../terms.js';
import { body, criteria, days, daysOr, isNone, role, step, within } from './terms.js';

const CALENDARS = {
  'cn-mainland': '法定節假日和調休按國務院辦公廳公布的安排計算',
  none: '沒有休假日曆，天天都算',
};

const MOTIONS: Readonly<Record<string, string>> = {
  main: '主動議',
  amend: '修正',
  'close-debate': '停止討論',
  shelve: '擱置',
  adjourn: '休會',
};

const motion = (kind: string): string => wordIn(MOTIONS, kind);

const CAP = { vote: '交付表決', shelve: '予以擱置', refer: '予以轉辦' } as const;
const TIES = { order: '先提出的方案在前', 'casting-vote': '由主持人決定', lot: '抽籤決定' } as const;

export const rules: Statements<'rules'> = {
  source: { label: '依據', text: ({ source }, say) => say.text(source) },
  place: {
    label: '適用地',
    text: ({ jurisdiction: id, zone, currency }) => `${jurisdiction(id)}；時間按 ${zone} 時區，金額以 ${currency} 計`,
  },
  days: {
    label: '日期計算',
    text({ calendar, weekends, holidays, workdays, jurisdiction: id }, say) {
      const known = calendar ?? (id.startsWith('CN') ? 'cn-mainland' : 'none');
      const own = holidays.length + workdays.length > 0;
      const off = [
        ...(holidays.length > 0 ? [`休假日為${say.list(holidays.map(say.date))}`] : []),
        ...(workdays.length > 0 ? [`調休上班日為${say.list(workdays.map(say.date))}`] : []),
      ].join('，');
      const ends = weekends === 'roll' ? '期限最後一日遇週末的，順延至下一個工作日' : '期限最後一日遇週末的，不順延';
      return `${own ? off : CALENDARS[known]}；${ends}`;
    },
  },
  steps: {
    label: '步驟',
    text: ({ phases }, say) =>
      phases.map(({ title, steps }) => `${say.text(title)}（${say.list(steps.map(step))}）`).join(' → '),
  },
  begins: {
    label: '從哪裡開始',
    text: ({ begins }) => (begins === 'topics' ? step(begins) : `${step(begins)}，事項在啟動時提交`),
  },
  leftOut: {
    label: '不設的步驟',
    text(charter, say) {
      const left = STEPS.filter((id) => leavesOut(charter, id));
      return left.length === 0 ? undefined : say.list(left.map(step));
    },
  },
  returns: {
    label: '退回',
    text: ({ maxReturns }) =>
      maxReturns === 0 ? '定了就不再退回' : `可以退回重新協商或者重新表決，至多${maxReturns}次`,
  },
  amended: {
    label: '誰能修改規則',
    text: ({ amendedBy }) =>
      amendedBy === null ? '協商進行中誰也不能改' : `${body(amendedBy)}，只能改還沒有發通知的步驟`,
  },
  collisions: {
    label: '不得兼任',
    text: ({ collisions }, say) =>
      collisions.length === 0
        ? undefined
        : say.list(
            collisions.map(
              ({ offices: [one, other], effect }) =>
                `${office(one)}與${office(other)}${effect === 'warn' ? '（可以兼任，但要記錄在案）' : ''}`,
            ),
          ),
  },
  secondPerson: {
    label: '須兩人辦理',
    text: ({ secondPerson }, say) => (secondPerson.length === 0 ? undefined : say.list(secondPerson.map(say.command))),
  },
  clerks: {
    label: '誰能代為錄入',
    text: ({ clerks }, say) => (clerks.length === 0 ? '無' : say.list(clerks.map(role))),
  },
  rights: {
    label: '誰來辦',
    text({ rights }, say) {
      const given = Object.entries(rights).map(
        ([type, roles]) => `${say.command(type)}，由${say.either(roles.map(role))}提出`,
      );
      return given.length === 0 ? undefined : `${given.join('；')}；其餘照通常辦法`;
    },
  },
  houseRules: {
    label: '自定表決規則',
    text({ rules = [] }, say) {
      const written = rules.map(({ title, source, consent, participation }) => {
        const asks = (all: typeof consent): string => say.list(all.map(({ threshold }) => say.threshold(threshold)));
        const quorum = participation.length === 0 ? '' : `須${asks(participation)}參加，`;
        return `${say.text(title)}（${quorum}${consent.length === 0 ? '按計票方法定' : `須${asks(consent)}同意`}；${say.text(source).replace(/[.。]$/, '')}）`;
      });
      return written.length === 0 ? undefined : written.join('；');
    },
  },
  retention: { label: '記錄保存', text: ({ retentionYears }) => `${retentionYears}年` },
};

export const topics: Statements<'topics'> = {
  channels: {
    label: '從哪裡來',
    text: ({ topics: { channels } }, say) => (channels ? say.list(channels.map(channel)) : '不限'),
  },
  seconds: {
    label: '附議',
    text: ({ topics: { secondsNeeded } }) => (secondsNeeded === 0 ? '不需要' : `提出人之外還要${secondsNeeded}人附議`),
  },
  gathering: {
    label: '徵集多久',
    text: ({ topics: { gatheringDays } }) => daysOr(gatheringDays, '召集人宣布截止為止'),
  },
  response: {
    label: '多久答覆',
    text: ({ topics: { response } }) =>
      response === undefined ? undefined : `提出後${within(response)}內答覆或者受理`,
  },
  scoring: {
    label: '按什麼評分',
    text: ({ topics }, say) => (topics.criteria.length === 0 ? '不評分' : criteria(topics.criteria, say)),
  },
  study: {
    label: '先由誰研究',
    text: ({ topics: { study } }) =>
      study === null
        ? '不作前置研究'
        : `${body(study.body)}${study.maxReturns === 0 ? '，不得退回' : `，至多退回${study.maxReturns}次`}`,
  },
};

export const deliberation: Statements<'deliberation'> = {
  body: {
    label: '誰來商量',
    text: ({ deliberation: { body: id, quorum } }, say) => `${body(id)}，須${say.threshold(quorum)}成員到會`,
  },
  parties: {
    label: '必須到場',
    text: ({ deliberation: { parties } }, say) => (parties ? `${say.list(parties)}，各方至少一人` : undefined),
  },
  notice: {
    label: '提前通知',
    text: ({ deliberation: { noticeDays } }) => (isNone(noticeDays) ? '隨時可以開會' : `開會前${days(noticeDays)}`),
  },
  rounds: {
    label: '商量幾輪',
    text: ({ deliberation: { maxRounds, atCap } }) => `至多${maxRounds}輪，仍商量不成的${CAP[atCap]}`,
  },
  oath: { label: '宣誓', text: ({ deliberation: { oath } }) => (oath ? '發言前先宣誓' : '不宣誓') },
  speech: {
    label: '發言',
    text({ deliberation: { speech } }) {
      const { maxSeconds, maxPerItem, alternateSides, newcomersFirst, chairMaySpeak } = speech;
      return [
        `每次不超過${maxSeconds}秒，每人每項至多${maxPerItem}次`,
        ...(alternateSides ? ['正反雙方輪流'] : []),
        ...(newcomersFirst ? ['沒發過言的優先'] : []),
        chairMaySpeak ? '主持人也可以發表意見' : '主持人不發表意見',
      ].join('，');
    },
  },
  motions: {
    label: '動議',
    text: ({ deliberation: { motions } }) =>
      `${motions.secondNeeded ? '須有人附議' : '不需要附議'}；優先次序由低到高：${motions.precedence.map(motion).join('、')}`,
  },
  motionRules: {
    label: '動議怎樣通過',
    text({ deliberation: { motions } }, say) {
      const own = Object.entries(motions.rules ?? {}).map(([kind, rule]) => `${motion(kind)}按“${say.rule(rule)}”`);
      return own.length === 0 ? '贊成多於反對' : `${own.join('，')}；其餘贊成多於反對`;
    },
  },
  ranking: {
    label: '方案排序',
    text: ({ deliberation: { ranking } }, say) => `用${say.method(ranking.method)}；並列時${TIES[ranking.tieBreak]}`,
  },
  consensus: {
    label: '怎樣算商量好了',
    text: ({ deliberation: { consensusMaxObjections: most } }) =>
      most === 0 ? '沒有人堅持反對' : `堅持反對的不超過${most}人`,
  },
  recusal: {
    label: '迴避',
    text({ deliberation: { recusal } }, say) {
      const { maySpeak, mayVote, counted, bodies } = recusal;
      const where =
        bodies === undefined
          ? '除業主表決外，各主體都適用'
          : bodies === 'all'
            ? '各主體都適用'
            : `適用於${say.list(['議事主體', ...bodies.map(body)])}`;
      return `應當迴避的人${maySpeak ? '可以發言' : '不發言'}，${mayVote ? '可以表決' : '不表決'}，${counted ? '計入' : '不計入'}應到人數；${where}`;
    },
  },
  sent: {
    label: '委託到會',
    text({ deliberation: { proxies } }) {
      if (proxies === undefined) return '與表決的委託辦法相同';
      return proxies.allowed ? `可以委託他人到會${proxies.written ? '，須有書面委託' : ''}` : '須本人到會';
    },
  },
};
