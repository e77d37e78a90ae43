// Reads a sweep and checks everything that can be checked before the first run.
import * as z from 'zod/mini';
import { canonical } from '../digest.js';
import { formProblemOf, pointingTo } from '../form.js';
import { type At, faultOf, isFault, type Problem, refuseAny, stopIfAny } from '../problem.js';
import { experimentProblem } from '../problems/experiments.js';
import { type ReadReferred, readYaml, type YamlDocument } from '../script/index.js';
import { checkCells } from './cells.js';
import { checkDesign } from './design.js';
import { type FactorForm, type SweepForm, sweepForm } from './form.js';
import { type Model, type Models, measureOf, WRITTEN_OUT } from './model.js';
import { nearest } from './near.js';
import { meets, pathOf, pathText } from './path.js';
import type { Factor, Stop, Sweep } from './sweep.js';

/** What a sweep is checked against, and how it is read. */
export interface SweepOptions {
  models: Models;
  /** How what is wrong names the file. */
  file?: string;
  /** Reads what the scenario names by a path. */
  read?: ReadReferred;
  /** Instead of the sweep's own. */
  seed?: string;
}

const readsNothing: ReadReferred = async (path) => {
  throw faultOf([{ code: 'files.unreadable', numbers: { file: path, reason: 'ENOENT' } }]);
};

/** What a sweep may say. */
const DOCS = 'docs/simulate/sweeps.md';

/** Columns the results have anyway. */
const RESERVED = ['run', 'cell', 'replication', 'seed', 'failed', 'hash'];

/** Where in a sweep something stands. */
type Placed = (path: readonly PropertyKey[]) => At | undefined;

function factorProblems(form: SweepForm, model: Model, at: Placed): Problem[] {
  const problems: Problem[] = [];
  const columns = [...RESERVED, ...Object.keys(model.measures)];
  for (const [index, { name, path, levels, labels, range }] of form.factors.entries()) {
    const before = form.factors.slice(0, index);
    const add = (key: string, problem: Problem): void => {
      const place = at(['factors', index, key]);
      problems.push({ ...problem, ...(place && { at: place }) });
    };
    if (before.some((other) => other.name === name))
      add('name', experimentProblem('experiments.factor-twice', { factor: name }));
    if (columns.includes(name)) add('name', experimentProblem('experiments.factor-reserved', { factor: name }));
    const met = before.find((other) => meets(pathOf(other.path), pathOf(path)));
    if (met) {
      const numbers = { factor: name, other: met.name, path: pathText(pathOf(path)) };
      add('path', experimentProblem('experiments.path-twice', numbers));
    }
    if ((levels === undefined) === (range === undefined))
      add('name', experimentProblem('experiments.levels-or-range', { factor: name }));
    const again = levels?.findIndex(
      (level, place) => levels.findIndex((one) => canonical(one) === canonical(level)) < place,
    );
    if (again !== undefined && again >= 0) {
      const numbers = { factor: name, level: canonical(levels?.[again]) };
      add('levels', experimentProblem('experiments.level-twice', numbers));
    }
    if (labels && (labels.length !== levels?.length || new Set(labels).size < labels.length)) {
      const numbers = { factor: name, labels: new Set(labels).size, levels: levels?.length ?? 0 };
      add('labels', experimentProblem('experiments.labels', numbers));
    }
    if (range && !(range.from < range.to && (!range.integer || [range.from, range.to].every(Number.isSafeInteger))))
      add('range', experimentProblem('experiments.range-empty', { factor: name, from: range.from, to: range.to }));
    if (range && form.design === 'full') add('range', experimentProblem('experiments.range-in-full', { factor: name }));
  }
  return problems;
}

/** What is measured where nothing is said: all that is cheap. */
const standard = ({ measures }: Model): string[] =>
  Object.entries(measures).flatMap(([name, { costly }]) => (costly ? [] : [name]));

function measureProblems({ measures = [], stop }: SweepForm, model: Model, at: Placed): Problem[] {
  const known = Object.keys(model.measures);
  const problems: Problem[] = [];
  const asked = [
    ...measures.map((measure, index) => ({ measure, path: ['measures', index] })),
    ...(stop ? [{ measure: stop.measure, path: ['stop', 'measure'] }] : []),
  ];
  for (const [index, { measure, path }] of asked.entries()) {
    const near = nearest(measure, known);
    if (!measureOf(model, measure))
      problems.push(
        experimentProblem(
          'experiments.measure-unknown',
          { measure, known, ...(near !== undefined && { near }) },
          at(path),
        ),
      );
    else if (index < measures.length && measures.indexOf(measure) < index)
      problems.push(experimentProblem('experiments.measure-twice', { measure }, at(path)));
  }
  return problems;
}

function stopProblems({ stop, replications }: SweepForm, at: Placed): Problem[] {
  if (!stop) return [];
  const problems: Problem[] = [];
  if (stop.min > stop.max)
    problems.push(experimentProblem('experiments.stop-order', { min: stop.min, max: stop.max }, at(['stop', 'min'])));
  if (replications !== undefined)
    problems.push(experimentProblem('experiments.stop-or-replications', {}, at(['replications'])));
  return problems;
}

function stopOf({ stop }: SweepForm, measures: readonly string[]): { stop?: Stop; measures: readonly string[] } {
  if (!stop) return { measures };
  const { measure, 'half-width': halfWidth, confidence, min, max, batch = Math.ceil(min / 2) } = stop;
  return {
    stop: { measure, halfWidth, confidence, min, max, batch },
    measures: measures.includes(measure) ? measures : [...measures, measure],
  };
}

function factorOf({ name, title, path, levels, labels, range }: FactorForm): Factor {
  return {
    name,
    ...(title !== undefined && { title }),
    path: pathOf(path),
    ...(levels && { levels }),
    ...(labels && { labels }),
    ...(range && { range }),
  };
}

/** The model that is asked for, or the first there is. @throws {Fault} */
function modelOf(id: string | undefined, models: Models, at: At | undefined): Model {
  const known = Object.keys(models);
  const model = models[id ?? known[0] ?? ''];
  if (model) return model;
  throw faultOf([experimentProblem('experiments.model-unknown', { model: id ?? '', known }, at)]);
}

/** The scenario in the form of its model, with defaults. @throws {Fault} with everything wrong, where it stands */
function scenarioOf(written: unknown, model: Model, document: YamlDocument | undefined): z.core.util.JSONType {
  const parsed = z.safeParse(model.scenario, written);
  // What a scenario's form gives out is JSON, as the model promises; a canonical text of it could not be had otherwise.
  if (parsed.success) return parsed.data as z.core.util.JSONType;
  if (document) throw faultOf(pointingTo(document.problems(parsed.error.issues, ['scenario']), DOCS));
  throw faultOf(parsed.error.issues.map((issue) => formProblemOf(issue, ['scenario', ...issue.path].join('.'), false)));
}

/** What is wrong with a charter written out in the scenario is told where the charter stands: it was read from there as a text of its own. */
const placedIn =
  (place: At | undefined) =>
  (error: unknown): never => {
    if (!isFault(error)) throw error;
    const own = ({ at }: Problem): boolean => at?.file === WRITTEN_OUT;
    throw faultOf(
      error.problems.map((problem: Problem) => {
        if (!own(problem)) return problem;
        const { at: _at, ...told } = problem;
        return { ...told, ...(place && { at: place }) };
      }),
    );
  };

async function checked(form: SweepForm, options: SweepOptions, document: YamlDocument | undefined): Promise<Sweep> {
  const at: Placed = (path) => document?.at(path);
  const { seed = String(form.seed), read = readsNothing } = options;
  if (seed === '') throw faultOf([experimentProblem('experiments.seed', {})]);
  const model = modelOf(form.model, options.models, at(['model']));
  stopIfAny([...factorProblems(form, model, at), ...measureProblems(form, model, at), ...stopProblems(form, at)]);
  const written = model.resolve
    ? await model.resolve(form.scenario, read).catch(placedIn(at(['scenario', 'charter'])))
    : form.scenario;
  const { stop, measures } = stopOf(form, form.measures ?? standard(model));
  const sweep: Sweep = {
    title: form.title,
    ...(form.question !== undefined && { question: form.question }),
    model: model.id,
    scenario: scenarioOf(written, model, document),
    factors: form.factors.map(factorOf),
    design: form.design,
    replications: stop?.max ?? form.replications ?? 1,
    seed,
    commonRandomNumbers: form['common-random-numbers'],
    measures,
    ...(stop && { stop }),
    keep: form.keep,
    timeout: form.timeout,
    authors: form.authors ?? [],
  };
  refuseAny(checkDesign(sweep, at));
  refuseAny(checkCells(sweep, model, at));
  return sweep;
}

/**
 * Reads a sweep from YAML or JSON and checks it.
 * @throws {Fault} with everything that is wrong with it, each in its line
 */
export async function readSweep(text: string, options: SweepOptions): Promise<Sweep> {
  const document = readYaml(text, options.file ?? 'sweep', { decimals: true });
  const parsed = z.safeParse(sweepForm, document.data);
  if (!parsed.success) throw faultOf(pointingTo(document.problems(parsed.error.issues, [], 'sweep'), DOCS));
  return checked(parsed.data, options, document);
}

/**
 * Checks a sweep that is an object already, in the form a file has.
 * @throws {Fault} with everything that is wrong with it
 */
export async function sweepOf(written: z.input<typeof sweepForm>, options: SweepOptions): Promise<Sweep> {
  const parsed = z.safeParse(sweepForm, written);
  if (!parsed.success)
    throw faultOf(
      pointingTo(
        parsed.error.issues.map((issue) => formProblemOf(issue, issue.path.join('.') || 'sweep', false)),
        DOCS,
      ),
    );
  return checked(parsed.data, options, undefined);
}
