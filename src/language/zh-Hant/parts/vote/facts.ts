// Made from zh-Hans/parts/vote/facts.ts by `npm run zh-hant`: not to be edited.

import type { Fields } from '../../../../procedure/vocabulary.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { channel, handled, witnessed } from '../../terms.js';
import { words } from '../../words.js';

const FORMS = { 'show-of-hands': '舉手表決', 'secret-paper': '不記名投票' } as const;

const OTHERWISE = {
  deliberation: '未通過的退回議事協商',
  'call-again': '不成立的再次表決',
  close: '未通過的予以結束',
} as const;

const UPHELD = { 'vote-again': '重新表決', deliberation: '退回議事協商' } as const;

const recorded = (who: string | undefined): string => (who === undefined ? '' : `由${who}記入。`);

/** 漏簽到的與誤簽到的。 */
const there = (say: Say, { there = [], notThere = [] }: Fields<'tally.correct'>): string =>
  `${there.length === 0 ? '' : `，${say.people(there)}在場而漏簽到`}${notThere.length === 0 ? '' : `，${say.people(notThere)}不在場而誤簽到`}`;

export const facts: Texts<'vote'>['facts'] = {
  'notice.post': (fact, say) =>
    `${say.who(fact)}發布表決公告：${say.items(fact.fields.items)}，由${say.body(fact.finding.body)}表決，投票自${say.when(fact.finding.opens)}至${say.until(fact.fields.closes)}${
      fact.fields.place === undefined ? '' : `，公告張貼於${say.quote(fact.fields.place)}`
    }。`,
  'notice.deliver': (fact, say) =>
    `${say.who(fact)}將公告送達${say.person(fact.fields.person)}（${channel(fact.fields.manner)}）。`,
  'notice.withdraw': (fact, say) => `${say.who(fact)}撤回表決公告，理由：${say.quote(fact.fields.reason)}。`,
  'paper.issue': (fact, say) => `${say.who(fact)}向${say.person(fact.fields.person)}發放${fact.fields.paper}號表決票。`,
  'paper.return': (fact, say) => `${say.who(fact)}收回${fact.fields.paper}號表決票。`,
  'paper.spoil': (fact, say) =>
    `${say.who(fact)}作廢${fact.fields.paper}號表決票，理由：${say.quote(fact.fields.reason)}。`,
  'proxy.grant': (fact, say) =>
    `${say.person(fact.fields.from)}${fact.fields.attachment ? '書面' : ''}委託${say.person(fact.fields.to)}投票${
      fact.fields.items === undefined ? '' : `，限於${say.items(fact.fields.items)}`
    }${handled(say.whoElse(fact, fact.fields.from))}。`,
  'proxy.revoke': (fact, say) =>
    `${say.person(fact.fields.from)}的投票委託撤銷${handled(say.whoElse(fact, fact.fields.from))}。`,
  'consent.give': (fact, say) =>
    `直接受影響人${say.person(fact.fields.person)}${fact.fields.attachment ? '書面' : ''}同意${say.item(fact.fields.item)}${handled(say.whoElse(fact, fact.fields.person), '提交')}。`,
  'consent.withdraw': (fact, say) =>
    `直接受影響人${say.person(fact.fields.person)}撤回對${say.item(fact.fields.item)}的同意，理由：${say.quote(fact.fields.reason)}${handled(say.whoElse(fact, fact.fields.person), '提交')}。`,
  'poll.open': (fact, say) => `${say.who(fact)}宣布投票開始。`,
  'ballot.cast': (fact, say) => {
    const how = channel(fact.fields.channel);
    const given = Object.entries(fact.fields.choices).map(
      ([item, answer]) => `${say.item(item)}${say.answer(item, answer)}`,
    );
    return `${say.who(fact)}投票（${how}）${say.names.showChoices ? `：${say.list(given)}` : ''}。`;
  },
  'ballot.correct': (fact, say) =>
    `${say.who(fact)}${fact.fields.choices === undefined ? '撤去' : '更正'}${say.person(fact.fields.person)}的表決票，理由：${say.quote(fact.fields.reason)}${
      fact.fields.witness === undefined ? '' : `，見證人${say.person(fact.fields.witness)}`
    }。`,
  'ballot.invalidate': (fact, say) =>
    `${say.who(fact)}認定${say.person(fact.fields.person)}的表決票${
      fact.fields.paper === undefined ? '' : `（${fact.fields.paper}號）`
    }${fact.fields.items === undefined ? '' : `在${say.items(fact.fields.items)}上`}無效，理由：${say.quote(fact.fields.reason)}。`,
  'batch.enter': (fact, say) =>
    `${say.who(fact)}錄入紙質表決票${say.named('批次', fact.fields.batch)}，共${fact.fields.papers.length}張（第${fact.finding.pass}遍）。`,
  'batch.discard': (fact, say) =>
    `${say.who(fact)}作廢${say.named('批次', fact.fields.batch)}，理由：${say.quote(fact.fields.reason)}。`,
  'tally.enter': (fact, say) =>
    `${say.who(fact)}錄入${say.item(fact.fields.item)}的${FORMS[fact.fields.form]}結果：贊成${fact.fields.for}票，反對${fact.fields.against}票，棄權${fact.fields.abstain}票${
      fact.fields.scrutineers.length === 0 ? '' : `，監票人${say.people(fact.fields.scrutineers)}`
    }。`,
  'poll.extend': (fact, say) =>
    `${say.who(fact)}將投票延長至${say.until(fact.fields.closes)}，理由：${say.quote(fact.fields.reason)}。`,
  'poll.close': (fact, say) => `${say.who(fact)}宣布投票結束。`,
  'count.make': (fact, say) => `${say.who(fact)}計票。`,
  'count.recount': (fact, say) =>
    `${say.who(fact)}重新計票，剔除${fact.fields.strike.length}票，補入${fact.fields.add.length}票，監票人${say.person(fact.fields.witness)}見證，理由：${say.quote(fact.fields.reason)}。`,
  'result.post': (fact, say) =>
    `${say.who(fact)}公示表決結果${fact.fields.place === undefined ? '' : `，張貼於${say.quote(fact.fields.place)}`}。`,
  'objection.file': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提出${say.named('異議', fact.fields.objection)}：${say.quote(fact.fields.text)}。`,
  'objection.reply': (fact, say) =>
    `${say.who(fact)}答覆${say.named('異議', fact.fields.objection)}：${say.quote(fact.fields.reply)}。`,
  'objection.mediate': (fact, say) =>
    `${say.person(fact.fields.mediator)}調解${say.named('異議', fact.fields.objection)}，${
      fact.fields.outcome === 'agreed' ? '達成一致' : '未達成一致'
    }：${say.quote(fact.fields.text)}。${recorded(say.whoElse(fact, fact.fields.mediator))}`,
  'objection.withdraw': (fact, say) =>
    `${say.who(fact)}撤回${say.named('異議', fact.fields.objection)}${
      fact.fields.terms === undefined ? '' : `，條件：${say.quote(fact.fields.terms)}`
    }。`,
  'objection.note': (fact, say) =>
    `${say.who(fact)}將${say.named('異議', fact.fields.objection)}記錄備查，理由：${say.quote(fact.fields.reason)}。`,
  'objection.uphold': (fact, say) =>
    `${say.who(fact)}認定${say.named('異議', fact.fields.objection)}成立，${UPHELD[fact.fields.way]}，理由：${say.quote(fact.fields.reason)}。`,
  'external.enter': (fact, say) =>
    `${say.who(fact)}錄入${fact.fields.authority}對${say.item(fact.fields.item)}的表決結果：${words.outcomes[fact.fields.outcome]}（文號：${fact.fields.document}）。`,
  'result.confirm': (fact, say) =>
    `${say.who(fact)}確認表決結果${fact.fields.otherwise === undefined ? '' : `，${OTHERWISE[fact.fields.otherwise]}`}。`,
  'vote.return': (fact, say) => `${say.who(fact)}將事項退回議事協商，理由：${say.quote(fact.fields.reason)}。`,
  'poll.reopen': (fact, say) =>
    `${say.who(fact)}恢復投票（此前結束過早），理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'extension.correct': (fact, say) =>
    `${say.who(fact)}更正延長時間：投票至${say.until(fact.fields.closes)}截止，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'result.retract': (fact, say) =>
    `${say.who(fact)}撤下表決結果公示，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'tally.strike': (fact, say) =>
    `${say.who(fact)}撤去${say.item(fact.fields.item)}的舉手或不記名計數，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'tally.correct': (fact, say) =>
    `${say.who(fact)}更正${say.item(fact.fields.item)}的計數：贊成${fact.fields.for}票，反對${fact.fields.against}票，棄權${fact.fields.abstain}票${there(say, fact.fields)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'batch.strike': (fact, say) =>
    `${say.who(fact)}撤去已計入的${say.named('批次', fact.fields.batch)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'paper.correct': (fact, say) =>
    `${say.who(fact)}更正：${fact.fields.paper}號表決票尚未收回，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'delivery.strike': (fact, say) =>
    `${say.who(fact)}更正：公告並未送達${say.person(fact.fields.person)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'ballot.restore': (fact, say) =>
    `${say.who(fact)}撤回對${say.person(fact.fields.person)}表決票無效的認定，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'external.correct': (fact, say) =>
    `${say.who(fact)}更正${fact.fields.authority}對${say.item(fact.fields.item)}的表決結果：${words.outcomes[fact.fields.outcome]}（文號：${fact.fields.document}），理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};
