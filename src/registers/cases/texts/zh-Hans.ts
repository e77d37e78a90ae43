// 发现—呼叫—派单—整治的中文说法：每一条记事、每一句不予受理，和会议记录里的表。
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { CaseStatus, CasesState, Outcome, Refusals, Stage } from '../words.js';

const status: Readonly<Record<CaseStatus, string>> = {
  found: '已发现，待呼叫',
  called: '已呼叫，待派单',
  dispatched: '已派单，整治中',
  treated: '已整治，待核实',
  verified: '已核实办结',
  dropped: '已撤销',
};

const missed: Readonly<Record<Stage, string>> = {
  call: '未呼叫',
  dispatch: '未派单',
  treat: '未整治',
  verify: '未核实',
};

const outcomes: Readonly<Record<Outcome, string>> = {
  named: '对未应者点名通报',
  urged: '予以督办',
  excused: '情有可原，不予追究',
};

const late = (is: boolean): string => (is ? '已逾期' : '未逾期');

const byEmergency = (emergency: string | null): string => (emergency === null ? '' : '（按应急时限）');

const handled = (inTime: boolean): string => (inTime ? '按时' : '超时');

export const zhHans: RegisterTexts<typeof commands, Refusals, CasesState> = {
  title: '发现派单整治',
  about: '发现了什么、呼叫和派给了谁、怎样整治、用了多少时间。',
  commands: {
    'case.find': '上报发现的问题',
    'case.call': '呼叫街道或部门',
    'case.dispatch': '集中派单',
    'case.treat': '报告整治结果',
    'case.verify': '核实办结',
    'case.return': '工单退回重办',
    'case.grade': '评定风险等级',
    'case.escalate': '提级办理',
    'case.report': '报告逾期不应',
    'case.settle': '答复逾期不应的报告',
    'case.drop': '撤销工单',
    'case.reopen': '重新办理工单',
  },
  facts: {
    'case.find': ({ fields, ...fact }, say) =>
      `${say.who(fact)}发现问题${say.quote(fields.title)}，风险等级${say.quote(fields.risk)}。`,
    'case.call': ({ fields, ...fact }, say) =>
      `${say.who(fact)}就工单${say.thing('cases', fields.ticket)}呼叫${say.party(fields.to)}。`,
    'case.dispatch': ({ fields, ...fact }, say) =>
      `${say.who(fact)}将工单${say.thing('cases', fields.ticket)}派给${say.list(fields.to.map(say.party))}。`,
    'case.treat': ({ fields, ...fact }, say) =>
      `${say.who(fact)}报告${
        // Whoever did it and says so is named once.
        (fact.for ?? fact.by) === fields.party ? '' : `${say.party(fields.party)}对`
      }工单${say.thing('cases', fields.ticket)}的整治结果：${say.quote(fields.result)}。`,
    'case.verify': ({ fields, ...fact }, say) => `${say.who(fact)}核实工单${say.thing('cases', fields.ticket)}已办结。`,
    'case.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)}将工单${say.thing('cases', fields.ticket)}退回${
        fields.parties === undefined ? '' : say.list(fields.parties.map(say.party))
      }重办，理由：${say.quote(fields.reason)}。`,
    'case.grade': ({ fields, ...fact }, say) =>
      `${say.who(fact)}将工单${say.thing('cases', fields.ticket)}的风险等级评定为${say.quote(fields.risk)}，理由：${say.quote(fields.reason)}。`,
    'case.escalate': ({ fields, ...fact }, say) =>
      `${say.who(fact)}将工单${say.thing('cases', fields.ticket)}提级，交${say.party(fields.to)}办理，理由：${say.quote(fields.reason)}。`,
    'case.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)}向监督员报告工单${say.thing('cases', fields.ticket)}逾期不应${
        fields.text === undefined ? '' : `：${say.quote(fields.text)}`
      }。`,
    'case.settle': ({ fields, ...fact }, say) =>
      `${say.who(fact)}就工单${say.thing('cases', fields.ticket)}的报告作出答复，${outcomes[fields.outcome]}：${say.quote(fields.reply)}。`,
    'case.drop': ({ fields, ...fact }, say) =>
      `${say.who(fact)}撤销工单${say.thing('cases', fields.ticket)}，理由：${say.quote(fields.reason)}。`,
    'case.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)}要求重新办理工单${say.thing('cases', fields.ticket)}，理由：${say.quote(fields.reason)}。`,
  },
  findings: {
    'case.find': ({ due, emergency }, say) => [`须于${say.until(due)}前呼叫${byEmergency(emergency)}。`],
    'case.call': (found, say) => [
      `${late(found.late)}，须于${say.until(found.due)}前派单${byEmergency(found.emergency)}。`,
    ],
    'case.dispatch': (found, say) => [
      `${late(found.late)}，须于${say.until(found.due)}前整治完毕${byEmergency(found.emergency)}。`,
    ],
    'case.treat': (found, say) =>
      found.done === null
        ? [`${late(found.late)}，还有${found.left}家没有报告整治结果。`]
        : [
            `${late(found.late)}，从发现到整治完毕共${say.span(found.done.minutes)}，以${found.done.within}小时为限，${handled(found.done.inTime)}；须于${say.until(found.done.due)}前核实${byEmergency(found.done.emergency)}。`,
          ],
    'case.verify': (found, say) => [
      `${late(found.late)}，从发现到整治完毕共${say.span(found.minutes)}，${handled(found.inTime)}。`,
    ],
    'case.return': (found, say) => [`须于${say.until(found.due)}前整治完毕${byEmergency(found.emergency)}。`],
    'case.grade': (found, say) => [
      found.due === null
        ? `原为${say.quote(found.was)}；这一环节已经逾期，仍按逾期办理。`
        : `原为${say.quote(found.was)}；下一环节须于${say.until(found.due)}前完成${byEmergency(found.emergency)}。`,
    ],
    'case.escalate': (found, say) => [
      `${late(found.late)}，第${found.level}次提级${found.from === null ? '' : `，原由${say.party(found.from)}办理`}；须于${say.until(found.due)}前派单${byEmergency(found.emergency)}。`,
    ],
    'case.report': (found, say) => [
      `${say.list(found.parties.map(say.party))}${missed[found.stage]}：时限为${say.until(found.due)}，已逾期${say.span(found.minutes)}。`,
    ],
    'case.reopen': (found, say) => [`须于${say.until(found.due)}前派单${byEmergency(found.emergency)}。`],
  },
  refusals: {
    'case.exists': ({ ticket }, say) => `工单${say.thing('cases', ticket)}已经登记，请另取编号。`,
    'case.unknown': ({ ticket }, say) => `没有${say.named('工单', ticket)}，请核对编号。`,
    'case.out-of-turn': ({ ticket, status: now }, say) =>
      `工单${say.thing('cases', ticket)}目前为“${status[now]}”，现在不能这样办。`,
    'case.risk-unknown': ({ risk, known }, say) =>
      `议事规则里没有${say.quote(risk)}这一风险等级，可选${say.list(known.map(say.quote))}。`,
    'case.risk-same': ({ ticket, risk }, say) =>
      `工单${say.thing('cases', ticket)}的风险等级已是${say.quote(risk)}，请填别的等级。`,
    'case.kind-unknown': ({ kind, known }, say) =>
      `议事规则里没有${say.quote(kind)}这一类问题，可选${say.list(known.map(say.quote))}。`,
    'case.grid-unknown': ({ grid }, say) => `没有${say.named('网格', grid)}，或该网格已撤销，请核对编号。`,
    'case.party-unknown': ({ party }, say) => `没有${say.quote(party)}这个人或单位，请核对编号。`,
    'case.party-twice': ({ party }, say) => `${say.party(party)}写了两次，每家只写一次。`,
    'case.not-dispatched': ({ ticket, party }, say) =>
      `工单${say.thing('cases', ticket)}没有派给${say.party(party)}，请先派单。`,
    'case.treated-already': ({ ticket, party }, say) =>
      `${say.party(party)}已报告工单${say.thing('cases', ticket)}的整治结果；没有办好的，请退回重办。`,
    'case.not-yours': ({ ticket }, say) =>
      `工单${say.thing('cases', ticket)}应由发现人、承办单位、召集人或监督员按各自职责办理，不能由您办理。`,
    'case.own': ({ ticket }, say) =>
      `工单${say.thing('cases', ticket)}由您整治，不得由您核实或退回，请由发现人或监督员办理。`,
    'case.same-body': ({ ticket, to }, say) =>
      `工单${say.thing('cases', ticket)}已在${say.party(to)}手中，提级须交给别的上级或部门。`,
    'case.not-overdue': ({ ticket, due }, say) =>
      `工单${say.thing('cases', ticket)}的时限到${say.until(due)}，逾期后才能报告不应。`,
    'case.reported': ({ ticket }, say) => `工单${say.thing('cases', ticket)}的这次逾期已经报告，请等监督员答复。`,
    'case.no-report': ({ ticket }, say) => `没有人报告过工单${say.thing('cases', ticket)}逾期不应，无须答复。`,
    'case.about-you': ({ ticket }, say) =>
      `工单${say.thing('cases', ticket)}的报告涉及您或您所在的单位，请由其他监督员或主管部门答复。`,
  },
  columns: ['工单', '风险等级', '承办', '办理情况', '用时', '逾期次数'],
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
    'case-call': '呼叫时限',
    'case-dispatch': '派单时限',
    'case-treat': '整治时限',
    'case-verify': '核实时限',
  },
  indicators: {
    found: '发现问题',
    open: '在办工单',
    verified: '核实办结',
    late: '逾期次数',
    escalated: '提级工单',
    reported: '报告逾期不应',
    named: '点名通报',
    'in-time-percent': '按时办理率（%）',
    'mean-hours': '平均用时（小时）',
    'median-hours': '用时中位数（小时）',
  },
};
