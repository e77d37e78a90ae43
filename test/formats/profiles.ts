// Elections for property tests: candidates with awkward names, ballots of one kind, each said once.
import fc from 'fast-check';
import type { Profile } from 'yishi/formats';
import type { Ballot, Candidate } from 'yishi/methods';

const AWKWARD = [
  'Ann, B.',
  'Żółć',
  '张三',
  'a;b',
  "O'Neil",
  'x{1}',
  '#hash',
  '12',
  'META',
  'a:b',
  '-',
  'A "B" C',
  '\\',
  '_',
];

const name = fc.oneof(
  fc.constantFrom(...AWKWARD),
  fc
    .string({ unit: 'grapheme-composite', minLength: 1, maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => text !== '' && !/[\p{Cc}\p{Zl}\p{Zp}\uFFFD]/u.test(text) && !(text in Object.prototype)),
);

export const candidates = (without: RegExp = /^$/) =>
  fc.uniqueArray(
    name.filter((text) => !without.test(text)),
    { minLength: 1, maxLength: 6 },
  );

const count = fc.integer({ min: 1, max: 100_000 });

/** Every ballot says something else: readers may put the same together. */
const distinct = <B>(ballot: fc.Arbitrary<B>) =>
  fc
    .uniqueArray(ballot, { minLength: 1, maxLength: 8, selector: (said) => JSON.stringify(said) })
    .chain((said) => fc.tuple(...said.map((one) => count.map((times) => ({ count: times, ...one })))));

const prefix = (names: readonly Candidate[]) =>
  fc.shuffledSubarray([...names], { minLength: 0 }).map((order) => ({ ranking: order }));

/** Cuts an order into places; a place of one is no list. */
const withTies = (names: readonly Candidate[]) =>
  fc.tuple(fc.shuffledSubarray([...names], { minLength: 0 }), fc.infiniteStream(fc.boolean())).map(([order, ties]) => {
    const places: Candidate[][] = [];
    for (const one of order) {
      const last = places.at(-1);
      if (last && ties.next().value) last.push(one);
      else places.push([one]);
    }
    // In the order of the candidates, so that the same place is always written the same.
    const sorted = places.map((place) => names.filter((one) => place.includes(one)));
    return { ranking: sorted.map((place) => (place.length === 1 ? (place[0] ?? '') : place)) };
  });

const approvals = (names: readonly Candidate[]) =>
  fc.subarray([...names], { minLength: 0 }).map((approved) => ({ approvals: approved }));

const points = fc.integer({ min: -99_999, max: 99_999 }).map((hundredths) => hundredths / 100);
const scored = <S>(names: readonly Candidate[], score: fc.Arbitrary<S>) =>
  fc
    .tuple(fc.subarray([...names], { minLength: 1 }), fc.array(score, { minLength: 6, maxLength: 6 }))
    .map(([given, scores]) => ({ scores: Object.fromEntries(given.map((one, index) => [one, scores[index] as S])) }));

export const GRADES = ['Reject', 'Poor', 'Good', 'Very good'];

const kinds = {
  strict: prefix,
  tied: withTies,
  approvals,
  points: (names: readonly Candidate[]) => scored(names, points),
  grades: (names: readonly Candidate[]) => scored(names, fc.constantFrom(...GRADES)),
  choice: (names: readonly Candidate[]) => fc.constantFrom(...names).map((choice) => ({ choice })),
};

export type Kind = keyof typeof kinds;

/** Elections with ballots of this kind; no name of a candidate matches `without`. */
export const profiles = (kind: Kind, without?: RegExp): fc.Arbitrary<Profile> =>
  candidates(without).chain((names) =>
    // The kinds differ in what they say, which no arbitrary of one type tells.
    distinct(kinds[kind](names) as fc.Arbitrary<Omit<Ballot, 'count'>>).map((ballots) => ({
      election: { candidates: names, ballots: ballots as Ballot[] },
      ...(kind === 'grades' && { options: { grades: GRADES } }),
    })),
  );

/** Whatever else people feed a reader. */
export const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['white space', ' \r\n\t\n'],
  ['a picture', '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR'],
  ['another encoding', 'count,choice\n1,\uFFFD\uFFFD\n'],
  ['one long line', 'A'.repeat(100_000)],
  ['brackets without end', '{'.repeat(50_000)],
  ['braces', '{{}}'.repeat(20_000)],
  ['quotation marks', '"'.repeat(9_999)],
  ['commas', ','.repeat(50_000)],
  ['digits', '9'.repeat(50_000)],
  ['HTML', '<!doctype html><html><body>404 Not Found</body></html>'],
];
