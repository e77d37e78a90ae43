// 议题征集。What is said of step 1, topic collection, in Chinese.
import type { TopicStatus } from '../../../parts/1-topics/words.js';
import type { Fields } from '../../../procedure/vocabulary.js';
import type { Texts } from '../../dictionary.js';
import { scored } from '../checks.js';
import { calendarLines, channel, witnessed } from '../terms.js';

const STUDIED = { pass: '同意提交协商', return: '退回重新审查', amend: '同意提交协商并提出修改意见' } as const;

const NEXT = { study: '提交党组织研究', agenda: '拟定议程', nothing: '无议题受理，协商结束' } as const;

const topicStatus: Readonly<Record<TopicStatus, string>> = {
  gathered: '待审查',
  accepted: '已受理',
  merged: '已并案',
  answered: '已即时答复',
  referred: '已转办',
  deferred: '暂缓',
  rejected: '不予受理',
  withdrawn: '已撤回',
};

const screening: Readonly<Record<Fields<'topic.screen'>['decision'], string>> = {
  accept: '受理',
  answer: '即时答复',
  refer: '转办',
  defer: '暂缓',
  reject: '不予受理',
};

export const topics: Texts<'topics'> = {
  commands: {
    'topic.submit': '提出议题',
    'topic.withdraw': '撤回议题',
    'topic.correct': '更正议题',
    'topic.second': '附议',
    'second.withdraw': '撤回附议',
    'gathering.close': '结束征集',
    'gathering.reopen': '重新征集',
    'topic.merge': '并案',
    'topic.screen': '议题受理审查',
    'topic.score': '议题评分',
    'topics.rank': '议题排序',
    'screening.close': '结束受理审查',
    'study.decide': '党组织研究',
    'agenda.set': '拟定议程',
    'agenda.confirm': '确定议程',
    'topic.reopen': '恢复议题',
  },
  refusals: {
    'topic.exists': ({ topic }, say) => `议题${say.topic(topic)}已经提出。相同议题可以附议，不同议题请另编编号。`,
    'topic.channel-unknown': ({ channel: id, channels }, say) =>
      `议事规则没有“${channel(id)}”这一征集渠道，现有渠道为：${say.list(channels.map(channel))}。请改按其中一种登记。`,
    'topic.unknown': ({ topic }, say) => `没有议题${say.topic(topic)}。请核对。`,
    'topic.not-yours': ({ topic }, say) => `议题${say.topic(topic)}不是由您提出的，只有提出人可以撤回或更正。`,
    'topic.closed': ({ topic, status }, say) =>
      `议题${say.topic(topic)}${topicStatus[status]}，不能再办理。如有新情况，请另提议题。`,
    'topic.merge-into-itself': ({ topic }, say) => `议题${say.topic(topic)}不能并入自身。请填写要并入的另一议题。`,
    'topic.unscreened': ({ topics: left }, say) =>
      `还有${left.length}项议题未作受理审查：${say.topics(left)}。每项议题都应有答复，请逐项审查后再结束。`,
    'topic.not-on-agenda': ({ topics: left }, say) =>
      `还有${left.length}项已受理的议题未列入议程：${say.topics(left)}。请补列后再确定议程。`,
    'second.twice': ({ topic }, say) => `您已附议过议题${say.topic(topic)}，每人只能附议一次。`,
    'second.own': ({ topic }, say) => `议题${say.topic(topic)}由您提出，本人不得附议自己的议题。`,
    'second.missing': ({ topic }, say) => `您并未附议议题${say.topic(topic)}，无附议可撤回。`,
    'seconds.too-few': ({ topic, seconds, needed }, say) =>
      `议题${say.topic(topic)}现有${seconds}人附议，受理须有${needed}人附议，还差${needed - seconds}人。请继续征集附议，或作其他处理并答复提出人。`,
    'reply.missing': ({ topic }, say) =>
      `对议题${say.topic(topic)}不予受理、暂缓、转办或即时答复的，应当答复提出人。请填写答复。`,
    'referral.missing': ({ topic }, say) => `议题${say.topic(topic)}转办时应写明转往何处。请填写承办单位。`,
    'score.malformed': ({ criterion, max }, say) =>
      max === 0
        ? `评分标准中没有“${say.criterion(criterion)}”这一项。请按评分表打分。`
        : `“${say.criterion(criterion)}”未打分，或超出0至${max}分的范围。请按评分表逐项打分。`,
    'rank.incomplete': ({ missing, unknown }, say) => {
      const problems = [
        ...(missing.length > 0 ? [`遗漏${say.topics(missing)}`] : []),
        ...(unknown.length > 0 ? [`${say.topics(unknown)}未获受理，不参加排序`] : []),
      ];
      return `排序应包括全部已受理的议题，每项一次：${problems.length > 0 ? problems.join('；') : '有议题重复列出'}。请改正后重新提交。`;
    },
    'study.returns-used-up': ({ returns, max }) =>
      `研究环节已退回${returns}次，议事规则最多允许${max}次。请作出同意或修改的决定。`,
    'agenda.empty': () => '尚未拟定议程，无从确定。请先拟定议程。',
    'agenda.item-twice': ({ item }) => `事项编号“${item}”在议程中出现了两次。请改正后重新提交。`,
    'agenda.topic-not-accepted': ({ item, topic }, say) =>
      `事项“${item}”所依据的议题${say.topic(topic)}未获受理，不能列入议程。请先审查该议题。`,
    'agenda.unknown-body': ({ item, body }, say) =>
      `事项“${item}”拟交由“${say.body(body)}”表决，但没有登记这一议事主体。请核对名称。`,
    'agenda.unknown-ballot': ({ item, ballot }) =>
      `事项“${item}”所引的选票样式“${ballot}”，议事规则中没有。请核对名称。`,
    'agenda.unknown-rule': ({ item, rule }) => `事项“${item}”所引的表决规则“${rule}”不存在。请核对规则名称。`,
    'agenda.unknown-person': ({ item, person }, say) =>
      `事项“${item}”所列的利益相关方或直接受影响人${say.person(person)}未登记。请先办理人员登记。`,
    'topic.not-closed': ({ topic, status }, say) => `议题${say.topic(topic)}${topicStatus[status]}，无须恢复。`,
  },
  facts: {
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
    'topic.reopen': (fact, say) =>
      `${say.who(fact)}恢复议题${say.topic(fact.fields.topic)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  },
  findings: {
    'topic.submit': (found, say) =>
      found ? [`须于${say.until(found.due)}前作出答复或者受理。`, ...calendarLines(say, found.calendar)] : [],
    'topic.score': scored,
    'study.decide': (found) => [found.next === 'screening' ? '退回受理审查。' : '转入拟定议程。'],
    'screening.close': (found) => [
      `受理${found.accepted}项，其余${found.answered}项已作答复或其他处理。下一步：${NEXT[found.next]}。`,
    ],
  },
};
