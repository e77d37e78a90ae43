// What the tests of step 5 do again and again.
import { at, type Given, staff } from 'yishi/testing';

export const { convener, executor, supervisor, treasurer, authority } = staff;

export const project = 'p-lift';

/** Two projects, p-lift and p-lamps, approved at 1,000 yuan each: half from the residents, half from the community. */
export const underWay = () => at('implementation.underWay');
export const started = () => underWay().when('project.start', { project }, executor).then();
export const reached = (given = started()) =>
  given.when('milestone.reach', { project, milestone: 'built' }, executor).then();
export const completed = () => reached().when('project.complete', { project }, executor).then();
export const accepted = () => completed().when('project.accept', { project }, supervisor).then();

/** 600 from the residents, 500 of it pledged, and 100 spent; lines n1, n2 and n3. */
export const funded = (given = started()) =>
  given
    .when(
      'money.receive',
      { project, line: 'n1', source: 'residents', amount: 40_000, pledge: 'p-lift-residents' },
      treasurer,
    )
    .then()
    .when('money.receive', { project, line: 'n2', source: 'residents', amount: 20_000 }, treasurer)
    .then()
    .when('money.spend', { project, line: 'n3', source: 'residents', amount: 10_000, text: 'Cement' }, treasurer)
    .then();

export const budget = (to: number) => ({
  project,
  change: 'g1',
  alters: { kind: 'budget' as const, budget: to },
  reason: 'Prices',
});
export const requested = (to = 105_000, given: Given = started()) =>
  given.when('change.request', budget(to), executor).then();
export const approveIt = { project, change: 'g1', decision: 'approve' } as const;
