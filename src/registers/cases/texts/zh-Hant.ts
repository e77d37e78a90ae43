// Made from texts/zh-Hans.ts by `npm run zh-hant`: not to be edited.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { CaseStatus, CasesState, Outcome, Refusals, Stage } from '../words.js';

const status: Readonly<Record<CaseStatus, string>> = {
  found: '已發現，待呼叫',
  called: '已呼叫，待派單',
  dispatched: '已派單，整治中',
  treated: '已整治，待核實',
  verified: '已核實辦結',
  dropped: '已撤銷',
};

const missed: Readonly<Record<Stage, string>> = {
  call: '未呼叫',
  dispatch: '未派單',
  treat: '未整治',
  verify: '未核實',
};

const outcomes: Readonly<Record<Outcome, string>> = {
  named: '對未應者點名通報',
  urged: '予以督辦',
  excused: '情有可原，不予追究',
};

const late = (is: boolean): string => (is ? '已逾期' : '未逾期');

const byEmergency = (emergency: string | null): string => (emergency === null ? '' : '（按應急時限）');

const handled = (inTime: boolean): string => (inTime ? '按時' : '超時');

export const zhHant: RegisterTexts<typeof commands, Refusals, CasesState> = {
  title: '發現派單整治',
  about: '發現了什麼、呼叫和派給了誰、怎樣整治、用了多少時間。',
  commands: {
    'case.find': '上報發現的問題',
    'case.call': '呼叫街道或部門',
    'case.dispatch': '集中派單',
    'case.treat': '報告整治結果',
    'case.verify': '核實辦結',
    'case.return': '工單退回重辦',
    'case.grade': '評定風險等級',
    'case.escalate': '提級辦理',
    'case.report': '報告逾期不應',
    'case.settle': '答覆逾期不應的報告',
    'case.drop': '撤銷工單',
    'case.reopen': '重新辦理工單',
  },
  facts: {
    'case.find': ({ fields, ...fact }, say) =>
      `${say.who(fact)}發現問題${say.quote(fields.title)}，風險等級${say.quote(fields.risk)}。`,
    'case.call': ({ fields, ...fact }, say) =>
      `${say.who(fact)}就工單${say.thing('cases', fields.ticket)}呼叫${say.party(fields.to)}。`,
    'case.dispatch': ({ fields, ...fact }, say) =>
      `${say.who(fact)}將工單${say.thing('cases', fields.ticket)}派給${say.list(fields.to.map(say.party))}。`,
    'case.treat': ({ fields, ...fact }, say) =>
      `${say.who(fact)}報告${
        // Whoever did it and says so is named once.
        (fact.for ?? fact.by) === fields.party ? '' : `${say.party(fields.party)}對`
      }工單${say.thing('cases', fields.ticket)}的整治結果：${say.quote(fields.result)}。`,
    'case.verify': ({ fields, ...fact }, say) => `${say.who(fact)}核實工單${say.thing('cases', fields.ticket)}已辦結。`,
    'case.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)}將工單${say.thing('cases', fields.ticket)}退回${
        fields.parties === undefined ? '' : say.list(fields.parties.map(say.party))
      }重辦，理由：${say.quote(fields.reason)}。`,
    'case.grade': ({ fields, ...fact }, say) =>
      `${say.who(fact)}將工單${say.thing('cases', fields.ticket)}的風險等級評定為${say.quote(fields.risk)}，理由：${say.quote(fields.reason)}。`,
    'case.escalate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}將工單${say.thing('cases', fields.ticket)}提級，交${say.party(fields.to)}辦理，理由：${say.quote(fields.reason)}。`,
    'case.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}向監督員報告工單${say.thing('cases', fields.ticket)}逾期不應${
        fields.text === undefined ? '' : `：${say.quote(fields.text)}`
      }。`,
    'case.settle': ({ fields, ...fact }, say) =>
      `${say.who(fact)}就工單${say.thing('cases', fields.ticket)}的報告作出答覆，${outcomes[fields.outcome]}：${say.quote(fields.reply)}。`,
    'case.drop': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤銷工單${say.thing('cases', fields.ticket)}，理由：${say.quote(fields.reason)}。`,
    'case.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}要求重新辦理工單${say.thing('cases', fields.ticket)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'case.find': ({ due, emergency }, say) => [`須於${say.until(due)}前呼叫${byEmergency(emergency)}。`],
    'case.call': (found, say) => [
      `${late(found.late)}，須於${say.until(found.due)}前派單${byEmergency(found.emergency)}。`,
    ],
    'case.dispatch': (found, say) => [
      `${late(found.late)}，須於${say.until(found.due)}前整治完畢${byEmergency(found.emergency)}。`,
    ],
    'case.treat': (found, say) =>
      found.done === null
        ? [`${late(found.late)}，還有${found.left}家沒有報告整治結果。`]
        : [
            `${late(found.late)}，從發現到整治完畢共${say.span(found.done.minutes)}，以${found.done.within}小時為限，${handled(found.done.inTime)}；須於${say.until(found.done.due)}前核實${byEmergency(found.done.emergency)}。`,
          ],
    'case.verify': (found, say) => [
      `${late(found.late)}，從發現到整治完畢共${say.span(found.minutes)}，${handled(found.inTime)}。`,
    ],
    'case.return': (found, say) => [`須於${say.until(found.due)}前整治完畢${byEmergency(found.emergency)}。`],
    'case.grade': (found, say) => [
      found.due === null
        ? `原為${say.quote(found.was)}；這一環節已經逾期，仍按逾期辦理。`
        : `原為${say.quote(found.was)}；下一環節須於${say.until(found.due)}前完成${byEmergency(found.emergency)}。`,
    ],
    'case.escalate': (found, say) => [
      `${late(found.late)}，第${found.level}次提級${found.from === null ? '' : `，原由${say.party(found.from)}辦理`}；須於${say.until(found.due)}前派單${byEmergency(found.emergency)}。`,
    ],
    'case.report': (found, say) => [
      `${say.list(found.parties.map(say.party))}${missed[found.stage]}：時限為${say.until(found.due)}，已逾期${say.span(found.minutes)}。`,
    ],
    'case.reopen': (found, say) => [`須於${say.until(found.due)}前派單${byEmergency(found.emergency)}。`],
  },
  refusals: {
    'case.exists': ({ ticket }, say) => `工單${say.thing('cases', ticket)}已經登記，請另取編號。`,
    'case.unknown': ({ ticket }, say) => `沒有${say.named('工單', ticket)}，請核對編號。`,
    'case.out-of-turn': ({ ticket, status: now }, say) =>
      `工單${say.thing('cases', ticket)}目前為“${status[now]}”，現在不能這樣辦。`,
    'case.risk-unknown': ({ risk, known }, say) =>
      `議事規則裡沒有${say.quote(risk)}這一風險等級，可選${say.list(known.map(say.quote))}。`,
    'case.risk-same': ({ ticket, risk }, say) =>
      `工單${say.thing('cases', ticket)}的風險等級已是${say.quote(risk)}，請填別的等級。`,
    'case.kind-unknown': ({ kind, known }, say) =>
      `議事規則裡沒有${say.quote(kind)}這一類問題，可選${say.list(known.map(say.quote))}。`,
    'case.grid-unknown': ({ grid }, say) => `沒有${say.named('網格', grid)}，或該網格已撤銷，請核對編號。`,
    'case.party-unknown': ({ party }, say) => `沒有${say.quote(party)}這個人或單位，請核對編號。`,
    'case.party-twice': ({ party }, say) => `${say.party(party)}寫了兩次，每家只寫一次。`,
    'case.not-dispatched': ({ ticket, party }, say) =>
      `工單${say.thing('cases', ticket)}沒有派給${say.party(party)}，請先派單。`,
    'case.treated-already': ({ ticket, party }, say) =>
      `${say.party(party)}已報告工單${say.thing('cases', ticket)}的整治結果；沒有辦好的，請退回重辦。`,
    'case.not-yours': ({ ticket }, say) =>
      `工單${say.thing('cases', ticket)}應由發現人、承辦單位、召集人或監督員按各自職責辦理，不能由您辦理。`,
    'case.own': ({ ticket }, say) =>
      `工單${say.thing('cases', ticket)}由您整治，不得由您核實或退回，請由發現人或監督員辦理。`,
    'case.same-body': ({ ticket, to }, say) =>
      `工單${say.thing('cases', ticket)}已在${say.party(to)}手中，提級須交給別的上級或部門。`,
    'case.not-overdue': ({ ticket, due }, say) =>
      `工單${say.thing('cases', ticket)}的時限到${say.until(due)}，逾期後才能報告不應。`,
    'case.reported': ({ ticket }, say) => `工單${say.thing('cases', ticket)}的這次逾期已經報告，請等監督員答覆。`,
    'case.no-report': ({ ticket }, say) => `沒有人報告過工單${say.thing('cases', ticket)}逾期不應，無須答覆。`,
    'case.about-you': ({ ticket }, say) =>
      `工單${say.thing('cases', ticket)}的報告涉及您或您所在的單位，請由其他監督員或主管部門答覆。`,
  },
  columns: ['工單', '風險等級', '承辦', '辦理情況', '用時', '逾期次數'],
  rows: (state, say) =>
    [...state.cases.values()].map((one) => [
      say.thing('cases', one.ticket),
      say.quote(one.risk),
      one.tasks.length > 0
        ? say.list(one.tasks.map(({ party }) => say.party(party)))
        : one.called === undefined
          ? ''
          : say.party(one.called),
      status[one.status],
      one.minutes === undefined ? '' : say.span(one.minutes),
      String(one.late),
    ]),
  clocks: {
    'case-call': '呼叫時限',
    'case-dispatch': '派單時限',
    'case-treat': '整治時限',
    'case-verify': '核實時限',
  },
  indicators: {
    found: '發現問題',
    open: '在辦工單',
    verified: '核實辦結',
    late: '逾期次數',
    escalated: '提級工單',
    reported: '報告逾期不應',
    named: '點名通報',
    'in-time-percent': '按時辦理率（%）',
    'mean-hours': '平均用時（小時）',
    'median-hours': '用時中位數（小時）',
  },
};
