// Baselines to hold a procedure against: the same people vote at once, or talk without any procedure and go by the majority. Both are
// simulations like any other, so that everything is measured of them, too. Pure.
import type { Charter, Step } from '../charters/charter.js';
import { quickPoll } from '../charters/quick-poll.js';
import { balloted } from './ballots.js';
import type { Policy } from './behaviour/policy.js';
import { choiceOn } from './behaviour/sincere.js';
import { chance } from './chance.js';
import type { Crowd } from './crowd.js';
import type { Item, Scenario } from './scenario.js';
import { type Run, type Simulation, simulate } from './simulate.js';

/** How much of the procedure a study keeps. */
export type Procedure = Scenario['procedure'];

const LEFT_OUT: readonly Step[] = ['topics', 'deliberation'];

const VOTING: Charter['phases'][number] = { id: 'vote', title: { zh: '表决', en: 'Vote' }, steps: ['vote'] };

/** The charter without what comes before the vote; with a vote, where it had none. */
function fromTheVote(charter: Charter): Charter {
  const phases = charter.phases
    .map((phase) => ({ ...phase, steps: phase.steps.filter((step) => !LEFT_OUT.includes(step)) }))
    .filter(({ steps }) => steps.length > 0);
  const votes = phases.some(({ steps }) => steps.includes('vote'));
  return {
    ...charter,
    id: `${charter.id}-vote-at-once`,
    title: { zh: `${charter.title.zh}（直接表决）`, en: `${charter.title.en} (vote at once)` },
    phases: votes ? phases : [VOTING, ...phases],
    begins: 'vote',
  };
}

/** A charter and items as they are voted on at once. */
export function atOnce<I extends Pick<Item, 'route'>>({
  charter,
  items,
}: {
  charter: Charter;
  items: readonly I[];
}): { charter: Charter; items: I[] } {
  const { body } = charter.deliberation;
  return {
    charter: fromTheVote(charter),
    items: items.map((item) => ({
      ...item,
      route: item.route.length > 0 ? item.route : [{ body, rule: 'simple-majority' }],
    })),
  };
}

/**
 * The same people under the same charter, begun at the vote: nobody raises, discusses or amends anything, and the rules of the vote, and
 * of what comes after it, are the same. What was to be agreed by consensus is voted on by the deliberating body, by simple majority,
 * since nobody can agree who has not met; an item whose options the deliberating body ranks is voted on as it stands.
 */
export const voteAtOnce = (simulation: Simulation): Simulation => ({ ...simulation, ...atOnce(simulation) });

/** How much was said on an item: speeches, how long each was on average, and sessions among whose people minds met. */
export interface Talks {
  item: string;
  speeches: number;
  seconds: number;
  sessions: number;
}

/** Of a speech of which nothing is said. */
const USUAL_SECONDS = 120;

/** While it is counted: seconds of the speeches that were timed, which written comments are not. */
interface Said {
  speeches: number;
  spoken: number;
  timed: number;
  sessions: number;
}

/** How much was said on each item in a run. */
export function talksIn({ facts, items }: Run): Talks[] {
  const about = new Map<string, string>();
  const told = new Map<string, Said>(
    items.map(({ item }) => [item, { speeches: 0, spoken: 0, timed: 0, sessions: 0 }]),
  );
  let called: readonly string[] = [];
  for (const fact of facts) {
    if (fact.type === 'floor.request') about.set(fact.by, fact.fields.item);
    if (fact.type === 'speech.make') {
      const of = told.get(about.get(fact.fields.person) ?? '');
      if (!of) continue;
      of.speeches += 1;
      of.spoken += fact.fields.seconds;
      of.timed += 1;
    }
    if (fact.type === 'comment.submit') {
      const of = told.get(fact.fields.item);
      if (of) of.speeches += 1;
    }
    if (fact.type === 'round.call') called = fact.fields.items;
    if (fact.type === 'session.fail') called = [];
    if (fact.type !== 'round.close') continue;
    for (const item of called) {
      const of = told.get(item);
      if (of) of.sessions += 1;
    }
    called = [];
  }
  return [...told].map(([item, { speeches, spoken, timed, sessions }]) => ({
    item,
    speeches,
    sessions,
    seconds: timed === 0 ? USUAL_SECONDS : Math.round(spoken / timed),
  }));
}

/** Everybody hears so many speeches, each by somebody drawn by lot, in so many sessions that all are at. */
function talk(crowd: Crowd, { item, speeches, seconds, sessions }: Talks, seed: string): void {
  const all = Int32Array.from({ length: crowd.size }, (_, index) => index);
  if (crowd.size === 0) return;
  const lots = chance(seed, 'talks', item);
  const parts = Math.max(1, sessions);
  for (let part = 0; part < parts; part += 1) {
    const here = Math.floor(((part + 1) * speeches) / parts) - Math.floor((part * speeches) / parts);
    for (let speech = 0; speech < here; speech += 1)
      crowd.hear(item, all, { speaker: lots.below(crowd.size), opinion: 0, seconds });
    if (sessions > 0) crowd.meet(item, all);
  }
}

const EVERYBODY = 'everybody';
const MOST_VOTES = 'most-votes';

/** Everybody answers, by their opinion alone. */
const candid: Policy = {
  votes: ({ self }, { items, channels: [channel = 'online'] }) => ({
    does: 'vote',
    channel,
    choices: Object.fromEntries(
      items.flatMap((asked) => {
        const said = choiceOn(self, asked, 0);
        return said === undefined ? [] : [[asked.item, said]];
      }),
    ),
  }),
  objects: () => false,
};

/** A charter that asks everybody once and goes by the majority: no notice, no quorum; options by the same ballot forms, a head each. */
function majorityOf({ deliberation, zone, currency, vote: { ballots = {} } }: Charter): Charter {
  return {
    ...quickPoll,
    id: 'opinions-alone',
    title: { zh: '不设程序，按多数意见', en: 'No procedure: the majority of opinions' },
    zone,
    currency,
    rules: [
      {
        id: MOST_VOTES,
        title: { zh: '得票多者当选', en: 'Those with most votes' },
        source: { zh: '对照组（构造）', en: 'A baseline (constructed)' },
        jurisdiction: 'any',
        effective: { from: '1900-01-01' },
        participation: [],
        consent: [],
      },
    ],
    deliberation: { ...quickPoll.deliberation, body: deliberation.body },
    vote: {
      ...quickPoll.vote,
      ballots: Object.fromEntries(Object.entries(ballots).map(([id, form]) => [id, { ...form, by: 'heads' as const }])),
    },
  };
}

const aloneOf = (charter: Charter, item: Item): Item => {
  const ballot = balloted(charter, item)?.ballot;
  return {
    ...item,
    route: [
      ballot === undefined
        ? { body: EVERYBODY, rule: 'simple-majority' }
        : { body: EVERYBODY, rule: MOST_VOTES, ballot },
    ],
    becomes: 'opinion',
    affected: [],
    budget: 0,
  };
};

/**
 * The same people without a procedure: as many speeches and sessions as there would be, but before everybody, by whoever the lot falls on,
 * with no rules of the floor; then the majority of all opinions decides each item, by more for than against, or by its ballot form.
 * Nothing comes of it but the decision: no project, no cost, no time. Opinions before are those before the talk.
 * @param talks how much is said; as much as in the whole procedure under the same seed, which is run for it, where nothing is said
 * @throws {Fault} while it runs, as `simulate`: also `simulation.outside` where somebody outside would speak and no talks are given
 */
export function withoutProcedure(simulation: Simulation, talks?: readonly Talks[]): Simulation {
  const { charter, items, people, seed, behaving, network, minds, methods, title, at, id } = simulation;
  const persons = people.persons.map(({ unit: _unit, area: _area, units: _units, bodies, ...person }) => ({
    ...person,
    bodies: [...bodies, EVERYBODY],
  }));
  return {
    charter: majorityOf(charter),
    items: items.map((item) => aloneOf(charter, item)),
    people: { ...people, persons },
    seed,
    behaving: new Map([...behaving.keys()].map((group) => [group, [candid]])),
    channels: ['online'],
    before(crowd) {
      for (const each of talks ?? talksIn(simulate(simulation))) talk(crowd, each, seed);
    },
    ...(network && { network }),
    ...(minds && { minds }),
    ...(methods && { methods }),
    ...(title !== undefined && { title }),
    ...(at !== undefined && { at }),
    ...(id !== undefined && { id }),
  };
}

/** A simulation as a study has it: the whole procedure, or one of the baselines. */
export function asProcedure(simulation: Simulation, procedure: Procedure): Simulation {
  switch (procedure) {
    case 'whole':
      return simulation;
    case 'vote-at-once':
      return voteAtOnce(simulation);
    case 'opinions-alone':
      return withoutProcedure(simulation);
  }
}
