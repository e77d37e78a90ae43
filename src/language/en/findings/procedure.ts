// Findings of steps 1, 2 and 6 and of what comes in every step, in English.
import type { Office } from '../../../charters/charter.js';
import { rankingMethods } from '../../../charters/ranking-methods.js';
import type { Findings as Topics } from '../../../parts/1-topics/vocabulary.js';
import type {
  Findings as Deliberation,
  Quorum,
  RankingCount,
  RankingRules,
} from '../../../parts/2-deliberation/vocabulary.js';
import type { Findings as Evaluation } from '../../../parts/6-evaluation/vocabulary.js';
import type { Findings as Attendance } from '../../../parts/attendance/vocabulary.js';
import type { Findings as Surveys } from '../../../parts/surveys/vocabulary.js';
import { counting } from '../../counting.js';
import type { Workings } from '../../dictionary.js';
import type { Say } from '../../say.js';
import { isOwed } from '../../working.js';
import { grammar } from '../grammar.js';
import { methods } from '../methods.js';
import { many, office, order, step } from '../terms.js';
import { score } from './checks.js';

const collision = (found: [Office, Office] | null): string[] =>
  found === null ? [] : [`Note: one person is both ${office(found[0])} and ${office(found[1])}.`];

const moment = ({ moment: at, time }: { moment: string; time: 'on' | 'at' }, say: Say): string[] =>
  time === 'on' ? [`It counts from ${say.when(at)}, when it happened.`] : [];

const quorum = ({ members, present, needed }: Quorum): string =>
  `${present} of ${many(members, 'member')} present, ${needed} needed: ${members > 0 && present >= needed ? 'quorum' : 'no quorum'}.`;

const NEXT = {
  study: 'the Party organisation studies the topics',
  agenda: 'the agenda is set',
  nothing: 'no topic was accepted, and the consultation ends',
} as const;
const CONCLUDED = {
  vote: 'on to the vote',
  adopted: 'the agreement takes effect',
  conversion: 'on to project conversion',
  shelved: 'shelved; the consultation ends',
  referred: 'referred; the consultation ends',
} as const;

const TIE_BREAKS = {
  order: 'for the option proposed first',
  'casting-vote': 'by the chair’s casting vote',
  lot: 'by lot',
} as const;

const rankedBy = (say: Say, { method, tieBreak }: RankingRules): string =>
  `Counted by: ${say.text(rankingMethods[method].title)}; a tie for the first place is broken ${TIE_BREAKS[tieBreak]}.`;

const drawnWith = (seed: string): string =>
  `Seed of the lot: ${seed}. An option’s ticket is the SHA-256 of the seed, a colon and the option’s id; the least wins.`;

function rankingOf(found: RankingCount, say: Say, item: string): string[] {
  const options = (ids: readonly string[]) => say.list(ids.map((id) => say.option(item, id)));
  const { method, members, ballots, leftOut, ranking, working, chosen, tieBreak } = found;
  return [
    `${ballots} of ${many(members, 'member')} gave a ranking that counts, each by the last one given. Counted by: ${say.text(rankingMethods[method].title)}.`,
    ...(leftOut.length === 0 ? [] : [`Not counted, as recused or no longer a member: ${say.people(leftOut)}.`]),
    // Who is elected is an option here, and said last.
    ...working
      .filter(({ what }) => what !== 'elected')
      .map((one) => methods.steps[one.what](counting(grammar, one, (id) => say.names.option(item, id)))),
    `Order: ${order(say, item, ranking)}.`,
    ...(tieBreak ? [`The tie between ${options(tieBreak.among)} is broken ${TIE_BREAKS[tieBreak.by]}.`] : []),
    ...(tieBreak?.seed === undefined ? [] : [drawnWith(tieBreak.seed)]),
    chosen === null ? 'No option is ranked first.' : `Ranked first: ${options([chosen])}.`,
  ];
}

type Across = Record<
  'consultation.open' | 'office.appoint' | 'office.hand-over' | 'roll.enter' | 'deadline.pass',
  unknown
>;
type Procedure = Across & Attendance & Topics & Deliberation & Surveys & Evaluation;

export const procedure: Workings<keyof Procedure> = {
  'consultation.open': (found, say) => [
    `It begins with the step “${step(found.begins)}”.`,
    ...(found.gatheringCloses === null ? [] : [`Topics are gathered until ${say.until(found.gatheringCloses)}.`]),
  ],
  'office.appoint': (found) => collision(found.collision),
  'office.hand-over': (found) => collision(found.collision),
  'roll.enter': (found, say) => [`The roll now has ${say.measures(found)}.`],
  'deadline.pass': ({ kind }) => (isOwed(kind) ? ['Somebody still owes an answer.'] : []),
  'attendance.check-in': moment,
  'attendance.check-out': moment,
  'topic.score': (found) => [`${score(found.weighted, found.greatest, null)}.`],
  'study.decide': (found) => [
    found.next === 'screening' ? 'Next: the topics are screened again.' : 'Next: the agenda is set.',
  ],
  'screening.close': (found) => [
    `${found.accepted} accepted, ${found.answered} answered or dealt with otherwise. Next: ${NEXT[found.next]}.`,
  ],
  'round.call': (found, say) => [
    found.next === 'called'
      ? `The session opens on ${say.when(found.opensFrom)} at the earliest.`
      : `Comments are collected from ${say.when(found.opensFrom)} on.`,
  ],
  'session.open': (found) => [quorum(found)],
  'session.fail': (found) => [quorum(found)],
  'speech.make': (found) => (found.overtime === 0 ? [] : [`${found.overtime} s over time.`]),
  'motion.decide': (found) => [
    found.adopted ? 'More for than against: carried.' : 'Not more for than against: not carried.',
    ...(found.effect === 'adjourn' ? ['The session is adjourned.'] : []),
  ],
  'ranking.open': (found, say, { fields: { item } }) => [
    `To be ranked: ${say.list(found.options.map((id) => say.option(item, id)))}.`,
    rankedBy(say, found),
  ],
  'ranking.close': (found, say, { fields }) => rankingOf(found, say, fields.item),
  'consensus.test': (found) => [
    `${many(found.objections, 'objection')} sustained, ${found.allowed} allowed: ${found.consensus ? 'consensus' : 'no consensus'}.`,
  ],
  'deliberation.conclude': (found) => [`Next: ${CONCLUDED[found.way]}.`],
  'survey.open': (found, say) => [`The survey closes on ${say.until(found.closes)}.`],
  'rating.give': (found) => [`${score(found.weighted, found.greatest, null)}.`],
  'rating.correct': (found) => [`Now ${score(found.weighted, found.greatest, null)}.`],
  'evaluation.find': (found, say) => [
    `${many(found.ratings, 'rating')}, ${found.minRatings} needed: ${found.enough ? 'enough' : 'too few'}.`,
    ...found.dimensions.map(({ dimension, max, weight, average }) => {
      const mean =
        average === null
          ? 'nobody rated it'
          : `${many(average.num, 'point')} from ${many(average.den, 'person', 'persons')}`;
      return `${say.criterion(dimension)} (0 to ${max}, weight ${weight}): ${mean}.`;
    }),
    `Weighted: ${score(found.weighted, found.greatest, found.check)}: ${found.satisfied ? 'satisfied' : 'not satisfied'}.`,
    ...found.reviews.map(
      ({ review, num, den }) =>
        `Review “${review}”: ${num} of ${many(den, 'point')}, beside the weighted sum and not in it.`,
    ),
  ],
  'evaluation.conclude': (found, say) => [
    ...(found.projects.length === 0 ? [] : [`To be put right: ${say.projects(found.projects)}.`]),
    ...(found.items.length === 0 ? [] : [`To be deliberated again: ${say.items(found.items)}.`]),
  ],
};
