// 会议记录：第一步议题征集。Lines of the minutes for step 1, in Chinese.
import type { topics as part } from '../../../parts/1-topics/part.js';
import type { Lines } from '../../dictionary.js';
import { channel, screening } from '../terms.js';

const STUDIED = { pass: '同意提交协商', return: '退回重新审查', amend: '同意提交协商并提出修改意见' } as const;

export const topics: Lines<keyof typeof part.commands> = {
  'topic.submit': (fact, say) =>
    `${say.who(fact)}提出议题${say.quote(fact.fields.title)}（${channel(fact.fields.channel)}）：${say.quote(fact.fields.text)}。`,
  'topic.withdraw': (fact, say) =>
    `${say.who(fact)}撤回议题${say.topic(fact.fields.topic)}，理由：${say.quote(fact.fields.reason)}。`,
  'topic.correct': (fact, say) =>
    `${say.who(fact)}更正议题${say.topic(fact.fields.topic)}，理由：${say.quote(fact.fields.reason)}。`,
  'topic.second': (fact, say) => `${say.who(fact)}附议议题${say.topic(fact.fields.topic)}。`,
  'second.withdraw': (fact, say) => `${say.who(fact)}撤回对议题${say.topic(fact.fields.topic)}的附议。`,
  'gathering.close': (fact, say) => `${say.who(fact)}宣布议题征集结束。`,
  'gathering.reopen': (fact, say) => `${say.who(fact)}重新征集议题，理由：${say.quote(fact.fields.reason)}。`,
  'topic.merge': (fact, say) =>
    `${say.who(fact)}将议题${say.topic(fact.fields.topic)}并入${say.topic(fact.fields.into)}，理由：${say.quote(fact.fields.reason)}。`,
  'topic.screen': (fact, say) =>
    `${say.who(fact)}审查议题${say.topic(fact.fields.topic)}：${screening[fact.fields.decision]}${
      fact.fields.to === undefined ? '' : `（转${fact.fields.to}）`
    }${fact.fields.reply === undefined ? '' : `，答复：${say.quote(fact.fields.reply)}`}。`,
  'topic.score': (fact, say) => `${say.who(fact)}为议题${say.topic(fact.fields.topic)}评分。`,
  'topics.rank': (fact, say) => `${say.who(fact)}排定议题次序：${say.topics(fact.fields.order)}。`,
  'screening.close': (fact, say) => `${say.who(fact)}宣布受理审查结束。`,
  'study.decide': (fact, say) =>
    `党组织研究：${STUDIED[fact.fields.decision]}，意见：${say.quote(fact.fields.opinion)}${
      fact.fields.document === undefined ? '' : `（文号：${fact.fields.document}）`
    }。由${say.who(fact)}记入。`,
  'agenda.set': (fact, say) =>
    `${say.who(fact)}拟定议程，共${fact.fields.items.length}项：${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}。`,
  'agenda.confirm': (fact, say) => `${say.who(fact)}确定议程。`,
};
