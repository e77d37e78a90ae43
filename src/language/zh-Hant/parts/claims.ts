// Made from zh-Hans/parts/claims.ts by `npm run zh-hant`: not to be edited.
import type { ClaimStatus } from '../../../parts/claims/words.js';
import type { Texts } from '../../dictionary.js';
import { quotedIf } from '../terms.js';

export const claimStatus: Readonly<Record<ClaimStatus, string>> = {
  posted: '待認領',
  taken: '已認領',
  delivered: '已交付',
  confirmed: '已確認',
  withdrawn: '已撤回',
};

export const claims: Texts<'claims'> = {
  commands: {
    'claim.post': '發布認領',
    'claim.take': '認領',
    'claim.deliver': '交付認領',
    'claim.confirm': '確認認領',
    'claim.release': '退回認領',
    'claim.withdraw': '撤回認領',
  },
  refusals: {
    'claim.exists': ({ claim }, say) => `認領事項${say.claim(claim)}已經發布。請另編編號。`,
    'claim.unknown': ({ claim }, say) => `沒有認領事項${say.claim(claim)}。請核對。`,
    'claim.out-of-turn': ({ claim, status }, say) =>
      `認領事項${say.claim(claim)}${claimStatus[status]}，目前不能這樣辦理。`,
    'claim.not-yours': ({ claim }, say) => `認領事項${say.claim(claim)}應由發布人、認領人或召集人辦理。`,
    'claim.own': ({ claim }, say) => `認領事項${say.claim(claim)}由您交付，不得由您確認。請由發布人或召集人確認。`,
    'claim.past': ({ claim, due }, say) => `認領事項${say.claim(claim)}的期限${say.until(due)}已過。請另定期限。`,
    'claim.open': ({ claims: open }, say) =>
      `還有${open.length}項認領沒有了結：${say.list(open.map(say.claim))}。請先確認，無人認領的請撤回並說明。`,
  },
  facts: {
    'claim.post': (fact, say) =>
      `${say.who(fact)}發布認領事項${say.quote(fact.fields.title)}${
        fact.fields.due === undefined ? '' : `，須於${say.until(fact.fields.due)}前完成`
      }${quotedIf(say, fact.fields.text)}。`,
    'claim.take': (fact, say) => `${say.who(fact)}認領${say.claim(fact.fields.claim)}。`,
    'claim.deliver': (fact, say) =>
      `${say.who(fact)}交付認領事項${say.claim(fact.fields.claim)}${quotedIf(say, fact.fields.text)}。`,
    'claim.confirm': (fact, say) => `${say.who(fact)}確認認領事項${say.claim(fact.fields.claim)}完成。`,
    'claim.release': (fact, say) =>
      `${say.who(fact)}退回認領事項${say.claim(fact.fields.claim)}，重新開放認領，理由：${say.quote(fact.fields.reason)}。`,
    'claim.withdraw': (fact, say) =>
      `${say.who(fact)}撤回認領事項${say.claim(fact.fields.claim)}，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {},
};
