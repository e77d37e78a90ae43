// Made from zh-Hans/parts/deliberation/facts.ts by `npm run zh-hant`: not to be edited.
import type { Motion } from '../../../../parts/2-deliberation/words.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { frozenOn } from '../../../working.js';
import { order, roundForm, stance, witnessed } from '../../terms.js';

const WAYS = {
  vote: '轉入民主表決',
  adopt: '協商一致，通過',
  convert: '轉入項目轉化',
  shelve: '擱置',
  refer: '轉辦',
} as const;

/** What an amendment leaves the option called. */
const renamed = (say: Say, title: string | undefined): string =>
  title === undefined ? '' : `，方案改稱${say.quote(title)}`;

const cost = (say: Say, amount: number | undefined): string =>
  amount === undefined ? '' : `，估算費用${say.money(amount)}`;

const motionKind: Readonly<Record<Motion['kind'], string>> = {
  main: '主動議',
  amend: '修正動議',
  'close-debate': '結束辯論動議',
  shelve: '擱置動議',
  adjourn: '休會動議',
};

export const facts: Texts<'deliberation'>['facts'] = {
  'round.call': (fact, say) => {
    const { form, items, opens, closes, place, invited, required } = fact.fields;
    const parts = [
      `${say.who(fact)}召集第${fact.finding.round}輪協商（${roundForm[form]}）`,
      `定於${say.when(opens)}${closes === undefined ? '' : `至${say.until(closes)}`}${place === undefined ? '' : `在${say.quote(place)}`}進行`,
      `事項：${say.items(items)}`,
      ...(invited.length > 0 ? [`邀請${say.people(invited)}`] : []),
      ...(required.length > 0 ? [`須到場：${say.people(required)}`] : []),
    ];
    return `${parts.join('，')}。`;
  },
  'round.cancel': (fact, say) => `${say.who(fact)}取消本輪協商，理由：${say.quote(fact.fields.reason)}。`,
  'session.open': (fact, say) => `${say.who(fact)}宣布開會。`,
  'session.fail': (fact, say) => `${say.who(fact)}宣布流會，理由：${say.quote(fact.fields.reason)}。`,
  'session.adjourn': (fact, say) => `${say.who(fact)}宣布休會，理由：${say.quote(fact.fields.reason)}。`,
  'session.reconvene': (fact, say) => `${say.who(fact)}宣布復會。`,
  'round.close': (fact, say) => `${say.who(fact)}宣布本輪協商結束。`,
  'oath.take': (fact, say) => `${say.who(fact)}帶領到會人員宣讀議事承諾。`,
  'floor.request': (fact, say) =>
    `${say.who(fact)}請求就${say.item(fact.fields.item)}發言（${stance[fact.fields.stance]}）。`,
  'floor.grant': (fact, say) => `${say.who(fact)}請${say.person(fact.fields.person)}發言。`,
  'floor.yield': (fact, say) => `${say.person(fact.fields.person)}放棄發言。`,
  'speech.make': (fact, say) => {
    const { speaking } = say.names;
    const about = speaking === undefined ? '' : `就${say.item(speaking.item)}`;
    const side = speaking === undefined ? '' : `${stance[speaking.stance]}，`;
    return `${say.person(fact.fields.person)}${about}發言（${side}${fact.fields.seconds}秒）：${say.quote(fact.fields.text)}。`;
  },
  'comment.submit': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提交意見（${stance[fact.fields.stance]}）：${say.quote(fact.fields.text)}。`,
  'evidence.submit': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提交材料${say.quote(fact.fields.title)}${
      fact.fields.file === undefined ? '' : `（附件${say.quote(fact.fields.file.name)}）`
    }。`,
  'motion.move': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提出${motionKind[fact.fields.kind]}“${fact.fields.motion}”：${say.quote(fact.fields.text)}${renamed(say, fact.fields.title)}${cost(say, fact.fields.cost)}。`,
  'motion.second': (fact, say) => `${say.who(fact)}附議${say.named('動議', fact.fields.motion)}。`,
  'motion.withdraw': (fact, say) => `${say.who(fact)}撤回${say.named('動議', fact.fields.motion)}。`,
  'motion.decide': (fact, say) =>
    `${say.who(fact)}將${say.named('動議', fact.fields.motion)}付諸表決：贊成${fact.fields.for}票，反對${fact.fields.against}票，棄權${fact.fields.abstain}票。`,
  'option.propose': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提出方案${say.quote(fact.fields.title)}：${say.quote(fact.fields.text)}${cost(say, fact.fields.cost)}。`,
  'option.amend': (fact, say) =>
    `${say.who(fact)}修改${say.item(fact.fields.item)}的方案${say.option(fact.fields.item, fact.fields.option)}：${say.quote(fact.fields.text)}${renamed(say, fact.fields.title)}${cost(say, fact.fields.cost)}。`,
  'option.withdraw': (fact, say) =>
    `${say.who(fact)}撤回${say.item(fact.fields.item)}的方案${say.option(fact.fields.item, fact.fields.option)}，理由：${say.quote(fact.fields.reason)}。`,
  'ranking.open': (fact, say) => `${say.who(fact)}宣布對${say.item(fact.fields.item)}的各方案進行排序。`,
  'ranking.cast': (fact, say) => {
    const { item, ranking } = fact.fields;
    return `${say.who(fact)}提交對${say.item(item)}各方案的排序${say.names.showChoices ? `：${order(say, item, ranking)}` : ''}。`;
  },
  'ranking.close': (fact, say) => {
    const { item, casting } = fact.fields;
    const vote = casting === undefined ? '' : `，並投決定票給${say.option(item, casting)}`;
    return `${say.who(fact)}宣布${say.item(item)}的方案排序結束${vote}。`;
  },
  'ranking.cancel': (fact, say) =>
    `${say.who(fact)}取消${say.item(fact.fields.item)}的方案排序，理由：${say.quote(fact.fields.reason)}。`,
  'ruling.make': (fact, say) => `${say.who(fact)}就“${fact.fields.about}”裁定：${say.quote(fact.fields.ruling)}。`,
  'consensus.test': (fact, say) => {
    const { item, option, objections } = fact.fields;
    const on = option === undefined ? '' : `的方案${say.option(item, option)}`;
    const said = objections.map(({ person, reason }) => `${say.person(person)}（${say.quote(reason)}）`);
    return `${say.who(fact)}就${say.item(item)}${on}徵詢共識，${said.length === 0 ? '無人堅持異議' : `堅持異議的有：${say.list(said)}`}。`;
  },
  'options.freeze': (fact, say) => {
    const chosen = frozenOn(fact, say);
    const price = say.price(fact.fields.item);
    return `${say.who(fact)}確定${say.item(fact.fields.item)}的表決方案${chosen === undefined ? '' : `：${chosen}${price === undefined ? '' : `（估算費用${price}）`}`}，此後不再改動。`;
  },
  'deliberation.conclude': (fact, say) =>
    `${say.who(fact)}宣布議事協商結束：${WAYS[fact.fields.way]}${fact.fields.to === undefined ? '' : `（轉${fact.fields.to}）`}${
      fact.fields.reply === undefined ? '' : `，答覆：${say.quote(fact.fields.reply)}`
    }。`,
  'round.reopen': (fact, say) =>
    `${say.who(fact)}恢復本輪協商（此前結束過早），理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'motion.correct': (fact, say) =>
    `${say.who(fact)}更正${say.named('動議', fact.fields.motion)}的票數：贊成${fact.fields.for}票，反對${fact.fields.against}票，棄權${fact.fields.abstain}票，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'options.reopen': (fact, say) =>
    `${say.who(fact)}重開${say.item(fact.fields.item)}的各方案，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};
