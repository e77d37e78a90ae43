// What papers are made from: a record read once for its reader, with the state after every entry. Pure; runs the machine and no rule.
import type { Entry } from '../../engine/contracts.js';
import { type Language, namesOf, type Say } from '../../language/index.js';
import { chartBeginning } from '../../procedure/chart.js';
import { community } from '../../procedure/community.js';
import { apply } from '../../procedure/replay.js';
import { placeOf, type Snapshot, unopened } from '../../procedure/snapshot.js';
import type { CommandType, Fact, FactOf, State } from '../../procedure/vocabulary.js';
import { read } from '../minutes/reading.js';
import { type Directory, directoryOf, type Naming, posted } from '../names.js';

/** An entry, and how things stood after it. */
export interface Moment<F = Fact> {
  fact: F;
  state: State;
}

export interface Source {
  id: string;
  language: Language;
  hash: string | undefined;
  entries: number;
  facts: readonly Fact[];
  moments: readonly Moment[];
  /** How things stand in the end. */
  last: State;
  /** The place of the chart in the end. */
  place: string;
  /** When the last entry was made. */
  at: string;
  isCommunity: boolean;
  /** Everything a sentence may use, with the names as this paper's readers may have them. */
  say(state: State): Say;
  /** Every entry of a kind. */
  all<T extends CommandType>(type: T): Moment<FactOf<T>>[];
  day(instant: string): string;
}

export interface Read {
  /** Everything, for those who keep the papers. */
  office: Source;
  /** Only what is meant for the public. */
  posted: Source;
}

interface Walked {
  moments: Moment[];
  last: Snapshot;
}

function walk(id: string, facts: readonly Fact[]): Walked {
  const [first] = facts;
  if (!first) throw new RangeError('a record without entries gives no papers');
  const chart = chartBeginning([community], first.type);
  let snapshot: Snapshot = chart ? unopened(id, community) : unopened(id);
  const moments = facts.map((fact) => {
    snapshot = apply(snapshot, fact);
    return { fact, state: snapshot.context };
  });
  return { moments, last: snapshot };
}

function sourceOf(
  { id, facts, hash }: ReturnType<typeof read>,
  { moments, last }: Walked,
  language: Language,
  namesIn: Naming,
): Source {
  const { zone } = last.context.charter;
  return {
    id,
    language,
    hash,
    entries: facts.length,
    facts,
    moments,
    last: last.context,
    place: placeOf(last),
    at: facts.at(-1)?.at ?? '',
    isCommunity: facts[0] !== undefined && chartBeginning([community], facts[0].type) !== undefined,
    say: (state) => language.say(namesIn(state)),
    // What a moment's entry is, its type says.
    all: <T extends CommandType>(type: T) => moments.filter(({ fact }) => fact.type === type) as Moment<FactOf<T>>[],
    day: (instant) => language.day(instant, zone),
  };
}

/** Reads a record for both kinds of reader. */
export function sourcesOf(record: readonly Entry[] | readonly Fact[], language: Language): Read {
  const { sheets } = language.papers;
  const whole = read(record, 'archive');
  const walked = walk(whole.id, whole.facts);
  const directory: Directory = directoryOf(walked.moments.map(({ state }) => state));
  const open = read(record, 'publication');
  return {
    office: sourceOf(whole, walked, language, namesOf),
    posted: sourceOf({ ...open, hash: whole.hash }, walk(open.id, open.facts), language, (state) =>
      posted(namesOf(state), directory, sheets),
    ),
  };
}
