// 发现—呼叫—派单—整治: the register of cases, joined.
import type { Instant } from '../../calendar.js';
import { register } from '../register.js';
import { commands } from './commands.js';
import { texts } from './texts/index.js';
import { clockOf, waitsFor } from './ticket.js';
import { awaitsAnswer, warned } from './warning.js';
import { type Case, emptyCases, type Stage, settings } from './words.js';

const owed = { owed: true, runsOn: true };

const isOpen = (one: Case): boolean => waitsFor[one.status] !== undefined || awaitsAnswer(one);

/** To a tenth. */
const tenth = (value: number): number => Math.round(value * 10) / 10;

/** Of all that were handled: the share answered in time in per cent, the mean and the median in hours; nought where none was. */
function handling(all: readonly Case[]) {
  const minutes = all
    .flatMap((one) => (one.minutes === undefined ? [] : [one.minutes]))
    .sort((one, other) => one - other);
  const { length } = minutes;
  if (length === 0) return { 'in-time-percent': 0, 'mean-hours': 0, 'median-hours': 0 };
  const middle = ((minutes[Math.floor((length - 1) / 2)] ?? 0) + (minutes[Math.floor(length / 2)] ?? 0)) / 2;
  return {
    'in-time-percent': tenth((100 * all.filter(({ inTime }) => inTime).length) / length),
    'mean-hours': tenth(minutes.reduce((sum, each) => sum + each, 0) / length / 60),
    'median-hours': tenth(middle / 60),
  };
}

/** What is told beside the cases: those whose clock ran out, and for what. */
export interface Warning {
  ticket: string;
  stage: Stage;
  due: Instant;
  level: number;
}

export const cases = register({
  id: 'cases',
  place: 22,
  settings,
  empty: emptyCases,
  commands,
  clocks: { 'case-call': owed, 'case-dispatch': owed, 'case-treat': owed, 'case-verify': owed },
  passes(draft, { subject }) {
    draft.cases = draft.cases.change(subject, (one) => warned(draft.settings.cases, one));
  },
  told: (state, { insider }) => ({
    get warnings(): Warning[] {
      if (!insider) return [];
      return Object.values(state.overdue).flatMap(({ id, due, subject }) => {
        const one = state.cases.get(subject);
        const stage = one && waitsFor[one.status];
        return one && stage && id === clockOf(subject) ? [{ ticket: one.ticket, stage, due, level: one.level }] : [];
      });
    },
  }),
  unfinished: (state) => [...state.cases.values()].filter(isOpen).map(({ ticket }) => ticket),
  indicators: (state) => {
    const all = [...state.cases.values()];
    const reports = all.flatMap((one) => one.reports);
    return {
      found: all.length,
      open: all.filter(isOpen).length,
      verified: all.filter(({ status }) => status === 'verified').length,
      // What has run out and is not yet answered counts as well as what came late.
      late: all.reduce((sum, one) => sum + one.late + Number(state.overdue[clockOf(one.ticket)] !== undefined), 0),
      escalated: all.filter(({ level }) => level > 0).length,
      reported: reports.length,
      named: reports.filter(({ outcome }) => outcome === 'named').length,
      ...handling(all),
    };
  },
  texts,
});
