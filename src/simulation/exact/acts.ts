// The chances of what one of a group does on a ballot, as the behaviours of the group have it: each walked through in its order, for every
// way a mind may be made up. Nothing where it depends on more than one's own opinions, traits and lots. Pure.
import { INDIFFERENCE } from '../behaviour/index.js';
import { sideOf, USUAL } from '../behaviour/sincere.js';
import type { Kinded } from '../kinds.js';
import type { Scenario } from '../scenario.js';
import { below, constant, type Group, ofPerson } from './columns.js';

type Side = 'for' | 'against' | 'abstain';
export type Acts = Record<Side, number>;

/** A way a mind may be made up: the side on the item, and whether there is something on the ballot they are against. */
interface Mind {
  chance: number;
  side: Side;
  opposed: boolean;
}

/** The behaviours a group is asked about ballots by, in their order. Behind a sincere one nobody is asked, but by whoever says when to leave. */
function asked({ behaviour }: Scenario, group: string): { pieces: Kinded[]; indifference: number } | undefined {
  const theirs = behaviour.filter((one) => {
    const groups = one['groups'] as readonly string[] | undefined;
    return groups === undefined || groups.includes(group);
  });
  const pieces = theirs.flatMap((one) => ('outside' in one ? [] : [one as Kinded]));
  const leave = pieces.some(({ kind, hazard }) => kind === 'drop-out' && hazard !== 0);
  if (leave || pieces.length < theirs.length) return undefined;
  const end = pieces.findIndex(({ kind }) => kind === 'sincere');
  if (end < 0) return { pieces, indifference: INDIFFERENCE };
  return { pieces: pieces.slice(0, end), indifference: Number(pieces[end]?.['indifference'] ?? INDIFFERENCE) };
}

/** What one person may think of the first of these items, and whether they are against any of them. */
function mindsOf({ opinion, opinions }: Group, person: number, items: readonly string[], indifference: number) {
  const columnOf = (item: string) => ofPerson(opinions[item] ?? opinion, person);
  const [first, ...others] = items.map(columnOf);
  if (first === undefined) return undefined;
  const upTo = below(first, 0.5 + indifference, true);
  const under = below(first, 0.5 - indifference, false);
  const half = below(first, 0.5, false);
  if (upTo === undefined || under === undefined || half === undefined) return undefined;
  let forAll = 1;
  for (const column of others) {
    const against = column === undefined ? undefined : below(column, 0.5, false);
    if (against === undefined) return undefined;
    forAll *= 1 - against;
  }
  const minds: Mind[] = [
    { chance: under, side: 'against', opposed: true },
    { chance: half - under, side: 'abstain', opposed: true },
    { chance: (upTo - half) * forAll, side: 'abstain', opposed: false },
    { chance: (upTo - half) * (1 - forAll), side: 'abstain', opposed: true },
    { chance: (1 - upTo) * forAll, side: 'for', opposed: false },
    { chance: (1 - upTo) * (1 - forAll), side: 'for', opposed: true },
  ];
  return minds.filter(({ chance }) => chance > 0);
}

/** The chance that one of the ways offered is open to somebody. */
function reached(scenario: Scenario, { traits }: Group, person: number): number | undefined {
  const offered = scenario.channels ?? scenario.charter.vote.channels.filter((channel) => channel !== 'show-of-hands');
  const channels = offered.filter((channel) => scenario.charter.vote.channels.includes(channel));
  let none = 1;
  for (const channel of channels) {
    const open = constant(ofPerson(traits[channel], person), 1);
    if (open === undefined) return undefined;
    none *= 1 - open;
  }
  return 1 - none;
}

/** Whether a behaviour looks at all items of a ballot, not at one alone. */
export const looksAround = ({ behaviour }: Scenario): boolean =>
  behaviour.some((one) => 'kind' in one && (one.kind === 'boycott' || one.kind === 'bloc'));

/** The share of people who are as a behaviour has it, and what of a ballot they answer by it: nothing where others decide it. */
function answering(
  { kind, ...settings }: Kinded,
  items: readonly string[],
  proxies: boolean,
): { share: number; says: (mind: Mind) => Side | 'away' | undefined } | undefined {
  const share = Number(settings['share'] ?? settings['discipline'] ?? 1);
  const nothing = { share: 0, says: () => undefined };
  switch (kind) {
    case 'boycott':
      if (settings['when'] === 'hopeful') return share === 0 ? nothing : undefined;
      return { share, says: ({ opposed }) => (opposed ? 'away' : undefined) };
    case 'abstain':
      return { share, says: () => 'abstain' };
    case 'bloc': {
      const lines = settings['lines'] as Readonly<Record<string, number | undefined>>;
      const [line] = items.map((item) => lines[item]);
      if (line === undefined || items.some((item) => lines[item] === undefined)) return nothing;
      return { share, says: () => sideOf(line, 0) };
    }
    case 'delegate':
      return share === 0 || !proxies ? nothing : undefined;
    // Of items that are voted for or against they say nothing.
    case 'strategic':
    case 'drop-out':
      return nothing;
    default:
      return undefined;
  }
}

/**
 * What one person of a group does about the first of the items that stand together on a ballot.
 * @param person their number within the group, from 0
 */
export function actsOf(scenario: Scenario, group: Group, person: number, items: readonly string[]): Acts | undefined {
  const found = asked(scenario, group.id);
  const votes = constant(ofPerson(group.traits['votes'], person), USUAL['votes'] ?? 1);
  const open = reached(scenario, group, person);
  const minds = found && mindsOf(group, person, items, found.indifference);
  if (!minds || votes === undefined || open === undefined) return undefined;
  const answers = found.pieces.map((piece) => ({
    kind: piece.kind,
    answer: answering(piece, items, scenario.charter.vote.proxies.allowed),
  }));
  const acts: Acts = { for: 0, against: 0, abstain: 0 };
  for (const mind of minds) {
    let left = mind.chance;
    // Of one kind the same people are ready twice: each has one lot for it.
    const before = new Map<string, number>();
    for (const { kind, answer } of answers) {
      if (!answer) return undefined;
      const said = answer.says(mind);
      const known = before.get(kind) ?? 0;
      if (said === undefined || answer.share <= known) continue;
      before.set(kind, answer.share);
      const theirs = left * ((answer.share - known) / (1 - known));
      left -= theirs;
      if (said !== 'away') acts[said] += theirs * votes * open;
    }
    acts[mind.side] += left * votes * open;
  }
  return acts;
}
