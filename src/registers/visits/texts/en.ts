// What is said of visits, in English.
import type { RegisterTexts, Say } from '../../texts.js';
import type { commands } from '../commands.js';
import type { Refusals, VisitStatus, VisitsState } from '../words.js';

const status: Readonly<Record<VisitStatus, string>> = {
  planned: 'planned',
  made: 'made',
  missed: 'missed',
  cancelled: 'cancelled',
};

const the = (visit: string, say: Say): string => `the visit ${say.thing('visits', visit)}`;
const again = (next: { date: string } | null, say: Say): string[] =>
  next === null ? [] : [`Next on ${say.date(next.date)}.`];

export const en: RegisterTexts<typeof commands, Refusals, VisitsState> = {
  title: 'Visits',
  about: 'Visits to households, by a timetable, and what was heard there.',
  commands: {
    'visit.plan': 'plan a visit',
    'visit.make': 'say that a visit was made',
    'visit.miss': 'say that a visit was missed',
    'visit.cancel': 'cancel a visit',
    'visit.correct': 'correct what was written down of a visit',
  },
  facts: {
    'visit.plan': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} planned the visit ${say.quote(fields.title)} to ${say.quote(fields.household)} by ${say.person(finding.visitor)}, ${
        fields.weekly ? 'every week from' : 'on'
      } ${say.date(fields.date)}${fields.dissenter ? ', with somebody known to disagree' : ''}.`,
    'visit.make': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} made ${the(fields.visit, say)} of ${say.date(finding.date)}${
        fields.heard === undefined ? '' : `. Heard: ${say.quote(fields.heard)}`
      }.`,
    'visit.miss': ({ fields, finding, ...fact }, say) =>
      `${say.who(fact)} said that ${the(fields.visit, say)} of ${say.date(finding.date)} was missed. Reason: ${say.quote(fields.reason)}.`,
    'visit.cancel': ({ fields, ...fact }, say) =>
      `${say.who(fact)} cancelled ${the(fields.visit, say)}. Reason: ${say.quote(fields.reason)}.`,
    'visit.correct': ({ fields, ...fact }, say) =>
      `${say.who(fact)} corrected ${the(fields.visit, say)} of ${say.date(fields.date)}: ${status[fields.outcome]}. Reason: ${say.quote(fields.reason)}.`,
  },
  findings: {
    'visit.make': ({ late, next }, say, { fields }) => [
      ...(late ? ['It came after its day.'] : []),
      ...(fields.needs.length > 0
        ? [`Needs posted: ${say.list(fields.needs.map((need) => say.thing('needs', need)))}.`]
        : []),
      ...again(next, say),
    ],
    'visit.miss': ({ next }, say) => again(next, say),
  },
  refusals: {
    'visit.exists': ({ visit }, say) => `The visit ${say.thing('visits', visit)} is planned already. Use another id.`,
    'visit.unknown': ({ visit }, say) =>
      `There is no visit ${say.named('visit', visit)} on the timetable. Check its id.`,
    'visit.visitor-unknown': ({ visitor }, say) =>
      `The community knows nobody under ${say.quote(visitor)}. Admit them first, or send somebody it knows.`,
    'visit.manner-unknown': ({ manner, known }, say) =>
      `The charter knows no way to ask called ${say.quote(manner)}. Use one of ${say.list(known.map(say.quote))}.`,
    'visit.past': ({ visit, date }, say) =>
      `The day of the visit ${say.quote(visit)} (${say.date(date)}) is over. Name a later one.`,
    'visit.out-of-turn': ({ visit, status: now }, say) =>
      `The visit ${say.thing('visits', visit)} is ${status[now]}, and this cannot be done with it now.`,
    'visit.not-yours': ({ visit }, say) =>
      `The visit ${say.thing('visits', visit)} is for its visitor or the convener to report on.`,
    'visit.need-unknown': ({ need }, say) =>
      `There is no need ${say.quote(need)} on the list. Post it there first, then name it here.`,
    'visit.no-call': ({ visit, date }, say) =>
      `Nothing is written down of the visit ${say.thing('visits', visit)} on ${say.date(date)}. Check the date.`,
  },
  columns: ['Visit', 'Visitor', 'Day', 'Made', 'Missed', 'Stands'],
  rows: (state, say) =>
    [...state.visits.values()].map((one) => [
      say.thing('visits', one.visit),
      say.person(one.visitor),
      say.date(one.date),
      String(one.calls.filter(({ outcome }) => outcome === 'made').length),
      String(one.calls.filter(({ outcome }) => outcome === 'missed').length),
      status[one.status],
    ]),
  clocks: { visit: 'the day of a visit' },
  indicators: {
    planned: 'visits planned',
    made: 'visits made',
    missed: 'visits missed',
    needs: 'needs posted from visits',
    dissenters: 'visits to somebody known to disagree',
  },
};
