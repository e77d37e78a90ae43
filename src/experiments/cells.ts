// Whether the scenario of every cell is one its model takes: which level of which factor is impossible, before anything is run.
import * as z from 'zod/mini';
import { canonical } from '../digest.js';
import { formProblemOf } from '../form.js';
import type { At, Problem } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { cellsOf, designOf, type Level } from './design.js';
import type { Model } from './model.js';
import { nearest } from './near.js';
import { hasAt, keysAround, pathText, withAt } from './path.js';
import { placed } from './plan.js';
import type { Factor, Sweep } from './sweep.js';

type Placed = (path: readonly PropertyKey[]) => At | undefined;

/** So many cells are checked with all their levels; of a larger design, what is wrong beyond shows as failed runs. */
const MOST_CHECKED = 20_000;

/** So many of them are opened, too. */
const MOST_OPENED = 200;

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** The levels that can be told of: of a range its ends. */
const ends = ({ levels, range }: Factor): readonly z.core.util.JSONType[] =>
  levels ?? (range ? [range.from, range.to] : []);

/** Why a scenario has no such place, if it has none. */
function pathProblem(sweep: Sweep, model: Model, factor: Factor, at: At | undefined): Problem | undefined {
  const { scenario } = sweep;
  const { name, path } = factor;
  const [first = null] = ends(factor);
  const put = withAt(scenario, path, first);
  if (put !== undefined) {
    if (hasAt(scenario, path)) return undefined;
    const parsed = z.safeParse(model.scenario, put);
    const strange = (issue: z.core.$ZodIssue) =>
      issue.code === 'unrecognized_keys' &&
      path.slice(0, issue.path.length).every((key, i) => key === String(issue.path[i]));
    // A form that passes over what it does not know has left it out.
    if (parsed.success ? hasAt(parsed.data, path) : !parsed.error.issues.some(strange)) return undefined;
  }
  const around = keysAround(scenario, path);
  const near = around && nearest(around.missing, around.keys);
  const instead = near && path.map((key) => (key === around.missing ? near : key));
  const numbers = { factor: name, path: pathText(path), ...(instead && { near: pathText(instead) }) };
  return experimentProblem('experiments.path-unknown', numbers, at);
}

/** What the model has against a scenario: its form, and what it says. */
function against(model: Model, scenario: unknown, at: At | undefined, opening: boolean): Problem[] {
  const parsed = z.safeParse(model.scenario, scenario);
  if (parsed.success)
    return (model.problems?.(parsed.data, opening) ?? []).map((problem) => ({ ...problem, ...(at && { at }) }));
  return parsed.error.issues.map((issue) => ({
    ...formProblemOf(issue, issue.path.join('.') || 'scenario', false),
    ...(at && { at }),
  }));
}

/** What a problem says, wherever it stands. */
const saying = ({ code, numbers }: Problem): string => canonical([code, numbers]);

/** Everything wrong with one level by itself, the others as the scenario has them; not what is wrong without it, too. */
function levelProblems(
  { sweep, model, always }: { sweep: Sweep; model: Model; always: readonly Problem[] },
  factor: Factor,
  number: number,
  at: At | undefined,
): Problem[] {
  const level = ends(factor)[number - 1] ?? null;
  const without = new Set(always.map(saying));
  const wrong = against(model, withAt(sweep.scenario, factor.path, level), at, true).filter(
    (problem) => !without.has(saying(problem)),
  );
  if (wrong.length === 0) return [];
  const numbers = { factor: factor.name, path: pathText(factor.path), number, level: short(canonical(level)) };
  return [experimentProblem('experiments.level', numbers, at), ...wrong];
}

const told = (sweep: Sweep, levels: readonly Level[]): string =>
  sweep.factors.map(({ name }, index) => `${name} = ${short(String(levels[index]?.label))}`).join(', ');

/** What is wrong with the levels of a sweep: paths that lead nowhere, else the first cell that cannot be, and which levels are to blame. */
export function checkCells(sweep: Sweep, model: Model, at: Placed): Problem[] {
  const paths = sweep.factors.flatMap(
    (factor, index) => pathProblem(sweep, model, factor, at(['factors', index, 'path'])) ?? [],
  );
  if (paths.length > 0) return paths;
  // What is wrong whatever is varied stands in the scenario, and no level is to blame.
  if (sweep.factors.length === 0) return against(model, sweep.scenario, at(['scenario']), true);
  const levelsOf = designOf(sweep);
  for (let cell = 0; cell < Math.min(cellsOf(sweep), MOST_CHECKED); cell += 1) {
    const levels = levelsOf(cell);
    const wrong = against(model, placed(sweep, levels), at(['factors']), cell < MOST_OPENED);
    if (wrong.length === 0) continue;
    const always = against(model, sweep.scenario, at(['scenario']), true);
    const alone = sweep.factors.flatMap((factor, index) =>
      ends(factor).flatMap((_, place) => {
        const where = factor.levels ? ['factors', index, 'levels', place] : ['factors', index, 'range'];
        return levelProblems({ sweep, model, always }, factor, place + 1, at(where));
      }),
    );
    if (alone.length > 0) return alone;
    if (always.length > 0) return always;
    return [experimentProblem('experiments.cell', { levels: told(sweep, levels) }, at(['factors'])), ...wrong];
  }
  return [];
}
