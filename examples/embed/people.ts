// People made up for a study, and what they would elect by several methods if each said what they think.
import { method } from 'yishi/methods';
import { chance, drawPopulation, drawProfile, formFor, readPopulation, sincereBallots } from 'yishi/simulation';

// #region people
/** Owners of a courtyard: two in five live there; older people come to meetings more, and are more for the lift. */
const people = readPopulation({
  groups: [
    {
      id: 'living',
      title: '自住业主',
      size: 383,
      bodies: ['owners-assembly'],
      area: { normal: [68, 15], min: 30, max: 120 },
      attributes: { age: { integer: [25, 90] }, floor: { integer: [1, 7] } },
      traits: { attends: { beta: [3, 2] }, speaks: { bernoulli: 0.2 } },
      opinion: { beta: [4, 2] },
      susceptibility: { triangular: [0.1, 0.4, 0.9] },
      correlations: [
        { between: ['age', 'attends'], r: 0.4 },
        { between: ['age', 'opinion/lift'], r: 0.3 },
      ],
    },
    {
      id: 'letting',
      title: '出租业主',
      size: 617,
      bodies: ['owners-assembly'],
      units: { list: [1, 2, 5], weights: [90, 8, 2] },
      area: { normal: [62, 15], min: 30, max: 120 },
      traits: { attends: { beta: [1, 6] } },
      opinion: { uniform: [0.2, 0.8] },
    },
  ],
});

/** The same thousand for the same seed, on every engine. */
export const owners = (seed: string) => drawPopulation(people, { seed, subjects: ['lift'] });
// #endregion

// #region profile
/** Which of four plans so many people would choose, whose minds are points in a plane, by each of these methods. */
export function chosen(voters: number, seed: string, methods: readonly string[]): Record<string, string[]> {
  const plans = ['steps', 'ramp', 'lift', 'nothing'];
  const profile = drawProfile(
    { kind: 'spatial', dimensions: 2, points: 'normal', spread: 1 },
    voters,
    plans.length,
    chance(seed, 'plans'),
  );
  return Object.fromEntries(
    methods.flatMap((id) => {
      const found = method(id);
      if (!found) return [];
      const ballots = sincereBallots(profile, plans, formFor(found));
      return [[id, found.count({ candidates: plans, ballots }).winners]];
    }),
  );
}
// #endregion
