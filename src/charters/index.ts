// yishi/charters: every charter, how one extends another, and what each says of the steps. Runs anywhere; imports no `node:` module.
import * as catalogue from './catalogue.js';
import type { Charter } from './charter.js';

export { bodiesNamed, bodiesThatRate, type NamedBody } from './bodies.js';
export * from './catalogue.js';
export { STEPS, type Step } from './roles.js';
export { type Around, type CharterPath, charterProblems, type Remark, type Severity, senseOf } from './sense.js';
export { leavesOut, stepLeftOut, stepsMissing } from './steps.js';

const byId: ReadonlyMap<string, Charter> = new Map(
  Object.values(catalogue)
    .filter((value): value is Charter => typeof value === 'object' && 'phases' in value)
    .map((one) => [one.id, one]),
);

/** All charters of the package. */
export const charters = (): Charter[] => [...byId.values()];

/** The charter with this id, if the package has one. */
export const charterNamed = (id: string): Charter | undefined => byId.get(id);
