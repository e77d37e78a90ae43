// The words of papers that are posted, signed and filed: a title for every kind, the labels they share, and their sentences. Types only.
import type { Base, Check, DecisionRule, Group, Measure } from '../law/index.js';
import type { Round } from '../parts/2-deliberation/words.js';
import type { Count } from '../parts/3-vote/words.js';
import type { CallOutStatus, Risk } from '../parts/call-outs/words.js';
import type { PartnerKind } from '../registers/contracts/words.js';
import type { Label, PaperKind } from './labels.js';
import type { Say } from './say.js';

export interface Sheets {
  /** What each is called, what it is for, and where it is asked for. */
  kinds: Readonly<Record<PaperKind, { title: string; purpose: string; basis: string }>>;
  labels: Readonly<Record<Label, string>>;
  colon: string;
  /** Before, between and behind the numbers of a page. */
  page: readonly [before: string, between: string, after: string];
  /** Below a paper: from which record it is, and how that is checked. */
  foot(record: { entries: number; hash: string | undefined }): readonly string[];
  /** The beginning of a fingerprint, in the margin of every page. */
  short(hash: string | undefined): string;
  none: string;
  /** Whoever lives there, without a name. */
  household(unit: string): string;
  /** Somebody of whom nothing may be told. */
  resident: string;
  /** Up to where somebody signs: an office or a part, with a name where one is known. */
  signed(part: string, name: string | undefined): string;
  blankDate: string;
  toFillIn: string;
  /** Boxes to tick. */
  boxes(choices: readonly string[]): string;
  inBrackets(text: string): string;
  numbered(number: number, text: string): string;
  /** From one moment to another. */
  span(from: string, until: string): string;
  until(moment: string): string;
  volume(number: number, of: number): string;
  entries(first: number, last: number): string;

  channels: readonly string[];
  origins: readonly string[];

  rounds(number: number): string;
  forms: Readonly<Record<Round['form'], string>>;
  calls(title: string, items: number): string;
  option(title: string, text: string, cost: string | undefined): string;
  /** Files are not named in public: so many. */
  materials(files: number): string;
  howToSpeak: string;
  howToWrite: string;
  welcome: string;
  agenda: {
    signIn(quorum: string): string;
    oath: string;
    introduce(item: string): string;
    debate(item: string, time: string, speeches: number): string;
    settle(item: string): string;
    sum: string;
    sign: string;
  };
  due(body: string): string;
  ofDue(present: number, due: number): string;

  polls(number: number): string;
  votes(body: string, items: number): string;
  frozenRoll(measures: string): string;
  elsewhere: string;
  choiceAmong: string;
  mayEntrust(cap: number, written: boolean): string;
  noProxy: string;
  byRule(title: string, source: string): string;
  rollHash(hash: string): string;
  measures: Readonly<Record<Measure, string>>;
  bases(base: Base, group: Group | undefined): string;
  marks(marks: 'names' | 'ranking' | 'points', seats: number): string;
  howToMark: string;
  howToMarkChoice: string;
  powers: readonly string[];
  untilClose(moment: string): string;
  proxyNote: string;
  papers(issued: number, returned: number, spoiled: number): string;
  /** Papers and hands that came in: those that count, those that do not. */
  received(count: Pick<Count, 'ballots' | 'late' | 'invalid' | 'reconciliation'>): string;
  outcome(outcome: string): string;
  votedOn(option: string, text: string): string;
  /** How much of what, and how much was needed. */
  share(of: 'participation' | 'consent', say: Say, check: Check & { group?: Group | undefined }): string;
  resultOf(body: string, day: string): string;
  objectUntil(moment: string): string;
  objectWhenPosted: string;
  /** The comparisons by cross-multiplication, for a note. */
  arithmetic(say: Say, checks: readonly Check[]): readonly string[];
  lawNotes(say: Say, law: DecisionRule): readonly string[];

  ofMilestones(done: number, all: number): string;
  /** What a project may cost now, and what was approved at first. */
  budgetNow(now: string, approved: string): string;
  balance(moneyIn: string, moneyOut: string, rest: string): string;
  risks: Readonly<Record<Risk, string>>;
  callOutStatus(status: CallOutStatus): string;
  within(arrive: number, resolve: number): string;
  outOf(max: number): string;
  surveyNote: string;
  evaluations(number: number): string;
  ratings(ratings: number, least: number): string;
  /** The average of a sum over so many people. */
  average(weighted: number, greatest: number, people: number): string;
  mean(num: number, den: number, max: number): string;
  satisfied(satisfied: boolean, threshold: string): string;
  review(review: string, num: number, den: number): string;
  notYetDecided: string;
  overdue(what: string, due: string): string;
  pleaseDo: string;
  partners: Readonly<Record<PartnerKind, string>>;
}
