// A whole consultation among made-up people: what happens at each place of the chart, until it has ended. Pure.
import { Fault } from '../../problem.js';
import { simulationProblem } from '../../problems/simulation.js';
import { agenda, gathering, screening, study } from './1-topics.js';
import { called, collecting, planning, session } from './2-deliberation.js';
import { closed, counted, noticed, polling, posted, preparing } from './3-vote.js';
import { drafting, found, screening as projects, rating, underWay } from './after-the-vote.js';
import { consult } from './asking.js';
import { type Going, momentOf, type Running, sample, stateOf, stuck } from './running.js';

/** Some scenes ask people, who may have to be waited for; others only what the procedure asks for. */
type Scene = ((running: Running) => Going<void>) | ((running: Running) => void);

/** What goes on at each place. */
const scenes: Readonly<Record<string, Scene>> = {
  'topics.gathering': gathering,
  'topics.screening': screening,
  'topics.study': study,
  'topics.agenda': agenda,
  'deliberation.planning': planning,
  'deliberation.called': called,
  'deliberation.session': session,
  'deliberation.collecting': collecting,
  'vote.preparing': preparing,
  'vote.noticed': noticed,
  'vote.polling': polling,
  'vote.closed': closed,
  'vote.counted': counted,
  'vote.posted': posted,
  'conversion.drafting': drafting,
  'conversion.screening': projects,
  'implementation.underWay': underWay,
  'evaluation.rating': rating,
  'evaluation.found': found,
};

/** From one place to the next, with when each was come to. */
export interface Visit {
  place: string;
  at: string;
}

/** The first place of each step. */
const ENTRANCES = [
  'topics.gathering',
  'deliberation.planning',
  'vote.preparing',
  'conversion.drafting',
  'implementation.underWay',
  'evaluation.rating',
];

/** Whether anybody might leave at all: nobody is asked in vain. */
const mayLeave = ({ behaving }: Running): boolean =>
  [...behaving.values()]
    .flat()
    .some((policy) => ('outside' in policy ? policy.answers.includes('leaves') : policy.leaves !== undefined));

/** At each entrance to a step everybody may have had enough. */
function* leaving(running: Running, place: string, scene: number): Going<void> {
  if (!ENTRANCES.includes(place) || !mayLeave(running)) return;
  const step = place.split('.')[0] ?? place;
  for (let index = 0; index < running.crowd.size; index += 1)
    if (yield* consult(running, index, 'leaves', `leaves ${scene} ${step}`, { step })) running.crowd.gone[index] = 1;
}

/** Scenes at most: whatever goes round longer than this does not end. */
const MOST = 500;

/** Plays scene after scene until the consultation has ended. Throws `Stuck` where one does not lead on. */
export function* course(running: Running): Going<Visit[]> {
  const visits: Visit[] = [];
  sample(running);
  for (let scene = 0; scene < MOST; scene += 1) {
    const { place } = running.session;
    visits.push({ place, at: momentOf(running.now) });
    if (place.startsWith('closed')) {
      sample(running);
      return visits;
    }
    yield* leaving(running, place, scene);
    const { seq } = stateOf(running);
    const going = scenes[place]?.(running);
    if (going) yield* going;
    if (stateOf(running).seq === seq) throw stuck(place, 'nothing');
  }
  throw new Fault([simulationProblem('simulation.endless', { place: running.session.place, scenes: MOST })]);
}
