// The count of the single transferable vote where papers stay in the parcels in which they came: a surplus is passed on from the last
// of them only. What passes on of it, and how those go who are out, say the rules: hare-clark.ts and irish.ts.
import { Fraction } from '../exact.js';
import { looksOf, type Papers } from './papers.js';
import { HOPEFUL, OUT, ZERO } from './stv-parts.js';
import {
  decided,
  type Event,
  electing,
  everyEndOf,
  extreme,
  filled,
  hopefuls,
  type Stage,
  type Standards,
  telling,
} from './stv-stage.js';
import { selections } from './universes.js';

/** So many papers that read alike, and how far down their list they are. */
export interface Lot {
  paper: number;
  at: number;
  many: number;
}

/** Papers that came together, what each of them is worth, and the votes they were counted as. */
export interface Parcel {
  lots: readonly Lot[];
  value: Fraction;
  votes: Fraction;
}

export interface Held extends Stage {
  /** Per candidate, the latest last. */
  parcels: readonly (readonly Parcel[])[];
  /** Who is out and has parcels that still have to go, the next one first. */
  leaving: { candidate: number; parcels: readonly Parcel[] } | undefined;
}

/** What goes where in one count. */
export interface Passing {
  to: ReadonlyMap<number, Parcel>;
  exhausted: Fraction;
  /** Votes lost because fractions are ignored; below nought where papers that come together make up what they had lost apart. */
  ignored: Fraction;
  /** Votes that go from whom they come from. */
  gone: Fraction;
}

export interface ParcelRules {
  /** Where as many are left as seats, they are elected at once, without the surpluses still to be passed on. */
  filledAtOnce: boolean;
  /** Whether the surpluses are passed on now; else somebody goes out first. */
  passes(held: Held, terms: Standards): boolean;
  surplus(papers: Papers, held: Held, candidate: number, surplus: Fraction): Passing;
  /** Those with fewest votes who go out together, where they are several. */
  together(held: Held, terms: Standards): readonly number[];
  /** In which parcels those go who are out. */
  leave(parcels: readonly Parcel[]): Parcel[];
  /** What goes where of a parcel of somebody who is out. */
  parcel(papers: Papers, held: Held, parcel: Parcel): Passing;
}

export const many = (lots: readonly Lot[]): number => lots.reduce((sum, lot) => sum + lot.many, 0);

/** Papers by whom they rank next of those who are left; and those that rank nobody of them. */
export function sorted({ order, start }: Papers, { status }: Stage, lots: readonly Lot[]) {
  const to = new Map<number, Lot[]>();
  const spent: Lot[] = [];
  for (const lot of lots) {
    const from = start[lot.paper] ?? 0;
    const end = start[lot.paper + 1] ?? 0;
    let place = from + lot.at;
    while (place < end && status[order[place] ?? 0] !== HOPEFUL) place += 1;
    const candidate = order[place] ?? 0;
    const its = place === end ? spent : (to.get(candidate) ?? []);
    if (place < end) to.set(candidate, its);
    its.push({ ...lot, at: place - from });
  }
  return { to: new Map([...to].sort(([one], [other]) => one - other)), spent };
}

function first(papers: Papers, out: readonly number[]): Held {
  const { counts, field } = papers;
  const status = Uint8Array.from(field.candidates, (_, candidate) => (out.includes(candidate) ? OUT : HOPEFUL));
  const empty = {
    status,
    votes: [],
    elected: [],
    pending: [],
    rounds: [],
    log: undefined,
    path: { before: '', out: [] },
  };
  const all = [...counts].map((count, paper) => ({ paper, at: 0, many: count })).filter((lot) => lot.many > 0);
  const { to } = sorted(papers, empty, all);
  const parcels = field.candidates.map((_, candidate) => {
    const lots = to.get(candidate);
    return lots ? [{ lots, value: new Fraction(1), votes: new Fraction(many(lots)) }] : [];
  });
  const votes = parcels.map(([parcel]) => parcel?.votes ?? ZERO);
  const held = { ...empty, parcels, leaving: undefined, votes, rounds: [votes] };
  return telling(held, { what: 'counted', round: 1, votes });
}

/** A count in which papers go from these to those who are left. */
function passed(held: Held, from: readonly number[], { to, exhausted, ignored, gone }: Passing, before: string): Held {
  const [candidate, ...others] = from;
  const round = held.rounds.length + 1;
  const votes = held.votes.map((had, one) =>
    from.includes(one) ? (others.length > 0 ? ZERO : had.sub(gone)) : had.add(to.get(one)?.votes ?? ZERO),
  );
  const [each] = [...to.values()];
  const moved: Event = {
    what: 'moved',
    round,
    candidate: others.length > 0 ? undefined : candidate,
    to: new Map([...to].map(([one, parcel]) => [one, parcel.votes])),
    exhausted,
    ...(each && !each.value.equals(1) && { each: each.value }),
  };
  const after = {
    ...held,
    votes,
    parcels: held.parcels.map((had, one) => {
      const more = to.get(one);
      return more ? [...had, more] : had;
    }),
    rounds: [...held.rounds, votes],
    path: { before: `${held.path.before}${before}`, out: [] },
  };
  return telling(after, moved, ...(ignored.equals(0) ? [] : [{ what: 'ignored', round, votes: ignored } as const]));
}

/** Every way in which the count may end. @throws {Fault} `too-many-ties` */
export function countedByParcels(
  papers: Papers,
  terms: Standards & { out: readonly number[] },
  rules: ParcelRules,
): Held[] {
  const { seats, quota } = terms;
  const passOn = (held: Held, candidate: number): Held => {
    const votes = held.votes[candidate] ?? ZERO;
    const passing = rules.surplus(papers, held, candidate, votes.sub(quota));
    const told = telling(held, { what: 'surplus', round: held.rounds.length + 1, candidate, votes });
    const pending = held.pending.filter((other) => other !== candidate);
    return passed({ ...told, pending }, [candidate], passing, `>${candidate}`);
  };
  const nextParcel = (held: Held, candidate: number, [parcel, ...rest]: readonly Parcel[]): Held => {
    const nothing: Parcel = { lots: [], value: new Fraction(1), votes: ZERO };
    const passing = rules.parcel(papers, held, parcel ?? nothing);
    return {
      ...passed(held, [candidate], passing, '.'),
      leaving: rest.length > 0 ? { candidate, parcels: rest } : undefined,
    };
  };
  const excluding = (held: Held, candidates: readonly number[]): Held => {
    const status = held.status.slice();
    for (const candidate of candidates) status[candidate] = OUT;
    const round = held.rounds.length + 1;
    const told = telling(
      { ...held, status, path: { ...held.path, before: `${held.path.before}-${candidates.join()}` } },
      ...candidates.map(
        (candidate): Event => ({ what: 'eliminated', round, candidate, votes: held.votes[candidate] ?? ZERO }),
      ),
    );
    const parcels = rules.leave(candidates.flatMap((candidate) => held.parcels[candidate] ?? []));
    const [candidate = 0, ...others] = candidates;
    if (others.length === 0) return nextParcel(told, candidate, parcels);
    return parcels.reduce<Held>((now, parcel) => passed(now, candidates, rules.parcel(papers, now, parcel), '.'), told);
  };
  /** When a candidate had the quota: an earlier surplus goes before a later one. */
  const since = ({ rounds }: Held, candidate: number): number =>
    rounds.findIndex((votes) => votes[candidate]?.gte(quota));
  const next = (held: Held): Held[] => {
    const { pending, votes, leaving, parcels } = held;
    const open = hopefuls(held);
    const left = seats - held.elected.length;
    if (left === 0) return [];
    if (leaving) return electing(nextParcel(held, leaving.candidate, leaving.parcels), terms);
    if (open.length <= left && (rules.filledAtOnce || pending.length === 0))
      return open.length === 0 ? [] : [filled(held, open)];
    if (pending.length > 0 && (open.length <= left || rules.passes(held, terms))) {
      const earliest = Math.min(...pending.map((candidate) => since(held, candidate)));
      const may = pending.filter((candidate) => since(held, candidate) === earliest);
      const { left: one, told } = decided(held, extreme(held, may, 1), 'most', terms);
      return one.flatMap((candidate) => electing(passOn(telling(held, ...told), candidate), terms));
    }
    const together = rules.together(held, terms);
    if (together.length > 1) return electing(excluding(held, together), terms);
    const least = extreme(held, open, -1);
    if (votes[least[0] ?? 0]?.equals(0) && least.every((candidate) => parcels[candidate]?.length === 0)) {
      // They have no papers, so it makes no difference in which order they go, only who of them stays where some must.
      const safe = open.filter((candidate) => !least.includes(candidate));
      if (safe.length >= left) return electing(excluding(held, least.slice(0, 1)), terms);
      const told: Event = { what: 'branched', round: held.rounds.length, candidates: least };
      return selections(least, left - safe.length).map((some) => filled(telling(held, told), [...safe, ...some]));
    }
    const { left: may, told } = decided(held, least, 'least', terms);
    return may.flatMap((candidate) => electing(excluding(telling(held, ...told), [candidate]), terms));
  };
  // What was decided so far says where every paper lies.
  return everyEndOf(
    first(papers, terms.out),
    next,
    terms,
    ({ path, elected }) => `${path.before}|${elected.join()}`,
    looksOf(papers),
  );
}
