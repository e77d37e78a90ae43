// From the acts of a script to what is asked: each with its moment, everybody it is asked for, and its fields read.
import * as z from 'zod/mini';
import type { Fault } from '../problem.js';
import type { ScriptProblem } from '../problems/script.js';
import { type Chart, consultation } from '../procedure/chart.js';
import { community } from '../procedure/community.js';
import { type TableTurn, turned } from './act-tables.js';
import { type Attach, withFiles } from './attached.js';
import { tellTwice } from './ballots-twice.js';
import type { Path, Place, YamlDocument } from './document.js';
import { isDue } from './dues.js';
import { filled, readFields } from './fields.js';
import type { Gathered } from './gathered.js';
import { isTooLong, MOST } from './ids.js';
import { Before, type Offices } from './inherited.js';
import { isLocal, localTime, readingOf, spanOf } from './moments.js';
import { inWordsOf, type OwnWords } from './open-words.js';
import type { ActForm, Expectation } from './schema.js';
import { actTime, plainTime } from './times.js';
import { toldMoment } from './told.js';
import { type Turn, timesOf, turnsOf } from './turns.js';
import type { People } from './who.js';
import { commandRead } from './words.js';

/** One thing asked of the engine. */
export interface Asked {
  by: string;
  enteredBy?: string;
  for?: string;
  assisted?: true;
  on?: string;
  /** Of acts that a record goes on with: by it the same act is known again. */
  key?: string;
  /** Where it stands, if that is a row of a table. */
  row?: Place;
  fields: Record<string, unknown>;
}

/** What acts are read by besides themselves. */
export interface Reads {
  /** The moment before the first. */
  from: string;
  /** The items there are. */
  items: readonly { item: string }[];
  /** Who holds which office, where that is known: what only they do is theirs where nobody is named. */
  offices?: Offices | undefined;
  /** What the tables ask for that acts bring, by the places of the acts. */
  tables?: ReadonlyMap<number, readonly TableTurn[]> | undefined;
  /** After these acts, when the next deadline is due; nothing where none runs. */
  due(before: readonly ScriptAct[]): Promise<string | undefined>;
  /** What happens now, whatever time is claimed: then it is `on`, for commands that may be entered late. */
  live?: { late: readonly string[] } | undefined;
}

/** An act as it will be played. Moments are those of the record. */
export interface ScriptAct {
  /** Its number in the script, from 1. */
  number: number;
  /** A command's type, or `wait`. */
  type: string;
  at: string;
  /** One, or one for each of `as` or `each`; none for `wait`. */
  asked: Asked[];
  /** Something of it cannot be read. */
  unread?: true;
  expect: Expectation | undefined;
  /** Where it stands in the script. */
  position: Place;
  /** Where its expectation stands. */
  expectedAt: Place;
}

/** No script asks for more, all acts together. */
const MOST_IN_ALL = 1_000_000;

/** Reads the acts of one script, in their order. */
export class ActReader {
  constructor(
    private readonly document: YamlDocument,
    private readonly chart: Chart,
    private readonly zone: string,
    private readonly people: {
      known(person: string, path: Path): void;
      who: People;
      words: OwnWords;
      attach: Attach | undefined;
    },
    private readonly faults: Gathered,
  ) {}

  async read(said: readonly ActForm[], { from, items, offices, tables, due, live }: Reads): Promise<ScriptAct[]> {
    if (this.isTooMuch(said)) return [];
    let before = from;
    const unsaid = new Before(items, offices);
    const acts: ScriptAct[] = [];
    for (const [index, one] of said.entries()) {
      const path = ['acts', index];
      const completed = unsaid.complete(one, this.declared(one.do), (written) => this.people.who.id(written));
      const act = live ? this.happening(completed, from, path, live) : completed;
      const wrong = this.faults.all.length;
      const at = isDue(act.at)
        ? await this.dueAfter(acts, before, path, { due, live })
        : this.momentOf(act, before, path);
      if (at < before)
        this.faults.add([...path, 'at'], 'script.out-of-order', { at: act.at ?? '', before: this.written(before) });
      else before = at;
      const turns = tables?.get(index);
      const asked =
        act.do === 'wait'
          ? this.nobody(act, path)
          : turns
            ? this.byTable(act, turns, unsaid.about, at, path)
            : this.asked(act, at, path);
      acts.push({
        number: index + 1,
        type: act.do,
        at,
        asked,
        ...(this.faults.all.length > wrong && { unread: true }),
        expect: act.expect,
        position: this.document.at(path),
        expectedAt: this.document.at([...path, 'expect']),
      });
    }
    return acts;
  }

  /** An act under the real clock: a time it says is claimed, where the rules count what is claimed. */
  private happening(act: ActForm, now: string, path: Path, { late }: { late: readonly string[] }): ActForm {
    const { at, ...rest } = act;
    if (at === undefined || isDue(at) || act.do === 'wait') return act;
    if (!late.includes(act.do)) this.faults.add([...path, 'at'], 'script.time-claimed', { written: at, late });
    // A day and a year that are not written are today's.
    return { ...rest, on: plainTime(at, now, this.zone) };
  }

  private async dueAfter(
    acts: readonly ScriptAct[],
    before: string,
    path: Path,
    { due, live }: Pick<Reads, 'due' | 'live'>,
  ): Promise<string> {
    const found = before === '' ? undefined : await due(acts);
    if (found === undefined && before !== '') this.faults.add([...path, 'at'], 'script.nothing-due', {});
    if (found !== undefined && live && found > before)
      this.faults.add([...path, 'at'], 'script.not-due', { due: this.written(found) });
    // What was due before has passed; what is live happens now.
    if (live) return before;
    return found === undefined || found < before ? before : found;
  }

  /** Counted before anything is spelt out. */
  private isTooMuch(acts: readonly ActForm[]): boolean {
    let times = 0;
    const index = acts.findIndex((act) => {
      times += timesOf(act);
      return times > MOST_IN_ALL;
    });
    if (index >= 0) this.faults.add(['acts', index], 'script.too-much', { times, most: MOST_IN_ALL });
    return index >= 0;
  }

  /** A moment as the script would write it. */
  private written(moment: string): string {
    const { day, time } = localTime(moment, this.zone);
    return `${day} ${time}`;
  }

  private momentOf({ at }: ActForm, before: string, path: Path): string {
    // After what cannot be read nothing can be counted from.
    if (at === undefined) return before;
    const written = actTime(at, before, this.zone);
    if (before === '' && !isLocal(written)) return before;
    const read = isLocal(written) ? readingOf(written, this.zone) : spanOf(written, before, this.zone);
    return toldMoment(this.faults, [...path, 'at'], at, read, this.zone) ?? before;
  }

  private declared(type: string) {
    const { commands } = this.chart;
    return Object.hasOwn(commands, type) ? commands[type] : undefined;
  }

  private nobody(act: ActForm, path: Path): Asked[] {
    if ((act.by ?? act.as ?? act.each ?? act.with) !== undefined) this.faults.add(path, 'script.wait-alone', {});
    return [];
  }

  /** What is wrong with a row is told there. */
  private byTable(
    act: ActForm,
    turns: readonly TableTurn[],
    item: string | undefined,
    at: string,
    path: Path,
  ): Asked[] {
    const rows = turns.map((turn) => {
      const one = turned(act, turn, item, this.declared(act.do));
      const asked = this.faults.within(turn.place, turn.columns, () =>
        this.askedOnce(one, { by: one.by ?? '' }, at, path, true),
      );
      return { ...asked, row: turn.place };
    });
    if (act.do === 'ballot.cast' && !act.expect?.refused) tellTwice(turns, rows, path, this.faults);
    return rows;
  }

  private asked(act: ActForm, at: string, path: Path): Asked[] {
    if (!this.declared(act.do) && act.expect?.refused !== 'command.unknown') {
      const { id } = this.chart;
      const other = id === community.id ? consultation : community;
      const doing = [...path, 'do'];
      if (Object.hasOwn(other.commands, act.do))
        this.faults.add(doing, 'script.command-elsewhere', {
          command: act.do,
          opens: id === community.id ? 'community' : 'consultation',
        });
      else {
        const read = commandRead(this.chart, act.do);
        const near = 'among' in read ? read.among : 'near' in read ? read.near : [];
        this.faults.add(doing, 'script.command-unknown', { command: act.do, near });
      }
    }
    if ((act.by === undefined) === (act.as === undefined)) this.faults.add(path, 'script.by-or-as', {});
    const long = [act.as, act.each].flatMap((list) => list ?? []).find(isTooLong);
    if (typeof long === 'string') this.faults.add(path, 'script.range-too-long', { range: long, most: MOST });
    const times = timesOf(act);
    if (times > MOST) this.faults.add(path, 'script.too-many-times', { times, most: MOST });
    if (long !== undefined || times > MOST) return [];
    return turnsOf(act).map((turn, index) => this.askedOnce(act, turn, at, path, index === 0));
  }

  /** What is wrong with a field is the same in every turn: only the first tells of it. */
  private askedOnce(act: ActForm, turn: Turn, at: string, path: Path, first: boolean): Asked {
    const { known, who } = this.people;
    const text = (value: string | undefined) => (value === undefined ? undefined : String(filled(value, turn)));
    const person = (value: string | undefined, key: string) =>
      value === undefined ? undefined : who.idOf(value, [...path, key]);
    const enteredBy = person(text(act.enteredBy), 'enteredBy');
    const principal = person(text(act.for), 'for');
    const by = turn.by === '' ? '' : who.idOf(turn.by, [...path, act.as ? 'as' : 'by']);
    if (act.expect?.refused !== 'stranger') {
      if (by !== '') known(by, [...path, act.as ? 'as' : 'by']);
      if (enteredBy !== undefined) known(enteredBy, [...path, 'enteredBy']);
      if (principal !== undefined) known(principal, [...path, 'for']);
    }
    const on = this.onOf(text(act.on), act, at, path, first);
    const fields = this.fieldsOf(act, turn, at, path, first);
    return {
      by,
      fields,
      // Whoever brings a table has entered what others do, and not what is their own.
      ...(enteredBy !== undefined && !(act.table !== undefined && enteredBy === by) && { enteredBy }),
      ...(principal !== undefined && { for: principal }),
      ...(act.assisted && { assisted: act.assisted }),
      ...(on !== undefined && { on }),
    };
  }

  private fieldsOf(act: ActForm, turn: Turn, at: string, path: Path, first: boolean): Record<string, unknown> {
    let readable = true;
    const { who, words, attach } = this.people;
    const command = this.declared(act.do);
    // What is filled in keeps its keys.
    const whole = filled(act.with ?? {}, turn) as Record<string, unknown>;
    const meant = command ? inWordsOf(whole, command, words(act.do)) : whole;
    const tell = (fault: Fault<ScriptProblem>, at: Path) => this.faults.addFault(fault, [...path, 'with', ...at]);
    const there = command && attach ? withFiles(meant, command, attach, tell) : meant;
    const said = who.fields(there, [...path, 'with']);
    const fields = readFields(said, { zone: this.zone, at }, ({ path: inner, kind, written, reading }) => {
      // A script may ask for what is malformed, to see it refused.
      if (act.expect?.refused === 'malformed') return;
      readable = false;
      if (!first) return;
      const here = [...path, 'with', ...inner];
      if (reading) toldMoment(this.faults, here, written, reading, this.zone);
      else this.faults.add(here, 'script.amount', { kind, written });
    }) as Record<string, unknown>;
    // What the engine would refuse as malformed has a line here.
    if (!first || !readable || !command || act.expect?.refused === 'malformed') return fields;
    const parsed = z.safeParse(command.fields, fields);
    if (!parsed.success) this.faults.addIssues(parsed.error.issues, [...path, ...(act.with ? ['with'] : [])], command);
    return fields;
  }

  private onOf(written: string | undefined, act: ActForm, at: string, path: Path, first: boolean): string | undefined {
    if (written === undefined) return undefined;
    const reading = readingOf(plainTime(written, at, this.zone), this.zone);
    if (!first) return reading && 'at' in reading ? reading.at : undefined;
    const on = toldMoment(this.faults, [...path, 'on'], written, reading, this.zone);
    if (on === undefined) return undefined;
    if (on > at && act.expect?.refused !== 'on.after-at') {
      this.faults.add([...path, 'on'], 'script.on-after-at', { on: written });
    }
    return on;
  }
}
