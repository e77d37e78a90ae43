// 认领。What is said of claims, in Chinese.
import type { ClaimStatus } from '../../../parts/claims/words.js';
import type { Texts } from '../../dictionary.js';
import { quotedIf } from '../terms.js';

export const claimStatus: Readonly<Record<ClaimStatus, string>> = {
  posted: '待认领',
  taken: '已认领',
  delivered: '已交付',
  confirmed: '已确认',
  withdrawn: '已撤回',
};

export const claims: Texts<'claims'> = {
  commands: {
    'claim.post': '发布认领',
    'claim.take': '认领',
    'claim.deliver': '交付认领',
    'claim.confirm': '确认认领',
    'claim.release': '退回认领',
    'claim.withdraw': '撤回认领',
  },
  refusals: {
    'claim.exists': ({ claim }, say) => `认领事项${say.claim(claim)}已经发布。请另编编号。`,
    'claim.unknown': ({ claim }, say) => `没有认领事项${say.claim(claim)}。请核对。`,
    'claim.out-of-turn': ({ claim, status }, say) =>
      `认领事项${say.claim(claim)}${claimStatus[status]}，目前不能这样办理。`,
    'claim.not-yours': ({ claim }, say) => `认领事项${say.claim(claim)}应由发布人、认领人或召集人办理。`,
    'claim.own': ({ claim }, say) => `认领事项${say.claim(claim)}由您交付，不得由您确认。请由发布人或召集人确认。`,
    'claim.past': ({ claim, due }, say) => `认领事项${say.claim(claim)}的期限${say.until(due)}已过。请另定期限。`,
    'claim.open': ({ claims: open }, say) =>
      `还有${open.length}项认领没有了结：${say.list(open.map(say.claim))}。请先确认，无人认领的请撤回并说明。`,
  },
  facts: {
    'claim.post': (fact, say) =>
      `${say.who(fact)}发布认领事项${say.quote(fact.fields.title)}${
        fact.fields.due === undefined ? '' : `，须于${say.until(fact.fields.due)}前完成`
      }${quotedIf(say, fact.fields.text)}。`,
    'claim.take': (fact, say) => `${say.who(fact)}认领${say.claim(fact.fields.claim)}。`,
    'claim.deliver': (fact, say) =>
      `${say.who(fact)}交付认领事项${say.claim(fact.fields.claim)}${quotedIf(say, fact.fields.text)}。`,
    'claim.confirm': (fact, say) => `${say.who(fact)}确认认领事项${say.claim(fact.fields.claim)}完成。`,
    'claim.release': (fact, say) =>
      `${say.who(fact)}退回认领事项${say.claim(fact.fields.claim)}，重新开放认领，理由：${say.quote(fact.fields.reason)}。`,
    'claim.withdraw': (fact, say) =>
      `${say.who(fact)}撤回认领事项${say.claim(fact.fields.claim)}，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {},
};
