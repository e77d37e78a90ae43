// Made from zh-Hans/refusals/topics.ts by `npm run zh-hant`: not to be edited.
import type { Refusals } from '../../../parts/1-topics/words.js';
import type { Sentences } from '../../dictionary.js';
import { topicStatus } from '../terms.js';

export const topics: Sentences<Refusals> = {
  'topic.exists': ({ topic }, say) => `議題${say.topic(topic)}已經提出。相同議題可以附議，不同議題請另編編號。`,
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
  'agenda.unknown-rule': ({ item, rule }) => `事項“${item}”所引的表決規則“${rule}”不存在。請核對規則名稱。`,
  'agenda.unknown-person': ({ item, person }, say) =>
    `事項“${item}”所列的利益相關方或直接受影響人${say.person(person)}未登記。請先辦理人員登記。`,
};
