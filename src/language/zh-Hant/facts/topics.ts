// Made from zh-Hans/facts/topics.ts by `npm run zh-hant`: not to be edited.
import type { topics as part } from '../../../parts/1-topics/part.js';
import type { Lines } from '../../dictionary.js';
import { channel, screening } from '../terms.js';

const STUDIED = { pass: '同意提交協商', return: '退回重新審查', amend: '同意提交協商並提出修改意見' } as const;

export const topics: Lines<keyof typeof part.commands> = {
  'topic.submit': (fact, say) =>
    `${say.who(fact)}提出議題${say.quote(fact.fields.title)}（${channel(fact.fields.channel)}）：${say.quote(fact.fields.text)}。`,
  'topic.withdraw': (fact, say) =>
    `${say.who(fact)}撤回議題${say.topic(fact.fields.topic)}，理由：${say.quote(fact.fields.reason)}。`,
  'topic.correct': (fact, say) =>
    `${say.who(fact)}更正議題${say.topic(fact.fields.topic)}，理由：${say.quote(fact.fields.reason)}。`,
  'topic.second': (fact, say) => `${say.who(fact)}附議議題${say.topic(fact.fields.topic)}。`,
  'second.withdraw': (fact, say) => `${say.who(fact)}撤回對議題${say.topic(fact.fields.topic)}的附議。`,
  'gathering.close': (fact, say) => `${say.who(fact)}宣布議題徵集結束。`,
  'gathering.reopen': (fact, say) => `${say.who(fact)}重新徵集議題，理由：${say.quote(fact.fields.reason)}。`,
  'topic.merge': (fact, say) =>
    `${say.who(fact)}將議題${say.topic(fact.fields.topic)}併入${say.topic(fact.fields.into)}，理由：${say.quote(fact.fields.reason)}。`,
  'topic.screen': (fact, say) =>
    `${say.who(fact)}審查議題${say.topic(fact.fields.topic)}：${screening[fact.fields.decision]}${
      fact.fields.to === undefined ? '' : `（轉${fact.fields.to}）`
    }${fact.fields.reply === undefined ? '' : `，答覆：${say.quote(fact.fields.reply)}`}。`,
  'topic.score': (fact, say) => `${say.who(fact)}為議題${say.topic(fact.fields.topic)}評分。`,
  'topics.rank': (fact, say) => `${say.who(fact)}排定議題次序：${say.topics(fact.fields.order)}。`,
  'screening.close': (fact, say) => `${say.who(fact)}宣布受理審查結束。`,
  'study.decide': (fact, say) =>
    `黨組織研究：${STUDIED[fact.fields.decision]}，意見：${say.quote(fact.fields.opinion)}${
      fact.fields.document === undefined ? '' : `（文號：${fact.fields.document}）`
    }。由${say.who(fact)}記入。`,
  'agenda.set': (fact, say) =>
    `${say.who(fact)}擬定議程，共${fact.fields.items.length}項：${say.list(fact.fields.items.map(({ title }) => say.quote(title)))}。`,
  'agenda.confirm': (fact, say) => `${say.who(fact)}確定議程。`,
};
