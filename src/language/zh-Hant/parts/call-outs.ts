// Made from zh-Hans/parts/call-outs.ts by `npm run zh-hant`: not to be edited.
import type { CallOutStatus } from '../../../parts/call-outs/words.js';
import type { Texts } from '../../dictionary.js';

const late = (is: boolean): string => (is ? '已逾期' : '未逾期');

export const callOutStatus: Readonly<Record<CallOutStatus, string>> = {
  raised: '待派單',
  assigned: '已派單，待報到',
  arrived: '已報到，辦理中',
  resolved: '已辦理，待確認',
  confirmed: '已辦結',
  withdrawn: '已撤回',
};

export const callOuts: Texts<'callOuts'> = {
  commands: {
    'callout.raise': '吹哨',
    'callout.assign': '派單',
    'callout.arrive': '報到',
    'callout.resolve': '辦理',
    'callout.confirm': '確認辦結',
    'callout.return': '退回重辦',
    'callout.withdraw': '撤回吹哨',
  },
  refusals: {
    'callout.exists': ({ callout }) => `編號為“${callout}”的吹哨已經發出。請另編編號。`,
    'callout.unknown': ({ callout }) => `沒有編號為“${callout}”的吹哨。請核對編號。`,
    'callout.out-of-turn': ({ callout, status }, say) =>
      `${say.named('吹哨', callout)}目前為“${callOutStatus[status]}”，不能這樣辦理。`,
    'callout.not-yours': ({ callout }, say) =>
      `${say.named('吹哨', callout)}應由吹哨人、承辦單位或召集人按各自職責辦理，不能由您辦理。`,
    'callout.own': ({ callout }, say) =>
      `${say.named('吹哨', callout)}由您辦理，不得由您確認或退回。請由吹哨人或監督員辦理。`,
    'callout.open': ({ callouts }, say) =>
      `還有${callouts.length}件吹哨沒有辦結：${say.list(callouts)}。請先辦結確認。`,
  },
  facts: {
    'callout.raise': (fact, say) =>
      `${say.who(fact)}吹哨（“${fact.fields.callout}”）：${say.quote(fact.fields.matter)}${
        fact.fields.place === undefined ? '' : `，地點：${say.quote(fact.fields.place)}`
      }。`,
    'callout.assign': (fact, say) =>
      `${say.who(fact)}將${say.named('吹哨', fact.fields.callout)}派給${say.party(fact.fields.to)}。`,
    'callout.arrive': (fact, say) => `${say.who(fact)}就${say.named('吹哨', fact.fields.callout)}報到。`,
    'callout.resolve': (fact, say) =>
      `${say.who(fact)}辦理${say.named('吹哨', fact.fields.callout)}：${say.quote(fact.fields.result)}。`,
    'callout.confirm': (fact, say) => `${say.who(fact)}確認${say.named('吹哨', fact.fields.callout)}辦結。`,
    'callout.return': (fact, say) =>
      `${say.who(fact)}將${say.named('吹哨', fact.fields.callout)}退回重辦，理由：${say.quote(fact.fields.reason)}。`,
    'callout.withdraw': (fact, say) =>
      `${say.who(fact)}撤回${say.named('吹哨', fact.fields.callout)}，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'callout.raise': (found, say) => [`須於${say.until(found.due)}前派單。`],
    'callout.assign': (found, say) => [`${late(found.late)}，須於${say.until(found.due)}前報到。`],
    'callout.arrive': (found, say) => [`${late(found.late)}，須於${say.until(found.due)}前辦結。`],
    'callout.resolve': (found) => [`${late(found.late)}。`],
    'callout.return': (found, say) => [`須於${say.until(found.due)}前再次報到。`],
  },
};
