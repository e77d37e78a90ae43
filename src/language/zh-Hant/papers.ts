// Made from zh-Hans/papers.ts by `npm run zh-hant`: not to be edited.
import { LISTED, type Papers, timesEach } from '../papers.js';
import { callOutStatus } from './parts/call-outs.js';
import { claimStatus } from './parts/claims.js';
import { sheets } from './sheets/index.js';
import { channel, jurisdiction as jurisdictionWord, office, roundForm } from './terms.js';

/** 按出現的先後合併計數：“線上5張、紙質3張”。 */
const counted = (kinds: readonly string[]): string =>
  [...new Set(kinds)].map((kind) => `${kind}${kinds.filter((other) => other === kind).length}張`).join('、');

const named = (names: readonly string[]): string => timesEach(names, (name, times) => `${name}${times}人`).join('、');

const listed = (names: readonly string[]): string => (names.length > LISTED ? '' : `：${named(names)}`);

export const papers: Papers = {
  runs: {
    'attendance.check-in': (facts, say) =>
      `簽到${facts.length}人${listed(facts.map(({ fields: { person, proxyFor } }) => say.actor(person, proxyFor)))}。`,
    'attendance.check-out': (facts, say) =>
      `簽退${facts.length}人${listed(facts.map(({ fields }) => say.person(fields.person)))}。`,
    'topic.second': (facts, say) =>
      `附議${facts.length}人次${listed(facts.map((fact) => `${say.who(fact)}附議${say.topic(fact.fields.topic)}`))}。`,
    'notice.deliver': (facts, say) =>
      `公告送達${facts.length}人${listed(
        facts.map(({ fields }) => `${say.person(fields.person)}（${channel(fields.manner)}）`),
      )}。`,
    'paper.issue': (facts) => `發放表決票${facts.length}張${listed(facts.map(({ fields }) => `${fields.paper}號`))}。`,
    'paper.return': (facts) => `收回表決票${facts.length}張${listed(facts.map(({ fields }) => `${fields.paper}號`))}。`,
    'ranking.cast': (facts) => `收到方案排序${facts.length}份。`,
    'ballot.cast': (facts) =>
      `收到表決票${facts.length}張（${counted(facts.map(({ fields }) => channel(fields.channel)))}）。`,
    'rating.give': (facts, say) => {
      const comments = facts.flatMap(({ fields }) => (fields.comment === undefined ? [] : [say.quote(fields.comment)]));
      return `收到評分${facts.length}份。${comments.length === 0 ? '' : `意見：${say.list(comments)}。`}`;
    },
  },
  sheets,
  cite: (first, last) => (first === last ? `〔#${first}〕` : `〔#${first}至#${last}〕`),
  book: {
    title: (community) => `${community}社區臺帳`,
    sections: { registers: '各項臺帳', claims: '認領', callOuts: '吹哨報到', log: '逐月記事' },
    month: (year, month) => `${year}年${month}月`,
    figure: (name, figure) => `${name}：${figure}`,
    claimColumns: ['事項', '發布人', '認領人', '辦理情況'],
    claimStatus,
    callOutColumns: ['事由', '吹哨人', '派給', '辦理情況'],
    callOutStatus,
  },
  minutes: {
    title: (consultation) => `${consultation}會議記錄`,
    mode: (mode) =>
      ({
        live: undefined,
        script: '【腳本演示】本記錄按預先寫好的腳本生成，不是真實協商的記錄，不具效力。',
        drill: '【演練】本記錄產生於演練，不是真實協商的記錄，不具效力。',
        simulated: '【模擬】本記錄由程序模擬產生，其中的人和票均屬虛構，不具效力。',
      })[mode],
    posted: '本件供公開：任職人員寫姓名，居民以房號表示，住址、發言等文字未予公開。',
    publication: '本件為公開版：任職人員以外的姓名以及住址、發言等文字未予公開，其他人員以編號表示。',
    head: ({ charter, source, jurisdiction, opened, place }) => [
      `議事規則：《${charter}》`,
      `規則來源：${source}`,
      jurisdiction === 'any'
        ? `適用法域：${jurisdictionWord(jurisdiction)}。`
        : `適用法域：${jurisdictionWord(jurisdiction)}；地方另有規定的，從其規定。`,
      `啟動時間：${opened}`,
      `目前：${place}`,
    ],
    sections: {
      opening: '啟動',
      attendance: '到會情況',
      ended: '結束以後',
      items: '議定事項',
      projects: '項目與收支',
      ratings: '評估結果',
      end: '結束',
      signatures: '簽字',
      verify: '核驗',
    },
    office: (id, holders) => `${office(id)}：${holders.join('、')}`,
    decided: ({ item, status, elected, option, text, amendments }) => {
      if (elected !== undefined) return `${item}：選出${elected}。`;
      const how = status === 'passed' || status === 'agreed' ? '通過' : '付諸表決或徵詢';
      if (option === undefined) return `${item}：未另提方案，${how}的就是事項本身。`;
      const amended = amendments === 0 ? '' : `（經${amendments}次修改）`;
      return `${item}：${how}的方案為${option}，全文${amended}：${text ?? ''}。`;
    },
    signature: (id, holders) => `${office(id)}（${holders.join('、')}）簽字：`,
    step: (step, round) => (round > 1 ? `${step}（第${round}次）` : step),
    round: (number, form) => `第${number}輪協商（${roundForm[form]}）`,
    stage: (number, body) => `第${number}階段表決：${body}`,
    attended: (meeting, { expected, members, others }) => {
      const due = expected === undefined ? '' : `應到${expected}人，`;
      const came = `簽到${members.length}人${members.length === 0 ? '' : `：${named(members)}`}`;
      return `${meeting}：${due}${came}${others.length === 0 ? '' : `；列席${others.length}人：${named(others)}`}。`;
    },
    itemColumns: ['事項', '結果', '方案', '答覆'],
    projectColumns: ['項目', '狀態', '責任人', '預算', '認籌', '入帳', '支出', '結餘'],
    sourceColumns: ['項目', '資金來源', '認籌', '入帳', '支出', '結餘'],
    none: '無',
    end: (place, moment) => `截至${moment}：${place}。`,
    verify: ({ entries, hash }) => [
      `本記錄共${entries}條。〔#〕後的數字為記錄條號。`,
      hash === undefined ? '未附指紋：本件由記事直接生成，不能據以核對全程記錄。' : `末條指紋：${hash}`,
      ...(hash === undefined
        ? []
        : [
            '核驗方法：用 yishi verify 對全程記錄重新驗算，所得末條指紋和條數應與上列一致；不一致的，記錄已被改動或截短。',
          ]),
    ],
  },
};
