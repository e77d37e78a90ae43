// What was wrong, for tests: the problems somebody is told of, and the sentences a language makes of them.
import { expect } from 'vitest';
import { type LanguageId, language } from 'yishi/language';
import { isFault, type Problem } from '../src/problem.js';

const carries = (error: unknown): error is { problem: Problem } =>
  error instanceof Error && 'problem' in error && typeof error.problem === 'object';

/** The problems of whatever is thrown; none where nothing is. Anything that is no fault is a mistake of the test. */
export function problemsOf(run: () => unknown): readonly Problem[] {
  try {
    run();
  } catch (error) {
    if (isFault(error)) return error.problems;
    if (carries(error)) return [error.problem];
    throw error;
  }
  return [];
}

/** A problem in words, behind its line where it has one. */
export const said = (problem: Problem, id: LanguageId = 'en'): string =>
  `${problem.at?.line === undefined ? '' : `${problem.at.line}: `}${language(id).problem(problem)}`;

/** Everything that is thrown, in words, a line each. */
export const saying = (run: () => unknown, id: LanguageId = 'en'): string =>
  problemsOf(run)
    .map((problem) => said(problem, id))
    .join('\n');

/** Every language has a whole sentence for it, each in its own script. */
export function expectSaid(problem: Problem): void {
  const [hans, hant, en] = (['zh-Hans', 'zh-Hant', 'en'] as const).map((id) => language(id).problem(problem));
  expect(en).toMatch(/^.{8,}$/s);
  expect(en).not.toContain(problem.code);
  expect(hans).toMatch(/\p{Script=Han}/u);
  expect(hant).toMatch(/\p{Script=Han}/u);
  expect(`${hans}${hant}${en}`).not.toMatch(/undefined|\[object/);
}

/** What a promise is rejected with, in words. */
export async function sayingOf(promise: Promise<unknown>, id: LanguageId = 'en'): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!carries(error)) throw error ?? new Error('nothing was thrown');
  return said(error.problem, id);
}
