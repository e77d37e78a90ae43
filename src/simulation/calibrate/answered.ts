// What each person of a record answered, vote by vote. Where hands were counted and nobody knows whose they were, a lot says: so many
// were for, so many against. Pure.
import { joined } from '../../joined.js';
import { chance, shuffled } from '../chance.js';
import type { RecordedBallot, RecordedPeople, RecordedPoll } from './recorded.js';

type Side = 'for' | 'against' | 'abstain';

/** What was seen of opinions, by subject and person. */
export type Revealed = ReadonlyMap<string, ReadonlyMap<string, number>>;

export interface Answered {
  /** The ballots of a poll by person, hands among them. */
  ballots: ReadonlyMap<RecordedPoll, ReadonlyMap<string, RecordedBallot>>;
  /** How people voted on the motion about an item. */
  motions: ReadonlyMap<string, ReadonlyMap<string, Side>>;
  opinions: Revealed;
}

const OPINION: Record<Side, number> = { for: 1, abstain: 0.5, against: 0 };

const isSide = (choice: unknown): choice is Side => choice === 'for' || choice === 'against' || choice === 'abstain';

/** So many of these answered so: by lot, or those first who stand first. */
function assigned(among: readonly string[], votes: Readonly<Record<Side, number>>): Map<string, Side> {
  const said = new Map<string, Side>();
  let from = 0;
  for (const side of ['for', 'abstain', 'against'] as const) {
    for (const person of among.slice(from, from + votes[side])) said.set(person, side);
    from += votes[side];
  }
  return said;
}

/** Ballots of a poll, with one for each whose hand was counted. */
function ballotsOf(poll: RecordedPoll, seed: string): Map<string, RecordedBallot> {
  const ballots = new Map(poll.ballots.map((one) => [one.person, one] as const));
  for (const [item, { among, ...votes }] of Object.entries(poll.hands)) {
    const lots = chance(seed, 'replay', 'hands', poll.body, item, poll.call);
    for (const [person, side] of assigned(shuffled(among, lots), votes)) {
      const one = ballots.get(person);
      const choices = { ...one?.choices, [item]: side };
      ballots.set(person, { channel: '', extension: 0, elapsed: 0.5, ...one, person, choices });
    }
  }
  return ballots;
}

/** What a choice among options says of each of them. */
function optionsIn(choice: unknown): [option: string, opinion: number][] {
  if (Array.isArray(choice)) {
    const places = choice.length;
    return choice.flatMap((one: string | string[], place) =>
      [one].flat().map((option): [string, number] => [option, 1 - place / Math.max(1, 2 * places)]),
    );
  }
  if (typeof choice !== 'object' || choice === null) return [];
  const points = Object.entries(choice as Record<string, number>);
  const most = Math.max(1, ...points.map(([, of]) => of));
  return points.map(([option, of]) => [option, of / most]);
}

/** @param seed of the lots by which hands are given to people */
export function answeredIn(recorded: RecordedPeople, seed: string): Answered {
  const opinions = new Map<string, Map<string, number>>();
  const reveal = (subject: string, person: string, opinion: number): void => {
    const known = opinions.get(subject) ?? new Map<string, number>();
    known.set(person, opinion);
    opinions.set(subject, known);
  };
  const ballots = new Map<RecordedPoll, Map<string, RecordedBallot>>();
  for (const poll of recorded.polls) {
    const cast = ballotsOf(poll, seed);
    ballots.set(poll, cast);
    for (const { person, choices } of cast.values())
      for (const [item, choice] of Object.entries(choices)) {
        if (isSide(choice)) reveal(item, person, OPINION[choice]);
        for (const [option, opinion] of optionsIn(choice)) reveal(joined(item, option), person, opinion);
      }
  }
  for (const { person, item, ranking } of recorded.rankings)
    for (const [option, opinion] of optionsIn(ranking)) reveal(joined(item, option), person, opinion);
  const members = new Set(
    recorded.bodies
      .find(({ body }) => body === recorded.charter.deliberation.body)
      ?.members.map(({ person }) => person),
  );
  const motions = new Map<string, ReadonlyMap<string, Side>>();
  for (const { item, round, ...votes } of recorded.motions) {
    const recused = recorded.recused.filter((one) => one.item === item).map(({ person }) => person);
    const present = recorded.rounds
      .find((one) => one.round === round)
      ?.came.filter((person) => (members.size === 0 || members.has(person)) && !recused.includes(person));
    const lots = chance(seed, 'replay', 'motion', item);
    // Whoever voted for it later was for it then, as far as the numbers let them.
    const thinks = (person: string): number => opinions.get(item)?.get(person) ?? 0.5;
    const order = shuffled(present ?? [], lots).sort((one, other) => thinks(other) - thinks(one));
    motions.set(item, assigned(order, votes));
  }
  return { ballots, motions, opinions };
}
