// 总则、议题征集、议事协商的说明。What a charter says of itself, of topics and of deliberation, in Chinese.
import { STEPS } from '../../../charters/roles.js';
import { leavesOut } from '../../../charters/steps.js';
import type { Statements } from '../../charters.js';
import { channel, jurisdiction, office, wordIn } from '../terms.js';
import { body, criteria, days, daysOr, isNone, role, step, within } from './terms.js';

const CALENDARS = {
  'cn-mainland': '法定节假日和调休按国务院办公厅公布的安排计算',
  none: '没有休假日历，天天都算',
};

const MOTIONS: Readonly<Record<string, string>> = {
  main: '主动议',
  amend: '修正',
  'close-debate': '停止讨论',
  shelve: '搁置',
  adjourn: '休会',
};

const motion = (kind: string): string => wordIn(MOTIONS, kind);

const CAP = { vote: '交付表决', shelve: '予以搁置', refer: '予以转办' } as const;
const TIES = { order: '先提出的方案在前', 'casting-vote': '由主持人决定', lot: '抽签决定' } as const;

export const rules: Statements<'rules'> = {
  source: { label: '依据', text: ({ source }, say) => say.text(source) },
  place: {
    label: '适用地',
    text: ({ jurisdiction: id, zone, currency }) => `${jurisdiction(id)}；时间按 ${zone} 时区，金额以 ${currency} 计`,
  },
  days: {
    label: '日期计算',
    text({ calendar, weekends, holidays, workdays, jurisdiction: id }, say) {
      const known = calendar ?? (id.startsWith('CN') ? 'cn-mainland' : 'none');
      const own = holidays.length + workdays.length > 0;
      const off = [
        ...(holidays.length > 0 ? [`休假日为${say.list(holidays.map(say.date))}`] : []),
        ...(workdays.length > 0 ? [`调休上班日为${say.list(workdays.map(say.date))}`] : []),
      ].join('，');
      const ends = weekends === 'roll' ? '期限最后一日遇周末的，顺延至下一个工作日' : '期限最后一日遇周末的，不顺延';
      return `${own ? off : CALENDARS[known]}；${ends}`;
    },
  },
  steps: {
    label: '步骤',
    text: ({ phases }, say) =>
      phases.map(({ title, steps }) => `${say.text(title)}（${say.list(steps.map(step))}）`).join(' → '),
  },
  begins: {
    label: '从哪里开始',
    text: ({ begins }) => (begins === 'topics' ? step(begins) : `${step(begins)}，事项在启动时提交`),
  },
  leftOut: {
    label: '不设的步骤',
    text(charter, say) {
      const left = STEPS.filter((id) => leavesOut(charter, id));
      return left.length === 0 ? undefined : say.list(left.map(step));
    },
  },
  returns: {
    label: '退回',
    text: ({ maxReturns }) =>
      maxReturns === 0 ? '定了就不再退回' : `可以退回重新协商或者重新表决，至多${maxReturns}次`,
  },
  amended: {
    label: '谁能修改规则',
    text: ({ amendedBy }) =>
      amendedBy === null ? '协商进行中谁也不能改' : `${body(amendedBy)}，只能改还没有发通知的步骤`,
  },
  collisions: {
    label: '不得兼任',
    text: ({ collisions }, say) =>
      collisions.length === 0
        ? undefined
        : say.list(
            collisions.map(
              ({ offices: [one, other], effect }) =>
                `${office(one)}与${office(other)}${effect === 'warn' ? '（可以兼任，但要记录在案）' : ''}`,
            ),
          ),
  },
  secondPerson: {
    label: '须两人办理',
    text: ({ secondPerson }, say) => (secondPerson.length === 0 ? undefined : say.list(secondPerson.map(say.command))),
  },
  clerks: {
    label: '谁能代为录入',
    text: ({ clerks }, say) => (clerks.length === 0 ? '无' : say.list(clerks.map(role))),
  },
  rights: {
    label: '谁来办',
    text({ rights }, say) {
      const given = Object.entries(rights).map(
        ([type, roles]) => `${say.command(type)}，由${say.either(roles.map(role))}提出`,
      );
      return given.length === 0 ? undefined : `${given.join('；')}；其余照通常办法`;
    },
  },
  houseRules: {
    label: '自定表决规则',
    text({ rules = [] }, say) {
      const written = rules.map(({ title, source, consent, participation }) => {
        const asks = (all: typeof consent): string => say.list(all.map(({ threshold }) => say.threshold(threshold)));
        const quorum = participation.length === 0 ? '' : `须${asks(participation)}参加，`;
        return `${say.text(title)}（${quorum}${consent.length === 0 ? '按计票方法定' : `须${asks(consent)}同意`}；${say.text(source).replace(/[.。]$/, '')}）`;
      });
      return written.length === 0 ? undefined : written.join('；');
    },
  },
  retention: { label: '记录保存', text: ({ retentionYears }) => `${retentionYears}年` },
};

export const topics: Statements<'topics'> = {
  channels: {
    label: '从哪里来',
    text: ({ topics: { channels } }, say) => (channels ? say.list(channels.map(channel)) : '不限'),
  },
  seconds: {
    label: '附议',
    text: ({ topics: { secondsNeeded } }) => (secondsNeeded === 0 ? '不需要' : `提出人之外还要${secondsNeeded}人附议`),
  },
  gathering: {
    label: '征集多久',
    text: ({ topics: { gatheringDays } }) => daysOr(gatheringDays, '召集人宣布截止为止'),
  },
  response: {
    label: '多久答复',
    text: ({ topics: { response } }) =>
      response === undefined ? undefined : `提出后${within(response)}内答复或者受理`,
  },
  scoring: {
    label: '按什么评分',
    text: ({ topics }, say) => (topics.criteria.length === 0 ? '不评分' : criteria(topics.criteria, say)),
  },
  study: {
    label: '先由谁研究',
    text: ({ topics: { study } }) =>
      study === null
        ? '不作前置研究'
        : `${body(study.body)}${study.maxReturns === 0 ? '，不得退回' : `，至多退回${study.maxReturns}次`}`,
  },
};

export const deliberation: Statements<'deliberation'> = {
  body: {
    label: '谁来商量',
    text: ({ deliberation: { body: id, quorum } }, say) => `${body(id)}，须${say.threshold(quorum)}成员到会`,
  },
  parties: {
    label: '必须到场',
    text: ({ deliberation: { parties } }, say) => (parties ? `${say.list(parties)}，各方至少一人` : undefined),
  },
  notice: {
    label: '提前通知',
    text: ({ deliberation: { noticeDays } }) => (isNone(noticeDays) ? '随时可以开会' : `开会前${days(noticeDays)}`),
  },
  rounds: {
    label: '商量几轮',
    text: ({ deliberation: { maxRounds, atCap } }) => `至多${maxRounds}轮，仍商量不成的${CAP[atCap]}`,
  },
  oath: { label: '宣誓', text: ({ deliberation: { oath } }) => (oath ? '发言前先宣誓' : '不宣誓') },
  speech: {
    label: '发言',
    text({ deliberation: { speech } }) {
      const { maxSeconds, maxPerItem, alternateSides, newcomersFirst, chairMaySpeak } = speech;
      return [
        `每次不超过${maxSeconds}秒，每人每项至多${maxPerItem}次`,
        ...(alternateSides ? ['正反双方轮流'] : []),
        ...(newcomersFirst ? ['没发过言的优先'] : []),
        chairMaySpeak ? '主持人也可以发表意见' : '主持人不发表意见',
      ].join('，');
    },
  },
  motions: {
    label: '动议',
    text: ({ deliberation: { motions } }) =>
      `${motions.secondNeeded ? '须有人附议' : '不需要附议'}；优先次序由低到高：${motions.precedence.map(motion).join('、')}`,
  },
  motionRules: {
    label: '动议怎样通过',
    text({ deliberation: { motions } }, say) {
      const own = Object.entries(motions.rules ?? {}).map(([kind, rule]) => `${motion(kind)}按“${say.rule(rule)}”`);
      return own.length === 0 ? '赞成多于反对' : `${own.join('，')}；其余赞成多于反对`;
    },
  },
  ranking: {
    label: '方案排序',
    text: ({ deliberation: { ranking } }, say) => `用${say.method(ranking.method)}；并列时${TIES[ranking.tieBreak]}`,
  },
  consensus: {
    label: '怎样算商量好了',
    text: ({ deliberation: { consensusMaxObjections: most } }) =>
      most === 0 ? '没有人坚持反对' : `坚持反对的不超过${most}人`,
  },
  recusal: {
    label: '回避',
    text({ deliberation: { recusal } }, say) {
      const { maySpeak, mayVote, counted, bodies } = recusal;
      const where =
        bodies === undefined
          ? '除业主表决外，各主体都适用'
          : bodies === 'all'
            ? '各主体都适用'
            : `适用于${say.list(['议事主体', ...bodies.map(body)])}`;
      return `应当回避的人${maySpeak ? '可以发言' : '不发言'}，${mayVote ? '可以表决' : '不表决'}，${counted ? '计入' : '不计入'}应到人数；${where}`;
    },
  },
  sent: {
    label: '委托到会',
    text({ deliberation: { proxies } }) {
      if (proxies === undefined) return '与表决的委托办法相同';
      return proxies.allowed ? `可以委托他人到会${proxies.written ? '，须有书面委托' : ''}` : '须本人到会';
    },
  },
};
