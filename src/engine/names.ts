// What things are called: the names a record gives to the ids that its facts and refusals carry. Pure.
import type { Step } from '../charters/charter.js';
import { whole } from '../count/roll.js';
import { headOf } from '../kernel/questions.js';
import { thingsOf } from '../kernel/things.js';
import type { Topics } from '../parts/1-topics/words.js';
import { parts } from '../parts/all.js';
import type { State } from '../procedure/vocabulary.js';
import { anonymous, type NameLookup } from './anonymous.js';
import { isGone } from './marks.js';
import { apart } from './namesakes.js';

export { anonymous, type NameLookup };

/** The name, unless there is none, or it was erased or withheld: then the id, which the record holds openly. */
const orId = (name: string | undefined, id: string): string => (name === undefined || isGone(name) ? id : name);

/** The slice a step has now, and those it had before the consultation went back over it, newest first. */
function* slicesOf<S extends Step>(state: State, step: S): Generator<State[S]> {
  yield state[step];
  // A past slice is that step's own, as `enter` put it away.
  for (const past of [...state.past].reverse()) if (past.step === step) yield past.slice as State[S];
}

function topicTitle(state: State, id: string): string | undefined {
  for (const { topics } of slicesOf(state, 'topics') as Generator<Topics>) {
    const topic = topics.get(id);
    if (topic) return topic.title;
  }
  return undefined;
}

function offerTitle(state: State, id: string): string | undefined {
  for (const { offers } of slicesOf(state, 'conversion')) {
    const offer = offers.get(id);
    if (offer) return offer.title;
  }
  return undefined;
}

function personName(state: State, id: string): string | undefined {
  const admitted = state.people.get(id)?.name;
  if (admitted !== undefined && !isGone(admitted)) return admitted;
  for (const { members } of Object.values(state.rolls)) {
    const listed = members.get(id)?.name;
    if (listed !== undefined && !isGone(listed)) return listed;
  }
  return undefined;
}

/** The option of an item that was put to the vote or agreed on. */
const chosenOf = (state: State, item: string) =>
  state.items[item]?.options.find(({ option }) => option === state.items[item]?.chosen);

/** The names a consultation gives at this moment. Lazy: nothing is looked up until it is asked for. */
export function namesOf(state: State): NameLookup {
  const { charter } = state;
  const stage = state.vote.current;
  const criteria = () => [
    ...(charter.topics?.criteria ?? []),
    ...(charter.conversion?.criteria ?? []),
    ...(charter.evaluation?.dimensions ?? []),
  ];
  const speaking = state.deliberation.speaking;
  return {
    person: (id) => orId(personName(state, id), id),
    apart(id) {
      const name = personName(state, id);
      return name === undefined ? undefined : apart(state, id, name);
    },
    item: (id) => orId(state.items[id]?.title, id),
    body: (id) => state.bodies[id]?.name ?? id,
    option: (item, id) => orId(state.items[item]?.options.find(({ option }) => option === id)?.title, id),
    chosen: (item) => state.items[item]?.chosen,
    wording: (item) => chosenOf(state, item)?.text,
    price: (item, id = state.items[item]?.chosen) =>
      state.items[item]?.options.find(({ option }) => option === id)?.cost,
    project: (id) => orId(state.projects[id]?.title, id),
    milestone: (project, id) =>
      orId(state.projects[project]?.milestones.find(({ milestone }) => milestone === id)?.title, id),
    topic: (id) => orId(topicTitle(state, id), id),
    offer: (id) => orId(offerTitle(state, id), id),
    claim: (id) => orId(state.claims[id]?.title, id),
    // A consultation keeps none: then there is nothing under any id.
    thing: (register, id) => orId(thingsOf(state, register).get(id)?.title, id),
    criterion: (id) => criteria().find((criterion) => criterion.id === id)?.title,
    mandate(acting) {
      const { type, by, for: principal } = acting;
      // A ballot comes by proxy, unless from who owns with them.
      if (type === 'ballot.cast')
        return stage && headOf(stage.roll, by) !== headOf(stage.roll, principal) ? 'proxy' : undefined;
      for (const part of parts) {
        const mandate = part.mandate?.(state, acting);
        if (mandate !== undefined) return mandate;
      }
      return undefined;
    },
    // Before the opening there is no charter to say.
    zone: charter.zone ?? anonymous.zone,
    currency: charter.currency ?? anonymous.currency,
    speaking: speaking && { item: speaking.item, stance: speaking.stance },
    vote: stage && {
      pack: stage.pack,
      law: stage.law,
      roll: whole(stage.roll),
    },
  };
}

/** What things are called when what was done between the two is told: the floor as it was before, the vote it was done in, and names as they are after. */
export const namesDuring = (before: NameLookup, after: NameLookup): NameLookup => ({
  ...after,
  speaking: before.speaking ?? after.speaking,
  // A notice begins one, and a confirmation ends it.
  vote: after.vote ?? before.vote,
});
