// A stage of the vote as the plain data that `count` starts from. Everything about how it is counted stands there. Pure.
import { type Methods, methodIn } from '../../charters/ranking-methods.js';
import { countPoll } from '../../count/count.js';
import { type About, type Attendance, attendanceOf, type Poll } from '../../count/poll.js';
import { paperwork } from '../../count/reconciliation.js';
import { asksAttendance } from '../../law/rule.js';
import { membersPresent } from '../attendance/room.js';
import { recusedFrom } from '../recusals/commands.js';
import { reaches } from '../recusals/reach.js';
import type { State } from '../state.js';
import type { Stage } from './slice.js';
import type { Count } from './words.js';

export const hasMoreStages = (state: State, id: string): boolean => {
  const item = state.items[id];
  return item !== undefined && item.stage + 1 < item.route.length;
};

/** Whether whoever is recused from an item votes on it all the same: the recusal does not reach this body, or takes no vote away. */
export const votesDespiteRecusal = (state: State, stage: Pick<Stage, 'body' | 'roll' | 'law'>): boolean =>
  state.charter.deliberation.recusal.mayVote || !reaches(state, stage);

function aboutOf(state: State, stage: Stage, item: string): About {
  const { roll } = stage;
  return {
    recused: reaches(state, stage) ? recusedFrom(state, item).filter((person) => roll.members.has(person)) : [],
    affected: state.items[item]?.affected ?? [],
    consents: state.vote.consents[item] ?? [],
    deciding: !hasMoreStages(state, item),
  };
}

/** Whoever was there while the poll was open attended it, whenever they left. */
function cameTo(state: State, { roll, openedAt, law, invalid }: Stage): Iterable<string> {
  const signedIn = membersPresent(state, roll, openedAt);
  // Where the law counts those who came (到会), a paper that says nothing shows that its head came, as any other does.
  return asksAttendance(law) ? [...signedIn, ...invalid.keys()] : signedIn;
}

/** What a count of this stage starts from. Who attended is worked out once, when it is asked for. */
export function pollOf(state: State, stage: Stage): Poll {
  const { vote, deliberation } = state.charter;
  const { law, roll, items, box, invalid, shows, delivered, deemed, questions } = stage;
  let attendance: Attendance | undefined;
  return {
    law,
    roll,
    items,
    questions,
    about: Object.fromEntries(items.map((item) => [item, aboutOf(state, stage, item)])),
    box,
    invalid,
    shows,
    get attendance() {
      attendance ??= attendanceOf(roll, box, cameTo(state, stage));
      return attendance;
    },
    delivered,
    deemed,
    precedence: vote.replace,
    invalidParticipates: vote.invalidParticipates || law.invalid === 'participates',
    recusal: deliberation.recusal,
  };
}

/** What a count takes from outside: whether the papers in hand were counted, the chair's votes, methods, the seed of a lot. */
export interface Counting {
  checked?: boolean;
  casting?: Stage['casting'];
  methods?: Methods | undefined;
  seed?: string;
}

/** The count of a stage. */
export const countStage = (
  stage: Stage,
  poll: Poll,
  { checked = false, casting = stage.casting, methods, seed = '' }: Counting = {},
): Count => ({
  stage: stage.number,
  body: stage.body,
  rule: stage.rule,
  pack: stage.pack,
  ...countPoll(poll, paperwork(stage.papers, stage.paperCounts, poll.box, checked), {
    casting,
    seed,
    method: (id) => methodIn(methods, id),
  }),
  supersedes: stage.counts.length,
});

/** The seed of the lots that were drawn in a count, if any were: with it they are drawn again. */
export const seedOf = ({ items }: Count): string =>
  items.find(({ choice }) => choice?.tie?.seed)?.choice?.tie?.seed ?? '';
