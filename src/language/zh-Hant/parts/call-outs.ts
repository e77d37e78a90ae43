// Made from zh-Hans/parts/call-outs.ts by `npm run zh-hant`: not to be edited.
import type { CallOutStatus, Outcome, Response, Risk } from '../../../parts/call-outs/words.js';
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

const risks: Readonly<Record<Risk, string>> = { low: '低風險', medium: '中風險', high: '高風險', urgent: '緊急' };

/** What did not happen in time. */
const missed: Readonly<Record<Response, string>> = { assign: '未派單', arrive: '未報到', resolve: '未辦結' };

const outcomes: Readonly<Record<Outcome, string>> = {
  named: '對未應者點名通報',
  urged: '予以督辦',
  excused: '情有可原，不予追究',
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
    'callout.escalate': '吹哨升級',
    'callout.report': '報告吹哨不應',
    'callout.settle': '答覆吹哨不應的報告',
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
    'callout.not-higher': ({ callout, to }, say) =>
      `${say.named('吹哨', callout)}已在${say.party(to)}或其上級手中，升級須派給別的上級或部門。`,
    'callout.risk-lower': ({ callout, risk, was }, say) =>
      `${say.named('吹哨', callout)}已定為${risks[was]}，升級時不能改為${risks[risk]}。請不填風險等級，或填更高的等級。`,
    'callout.not-overdue': ({ callout, due }, say) =>
      due === null
        ? `${say.named('吹哨', callout)}目前沒有計時，談不上逾期。`
        : `${say.named('吹哨', callout)}的時限到${say.until(due)}，逾期後才能報告不應。`,
    'callout.reported': ({ callout }, say) => `${say.named('吹哨', callout)}的這次不應已經報告，請等監督員答覆。`,
    'callout.no-report': ({ callout }, say) => `沒有人報告過${say.named('吹哨', callout)}不應，無須答覆。`,
    'callout.about-you': ({ callout }, say) =>
      `${say.named('吹哨', callout)}的報告涉及您或您所在的單位，請由其他監督員或主管部門答覆。`,
  },
  facts: {
    'callout.raise': (fact, say) =>
      `${say.who(fact)}吹哨（“${fact.fields.callout}”）：${say.quote(fact.fields.matter)}${
        fact.fields.place === undefined ? '' : `，地點：${say.quote(fact.fields.place)}`
      }${fact.fields.risk === undefined ? '' : `，${risks[fact.fields.risk]}`}。`,
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
    'callout.escalate': (fact, say) =>
      `${say.who(fact)}將${say.named('吹哨', fact.fields.callout)}升級，派給${say.party(fact.fields.to)}${
        fact.fields.risk === undefined ? '' : `，定為${risks[fact.fields.risk]}`
      }，理由：${say.quote(fact.fields.reason)}。`,
    'callout.report': (fact, say) =>
      `${say.who(fact)}向監督員報告${say.named('吹哨', fact.fields.callout)}不應${
        fact.fields.text === undefined ? '' : `：${say.quote(fact.fields.text)}`
      }。`,
    'callout.settle': (fact, say) =>
      `${say.who(fact)}就${say.named('吹哨', fact.fields.callout)}的報告作出答覆，${outcomes[fact.fields.outcome]}：${say.quote(fact.fields.reply)}。`,
  },
  findings: {
    'callout.raise': (found, say) => [`須於${say.until(found.due)}前派單。`],
    'callout.assign': (found, say) => [`${late(found.late)}，須於${say.until(found.due)}前報到。`],
    'callout.arrive': (found, say) => [`${late(found.late)}，須於${say.until(found.due)}前辦結。`],
    'callout.resolve': (found) => [`${late(found.late)}。`],
    'callout.escalate': (found, say) => [
      `${late(found.late)}，第${found.level}次升級${found.from === null ? '' : `，原派${say.party(found.from)}`}，須於${say.until(found.due)}前報到。`,
    ],
    'callout.report': (found, say) => [
      `${found.to === null ? '' : say.party(found.to)}${missed[found.response]}：時限為${say.until(found.due)}，已逾期${say.span(found.minutes)}。`,
    ],
    'callout.return': (found, say) => [`須於${say.until(found.due)}前再次報到。`],
  },
};
