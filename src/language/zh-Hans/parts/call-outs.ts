// 吹哨报到。What is said of call-outs, in Chinese.
import type { CallOutStatus } from '../../../parts/call-outs/words.js';
import type { Texts } from '../../dictionary.js';

const late = (is: boolean): string => (is ? '已逾期' : '未逾期');

export const callOutStatus: Readonly<Record<CallOutStatus, string>> = {
  raised: '待派单',
  assigned: '已派单，待报到',
  arrived: '已报到，办理中',
  resolved: '已办理，待确认',
  confirmed: '已办结',
  withdrawn: '已撤回',
};

export const callOuts: Texts<'callOuts'> = {
  commands: {
    'callout.raise': '吹哨',
    'callout.assign': '派单',
    'callout.arrive': '报到',
    'callout.resolve': '办理',
    'callout.confirm': '确认办结',
    'callout.return': '退回重办',
    'callout.withdraw': '撤回吹哨',
  },
  refusals: {
    'callout.exists': ({ callout }) => `编号为“${callout}”的吹哨已经发出。请另编编号。`,
    'callout.unknown': ({ callout }) => `没有编号为“${callout}”的吹哨。请核对编号。`,
    'callout.out-of-turn': ({ callout, status }, say) =>
      `${say.named('吹哨', callout)}目前为“${callOutStatus[status]}”，不能这样办理。`,
    'callout.not-yours': ({ callout }, say) =>
      `${say.named('吹哨', callout)}应由吹哨人、承办单位或召集人按各自职责办理，不能由您办理。`,
    'callout.own': ({ callout }, say) =>
      `${say.named('吹哨', callout)}由您办理，不得由您确认或退回。请由吹哨人或监督员办理。`,
    'callout.open': ({ callouts }, say) =>
      `还有${callouts.length}件吹哨没有办结：${say.list(callouts)}。请先办结确认。`,
  },
  facts: {
    'callout.raise': (fact, say) =>
      `${say.who(fact)}吹哨（“${fact.fields.callout}”）：${say.quote(fact.fields.matter)}${
        fact.fields.place === undefined ? '' : `，地点：${say.quote(fact.fields.place)}`
      }。`,
    'callout.assign': (fact, say) =>
      `${say.who(fact)}将${say.named('吹哨', fact.fields.callout)}派给${say.party(fact.fields.to)}。`,
    'callout.arrive': (fact, say) => `${say.who(fact)}就${say.named('吹哨', fact.fields.callout)}报到。`,
    'callout.resolve': (fact, say) =>
      `${say.who(fact)}办理${say.named('吹哨', fact.fields.callout)}：${say.quote(fact.fields.result)}。`,
    'callout.confirm': (fact, say) => `${say.who(fact)}确认${say.named('吹哨', fact.fields.callout)}办结。`,
    'callout.return': (fact, say) =>
      `${say.who(fact)}将${say.named('吹哨', fact.fields.callout)}退回重办，理由：${say.quote(fact.fields.reason)}。`,
    'callout.withdraw': (fact, say) =>
      `${say.who(fact)}撤回${say.named('吹哨', fact.fields.callout)}，理由：${say.quote(fact.fields.reason)}。`,
  },
  findings: {
    'callout.raise': (found, say) => [`须于${say.until(found.due)}前派单。`],
    'callout.assign': (found, say) => [`${late(found.late)}，须于${say.until(found.due)}前报到。`],
    'callout.arrive': (found, say) => [`${late(found.late)}，须于${say.until(found.due)}前办结。`],
    'callout.resolve': (found) => [`${late(found.late)}。`],
    'callout.return': (found, say) => [`须于${say.until(found.due)}前再次报到。`],
  },
};
