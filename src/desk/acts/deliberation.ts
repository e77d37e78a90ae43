// What the deliberation calls for, place by place: in a session whatever the floor is waiting for. Pure.
import { itemsThat } from '../../kernel/questions.js';
import { told } from '../../parts/2-deliberation/view.js';
import { isPresent, quorumOf } from '../../parts/attendance/room.js';
import type { State } from '../../procedure/vocabulary.js';
import { holdersOf } from '../owed.js';
import { queueOf } from '../queue.js';
import { type Act, type Acts, type Proposal, propose } from './proposal.js';

const ids = (items: readonly { item: string }[]): string[] => items.map(({ item }) => item);

const short = (state: State): { present: number; members: number; short: number } => {
  const { present, members, needed } = quorumOf(state);
  return { present, members, short: Math.max(0, needed - present) };
};

function planning(state: State): Proposal {
  const open = itemsThat(state, 'open');
  const { held } = state.deliberation;
  const took = held.filter(({ outcome }) => outcome === 'held').length;
  const { maxRounds, atCap } = state.charter.deliberation;
  if (open.length > 0 && took >= maxRounds)
    return propose(
      'deliberation.conclude',
      'rounds-used-up',
      { held: took },
      // What is still open is put to no vote.
      atCap === 'vote' ? {} : { way: atCap },
    );
  const left = open.length > 0 ? open : took === 0 ? itemsThat(state, 'frozen', 'agreed') : [];
  if (left.length > 0) {
    const items = ids(left);
    const invited = [...new Set(left.flatMap(({ stakeholders }) => stakeholders))];
    // Those without whom it may not sit are for whoever calls it to name.
    const open = state.charter.deliberation.parties?.length ? ['required'] : [];
    return propose('round.call', 'items-open', { items }, { items, invited }, { open });
  }
  const frozen = itemsThat(state, 'frozen');
  const agreed = itemsThat(state, 'agreed');
  if (frozen.length + agreed.length === 0)
    return propose('deliberation.conclude', 'nothing-left', {}, {}, { open: ['reply'] });
  const way = frozen.length > 0 ? 'vote' : agreed.some(({ becomes }) => becomes === 'project') ? 'convert' : 'adopt';
  return propose('deliberation.conclude', 'items-decided', { items: ids([...frozen, ...agreed]) }, { way });
}

/** So long before a meeting its members are checked in, in milliseconds. */
const ARRIVING = 3_600_000;

/** From an hour before people come in; once there are enough, and its hour has come, it is opened. */
const called: Act = (state, moment) => {
  const { round } = state.deliberation;
  if (!round || Date.parse(round.opens) - Date.parse(moment) > ARRIVING) return undefined;
  const people = holdersOf(state, ['recorder']);
  const persons = round.required.filter((person) => !isPresent(state, person));
  const [person] = persons;
  if (person !== undefined) return propose('attendance.check-in', 'party-missing', { persons }, { person }, { people });
  const there = short(state);
  if (there.short > 0) return propose('attendance.check-in', 'quorum-short', there, {}, { people });
  return moment < round.opens ? undefined : propose('session.open', 'quorum-there', there);
};

/** Nobody waits and nothing is moved: what is not settled is, or the round is through. */
function unsettled(state: State, items: readonly string[]): Proposal {
  const open = itemsThat(state, 'open').find(({ item }) => items.includes(item));
  if (!open) return propose('round.close', 'round-through', {});
  const { item, route, options } = open;
  if (route.length === 0) return propose('consensus.test', 'item-undecided', { item }, { item });
  const standing = options.filter(({ status }) => status !== 'withdrawn');
  const [only] = standing.length === 1 ? standing : [];
  return propose('options.freeze', 'item-undecided', { item }, { item, ...(only && { option: only.option }) });
}

const session: Act = (state) => {
  const { round, speaking } = state.deliberation;
  const { deliberation } = told(state, { person: 'system', insider: true });
  const { motions, floor } = deliberation;
  const minutes = holdersOf(state, ['recorder', 'chair']);
  if (!round) return undefined;
  if (state.charter.deliberation.oath && !round.oath) return propose('oath.take', 'oath-due', {});
  if (speaking) {
    const { person } = speaking;
    return propose('speech.make', 'speech-running', { person }, { person }, { people: minutes });
  }
  const { next } = queueOf(state, floor);
  if (next) {
    const { person, why } = next;
    return propose('floor.grant', 'turn-next', { person, why }, { person });
  }
  const there = short(state);
  const pending = motions.find((motion) => motion.next);
  const moved = motions.find(({ seconded }) => !seconded);
  if (there.short > 0) return propose('session.adjourn', 'quorum-lost', there);
  if (pending) {
    const { motion, text, by } = pending;
    return propose('motion.decide', 'motion-next', { text, by }, { motion });
  }
  if (moved) {
    const { motion, text, by } = moved;
    return propose('motion.second', 'motion-unseconded', { text, by }, { motion });
  }
  return unsettled(state, round.items);
};

export const ofDeliberation: Acts = {
  'deliberation.planning': planning,
  'deliberation.called': called,
  'deliberation.session': session,
  'deliberation.adjourned': () => propose('session.reconvene', 'adjourned', {}),
  // With an end of its own it ends by itself.
  'deliberation.collecting': ({ deliberation: { round } }) =>
    !round || round.closes !== undefined || round.answers === 0
      ? undefined
      : propose('round.close', 'answers-in', { answers: round.answers }),
};
