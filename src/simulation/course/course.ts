// A whole consultation among made-up people: what happens at each place of the chart, until it has ended. Pure.
import { agenda, draftOf, gathering, screening, study } from './1-topics.js';
import { called, collecting, planning, session } from './2-deliberation.js';
import { closed, counted, noticed, polling, posted, preparing } from './3-vote.js';
import { drafting, found, screening as projects, rating, underWay } from './after-the-vote.js';
import { type Going, momentOf, type Running, Stuck, sample } from './running.js';

type Scene = (running: Running) => Going<void> | undefined | void;

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

export { draftOf };

/** From one place to the next, with when each was come to. */
export interface Visit {
  place: string;
  at: string;
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
    const { seq } = running.session.state;
    const going = scenes[place]?.(running);
    if (going) yield* going;
    if (running.session.state.seq === seq) throw new Stuck(place, 'nothing');
  }
  throw new Stuck(running.session.place, 'more');
}
