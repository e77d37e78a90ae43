// Openings for the graph: a charter with every period as short as it gets, for a community of one councillor and one owner, and the items
// whose ways differ. What leads from step to step is left as the charter has it.
import { type Charter, hepingRoad } from 'yishi/charters';
import { covenant, lamps, lift, openingUnder } from 'yishi/testing';
import type { Step } from '../../src/charters/charter.js';
import { leavesOut, stepLeftOut } from '../../src/charters/steps.js';

type Opening = ReturnType<typeof openingUnder>;
type ItemDraft = typeof lift;

/** The charter, as quickly done as can be. */
export const tinyOf = (charter: Charter): Charter => ({
  ...charter,
  maxReturns: Math.min(charter.maxReturns, 2),
  topics: {
    ...charter.topics,
    secondsNeeded: 0,
    gatheringDays: 3,
    channels: undefined,
    study: charter.topics.study && { ...charter.topics.study, maxReturns: 1 },
  },
  deliberation: { ...charter.deliberation, noticeDays: 0, maxRounds: 2, oath: false, parties: undefined },
  vote: { ...charter.vote, noticeDays: 0, postingDays: 1, bodies: {} },
  conversion: { ...charter.conversion, criteria: [], passMark: null, mustBeFunded: false },
  evaluation: { ...charter.evaluation, minRatings: 1, maxRectifications: 1 },
});

const beginning = (tiny: Charter, begins: Step & Charter['begins'], ...items: ItemDraft[]): Opening =>
  openingUnder(
    { ...tiny, begins, topics: { ...tiny.topics, study: begins === 'topics' ? tiny.topics.study : null } },
    items.map((item) => ({ ...item, topics: [], stakeholders: [], affected: [] })),
  );

/** One opening for each step a consultation may begin in, with one item each: states differ by what becomes of it. */
export function openingsOf(tiny: Charter): Opening[] {
  const ours = covenant(tiny.deliberation.body);
  const elsewhere = { ...lift, route: lift.route.map((stage) => ({ ...stage, held: 'external' as const })) };
  const twice = { ...lift, route: [...ours.route, ...lift.route] };
  const fit = (item: ItemDraft): boolean => stepLeftOut(tiny, item) === undefined;
  const topics = beginning(tiny, 'topics');
  return [
    topics,
    ...(tiny.topics.study ? [{ ...topics, charter: { ...tiny, topics: { ...tiny.topics, study: null } } }] : []),
    ...[lift, ours, lamps, { ...ours, route: [] }].filter(fit).map((item) => beginning(tiny, 'deliberation', item)),
    ...[lift, ours, elsewhere, twice].filter(fit).map((item) => beginning(tiny, 'vote', item)),
  ].filter(({ charter: { begins } }) => !leavesOut(tiny, begins));
}

/** 和平路's rules, as the graph of the whole procedure is walked under them. */
export const tiny = tinyOf(hepingRoad);
