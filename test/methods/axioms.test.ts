// Which axioms each voting method satisfies, on made-up profiles, and how those it does not satisfy are violated, by example.
// Registering a method asks for its line here.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, language } from 'yishi/language';
import { type Axiom, axiom, axioms, type Candidate, type Election, type Method, method, methods } from 'yishi/methods';

const CONDORCET = ['majority', 'mutual-majority', 'condorcet-winner', 'condorcet-loser', 'smith'];
const REPRESENTATION = ['jr', 'pjr', 'ejr'];

/** What is proved in the literature of each method that elects one by rankings, or several by approvals. */
const SATISFIED: Readonly<Record<string, readonly string[]>> = {
  baldwin: CONDORCET,
  'bottom-two-runoff': CONDORCET,
  bucklin: ['majority', 'mutual-majority', 'monotonicity'],
  dodgson: ['majority', 'condorcet-winner', 'pareto'],
  nanson: [...CONDORCET, 'reversal-symmetry'],
  'schwartz-set': [...CONDORCET, 'monotonicity', 'reversal-symmetry'],
  'smith-set': [...CONDORCET, 'monotonicity', 'reversal-symmetry'],
  'split-cycle': [...CONDORCET, 'pareto', 'monotonicity', 'independence-of-clones', 'reversal-symmetry'],
  borda: ['condorcet-loser', 'pareto', 'monotonicity', 'participation', 'reversal-symmetry'],
  'condorcet-winner': [...CONDORCET, 'pareto', 'monotonicity', 'independence-of-clones', 'reversal-symmetry'],
  coombs: ['majority', 'pareto'],
  copeland: [...CONDORCET, 'pareto', 'monotonicity', 'reversal-symmetry'],
  irv: ['majority', 'mutual-majority', 'condorcet-loser', 'pareto', 'independence-of-clones'],
  kemeny: [...CONDORCET, 'pareto', 'monotonicity', 'reversal-symmetry'],
  minimax: ['majority', 'condorcet-winner', 'pareto', 'monotonicity'],
  plurality: ['majority', 'pareto', 'monotonicity', 'participation'],
  'ranked-pairs': [...CONDORCET, 'pareto', 'monotonicity', 'independence-of-clones', 'reversal-symmetry'],
  schulze: [...CONDORCET, 'pareto', 'monotonicity', 'independence-of-clones', 'reversal-symmetry'],
  'sequential-pairwise': [...CONDORCET, 'monotonicity'],
  'two-round-runoff': ['majority', 'condorcet-loser', 'pareto'],
  'approval-cc': ['jr'],
  'equal-shares': REPRESENTATION,
  'minimax-approval': [],
  monroe: ['jr'],
  'multi-approval': [],
  pav: REPRESENTATION,
  'rev-seq-pav': [],
  'satisfaction-approval': [],
  'seq-cc': ['jr'],
  'seq-pav': [],
  'seq-phragmen': ['jr', 'pjr'],
};

const asked = ({ elects, ballot }: Method): Axiom['about'] | undefined => {
  if (elects === 'one' && (ballot === 'ranking' || ballot === 'choice')) return 'rankings';
  return elects === 'several' && ballot === 'approvals' ? 'committees' : undefined;
};

const NAMES = ['A', 'B', 'C', 'D', 'E', 'F'];
const count = fc.integer({ min: 1, max: 9 });

/** Rankings, complete or not. */
const rankings = (complete: boolean): fc.Arbitrary<Election> =>
  fc.integer({ min: 2, max: 4 }).chain((size) => {
    const candidates = NAMES.slice(0, size);
    const ranking = fc.shuffledSubarray(candidates, { minLength: complete ? size : 1 });
    return fc.record({
      candidates: fc.constant(candidates),
      ballots: fc.array(fc.record({ count, ranking }), { minLength: 1, maxLength: 6 }),
    });
  });

const approvals: fc.Arbitrary<Election> = fc.record({
  candidates: fc.constant(NAMES),
  seats: fc.integer({ min: 1, max: 4 }),
  ballots: fc.array(fc.record({ count, approvals: fc.subarray(NAMES, { minLength: 1, maxLength: 4 }) }), {
    minLength: 2,
    maxLength: 6,
  }),
});

const axiomOf = (id: string): Axiom => {
  const found = axiom(id);
  if (!found) throw new Error(`there is no axiom ${id}`);
  return found;
};

const methodOf = (id: string): Method => {
  const found = method(id);
  if (!found) throw new Error(`there is no method ${id}`);
  return found;
};

/** `7:ABC 2:BAC`, each letter a candidate. */
const ballotsIn = (written: string) =>
  written.split(' ').map((ballot) => {
    const [votes = '', names = ''] = ballot.split(':');
    return { count: Number(votes), names: names.split('') };
  });

const ranked = (written: string): Election => {
  const ballots = ballotsIn(written).map(({ count: votes, names }) => ({ count: votes, ranking: names }));
  return { candidates: NAMES.filter((name) => written.includes(name)), ballots };
};

const approved = (seats: number, written: string): Election => ({
  candidates: NAMES,
  seats,
  ballots: ballotsIn(written).map(({ count: votes, names }) => ({ count: votes, approvals: names })),
});

it('has a line for every method there is an axiom for', () => {
  expect(
    methods()
      .filter(asked)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Object.keys(SATISFIED).sort());
});

it('every axiom says who stated it, and every language what it asks', () => {
  expect(new Set(axioms().map(({ id }) => id)).size).toBe(13);
  for (const { id, reference } of axioms()) {
    for (const { id: lang, axiom: called } of LANGUAGES.map((one) => language(one))) {
      const { title, asks } = called(id);
      expect(title).not.toBe(id);
      for (const said of [title, asks]) expect(said).toMatch(lang === 'en' ? /[a-z]{3}/ : /\p{Script=Han}/u);
    }
    expect(reference).toMatch(/\d{4}/);
  }
  expect(axiom('__proto__')).toBeUndefined();
});

describe.each(Object.entries(SATISFIED).flatMap(([id, ids]) => ids.map((one) => [id, one] as const)))(
  '%s',
  (id, one) => {
    it(`satisfies ${one}`, () => {
      const by = methodOf(id);
      const elections = asked(by) === 'rankings' ? fc.oneof(rankings(true), rankings(false)) : approvals;
      fc.assert(
        fc.property(elections, (election) => {
          expect(axiomOf(one).violation((other) => by.count(other), election)).toBeUndefined();
        }),
        { numRuns: 100, seed: 5 },
      );
    });
  },
);

/** Elections in which a method does what an axiom forbids, and whom it is about. */
const VIOLATED: readonly (readonly [method: string, axiom: string, election: Election, candidates: Candidate[]])[] = [
  // rangevoting.org and introelectoralsystems 3.25: the two who move the winner C up make C lose.
  ['irv', 'monotonicity', ranked('6:CAB 2:BAC 3:BCA 4:ABC 2:ACB'), ['C']],
  ['irv', 'monotonicity', ranked('7:ABC 8:BCA 10:CAB 2:ACB'), ['C']],
  ['irv', 'participation', ranked('5:CBA 4:CBA 5:BAC 4:ACB 2:ACB'), ['B']],
  ['irv', 'condorcet-winner', ranked('4:ABC 3:CBA 2:BAC'), ['B']],
  ['two-round-runoff', 'monotonicity', ranked('7:ABC 7:CAB 2:BAC 5:BCA'), ['A']],
  ['plurality', 'condorcet-loser', ranked('4:ABC 3:BCA 2:CBA'), ['B', 'C']],
  ['plurality', 'independence-of-clones', ranked('3:ABC 3:ACB 4:BAC'), ['A']],
  ['borda', 'majority', ranked('3:ABC 2:BCA'), ['A']],
  ['borda', 'independence-of-clones', ranked('3:AB 2:BA'), ['B']],
  ['copeland', 'participation', ranked('1:DACB 8:DCAB 7:CBAD 4:DCBA 2:ADBC 8:BADC'), ['D']],
  ['kemeny', 'participation', ranked('6:ADBC 7:DCAB 2:CBAD 4:BCAD'), ['A']],
  ['schulze', 'participation', ranked('7:CDBA 3:DACB 6:DBCA 9:BACD'), ['B']],
  ['ranked-pairs', 'participation', ranked('7:CDBA 3:DACB 6:DBCA 9:BACD'), ['B']],
  ['minimax', 'condorcet-loser', ranked('3:CADB 3:ABDC 3:DCBA'), ['A', 'C', 'D']],
  ['minimax', 'mutual-majority', ranked('8:CABD 9:DBCA 4:ABCD 1:DBCA'), ['A', 'B', 'C']],
  ['minimax', 'reversal-symmetry', ranked('8:CDBA 9:DABC 3:CADB 9:BACD'), ['A']],
  ['sequential-pairwise', 'pareto', ranked('1:BADC 1:CBAD 1:ADCB'), ['A', 'B', 'C']],
  ['multi-approval', 'jr', approved(4, '3:B 8:CDEF'), ['B']],
  ['satisfaction-approval', 'jr', approved(2, '1:BDE 1:AF'), ['B']],
  ['approval-cc', 'pjr', approved(3, '8:BCEF 4:DE'), ['B', 'C']],
  ['approval-cc', 'ejr', approved(3, '8:BCEF 4:DE'), ['B', 'C']],
];

describe.each(VIOLATED)('%s', (id, one, election, candidates) => {
  it(`violates ${one}, and the witness can be counted again`, () => {
    const by = methodOf(id);
    const found = axiomOf(one).violation((other) => by.count(other), election);
    expect(found).toMatchObject({ axiom: one, candidates });
    if (!found) return;
    const again = by.count(found.election);
    expect(again.committees ?? [again.winners]).toContainEqual(found.winners);
    if (found.neighbour) expect(by.count(found.neighbour.election).winners).toEqual(found.neighbour.winners);
  });
});

it('finds no violation where nobody voted', () => {
  for (const by of methods()) {
    for (const one of axioms().filter(({ about }) => about === asked(by))) {
      const election = { candidates: ['A', 'B'], seats: 1, ballots: [] };
      expect(one.violation((other) => by.count(other), election)).toBeUndefined();
    }
  }
});

it('refuses ballots it cannot look at, and more groups than it can', () => {
  const choice = ranked('1:AB');
  expect(() => axiomOf('jr').violation((other) => methodOf('pav').count(other), choice)).toThrow(
    'methods.ballot-kind {"ballot":1,"expected":"approvals"}',
  );
  expect(() => axiomOf('smith').violation((other) => methodOf('approval').count(other), approved(1, '1:A'))).toThrow(
    'methods.ballot-kind {"ballot":1,"expected":"ranking"}',
  );
  const candidates = Array.from({ length: 60 }, (_none, index) => `c${index}`);
  const large = { candidates, seats: 20, ballots: [{ count: 1, approvals: candidates }] };
  expect(() => axiomOf('ejr').violation(() => ({ winners: [] }), large)).toThrow('methods.too-many-groups');
  expect(() => axiomOf('jr').violation(() => ({ winners: candidates.slice(0, 20) }), large)).not.toThrow();
});
