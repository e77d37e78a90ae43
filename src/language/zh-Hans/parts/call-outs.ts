// 吹哨报到。What is said of call-outs, in Chinese.
import type { CallOutStatus, Outcome, Response, Risk } from '../../../parts/call-outs/words.js';
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

const risks: Readonly<Record<Risk, string>> = { low: '低风险', medium: '中风险', high: '高风险', urgent: '紧急' };

/** What did not happen in time. */
const missed: Readonly<Record<Response, string>> = { assign: '未派单', arrive: '未报到', resolve: '未办结' };

const outcomes: Readonly<Record<Outcome, string>> = {
  named: '对未应者点名通报',
  urged: '予以督办',
  excused: '情有可原，不予追究',
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
    'callout.escalate': '吹哨升级',
    'callout.report': '报告吹哨不应',
    'callout.settle': '答复吹哨不应的报告',
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
    'callout.not-higher': ({ callout, to }, say) =>
      `${say.named('吹哨', callout)}已在${say.party(to)}或其上级手中，升级须派给别的上级或部门。`,
    'callout.risk-lower': ({ callout, risk, was }, say) =>
      `${say.named('吹哨', callout)}已定为${risks[was]}，升级时不能改为${risks[risk]}。请不填风险等级，或填更高的等级。`,
    'callout.not-overdue': ({ callout, due }, say) =>
      due === null
        ? `${say.named('吹哨', callout)}目前没有计时，谈不上逾期。`
        : `${say.named('吹哨', callout)}的时限到${say.until(due)}，逾期后才能报告不应。`,
    'callout.reported': ({ callout }, say) => `${say.named('吹哨', callout)}的这次不应已经报告，请等监督员答复。`,
    'callout.no-report': ({ callout }, say) => `没有人报告过${say.named('吹哨', callout)}不应，无须答复。`,
    'callout.about-you': ({ callout }, say) =>
      `${say.named('吹哨', callout)}的报告涉及您或您所在的单位，请由其他监督员或主管部门答复。`,
  },
  facts: {
    'callout.raise': (fact, say) =>
      `${say.who(fact)}吹哨（“${fact.fields.callout}”）：${say.quote(fact.fields.matter)}${
        fact.fields.place === undefined ? '' : `，地点：${say.quote(fact.fields.place)}`
      }${fact.fields.risk === undefined ? '' : `，${risks[fact.fields.risk]}`}。`,
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
    'callout.escalate': (fact, say) =>
      `${say.who(fact)}将${say.named('吹哨', fact.fields.callout)}升级，派给${say.party(fact.fields.to)}${
        fact.fields.risk === undefined ? '' : `，定为${risks[fact.fields.risk]}`
      }，理由：${say.quote(fact.fields.reason)}。`,
    'callout.report': (fact, say) =>
      `${say.who(fact)}向监督员报告${say.named('吹哨', fact.fields.callout)}不应${
        fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
      }。`,
    'callout.settle': (fact, say) =>
      `${say.who(fact)}就${say.named('吹哨', fact.fields.callout)}的报告作出答复，${outcomes[fact.fields.outcome]}：${say.quote(fact.fields.reply)}。`,
  },
  findings: {
    'callout.raise': (found, say) => [`须于${say.until(found.due)}前派单。`],
    'callout.assign': (found, say) => [`${late(found.late)}，须于${say.until(found.due)}前报到。`],
    'callout.arrive': (found, say) => [`${late(found.late)}，须于${say.until(found.due)}前办结。`],
    'callout.resolve': (found) => [`${late(found.late)}。`],
    'callout.escalate': (found, say) => [
      `${late(found.late)}，第${found.level}次升级${found.from === null ? '' : `，原派${say.party(found.from)}`}，须于${say.until(found.due)}前报到。`,
    ],
    'callout.report': (found, say) => [
      `${found.to === null ? '' : say.party(found.to)}${missed[found.response]}：时限为${say.until(found.due)}，已逾期${say.span(found.minutes)}。`,
    ],
    'callout.return': (found, say) => [`须于${say.until(found.due)}前再次报到。`],
  },
};
