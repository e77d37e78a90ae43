// The words of counts outside any record: by a rule for decisions, by a law of elections; and what a rule asks for. Types only.
import type {
  Base,
  CandidateStanding,
  Check,
  ElectionOutcome,
  ElectionRule,
  Group,
  Measure,
  VoteOutcome,
} from '../law/index.js';
import type { BallotAccount, ByChannel, Derived, ListedRoll, Precedence } from '../rolls/index.js';

/** A unit that several own, with the lines of the table that say so. */
export interface Shared {
  unit: string;
  head: string;
  owners: readonly string[];
  lines: readonly number[];
}

/** One share of one base on some measures, as a rule asks for it. */
export interface Share {
  /** In words, `more than half`; nothing where it is all of them. */
  share: string | undefined;
  base: Base;
  group: Group | undefined;
  /** Nothing where only heads are counted. */
  measures: readonly Measure[];
  does: 'attending' | 'participating' | 'consent';
}

/** Headings of columns that were passed over, of either table. */
export interface Ignored {
  roll: readonly string[];
  ballots: readonly string[];
}

export interface TallyWords {
  /** A count by a rule for decisions. Measures and thresholds come in words. */
  decision: {
    heading(rule: string, outcome: string): string;
    /** One of several items of a sheet, and what became of it. */
    item(item: string, said: string): string;
    named(person: string, name: string): string;
    roll(measures: string, units: number, scope: string | undefined, parking: number): string;
    byPerson: string;
    parking: string;
    /** Parking is left out, and with it these heads, who own nothing else. */
    noParking(heads: readonly string[]): string;
    derived(derived: Derived): string;
    merged(persons: ListedRoll['merged']): string;
    unreadNumbers(lines: readonly number[]): string;
    followed(measures: string, answer: 'for' | 'against' | null, ground: string): string;
    papers(one: BallotAccount['papers'][number]): string;
    unused(ballots: BallotAccount['unused']): string;
    /** Heads who returned a sheet and said nothing of this item. */
    blank(heads: number): string;
    coOwned(units: readonly Shared[]): string;
    unstated(units: readonly Pick<Shared, 'unit' | 'lines'>[]): string;
    stock(ids: readonly string[]): string;
    answers(of: { for: string; against: string; abstain: string; invalid?: string; participates?: boolean }): string;
    attending(measures: string): string;
    outcome(said: string, outcome: VoteOutcome): string;
    received(account: BallotAccount): string;
    channels(ways: readonly ByChannel[]): string;
    several(one: BallotAccount['several'][number], precedence: Precedence): string;
    coOwners(cast: BallotAccount['coOwners']): string;
    proxies(cast: BallotAccount['proxies']): string;
    invalid(ballot: BallotAccount['invalidBallots'][number]): string;
    silent(heads: readonly string[]): string;
    ignored(columns: Ignored): string;
  };
  /** A count by a law of elections. */
  election: {
    outcomes: Readonly<Record<ElectionOutcome, string>>;
    heading(rule: string, outcome: string): string;
    turnout(check: Check, threshold: string): string;
    needed(votes: number, threshold: string, runoff: boolean): string;
    candidate(candidate: string, votes: number, standing: CandidateStanding): string;
    tied(seats: number, candidates: readonly string[]): string;
    left(seats: number, candidates: readonly string[]): string;
    uncontested: string;
    /** Of an election on a roll: how many a paper may name, and who is elected. */
    seats(seats: number, names: number, elected: readonly string[]): string;
    /** Several posts: how their votes are counted, each under its heading, and those that wait for a tie. */
    passedDown: string;
    separate: string;
    post(post: string, seats: number): string;
    open(posts: readonly string[]): string;
    source(source: string): string;
    notInForce(day: string): string;
  };
  /** What a rule asks for. */
  asked: {
    share(share: Share): string;
    and: string;
    noQuorum: string;
    valid(share: string, electors: ElectionRule['electors']): string;
    elected(share: string): string;
    runoff(share: string): string;
    force(from: string, until: string | undefined): string;
    /** Of what is agreed and no law. */
    undated: string;
  };
  /** That local rules are not modelled. */
  local: string;
}
