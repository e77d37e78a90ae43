// Made from zh-Hans/parts/topics.ts by `npm run zh-hant`: not to be edited.
import type { TopicStatus } from '../../../parts/1-topics/words.js';
import type { Fields } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import { scored } from '../checks.js';
import { calendarLines, channel, witnessed } from '../terms.js';

const STUDIED = { pass: '同意提交協商', return: '退回重新審查', amend: '同意提交協商並提出修改意見' } as const;

const NEXT = { study: '提交黨組織研究', agenda: '擬定議程', nothing: '無議題受理，協商結束' } as const;

const topicStatus: Readonly<Record<TopicStatus, string>> = {
  gathered: '待審查',
  accepted: '已受理',
  merged: '已併案',
  answered: '已即時答覆',
  referred: '已轉辦',
  deferred: '暫緩',
  rejected: '不予受理',
  withdrawn: '已撤回',
};

const screening: Readonly<Record<Fields<'topic.screen'>['decision'], string>> = {
  accept: '受理',
  answer: '即時答覆',
  refer: '轉辦',
  defer: '暫緩',
  reject: '不予受理',
};

export const topics: Texts<'topics'> = {
  commands: {
    'topic.submit': '提出議題',
    'topic.withdraw': '撤回議題',
    'topic.correct': '更正議題',
    'topic.second': '附議',
    'second.withdraw': '撤回附議',
    'gathering.close': '結束徵集',
    'gathering.reopen': '重新徵集',
    'topic.merge': '併案',
    'topic.screen': '議題受理審查',
    'topic.score': '議題評分',
    'topics.rank': '議題排序',
    'screening.close': '結束受理審查',
    'study.decide': '黨組織研究',
    'agenda.set': '擬定議程',
    'agenda.confirm': '確定議程',
    'topic.reopen': '恢復議題',
  },
  refusals: {
    'topic.exists': ({ topic }, say) => `議題${say.topic(topic)}已經提出。相同議題可以附議，不同議題請另編編號。`,
    'topic.channel-unknown': ({ channel: id, channels }, say) =>
      `議事規則沒有“${channel(id)}”這一徵集渠道，現有渠道為：${say.list(channels.map(channel))}。請改按其中一種登記。`,
    'topic.unknown': ({ topic }, say) => `沒有議題${say.topic(topic)}。請核對。`,
    'topic.not-yours': ({ topic }, say) => `議題${say.topic(topic)}不是由您提出的，只有提出人可以撤回或更正。`,
    'topic.closed': ({ topic, status }, say) =>
      `議題${say.topic(topic)}${topicStatus[status]}，不能再辦理。如有新情況，請另提議題。`,
    'topic.merge-into-itself': ({ topic }, say) => `議題${say.topic(topic)}不能併入自身。請填寫要併入的另一議題。`,
    'topic.unscreened': ({ topics: left }, say) =>
      `還有${left.length}項議題未作受理審查：${say.topics(left)}。每項議題都應有答覆，請逐項審查後再結束。`,
    'topic.not-on-agenda': ({ topics: left }, say) =>
      `還有${left.length}項已受理的議題未列入議程：${say.topics(left)}。請補列後再確定議程。`,
    'second.twice': ({ topic }, say) => `您已附議過議題${say.topic(topic)}，每人只能附議一次。`,
    'second.own': ({ topic }, say) => `議題${say.topic(topic)}由您提出，本人不得附議自己的議題。`,
    'second.missing': ({ topic }, say) => `您並未附議議題${say.topic(topic)}，無附議可撤回。`,
    'seconds.too-few': ({ topic, seconds, needed }, say) =>
      `議題${say.topic(topic)}現有${seconds}人附議，受理須有${needed}人附議，還差${needed - seconds}人。請繼續徵集附議，或作其他處理並答覆提出人。`,
    'reply.missing': ({ topic }, say) =>
      `對議題${say.topic(topic)}不予受理、暫緩、轉辦或即時答覆的，應當答覆提出人。請填寫答覆。`,
    'referral.missing': ({ topic }, say) => `議題${say.topic(topic)}轉辦時應寫明轉往何處。請填寫承辦單位。`,
    'score.malformed': ({ criterion, max }, say) =>
      max === 0
        ? `評分標準中沒有“${say.criterion(criterion)}”這一項。請按評分表打分。`
        : `“${say.criterion(criterion)}”未打分，或超出0至${max}分的範圍。請按評分表逐項打分。`,
    'rank.incomplete': ({ missing, unknown }, say) => {
      const problems = [
        ...(missing.length > 0 ? [`遺漏${say.topics(missing)}`] : []),
        ...(unknown.length > 0 ? [`${say.topics(unknown)}未獲受理，不參加排序`] : []),
      ];
      return `排序應包括全部已受理的議題，每項一次：${problems.length > 0 ? problems.join('；') : '有議題重複列出'}。請改正後重新提交。`;
    },
    'study.returns-used-up': ({ returns, max }) =>
      `研究環節已退回${returns}次，議事規則最多允許${max}次。請作出同意或修改的決定。`,
    'agenda.empty': () => '尚未擬定議程，無從確定。請先擬定議程。',
    'agenda.item-twice': ({ item }) => `事項編號“${item}”在議程中出現了兩次。請改正後重新提交。`,
    'agenda.topic-not-accepted': ({ item, topic }, say) =>
      `事項“${item}”所依據的議題${say.topic(topic)}未獲受理，不能列入議程。請先審查該議題。`,
    'agenda.unknown-body': ({ item, body }, say) =>
      `事項“${item}”擬交由“${say.body(body)}”表決，但沒有登記這一議事主體。請核對名稱。`,
    'agenda.unknown-ballot': ({ item, ballot }) =>
      `事項“${item}”所引的選票樣式“${ballot}”，議事規則中沒有。請核對名稱。`,
    'agenda.unknown-rule': ({ item, rule }) => `事項“${item}”所引的表決規則“${rule}”不存在。請核對規則名稱。`,
    'agenda.unknown-person': ({ item, person }, say) =>
      `事項“${item}”所列的利益相關方或直接受影響人${say.person(person)}未登記。請先辦理人員登記。`,
    'topic.not-closed': ({ topic, status }, say) => `議題${say.topic(topic)}${topicStatus[status]}，無須恢復。`,
  },
  facts: {
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
    'topic.reopen': (fact, say) =>
      `${say.who(fact)}恢復議題${say.topic(fact.fields.topic)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  },
  findings: {
    'topic.submit': (found, say) =>
      found ? [`須於${say.until(found.due)}前作出答覆或者受理。`, ...calendarLines(say, found.calendar)] : [],
    'topic.score': scored,
    'study.decide': (found) => [found.next === 'screening' ? '退回受理審查。' : '轉入擬定議程。'],
    'screening.close': (found) => [
      `受理${found.accepted}項，其餘${found.answered}項已作答覆或其他處理。下一步：${NEXT[found.next]}。`,
    ],
  },
};
