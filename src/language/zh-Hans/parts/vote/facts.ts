// 民主表决：记事。Lines of the minutes for step 3, the vote (who voted how is never among them), in Chinese.

import type { Fields } from '../../../../procedure/vocabulary.js';
import type { Texts } from '../../../dictionary.js';
import type { Say } from '../../../say.js';
import { channel, handled, witnessed } from '../../terms.js';
import { words } from '../../words.js';

const FORMS = { 'show-of-hands': '举手表决', 'secret-paper': '不记名投票' } as const;

const OTHERWISE = {
  deliberation: '未通过的退回议事协商',
  'call-again': '不成立的再次表决',
  close: '未通过的予以结束',
} as const;

const UPHELD = { 'vote-again': '重新表决', deliberation: '退回议事协商' } as const;

const recorded = (who: string | undefined): string => (who === undefined ? '' : `由${who}记入。`);

/** 漏签到的与误签到的。 */
const there = (say: Say, { there = [], notThere = [] }: Fields<'tally.correct'>): string =>
  `${there.length === 0 ? '' : `，${say.people(there)}在场而漏签到`}${notThere.length === 0 ? '' : `，${say.people(notThere)}不在场而误签到`}`;

export const facts: Texts<'vote'>['facts'] = {
  'notice.post': (fact, say) =>
    `${say.who(fact)}发布表决公告：${say.items(fact.fields.items)}，由${say.body(fact.finding.body)}表决，投票自${say.when(fact.finding.opens)}至${say.until(fact.fields.closes)}${
      fact.fields.place === undefined ? '' : `，公告张贴于${say.quote(fact.fields.place)}`
    }。`,
  'notice.deliver': (fact, say) =>
    `${say.who(fact)}将公告送达${say.person(fact.fields.person)}（${channel(fact.fields.manner)}）。`,
  'notice.withdraw': (fact, say) => `${say.who(fact)}撤回表决公告，理由：${say.quote(fact.fields.reason)}。`,
  'paper.issue': (fact, say) => `${say.who(fact)}向${say.person(fact.fields.person)}发放${fact.fields.paper}号表决票。`,
  'paper.return': (fact, say) => `${say.who(fact)}收回${fact.fields.paper}号表决票。`,
  'paper.spoil': (fact, say) =>
    `${say.who(fact)}作废${fact.fields.paper}号表决票，理由：${say.quote(fact.fields.reason)}。`,
  'proxy.grant': (fact, say) =>
    `${say.person(fact.fields.from)}${fact.fields.attachment ? '书面' : ''}委托${say.person(fact.fields.to)}投票${
      fact.fields.items === undefined ? '' : `，限于${say.items(fact.fields.items)}`
    }${handled(say.whoElse(fact, fact.fields.from))}。`,
  'proxy.revoke': (fact, say) =>
    `${say.person(fact.fields.from)}的投票委托撤销${handled(say.whoElse(fact, fact.fields.from))}。`,
  'consent.give': (fact, say) =>
    `直接受影响人${say.person(fact.fields.person)}${fact.fields.attachment ? '书面' : ''}同意${say.item(fact.fields.item)}${handled(say.whoElse(fact, fact.fields.person), '提交')}。`,
  'consent.withdraw': (fact, say) =>
    `直接受影响人${say.person(fact.fields.person)}撤回对${say.item(fact.fields.item)}的同意，理由：${say.quote(fact.fields.reason)}${handled(say.whoElse(fact, fact.fields.person), '提交')}。`,
  'poll.open': (fact, say) => `${say.who(fact)}宣布投票开始。`,
  'ballot.cast': (fact, say) => {
    const how = channel(fact.fields.channel);
    const given = Object.entries(fact.fields.choices).map(
      ([item, answer]) => `${say.item(item)}${say.answer(item, answer)}`,
    );
    return `${say.who(fact)}投票（${how}）${say.names.showChoices ? `：${say.list(given)}` : ''}。`;
  },
  'ballot.correct': (fact, say) =>
    `${say.who(fact)}${fact.fields.choices === undefined ? '撤去' : '更正'}${say.person(fact.fields.person)}的表决票，理由：${say.quote(fact.fields.reason)}${
      fact.fields.witness === undefined ? '' : `，见证人${say.person(fact.fields.witness)}`
    }。`,
  'ballot.invalidate': (fact, say) =>
    `${say.who(fact)}认定${say.person(fact.fields.person)}的表决票${
      fact.fields.paper === undefined ? '' : `（${fact.fields.paper}号）`
    }${fact.fields.items === undefined ? '' : `在${say.items(fact.fields.items)}上`}无效，理由：${say.quote(fact.fields.reason)}。`,
  'batch.enter': (fact, say) =>
    `${say.who(fact)}录入纸质表决票${say.named('批次', fact.fields.batch)}，共${fact.fields.papers.length}张（第${fact.finding.pass}遍）。`,
  'batch.discard': (fact, say) =>
    `${say.who(fact)}作废${say.named('批次', fact.fields.batch)}，理由：${say.quote(fact.fields.reason)}。`,
  'tally.enter': (fact, say) =>
    `${say.who(fact)}录入${say.item(fact.fields.item)}的${FORMS[fact.fields.form]}结果：赞成${fact.fields.for}票，反对${fact.fields.against}票，弃权${fact.fields.abstain}票${
      fact.fields.scrutineers.length === 0 ? '' : `，监票人${say.people(fact.fields.scrutineers)}`
    }。`,
  'poll.extend': (fact, say) =>
    `${say.who(fact)}将投票延长至${say.until(fact.fields.closes)}，理由：${say.quote(fact.fields.reason)}。`,
  'poll.close': (fact, say) => `${say.who(fact)}宣布投票结束。`,
  'count.make': (fact, say) => `${say.who(fact)}计票。`,
  'count.recount': (fact, say) =>
    `${say.who(fact)}重新计票，剔除${fact.fields.strike.length}票，补入${fact.fields.add.length}票，监票人${say.person(fact.fields.witness)}见证，理由：${say.quote(fact.fields.reason)}。`,
  'result.post': (fact, say) =>
    `${say.who(fact)}公示表决结果${fact.fields.place === undefined ? '' : `，张贴于${say.quote(fact.fields.place)}`}。`,
  'objection.file': (fact, say) =>
    `${say.who(fact)}就${say.item(fact.fields.item)}提出${say.named('异议', fact.fields.objection)}：${say.quote(fact.fields.text)}。`,
  'objection.reply': (fact, say) =>
    `${say.who(fact)}答复${say.named('异议', fact.fields.objection)}：${say.quote(fact.fields.reply)}。`,
  'objection.mediate': (fact, say) =>
    `${say.person(fact.fields.mediator)}调解${say.named('异议', fact.fields.objection)}，${
      fact.fields.outcome === 'agreed' ? '达成一致' : '未达成一致'
    }：${say.quote(fact.fields.text)}。${recorded(say.whoElse(fact, fact.fields.mediator))}`,
  'objection.withdraw': (fact, say) =>
    `${say.who(fact)}撤回${say.named('异议', fact.fields.objection)}${
      fact.fields.terms === undefined ? '' : `，条件：${say.quote(fact.fields.terms)}`
    }。`,
  'objection.note': (fact, say) =>
    `${say.who(fact)}将${say.named('异议', fact.fields.objection)}记录备查，理由：${say.quote(fact.fields.reason)}。`,
  'objection.uphold': (fact, say) =>
    `${say.who(fact)}认定${say.named('异议', fact.fields.objection)}成立，${UPHELD[fact.fields.way]}，理由：${say.quote(fact.fields.reason)}。`,
  'external.enter': (fact, say) =>
    `${say.who(fact)}录入${fact.fields.authority}对${say.item(fact.fields.item)}的表决结果：${words.outcomes[fact.fields.outcome]}（文号：${fact.fields.document}）。`,
  'result.confirm': (fact, say) =>
    `${say.who(fact)}确认表决结果${fact.fields.otherwise === undefined ? '' : `，${OTHERWISE[fact.fields.otherwise]}`}。`,
  'vote.return': (fact, say) => `${say.who(fact)}将事项退回议事协商，理由：${say.quote(fact.fields.reason)}。`,
  'poll.reopen': (fact, say) =>
    `${say.who(fact)}恢复投票（此前结束过早），理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'extension.correct': (fact, say) =>
    `${say.who(fact)}更正延长时间：投票至${say.until(fact.fields.closes)}截止，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'result.retract': (fact, say) =>
    `${say.who(fact)}撤下表决结果公示，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'tally.strike': (fact, say) =>
    `${say.who(fact)}撤去${say.item(fact.fields.item)}的举手或不记名计数，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'tally.correct': (fact, say) =>
    `${say.who(fact)}更正${say.item(fact.fields.item)}的计数：赞成${fact.fields.for}票，反对${fact.fields.against}票，弃权${fact.fields.abstain}票${there(say, fact.fields)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'batch.strike': (fact, say) =>
    `${say.who(fact)}撤去已计入的${say.named('批次', fact.fields.batch)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'paper.correct': (fact, say) =>
    `${say.who(fact)}更正：${fact.fields.paper}号表决票尚未收回，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'delivery.strike': (fact, say) =>
    `${say.who(fact)}更正：公告并未送达${say.person(fact.fields.person)}，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'ballot.restore': (fact, say) =>
    `${say.who(fact)}撤回对${say.person(fact.fields.person)}表决票无效的认定，理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
  'external.correct': (fact, say) =>
    `${say.who(fact)}更正${fact.fields.authority}对${say.item(fact.fields.item)}的表决结果：${words.outcomes[fact.fields.outcome]}（文号：${fact.fields.document}），理由：${say.quote(fact.fields.reason)}${witnessed(say, fact.fields.witness)}。`,
};
