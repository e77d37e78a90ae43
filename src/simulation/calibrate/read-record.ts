// From a record to what people did in it. Folds the facts; judges nothing. Pure.
import { toFact } from '../../engine/chain.js';
import type { Entry } from '../../engine/contracts.js';
import { refuseAny } from '../../problem.js';
import { calibrationProblem } from '../../problems/calibration.js';
import { replay } from '../../procedure/replay.js';
import { unopened } from '../../procedure/snapshot.js';
import type { Fact, State } from '../../procedure/vocabulary.js';
import type { Item } from '../scenario.js';
import { memberOf, pollsOf } from './read-polls.js';
import { projectsOf, surveysOf } from './read-projects.js';
import type { RecordedPeople } from './recorded.js';

const isEntry = (one: Fact | Entry): one is Entry => 'hash' in one && 'prev' in one;

const LONGEST = 100;

/** A title as long as a scenario may have it; the name of the thing where its text was erased. */
const called = (title: unknown, otherwise: string): string => {
  const text = typeof title === 'string' ? title.trim().slice(0, LONGEST).trim() : '';
  return text === '' ? otherwise : text;
};

type Heard = Pick<
  RecordedPeople,
  | 'raised'
  | 'seconded'
  | 'rounds'
  | 'recused'
  | 'speeches'
  | 'amended'
  | 'motions'
  | 'rankings'
  | 'consented'
  | 'objections'
>;

/** Which items a topic led to: itself, or the one it was merged into. */
function itemsOfTopics(facts: readonly Fact[], state: State): (topic: string) => string[] {
  const into = new Map<string, string>();
  for (const fact of facts) if (fact.type === 'topic.merge') into.set(fact.fields.topic, fact.fields.into);
  const last = (topic: string): string => {
    let at = topic;
    for (let step = 0; step < into.size && into.has(at); step += 1) at = into.get(at) ?? at;
    return at;
  };
  return (topic) =>
    Object.values(state.items)
      .filter(({ topics }) => topics.includes(topic) || topics.includes(last(topic)))
      .map(({ item }) => item);
}

/** What was said and done step by step, in its order. */
function heard(facts: readonly Fact[], state: State): Heard {
  const found: Heard = {
    raised: [],
    seconded: [],
    rounds: [],
    recused: [],
    speeches: [],
    amended: [],
    motions: [],
    rankings: [],
    consented: [],
    objections: [],
  };
  const itemsOf = itemsOfTopics(facts, state);
  const floor = new Map<string, { item: string; stance: 'for' | 'against' | 'question' }>();
  const moved = new Map<string, { item: string; kind: string }>();
  const outcomes = new Map<string, string>();
  const objections = new Map<string, Heard['objections'][number]>();
  const members = state.rolls[state.charter.deliberation.body]?.heads ?? 0;
  const round = () => found.rounds.at(-1);
  for (const fact of facts) {
    const who = fact.for ?? fact.by;
    switch (fact.type) {
      case 'topic.submit':
        for (const item of itemsOf(fact.fields.topic)) {
          const first = !found.raised.some((one) => one.item === item);
          (first ? found.raised : found.seconded).push({ person: who, item });
        }
        break;
      case 'topic.second':
        for (const item of itemsOf(fact.fields.topic)) found.seconded.push({ person: who, item });
        break;
      case 'round.call':
        found.rounds.push({
          round: found.rounds.length + 1,
          form: fact.fields.form,
          held: fact.fields.form !== 'session',
          members,
          came: [],
        });
        break;
      case 'attendance.check-in': {
        const now = round();
        if (now && !now.came.includes(fact.fields.person)) now.came.push(fact.fields.person);
        break;
      }
      case 'session.open': {
        const now = round();
        if (now) now.held = true;
        break;
      }
      case 'recusal.record': {
        const { person, item } = fact.fields;
        if (!found.recused.some((one) => one.person === person && one.item === item))
          found.recused.push({ person, item });
        break;
      }
      case 'floor.request':
        floor.set(who, fact.fields);
        break;
      case 'speech.make': {
        const asked = floor.get(fact.fields.person);
        if (!asked) break;
        const { item, stance } = asked;
        const { person, seconds } = fact.fields;
        found.speeches.push({ person, item, round: found.rounds.length, stance, seconds });
        break;
      }
      case 'comment.submit': {
        const { item, stance } = fact.fields;
        found.speeches.push({ person: who, item, round: found.rounds.length, stance });
        break;
      }
      case 'motion.move': {
        const { motion, item, kind } = fact.fields;
        moved.set(motion, { item, kind });
        if (kind === 'amend') found.amended.push({ person: who, item });
        break;
      }
      case 'motion.decide': {
        const of = moved.get(fact.fields.motion);
        const { for: yes, against, abstain } = fact.fields;
        if (of?.kind === 'main')
          found.motions.push({ item: of.item, round: found.rounds.length, for: yes, against, abstain });
        break;
      }
      case 'ranking.cast':
        found.rankings.push({ person: who, item: fact.fields.item, ranking: fact.fields.ranking.flat() });
        break;
      case 'consent.give':
        found.consented.push({ person: fact.fields.person, item: fact.fields.item });
        break;
      case 'count.make':
      case 'count.recount':
        for (const { item, outcome } of fact.finding.items) outcomes.set(item, outcome);
        break;
      case 'objection.file': {
        const { item, objection } = fact.fields;
        const one = { person: who, item, outcome: outcomes.get(item) ?? 'passed', withdrawn: false };
        objections.set(objection, one);
        found.objections.push(one);
        break;
      }
      case 'objection.withdraw': {
        const one = objections.get(fact.fields.objection);
        if (one) one.withdrawn = true;
        break;
      }
    }
  }
  return found;
}

/** Items with those stages of their routes that were voted on here: what an authority elsewhere decides nobody in it can be asked. */
function itemsOf(facts: readonly Fact[], state: State, found: Heard): Item[] {
  const forms = new Map<string, Item['form']>();
  for (const fact of facts)
    if (fact.type === 'round.call') for (const item of fact.fields.items) forms.set(item, fact.fields.form);
  return Object.values(state.items).map((one): Item => {
    const { item, title, route, becomes, affected, chosen } = one;
    const options = one.options
      .filter(({ status }) => status !== 'withdrawn')
      .map(({ option, title: name, cost }) => ({
        option,
        title: called(name, option),
        ...(cost !== undefined && { cost }),
      }))
      // The one that was chosen stands first: without a vote on options it goes on.
      .sort((first, second) => Number(second.option === chosen) - Number(first.option === chosen));
    const drafted = Object.values(state.projects).find((project) => project.item === item);
    const budget = drafted?.budget ?? options.find(({ option }) => option === chosen)?.cost ?? 0;
    return {
      item,
      title: called(title, item),
      route: route
        .filter(({ held }) => held === 'here')
        .map(({ body, rule, ballot }) => ({ body, rule, ...(ballot !== undefined && { ballot }) })),
      becomes,
      options,
      affected: [...affected],
      form: forms.get(item) ?? 'session',
      ranked: found.rankings.some((ranking) => ranking.item === item),
      budget,
      compromise: 0,
    };
  });
}

/**
 * What people did in a recorded consultation, as plain data.
 * @param record its facts, or the entries a store hands out
 * @throws {Fault} `calibration.…` where nobody is in it, or nothing came on the agenda; `Drift` where it is no record
 */
export function recordedPeopleOf(record: Iterable<Fact | Entry>): RecordedPeople {
  const facts = [...record].map((one) => (isEntry(one) ? toFact(one) : one));
  const state = replay(unopened('record'), facts).context;
  const found = heard(facts, state);
  const polls = pollsOf(facts);
  const items = itemsOf(facts, state, found);
  const deciding = new Set([
    ...(state.charter.begins === 'vote' ? [] : [state.charter.deliberation.body]),
    ...items.flatMap(({ route }) => route.map(({ body }) => body)),
  ]);
  const bodies = [...deciding].flatMap((body) => {
    const roll = state.rolls[body];
    return roll ? [{ body, members: [...roll.members.values()].map(memberOf) }] : [];
  });
  refuseAny([
    ...(items.length === 0 ? [calibrationProblem('calibration.no-items', {})] : []),
    ...(bodies.every(({ members }) => members.length === 0) ? [calibrationProblem('calibration.nobody', {})] : []),
  ]);
  return {
    title: called(state.title, 'record'),
    charter: state.charter,
    items,
    bodies,
    ...found,
    polls,
    surveys: surveysOf(facts, state),
    projects: projectsOf(facts, state),
  };
}
