// A record folded into a row: the state it leads to, and what has to be counted on the way. Pure.
import { STEPS, type Step } from '../charters/charter.js';
import { toFact } from '../engine/chain.js';
import type { Entry } from '../engine/contracts.js';
import { isOrder } from '../engine/erasure.js';
import { begun } from '../engine/loaded.js';
import { nextDeadline } from '../kernel/questions.js';
import { parts } from '../parts/all.js';
import { type Chart, chartOf } from '../procedure/chart.js';
import { replay } from '../procedure/replay.js';
import { doors, placeOf, type Snapshot, unopened } from '../procedure/snapshot.js';
import { upcast } from '../procedure/upcast.js';
import type { Fact, FactOf, State } from '../procedure/vocabulary.js';
import { type Figures, KNOWN, OFFICE, type Row, VOTER } from './row.js';

/** Clocks by which somebody owes an answer. */
const OWED: ReadonlySet<string> = new Set(
  parts.flatMap(({ clocks }) => Object.entries(clocks).flatMap(([kind, { owed }]) => (owed ? [kind] : []))),
);

const stepOf = (place: string): Step | undefined =>
  STEPS.find((step) => place === step || place.startsWith(`${step}.`));

const between = (from: string, to: string): number => Date.parse(to) - Date.parse(from);

/** One consultation, folded as far as it was read. */
export class Folding {
  private snapshot: Snapshot;
  private begun = false;
  private readonly figures: Figures = { steps: {}, counts: {}, inTime: 0, late: 0 };

  /** @param charts what records may be of: of each edition its own */
  constructor(
    readonly id: string,
    private readonly charts: readonly Chart[],
  ) {
    this.snapshot = unopened(id);
  }

  get seq(): number {
    return this.snapshot.context.seq;
  }

  /** Whether it is a consultation: what else an engine keeps is in no list of these. */
  static begins(entry: Entry): boolean {
    return entry.type === 'consultation.open';
  }

  /** Whether what was folded before this may hold texts that are gone since. */
  static orders(entries: readonly Entry[]): boolean {
    return entries.some(isOrder);
  }

  take(entries: readonly Entry[]): void {
    const [first] = entries;
    if (!this.begun && first) this.snapshot = begun(this.id, first, this.charts).snapshot;
    this.begun ||= first !== undefined;
    const chart = chartOf(this.snapshot);
    const facts = entries.map((entry) => upcast(chart, toFact(entry)));
    for (let start = 0; start < facts.length; ) {
      const here = doors(this.snapshot);
      let end = start;
      // What leaves it where it is goes together; anything else by itself, so that it is seen where it leads.
      for (let fact = facts[end]; fact && here.get(fact.type)?.quiet; fact = facts[end]) end += 1;
      if (end === start) end += 1;
      this.fold(facts.slice(start, end));
      start = end;
    }
  }

  private fold(facts: readonly Fact[]): void {
    const before = this.snapshot.context;
    this.snapshot = replay(this.snapshot, facts);
    const at = facts.at(-1)?.at ?? before.at;
    this.count(facts);
    this.owed(before, this.snapshot.context);
    const { figures } = this;
    const step = stepOf(placeOf(this.snapshot));
    if (step === figures.within?.step) return;
    if (figures.within) {
      const { step: left, since } = figures.within;
      figures.steps[left] = (figures.steps[left] ?? 0) + between(since, at);
    }
    delete figures.within;
    if (step) figures.within = { step, since: at };
  }

  private count(facts: readonly Fact[]): void {
    for (const fact of facts) {
      // Facts of these types are of these types.
      if (fact.type === 'count.make')
        for (const { item, participating, base, outcome } of (fact as FactOf<'count.make'>).finding.items)
          this.figures.counts[item] = { heads: participating.heads, of: base.heads, outcome };
      if (fact.type === 'evaluation.find') {
        const { weighted, greatest } = (fact as FactOf<'evaluation.find'>).finding;
        this.figures.satisfaction = { num: weighted, den: greatest };
      }
    }
  }

  private owed(before: State, after: State): void {
    if (before.deadlines === after.deadlines) return;
    for (const [id, { kind }] of Object.entries(before.deadlines)) {
      if (!OWED.has(kind) || Object.hasOwn(after.deadlines, id)) continue;
      if (Object.hasOwn(after.overdue, id)) this.figures.late += 1;
      else this.figures.inTime += 1;
    }
  }

  row(): Row {
    const { snapshot } = this;
    const state = snapshot.context;
    const place = placeOf(snapshot);
    const due = doors(snapshot).has('deadline.pass') ? nextDeadline(state)?.due : undefined;
    const titles = [state.title, ...Object.values(state.items).map(({ title }) => title)];
    return {
      id: this.id,
      seq: state.seq,
      title: state.title,
      text: titles.join('\n').toLowerCase(),
      step: stepOf(place) ?? '',
      place,
      charter: state.charter.id,
      openedAt: state.openedAt,
      due: due ?? null,
      overdue: Object.keys(state.overdue).length,
      bodies: [
        ...new Set(Object.values(state.bodies).flatMap(({ body, parent }) => (parent ? [body, parent] : [body]))),
      ].sort(),
      figures: structuredClone(this.figures),
      people: peopleOf(state, place),
    };
  }
}

function peopleOf(state: State, place: string): Map<string, number> {
  const people = new Map<string, number>();
  const add = (person: string, how: number): void => {
    people.set(person, (people.get(person) ?? KNOWN) | how);
  };
  const poll = state.vote.current;
  const rolls = [...Object.values(state.rolls).map((roll) => ({ roll, how: KNOWN }))];
  if (poll) rolls.push({ roll: poll.roll, how: place === 'vote.polling' ? VOTER : KNOWN });
  for (const [person] of state.people) add(person, KNOWN);
  for (const { roll, how } of rolls) {
    for (const [person] of roll.members) add(person, how);
    // Who owns with several members votes for none.
    for (const [person, head] of roll.coOwners) add(person, head === null ? KNOWN : how);
  }
  for (const holders of Object.values(state.offices)) for (const person of holders ?? []) add(person, OFFICE);
  return people;
}
