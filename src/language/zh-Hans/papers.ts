// 文书用语：会议记录。The words of papers, in Chinese.
import { LISTED, type Papers, timesEach } from '../papers.js';
import { callOutStatus } from './parts/call-outs.js';
import { claimStatus } from './parts/claims.js';
import { sheets } from './sheets/index.js';
import { channel, jurisdiction as jurisdictionWord, office, roundForm } from './terms.js';

/** 按出现的先后合并计数：“线上5张、纸质3张”。 */
const counted = (kinds: readonly string[]): string =>
  [...new Set(kinds)].map((kind) => `${kind}${kinds.filter((other) => other === kind).length}张`).join('、');

const named = (names: readonly string[]): string => timesEach(names, (name, times) => `${name}${times}人`).join('、');

const listed = (names: readonly string[]): string => (names.length > LISTED ? '' : `：${named(names)}`);

export const papers: Papers = {
  runs: {
    'attendance.check-in': (facts, say) =>
      `签到${facts.length}人${listed(facts.map(({ fields: { person, proxyFor } }) => say.actor(person, proxyFor)))}。`,
    'attendance.check-out': (facts, say) =>
      `签退${facts.length}人${listed(facts.map(({ fields }) => say.person(fields.person)))}。`,
    'topic.second': (facts, say) =>
      `附议${facts.length}人次${listed(facts.map((fact) => `${say.who(fact)}附议${say.topic(fact.fields.topic)}`))}。`,
    'notice.deliver': (facts, say) =>
      `公告送达${facts.length}人${listed(
        facts.map(({ fields }) => `${say.person(fields.person)}（${channel(fields.manner)}）`),
      )}。`,
    'paper.issue': (facts) => `发放表决票${facts.length}张${listed(facts.map(({ fields }) => `${fields.paper}号`))}。`,
    'paper.return': (facts) => `收回表决票${facts.length}张${listed(facts.map(({ fields }) => `${fields.paper}号`))}。`,
    'ranking.cast': (facts) => `收到方案排序${facts.length}份。`,
    'ballot.cast': (facts) =>
      `收到表决票${facts.length}张（${counted(facts.map(({ fields }) => channel(fields.channel)))}）。`,
    'rating.give': (facts, say) => {
      const comments = facts.flatMap(({ fields }) => (fields.comment === undefined ? [] : [say.quote(fields.comment)]));
      return `收到评分${facts.length}份。${comments.length === 0 ? '' : `意见：${say.list(comments)}。`}`;
    },
  },
  sheets,
  cite: (first, last) => (first === last ? `〔#${first}〕` : `〔#${first}至#${last}〕`),
  book: {
    title: (community) => `${community}社区台账`,
    sections: { registers: '各项台账', claims: '认领', callOuts: '吹哨报到', log: '逐月记事' },
    month: (year, month) => `${year}年${month}月`,
    figure: (name, figure) => `${name}：${figure}`,
    claimColumns: ['事项', '发布人', '认领人', '办理情况'],
    claimStatus,
    callOutColumns: ['事由', '吹哨人', '派给', '办理情况'],
    callOutStatus,
  },
  minutes: {
    title: (consultation) => `${consultation}会议记录`,
    mode: (mode) =>
      ({
        live: undefined,
        script: '【脚本演示】本记录按预先写好的脚本生成，不是真实协商的记录，不具效力。',
        drill: '【演练】本记录产生于演练，不是真实协商的记录，不具效力。',
        simulated: '【模拟】本记录由程序模拟产生，其中的人和票均属虚构，不具效力。',
      })[mode],
    posted: '本件供公开：任职人员写姓名，居民以房号表示，住址、发言等文字未予公开。',
    publication: '本件为公开版：任职人员以外的姓名以及住址、发言等文字未予公开，其他人员以编号表示。',
    head: ({ charter, source, jurisdiction, opened, place }) => [
      `议事规则：《${charter}》`,
      `规则来源：${source}`,
      jurisdiction === 'any'
        ? `适用法域：${jurisdictionWord(jurisdiction)}。`
        : `适用法域：${jurisdictionWord(jurisdiction)}；地方另有规定的，从其规定。`,
      `启动时间：${opened}`,
      `目前：${place}`,
    ],
    sections: {
      opening: '启动',
      attendance: '到会情况',
      ended: '结束以后',
      items: '议定事项',
      projects: '项目与收支',
      ratings: '评估结果',
      end: '结束',
      signatures: '签字',
      verify: '核验',
    },
    office: (id, holders) => `${office(id)}：${holders.join('、')}`,
    decided: ({ item, status, elected, option, text, amendments }) => {
      if (elected !== undefined) return `${item}：选出${elected}。`;
      const how = status === 'passed' || status === 'agreed' ? '通过' : '付诸表决或征询';
      if (option === undefined) return `${item}：未另提方案，${how}的就是事项本身。`;
      const amended = amendments === 0 ? '' : `（经${amendments}次修改）`;
      return `${item}：${how}的方案为${option}，全文${amended}：${text ?? ''}。`;
    },
    signature: (id, holders) => `${office(id)}（${holders.join('、')}）签字：`,
    step: (step, round) => (round > 1 ? `${step}（第${round}次）` : step),
    round: (number, form) => `第${number}轮协商（${roundForm[form]}）`,
    stage: (number, body) => `第${number}阶段表决：${body}`,
    attended: (meeting, { expected, members, others }) => {
      const due = expected === undefined ? '' : `应到${expected}人，`;
      const came = `签到${members.length}人${members.length === 0 ? '' : `：${named(members)}`}`;
      return `${meeting}：${due}${came}${others.length === 0 ? '' : `；列席${others.length}人：${named(others)}`}。`;
    },
    itemColumns: ['事项', '结果', '方案', '答复'],
    projectColumns: ['项目', '状态', '责任人', '预算', '认筹', '入账', '支出', '结余'],
    sourceColumns: ['项目', '资金来源', '认筹', '入账', '支出', '结余'],
    none: '无',
    end: (place, moment) => `截至${moment}：${place}。`,
    verify: ({ entries, hash }) => [
      `本记录共${entries}条。〔#〕后的数字为记录条号。`,
      hash === undefined ? '未附指纹：本件由记事直接生成，不能据以核对全程记录。' : `末条指纹：${hash}`,
      ...(hash === undefined
        ? []
        : [
            '核验方法：用 yishi verify 对全程记录重新验算，所得末条指纹和条数应与上列一致；不一致的，记录已被改动或截短。',
          ]),
    ],
  },
};
