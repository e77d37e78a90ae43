// What is said of cases, in English.
import type { RegisterTexts } from '../../texts.js';
import type { commands } from '../commands.js';
import type { CaseStatus, CasesState, Outcome, Refusals, Stage } from '../words.js';

const status: Readonly<Record<CaseStatus, string>> = {
  found: 'found and waiting to be called',
  called: 'called and waiting to be dispatched',
  dispatched: 'being treated',
  treated: 'treated and waiting to be verified',
  verified: 'verified',
  dropped: 'dropped',
};

const missed: Readonly<Record<Stage, string>> = {
  call: 'Nobody was called',
  dispatch: 'It was not dispatched',
  treat: 'It was not treated',
  verify: 'It was not verified',
};

const outcomes: Readonly<Record<Outcome, string>> = {
  named: 'named whoever did not answer',
  urged: 'urged an answer',
  excused: 'excused the delay',
};

const late = (is: boolean): string => (is ? 'Late.' : 'In time.');

const byEmergency = (emergency: string | null): string =>
  emergency === null ? '' : ', by the clocks of the emergency';

const handled = (inTime: boolean): string => (inTime ? 'in time' : 'not in time');

export const en: RegisterTexts<typeof commands, Refusals, CasesState> = {
  title: 'Cases',
  about: 'What was found, who was called and dispatched, what they did, and in what time.',
  commands: {
    'case.find': 'report a case that was found',
    'case.call': 'call a department to a case',
    'case.dispatch': 'dispatch a case',
    'case.treat': 'say how a case was treated',
    'case.verify': 'verify a case',
    'case.return': 'return a case',
    'case.grade': 'grade the risk of a case',
    'case.escalate': 'escalate a case',
    'case.report': 'report that a case is not answered',
    'case.settle': 'answer the report of a case',
    'case.drop': 'drop a case',
    'case.reopen': 'open a case again',
  },
  facts: {
    'case.find': ({ fields, ...fact }, say) =>
      `${say.who(fact)} found the case ${say.quote(fields.title)}, risk ${say.quote(fields.risk)}.`,
    'case.call': ({ fields, ...fact }, say) =>
      `${say.who(fact)} called ${say.party(fields.to)} to the case ${say.thing('cases', fields.ticket)}.`,
    'case.dispatch': ({ fields, ...fact }, say) =>
      `${say.who(fact)} dispatched the case ${say.thing('cases', fields.ticket)} to ${say.list(fields.to.map(say.party))}.`,
    'case.treat': ({ fields, ...fact }, say) =>
      `${say.who(fact)} said what ${say.party(fields.party)} did about the case ${say.thing('cases', fields.ticket)}: ${say.quote(fields.result)}.`,
    'case.verify': ({ fields, ...fact }, say) =>
      `${say.who(fact)} verified the case ${say.thing('cases', fields.ticket)}.`,
    'case.return': ({ fields, ...fact }, say) =>
      `${say.who(fact)} returned the case ${say.thing('cases', fields.ticket)}${
        fields.parties === undefined ? '' : ` to ${say.list(fields.parties.map(say.party))}`
      }. Reason: ${say.quote(fields.reason)}.`,
    'case.grade': ({ fields, ...fact }, say) =>
      `${say.who(fact)} graded the risk of the case ${say.thing('cases', fields.ticket)} as ${say.quote(fields.risk)}. Reason: ${say.quote(fields.reason)}.`,
    'case.escalate': ({ fields, ...fact }, say) =>
      `${say.who(fact)} escalated the case ${say.thing('cases', fields.ticket)} to ${say.party(fields.to)}. Reason: ${say.quote(fields.reason)}.`,
    'case.report': ({ fields, ...fact }, say) =>
      `${say.who(fact)} reported to the supervisor that the case ${say.thing('cases', fields.ticket)} is not answered${
        fields.text === undefined ? '' : `: ${say.quote(fields.text)}`
      }.`,
    'case.settle': ({ fields, ...fact }, say) =>
      `${say.who(fact)} ${outcomes[fields.outcome]}, on the report of the case ${say.thing('cases', fields.ticket)}. Reply: ${say.quote(fields.reply)}.`,
    'case.drop': ({ fields, ...fact }, say) =>
      `${say.who(fact)} dropped the case ${say.thing('cases', fields.ticket)}. Reason: ${say.quote(fields.reason)}.`,
    'case.reopen': ({ fields, ...fact }, say) =>
      `${say.who(fact)} opened the case ${say.thing('cases', fields.ticket)} again. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'case.find': ({ due, emergency }, say) => [`Somebody is called by ${say.until(due)}${byEmergency(emergency)}.`],
    'case.call': (found, say) => [
      `${late(found.late)} To be dispatched by ${say.until(found.due)}${byEmergency(found.emergency)}.`,
    ],
    'case.dispatch': (found, say) => [
      `${late(found.late)} To be treated by ${say.until(found.due)}${byEmergency(found.emergency)}.`,
    ],
    'case.treat': (found, say) =>
      found.done === null
        ? [`${late(found.late)} Still to come: ${found.left}.`]
        : [
            `${late(found.late)} Handled in ${say.span(found.done.minutes)}, ${handled(found.done.inTime)}: the line is ${found.done.within} h. To be verified by ${say.until(found.done.due)}${byEmergency(found.done.emergency)}.`,
          ],
    'case.verify': (found, say) => [
      `${late(found.late)} It was handled in ${say.span(found.minutes)}, ${handled(found.inTime)}.`,
    ],
    'case.return': (found, say) => [`To be treated by ${say.until(found.due)}${byEmergency(found.emergency)}.`],
    'case.grade': (found, say) => [
      found.due === null
        ? `It was ${say.quote(found.was)}. What it waits for was due already, and stays overdue.`
        : `It was ${say.quote(found.was)}. What it waits for is due by ${say.until(found.due)}${byEmergency(found.emergency)}.`,
    ],
    'case.escalate': (found, say) => [
      `${late(found.late)} Level ${found.level}${found.from === null ? '' : `, from ${say.party(found.from)}`}. To be dispatched by ${say.until(found.due)}${byEmergency(found.emergency)}.`,
    ],
    'case.report': (found, say) => [
      `${missed[found.stage]}${found.parties.length === 0 ? '' : ` by ${say.list(found.parties.map(say.party))}`}: due by ${say.until(found.due)}, late by ${say.span(found.minutes)}.`,
    ],
    'case.reopen': (found, say) => [`To be dispatched by ${say.until(found.due)}${byEmergency(found.emergency)}.`],
  },
  refusals: {
    'case.exists': ({ ticket }, say) => `The case ${say.thing('cases', ticket)} is there already. Use another id.`,
    'case.unknown': ({ ticket }, say) => `There is no case ${say.quote(ticket)}. Check its id.`,
    'case.out-of-turn': ({ ticket, status: now }, say) =>
      `The case ${say.thing('cases', ticket)} is ${status[now]}, and this cannot be done with it now.`,
    'case.risk-unknown': ({ risk, known }, say) =>
      `The charter knows no risk ${say.quote(risk)}. Use one of ${say.list(known.map(say.quote))}.`,
    'case.risk-same': ({ ticket, risk }, say) =>
      `The risk of the case ${say.thing('cases', ticket)} is ${say.quote(risk)} already. Name another.`,
    'case.kind-unknown': ({ kind, known }, say) =>
      `The charter knows no kind of case ${say.quote(kind)}. Use one of ${say.list(known.map(say.quote))}.`,
    'case.grid-unknown': ({ grid }, say) => `There is no standing grid ${say.quote(grid)}. Check its id.`,
    'case.party-unknown': ({ party }, say) => `There is no person and no body ${say.quote(party)}. Check the id.`,
    'case.party-twice': ({ party }, say) => `${say.party(party)} is named twice. Name each once.`,
    'case.not-dispatched': ({ ticket, party }, say) =>
      `The case ${say.thing('cases', ticket)} was not dispatched to ${say.party(party)}. Dispatch it first.`,
    'case.treated-already': ({ ticket, party }, say) =>
      `${say.party(party)} has treated the case ${say.thing('cases', ticket)} already. Return it where it was not done.`,
    'case.not-yours': ({ ticket }, say) =>
      `The case ${say.thing('cases', ticket)} is for whoever found it, whoever it was dispatched to, the convener or a supervisor, each in turn.`,
    'case.own': ({ ticket }, say) =>
      `You treated the case ${say.thing('cases', ticket)} yourself. Whoever found it, or a supervisor, says whether it will do.`,
    'case.same-body': ({ ticket, to }, say) =>
      `The case ${say.thing('cases', ticket)} is with ${say.party(to)} already. Escalate it to somebody else.`,
    'case.not-overdue': ({ ticket, due }, say) =>
      `There is time to answer the case ${say.thing('cases', ticket)} until ${say.until(due)}. It can be reported after that.`,
    'case.reported': ({ ticket }, say) =>
      `That the case ${say.thing('cases', ticket)} is not answered has been reported. The supervisor answers first.`,
    'case.no-report': ({ ticket }, say) =>
      `Nobody has reported the case ${say.thing('cases', ticket)}, so there is nothing to answer.`,
    'case.about-you': ({ ticket }, say) =>
      `The report of the case ${say.thing('cases', ticket)} is about you or your body. Another supervisor or the authority answers it.`,
  },
  columns: ['Case', 'Risk', 'With', 'Stands', 'Handled in', 'Late'],
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
    'case-call': 'the time to call somebody to a case',
    'case-dispatch': 'the time to dispatch a case',
    'case-treat': 'the time to treat a case',
    'case-verify': 'the time to verify a case',
  },
  indicators: {
    found: 'cases found',
    open: 'cases open',
    verified: 'cases verified',
    late: 'answers that came late',
    escalated: 'cases that went up',
    reported: 'reports that nobody answered',
    named: 'reports after which somebody was named',
    'in-time-percent': 'handled in time, in per cent',
    'mean-hours': 'hours of handling, mean',
    'median-hours': 'hours of handling, median',
  },
};
