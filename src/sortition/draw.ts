// The draw: who is seated, in the order of the lots, and who takes a seat that falls vacant. Pure, and without chance:
// the same pool, quotas and seed give the same panel for ever. How to recompute it by other means: docs/sortition.md.
import { Fault } from '../problem.js';
import { completions, type Sorted, sorted } from './completion.js';
import { noPanel, type SortitionProblem } from './problems.js';
import { shortfalls } from './shortfall.js';
import { checkTerms, digestOf, type Entrant, lotOf, lotsOf, type PanelTerms, type Quota, sealOf } from './terms.js';
import { walk } from './walk.js';

export interface Seat {
  person: string;
  /** The lot by which the person came up: see `lotOf`. */
  lot: string;
}

/** A quota, how many of the pool it asks about, and how many of them are seated. */
export interface QuotaMet extends Quota {
  trait: string;
  value: string;
  pool: number;
  seated: number;
}

export interface Panel {
  /** In the order of the lots. */
  seats: Seat[];
  /** The first, in the order of the lots, who could each take the seat of somebody here; as many as were asked for, if there are. */
  reserves: Seat[];
  quotas: QuotaMet[];
  /** Who left the panel, in the order in which that became known. They are not drawn again. */
  declined: string[];
  /** Digest of the seed, published before the draw. */
  seal: string;
  /** Digest of the pool, in whatever order it came. */
  pool: string;
}

/**
 * Draws a panel. Everybody has a lot, SHA-256 of seed and person. Walking through the lots from the smallest, a person
 * is seated if, and only if, a panel exists that has this person and everybody seated so far, fills every seat, meets
 * every quota and has at most one of each household. So a panel is found whenever there is one, and whoever is on any
 * possible panel has a chance of at least one in the size of the pool.
 * @throws {Fault} where the terms are none, or no panel meets them: then it says why.
 */
export function drawPanel(terms: PanelTerms): Panel {
  checkTerms(terms);
  const drawn = draw(terms, terms.pool, []);
  if (drawn.seated === 'none') throw new Fault<SortitionProblem>(shortfalls(drawn.pool, terms.seats));
  return panelOf(terms, drawn, []);
}

/** Who left, and who took the seat; nobody where the seat was filled only with a later one. */
export interface Replacement {
  left: string;
  by: string[];
}

/**
 * Fills the seats of those who decline, one after the other in this order, by the rule of the draw: the others keep
 * their seats, and the lots are walked through again without those who declined. A seat nobody can take alone stays
 * open and is filled together with the next.
 * @throws {Fault} where the panel was drawn from other terms, somebody who declines has no seat by then, or the
 * open seats cannot be filled in the end.
 */
export function replaceMembers(
  terms: PanelTerms,
  panel: Panel,
  declined: readonly string[],
): { panel: Panel; replacements: Replacement[] } {
  checkTerms(terms);
  if (panel.pool !== digestOf(terms.pool) || panel.seal !== sealOf(terms.seed)) noPanel('sortition.other-draw', {});
  const gone = [...panel.declined];
  const replacements: Replacement[] = [];
  let members = panel.seats.map(({ person }) => person);
  const drawnAgain = (): Drawn => {
    const staying = terms.pool.filter(({ person }) => !gone.includes(person));
    return draw(terms, staying, members);
  };
  let drawn = drawnAgain();
  for (const left of declined) {
    if (!members.includes(left)) noPanel('sortition.not-seated', { person: left });
    gone.push(left);
    const kept = members.filter((person) => person !== left);
    members = kept;
    drawn = drawnAgain();
    if (typeof drawn.seated !== 'string')
      members = drawn.seated.map((number) => drawn.pool.entrants[number]?.person ?? '');
    replacements.push({ left, by: members.filter((person) => !kept.includes(person)) });
  }
  if (drawn.seated === 'none') {
    const person = declined.at(-1) ?? '';
    noPanel('sortition.no-replacement', { person, missing: terms.seats - members.length });
  }
  return { panel: panelOf(terms, drawn, gone), replacements };
}

interface Drawn {
  pool: Sorted;
  /** The people, by number, in the order of their lots; and those of them who are seated, in the same order. */
  lots: number[];
  seated: number[] | 'none' | 'undecided';
}

function draw(terms: PanelTerms, entrants: readonly Entrant[], kept: readonly string[]): Drawn {
  const pool = sorted(entrants, terms);
  const lots = lotsOf(entrants, terms.seed);
  const keeping = lots.filter((number) => kept.includes(entrants[number]?.person ?? ''));
  const seated = walk(pool, completions(pool), { lots, seats: terms.seats, kept: keeping });
  return { pool, lots, seated: typeof seated === 'string' ? seated : lots.filter((number) => seated.has(number)) };
}

function panelOf(terms: PanelTerms, { pool, lots, seated }: Drawn, declined: string[]): Panel {
  if (typeof seated === 'string') return noPanel('sortition.undecided', {});
  const seat = (number: number): Seat => {
    const person = pool.entrants[number]?.person ?? '';
    return { person, lot: lotOf(terms.seed, person) };
  };
  const kinds = seated.map((number) => pool.kindOf[number] ?? 0);
  return {
    seats: seated.map(seat),
    reserves: standby(pool, lots, seated)
      .slice(0, terms.reserves ?? 0)
      .map(seat),
    quotas: pool.quotas.map(({ trait, value, min, max, kinds: asked }) => ({
      ...{ trait, value, min, max },
      pool: pool.kindOf.filter((kind) => asked.includes(kind)).length,
      seated: kinds.filter((kind) => asked.includes(kind)).length,
    })),
    declined,
    seal: sealOf(terms.seed),
    pool: digestOf(terms.pool),
  };
}

/** Those who are not seated and could each take the place of somebody who is. */
function standby(
  { kindOf, householdOf, quotas }: Sorted,
  lots: readonly number[],
  seated: readonly number[],
): number[] {
  const members = new Set(seated);
  const hosts = new Map(seated.map((person) => [householdOf[person], person]));
  const asked = quotas.map(({ kinds }) => new Set(kinds));
  const asks = (quota: number, person: number): number => (asked[quota]?.has(kindOf[person] ?? 0) ? 1 : 0);
  const counts = quotas.map((_, quota) => seated.reduce((sum, person) => sum + asks(quota, person), 0));
  const fits = (coming: number, leaving: number): boolean =>
    (hosts.get(householdOf[coming]) ?? leaving) === leaving &&
    quotas.every(({ min, max }, quota) => {
      const count = (counts[quota] ?? 0) + asks(quota, coming) - asks(quota, leaving);
      return min <= count && count <= max;
    });
  return lots.filter((person) => !members.has(person) && seated.some((leaving) => fits(person, leaving)));
}
