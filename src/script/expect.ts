// Whether what came is what the script expected. Only what is named is compared, and amounts may be written with their sign.

import { readSigned } from '../amounts.js';
import type { Fact, Refusal } from '../procedure/vocabulary.js';
import { isLocal, readLocal } from './moments.js';
import type { Expectation } from './schema.js';

/** What became of one thing asked. */
export interface Result {
  refusal: Refusal | undefined;
  /** Deadlines that passed before it. */
  passed: Fact[];
  /** What was admitted, unless it was refused or nothing was asked. */
  fact: Fact | undefined;
  /** Where the consultation stands now. */
  place: string;
}

/** The first difference: where, what was expected, what came. */
export interface Difference {
  about: string;
  expected: string;
  came: string;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? '–'));

const isTree = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isSame = (expected: unknown, came: unknown, zone: string): boolean =>
  expected === came ||
  (typeof came === 'number' && readSigned(expected) === came) ||
  (typeof came === 'string' && isLocal(expected) && readLocal(expected, zone) === came);

/** The first place in which `came` is not what `expected` says of it. Lists are compared whole, objects by what is named. */
function difference(expected: unknown, came: unknown, zone: string, about: string): Difference | undefined {
  if (!isTree(expected)) {
    return isSame(expected, came, zone) ? undefined : { about, expected: shown(expected), came: shown(came) };
  }
  if (!isTree(came) || Array.isArray(expected) !== Array.isArray(came)) {
    return { about, expected: shown(expected), came: shown(came) };
  }
  if (Array.isArray(expected) && Array.isArray(came) && expected.length !== came.length) {
    return { about: `${about}.length`, expected: shown(expected.length), came: shown(came.length) };
  }
  for (const [key, part] of Object.entries(expected)) {
    const found = difference(part, came[key], zone, about === '' ? key : `${about}.${key}`);
    if (found) return found;
  }
  return undefined;
}

const outcomeOf = ({ refusal, fact }: Result): string =>
  refusal ? `${refusal.code} ${JSON.stringify(refusal.numbers)}` : (fact?.type ?? '–');

/** What is not as expected, if anything. An unexpected refusal is for the caller to see. */
export function unmet(expect: Expectation, result: Result, zone: string): Difference | undefined {
  const { refused, numbers, finding, place, passed } = expect;
  if (refused !== undefined && result.refusal?.code !== refused) {
    return { about: 'refused', expected: refused, came: outcomeOf(result) };
  }
  const deadlines = result.passed.map((fact) => (fact.type === 'deadline.pass' ? fact.fields.deadline : ''));
  return (
    (numbers && difference(numbers, result.refusal?.numbers, zone, 'numbers')) ??
    (finding && difference(finding, result.fact?.finding, zone, 'finding')) ??
    (passed && difference(passed, deadlines, zone, 'passed')) ??
    (place !== undefined ? difference(place, result.place, zone, 'place') : undefined)
  );
}
