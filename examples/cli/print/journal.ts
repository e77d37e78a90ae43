// A consultation as it goes, for people to read: steps as headings, days under them, one line an act, its working below.
import { type CommandType, commands, type Fact, placeOf, type Refusal, type Snapshot } from 'yishi';
import { STEPS, type Step } from 'yishi/charters';
import { namesOf } from 'yishi/language';
import { type Answered, localTime, namesAt, type Recorded } from 'yishi/script';
import type { Desk } from './desk.js';
import { hang } from './width.js';

/** From so many facts of one kind on, one line names them all. */
const MANY = 4;

/** Facts of which, when they come in numbers, only the persons matter. */
const CROWDED: readonly CommandType[] = [
  'attendance.check-in',
  'attendance.check-out',
  'topic.second',
  'notice.deliver',
  'paper.issue',
  'paper.return',
  'ranking.cast',
  'ballot.cast',
  'project.score',
  'rating.give',
];

/** What a community's registers take in comes by the dozen, whatever it is. */
const isCrowded = (type: CommandType): boolean => CROWDED.includes(type) || !Object.hasOwn(commands, type);

/** Deadlines that say by their kind alone what they were about. */
const PLAIN = ['gathering', 'notice', 'poll', 'posting', 'session'];

const saysEnough = (fact: Fact): boolean => fact.type === 'deadline.pass' && PLAIN.includes(fact.finding.kind);

/** Whom a fact is about: named in its fields, or else whoever asked for it. */
const subjectOf = ({ fields, for: principal, by }: Fact): string => {
  const person = 'person' in fields ? fields.person : undefined;
  return typeof person === 'string' ? person : (principal ?? by);
};

export const isStep = (step: string): step is Step => STEPS.some((known) => known === step);

const stepOf = (snapshot: Snapshot): string => placeOf(snapshot).split('.')[0] ?? '';

export class Journal {
  private step = '';
  private day = '';
  private place = '';

  constructor(private readonly desk: Desk) {}

  /** Everything one act asked for. */
  act(answered: readonly Answered[], expected: boolean): void {
    const refused = answered.filter(({ refusal }) => refusal);
    this.facts(answered.flatMap(({ recorded }) => recorded));
    if (refused.length >= MANY) {
      const [first] = refused;
      if (first?.refusal) this.refused(first, first.refusal, expected, refused.length);
      return;
    }
    for (const one of refused) if (one.refusal) this.refused(one, one.refusal, expected, 1);
  }

  /** Facts in their order; many of one kind in a row become one line. */
  facts(recorded: readonly Recorded[]): void {
    for (let start = 0; start < recorded.length; ) {
      const first = recorded[start];
      if (!first) return;
      let end = start + 1;
      while (isLike(first, recorded[end])) end += 1;
      if (end - start >= MANY && isCrowded(first.fact.type)) this.group(recorded.slice(start, end));
      else for (const one of recorded.slice(start, end)) this.fact(one);
      start = end;
    }
  }

  private fact(recorded: Recorded): void {
    const { fact } = recorded;
    const { language, paint } = this.desk;
    const names = namesAt(recorded);
    this.heading(recorded.before, fact.at, recorded.after);
    const isClock = fact.by === 'clock';
    this.line(fact.at, language.fact(fact, names), isClock ? paint.dim : undefined);
    for (const line of saysEnough(fact) ? [] : language.finding(fact, names)) this.under(line);
    this.moved(recorded.after);
  }

  private group(recorded: readonly Recorded[]): void {
    const [first] = recorded;
    const last = recorded.at(-1);
    if (!first || !last) return;
    const { language, words } = this.desk;
    const names = namesAt(last);
    this.heading(first.before, first.fact.at, first.after);
    const { person } = language.say(names);
    const people = [...new Set(recorded.map(({ fact }) => person(subjectOf(fact))))];
    this.line(first.fact.at, words.journal.many(language.command(first.fact.type), recorded.length, people));
    this.moved(last.after);
  }

  private refused({ asked, now }: Answered, refusal: Refusal, expected: boolean, times: number): void {
    const { language, words, paint } = this.desk;
    const names = namesOf(now.context);
    const { person } = language.say(names);
    this.heading(now, asked.at, now);
    const who = words.journal.who(person(asked.by), asked.for && person(asked.for));
    const what = words.journal.refused(who, nameOf(language, asked.type), times, expected);
    this.line(asked.at, what, expected ? paint.yellow : paint.red, '✗');
    this.under(language.refusal(refusal, names));
  }

  /** The step, when it is another; the day, when it is another. What brings a step about stands under the one it ends. */
  private heading(before: Snapshot, at: string, after: Snapshot): void {
    const { language, words, paint, columns } = this.desk;
    const begins = this.step === '' ? after : before;
    const step = stepOf(begins);
    if (step !== this.step) {
      this.step = step;
      this.place = placeOf(begins);
      this.day = '';
      const title = `── ${isStep(step) ? language.step(step) : language.place(step)} `;
      this.desk.print(`\n${paint.bold(title + '─'.repeat(Math.max(4, columns - this.desk.width(title))))}`);
    }
    const { day, weekday } = localTime(at, this.desk.zone);
    if (day === this.day) return;
    this.day = day;
    this.desk.print(paint.dim(words.journal.day(day, weekday)));
  }

  private line(at: string, text: string, colour = (plain: string) => plain, mark = ' '): void {
    const time = localTime(at, this.desk.zone).time;
    const lead = `  ${time} ${mark} `;
    this.desk.print(colour(hang(lead, text, this.desk.columns)));
  }

  private under(text: string): void {
    this.desk.print(hang(' '.repeat(10), text, this.desk.columns));
  }

  /** Says where the consultation has come to within its step, or that the step is over. */
  private moved(after: Snapshot): void {
    const place = placeOf(after);
    if (place === this.place) return;
    this.place = place;
    const { language, paint } = this.desk;
    this.desk.print(paint.green(`        → ${language.place(place)}`));
    if (place.startsWith('closed')) this.step = stepOf(after);
  }
}

const isLike = (first: Recorded, other: Recorded | undefined): boolean =>
  other !== undefined && other.fact.type === first.fact.type && other.fact.at === first.fact.at;

/** A script may ask for what is no command: then its own word stands. */
const nameOf = ({ words: { commands } }: Desk['language'], type: string): string =>
  (commands as Readonly<Record<string, string>>)[type] ?? type;
