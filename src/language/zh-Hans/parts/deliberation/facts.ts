// 议事协商：记事。Lines of the minutes for step 2, deliberation, in Chinese.
import type { Motion } from '../../../../parts/2-deliberation/words.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { frozenOn } from '../../../working.js';
import { order, roundForm, stance, witnessed } from '../../terms.js';

const WAYS = {
  vote: '转入民主表决',
  adopt: '协商一致，通过',
  convert: '转入项目转化',
  shelve: '搁置',
  refer: '转办',
} as const;

/** What an amendment leaves the option called. */
const renamed = (say: Say, title: string | undefined): string =>
  title === undefined ? '' : `，方案改称${say.quote(title)}`;

const cost = (say: Say, amount: number | undefined): string =>
  amount === undefined ? '' : `，估算费用${say.money(amount)}`;

const motionKind: Readonly<Record<Motion['kind'], string>> = {
  main: '主动议',
  amend: '修正动议',
  'close-debate': '结束辩论动议',
  shelve: '搁置动议',
  adjourn: '休会动议',
};

export const facts: Texts<'deliberation'>['facts'] = {
  'round.call': (fact, say) => {
    const { form, items, opens, closes, place, invited, required } = fact.fields;
    const parts = [
      `${say.who(fact)}召集第${fact.finding.round}轮协商（${roundForm[form]}）`,
      `定于${say.when(opens)}${closes === undefined ? '' : `至${say.until(closes)}`}${place === undefined ? '' : `在${say.quote(place)}`}进行`,
      `事项：${say.items(items)}`,
      ...(invited.length > 0 ? [`邀请${say.people(invited)}`] : []),
      ...(required.length > 0 ? [`须到场：${say.people(required)}`] : []),
    ];
    return `${parts.join('，')}。`;
  },
  'round.cancel': (fact, say) => `${say.who(fact)}取消本轮协商，理由：${say.quote(fact.fields.reason)}。`,
  'session.open': (fact, say) => `${say.who(fact)}宣布开会。`,
  'session.fail': (fact, say) => `${say.who(fact)}宣布流会，理由：${say.quote(fact.fields.reason)}。`,
  'session.adjourn': (fact, say) => `${say.who(fact)}宣布休会，理由：${say.quote(fact.fields.reason)}。`,
  'session.reconvene': (fact, say) => `${say.who(fact)}宣布复会。`,
  'round.close': (fact, say) => `${say.who(fact)}宣布本轮协商结束。`,
  'oath.take': (fact, say) => `${say.who(fact)}带领到会人员宣读议事承诺。`,
  'floor.request': (fact, say) =>
    `${say.who(fact)}请求就${say.item(fact.fields.item)}发言（${stance[fact.fields.stance]}）。`,
  'floor.grant': (fact, say) => `${say.who(fact)}请${say.person(fact.fields.person)}发言。`,
  'floor.yield': (fact, say) => `${say.person(fact.fields.person)}放弃发言。`,
  'speech.make': (fact, say) => {
    const { speaking } = say.names;
    const about = speaking === undefined ? '' : `就${say.item(speaking.item)}`;
    const side = speaking === undefined ? '' : `${stance[speaking.stance]}，`;
    return `${say.person(fact.fields.person)}${about}发言（${side}${fact.fields.seconds}秒）：${say.quote(fact.fields.text)}。`;
  },
  'comment.submit': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提交意见（${stance[fact.fields.stance]}）：${say.quote(fact.fields.text)}。`,
  'evidence.submit': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提交材料${say.quote(fact.fields.title)}${
      fact.fields.file === undefined ? '' : `（附件${say.quote(fact.fields.file.name)}）`
    }。`,
  'motion.move': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提出${motionKind[fact.fields.kind]}“${fact.fields.motion}”：${say.quote(fact.fields.text)}${renamed(say, fact.fields.title)}${cost(say, fact.fields.cost)}。`,
  'motion.second': (fact, say) => `${say.who(fact)}附议${say.named('动议', fact.fields.motion)}。`,
  'motion.withdraw': (fact, say) => `${say.who(fact)}撤回${say.named('动议', fact.fields.motion)}。`,
  'motion.decide': (fact, say) =>
    `${say.who(fact)}将${say.named('动议', fact.fields.motion)}付诸表决：赞成${fact.fields.for}票，反对${fact.fields.against}票，弃权${fact.fields.abstain}票。`,
  'option.propose': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提出方案${say.quote(fact.fields.title)}：${say.quote(fact.fields.text)}${cost(say, fact.fields.cost)}。`,
  'option.amend': (fact, say) =>
    `${say.who(fact)}修改${say.item(fact.fields.item)}的方案${say.option(fact.fields.item, fact.fields.option)}：${say.quote(fact.fields.text)}${renamed(say, fact.fields.title)}${cost(say, fact.fields.cost)}。`,
  'option.withdraw': (fact, say) =>
    `${say.who(fact)}撤回${say.item(fact.fields.item)}的方案${say.option(fact.fields.item, fact.fields.option)}，理由：${say.quote(fact.fields.reason)}。`,
  'ranking.open': (fact, say) => `${say.who(fact)}宣布对${say.item(fact.fields.item)}的各方案进行排序。`,
  'ranking.cast': (fact, say) => {
    const { item, ranking } = fact.fields;
    return `${say.who(fact)}提交对${say.item(item)}各方案的排序${say.names.showChoices ? `：${order(say, item, ranking)}` : ''}。`;
  },
  'ranking.close': (fact, say) => {
    const { item, casting } = fact.fields;
    const vote = casting === undefined ? '' : `，并投决定票给${say.option(item, casting)}`;
    return `${say.who(fact)}宣布${say.item(item)}的方案排序结束${vote}。`;
  },
  'ranking.cancel': (fact, say) =>
    `${say.who(fact)}取消${say.item(fact.fields.item)}的方案排序，理由：${say.quote(fact.fields.reason)}。`,
  'ruling.make': (fact, say) => `${say.who(fact)}就“${fact.fields.about}”裁定：${say.quote(fact.fields.ruling)}。`,
  'consensus.test': (fact, say) => {
    const { item, option, objections } = fact.fields;
    const on = option === undefined ? '' : `的方案${say.option(item, option)}`;
    const said = objections.map(({ person, reason }) => `${say.person(person)}（${say.quote(reason)}）`);
    return `${say.who(fact)}就${say.item(item)}${on}征询共识，${said.length === 0 ? '无人坚持异议' : `坚持异议的有：${say.list(said)}`}。`;
  },
  'options.freeze': (fact, say) => {
    const chosen = frozenOn(fact, say);
    const price = say.price(fact.fields.item);
    return `${say.who(fact)}确定${say.item(fact.fields.item)}的表决方案${chosen === undefined ? '' : `：${chosen}${price === undefined ? '' : `（估算费用${price}）`}`}，此后不再改动。`;
  },
  'deliberation.conclude': (fact, say) =>
    `${say.who(fact)}宣布议事协商结束：${WAYS[fact.fields.way]}${fact.fields.to === undefined ? '' : `（转${fact.fields.to}）`}${
      fact.fields.reply === undefined ? '' : `，答复：${say.quote(fact.fields.reply)}`
    }。`,
  'round.reopen': (fact, say) =>
    `${say.who(fact)}恢复本轮协商（此前结束过早），理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'motion.correct': (fact, say) =>
    `${say.who(fact)}更正${say.named('动议', fact.fields.motion)}的票数：赞成${fact.fields.for}票，反对${fact.fields.against}票，弃权${fact.fields.abstain}票，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'options.reopen': (fact, say) =>
    `${say.who(fact)}重开${say.item(fact.fields.item)}的各方案，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};
