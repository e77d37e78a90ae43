// Folds a record once and writes down, fact by fact, what the minutes say: in sections by step, round and stage,
// with the names as they were at that moment. Pure; runs the machine and no rule.
import { STEPS, type Step } from '../../charters/charter.js';
import { namesDuring } from '../../engine/names.js';
import { type Attended, type Language, type NameLookup, namesOf, type RunType } from '../../language/index.js';
import { apply } from '../../procedure/replay.js';
import { placeOf, type Snapshot, unopened } from '../../procedure/snapshot.js';
import type { Fact, FactOf, State } from '../../procedure/vocabulary.js';
import type { Naming } from '../names.js';

/** What one fact, or a run of facts of one kind, comes to. */
export interface Line {
  first: number;
  last: number;
  at: string;
  text: string;
  working: string[];
}

export interface Section {
  level: 2 | 3;
  title: string;
  lines: Line[];
}

/** Who signed in to one meeting. */
export interface Meeting {
  title: string;
  came: Attended;
}

export interface Folded {
  state: State;
  place: string;
  sections: Section[];
  meetings: Meeting[];
  /** The last evaluation that was found. */
  rated: Line | undefined;
}

/** Ballots, rankings and ratings are never listed one by one. */
const SECRET: readonly string[] = ['ballot.cast', 'ranking.cast', 'rating.give'] satisfies RunType[];

const isStep = (word: string): word is Step => (STEPS as readonly string[]).includes(word);

export function fold(id: string, facts: readonly Fact[], language: Language, namesIn: Naming = namesOf): Folded {
  const { minutes, runs } = language.papers;
  const sections: Section[] = [];
  const meetings: Meeting[] = [];
  let rated: Line | undefined;
  let snapshot: Snapshot = unopened(id);
  let key = '';
  let meeting: { title: string; body: string } = { title: '', body: '' };
  let run: { facts: Fact[]; names: NameLookup } | undefined;
  /** Who signed in to this meeting, in that order: collections keyed by person have none. */
  const arrived = new Set<string>();

  const begin = (level: Section['level'], title: string): void => {
    endRun();
    sections.push({ level, title, lines: [] });
  };

  const write = (line: Line): void => {
    sections.at(-1)?.lines.push(line);
  };

  function endRun(): void {
    const [first] = run?.facts ?? [];
    const last = run?.facts.at(-1);
    if (!run || !first || !last) return;
    const single = run.facts.length === 1 && !SECRET.includes(first.type);
    write({
      first: first.seq,
      last: last.seq,
      at: first.at,
      // A run is gathered under one type of those that have a line for it.
      text: single ? language.fact(first, run.names) : language.run(run.facts as FactOf<RunType>[], run.names),
      working: single ? language.finding(first, run.names) : [],
    });
    run = undefined;
  }

  function beginSection(before: Snapshot, fact: Fact): void {
    const [place = ''] = placeOf(before).split('.');
    if (place === 'suspended') return;
    const round = isStep(place) ? before.context.rounds[place] : 0;
    if (key === `${place} ${round}`) return;
    key = `${place} ${round}`;
    if (isStep(place)) begin(2, minutes.step(language.step(place), round));
    else begin(2, fact.type === 'consultation.open' ? minutes.sections.opening : minutes.sections.ended);
  }

  /** A round of deliberation and a stage of the vote have their own heading, and their own attendance. */
  function beginMeeting(fact: Fact, after: State): void {
    if (fact.type === 'round.call') {
      const { body } = after.charter.deliberation;
      meeting = { title: minutes.round(fact.finding.round, fact.fields.form), body };
    } else if (fact.type === 'notice.post') {
      const { stage, body } = fact.finding;
      meeting = { title: minutes.stage(stage + 1, language.say(namesIn(after)).body(body)), body };
    } else return;
    begin(3, meeting.title);
  }

  function endMeeting({ presence, rolls }: State, names: NameLookup): void {
    if (presence.size === 0) return;
    const say = language.say(names);
    const roll = rolls[meeting.body];
    const came = { expected: roll?.heads, members: [] as string[], others: [] as string[] };
    for (const person of arrived) {
      const present = presence.get(person);
      if (!present) continue;
      const { proxyFor } = present;
      (roll?.members.has(proxyFor ?? person) ? came.members : came.others).push(say.actor(person, proxyFor));
    }
    meetings.push({ title: meeting.title, came });
    arrived.clear();
  }

  for (const fact of facts) {
    const before = snapshot;
    snapshot = apply(before, fact);
    const names = namesDuring(namesIn(before.context), namesIn(snapshot.context));
    const emptied = before.context.presence.size > 0 && snapshot.context.presence.size === 0;
    if (emptied && fact.type !== 'attendance.correct') endMeeting(before.context, names);
    if (fact.type === 'attendance.check-in') arrived.add(fact.fields.person);
    beginSection(before, fact);
    beginMeeting(fact, snapshot.context);
    if (fact.type in runs) {
      if (run && run.facts[0]?.type !== fact.type) endRun();
      run ??= { facts: [], names };
      run.facts.push(fact);
      run.names = names;
      continue;
    }
    endRun();
    const { seq, at } = fact;
    const line = {
      first: seq,
      last: seq,
      at,
      text: language.fact(fact, names),
      working: language.finding(fact, names),
    };
    write(line);
    if (fact.type === 'evaluation.find') rated = line;
  }
  endRun();
  endMeeting(snapshot.context, namesIn(snapshot.context));
  return { state: snapshot.context, place: placeOf(snapshot), sections, meetings, rated };
}

/** Every line of the minutes in order, without their sections. */
export const linesOf = (id: string, facts: readonly Fact[], language: Language): Line[] =>
  fold(id, facts, language).sections.flatMap(({ lines }) => lines);
