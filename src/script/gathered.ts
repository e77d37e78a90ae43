// What is wrong with a script, gathered with its places, so that all of it is told at once.
import type * as z from 'zod';
import { withoutPlaces } from '../language/fields.js';
import type { Fault } from '../problem.js';
import { type ScriptCode, type ScriptProblem, type ScriptProblems, scriptProblem } from '../problems/script.js';
import { shapeOf } from '../procedure/shapes.js';
import type { Path, Place, YamlDocument } from './document.js';
import { choicesFor, type Told } from './words.js';

/** A place under which something is written twice, or written wrong, is found by its path; with a key, at that key. */
export class Gathered {
  private readonly found: ScriptProblem[] = [];
  private readonly told = new Set<string>();

  private elsewhere: Place | undefined;
  private columns: Readonly<Record<string, number>> = {};

  constructor(private readonly document: YamlDocument) {}

  /** What is found while this runs stands there, in a table that the script brings. @param columns where in the row, by the last key of a path */
  within<T>(place: Place, columns: Readonly<Record<string, number>>, run: () => T): T {
    this.elsewhere = place;
    this.columns = columns;
    try {
      return run();
    } finally {
      this.elsewhere = undefined;
      this.columns = {};
    }
  }

  /** Of a path in an act that a row of a table asks for, its cell. */
  private cell(path: Path): Place | undefined {
    const { elsewhere, columns } = this;
    const key = path.findLast((one) => typeof one === 'string' && Object.hasOwn(columns, one));
    const column = typeof key === 'string' ? columns[key] : undefined;
    return elsewhere && (column === undefined ? elsewhere : { ...elsewhere, column });
  }

  add<C extends ScriptCode>(path: Path, code: C, numbers: ScriptProblems[C], key?: string): void {
    const problem = scriptProblem(code, numbers, this.cell(path) ?? this.document.at(path, key));
    // A line of several acts names somebody in each: that nobody is called so is told once.
    const said = JSON.stringify(problem);
    if (!this.told.has(said)) this.found.push(problem);
    this.told.add(said);
  }

  /** What was found wrong with the value under a path. */
  addFault({ problems }: Fault<ScriptProblem>, path: Path): void {
    this.found.push(...problems.map((one) => ({ ...one, at: this.elsewhere ?? this.document.at(path) })));
  }

  /** What was found elsewhere, with its own places. */
  addAll(problems: readonly ScriptProblem[]): void {
    this.found.push(...problems);
  }

  /** What a schema of the engine says of the value under a path. */
  addIssues(issues: readonly z.core.$ZodIssue[], path: Path, command?: Told): void {
    const told = (one: ScriptProblem) => (command ? withChoices(ofCommand(one, command), command) : one);
    if (!this.elsewhere) {
      this.found.push(...this.document.problems(issues, path).map(told));
      return;
    }
    for (const issue of issues) {
      const cell = this.cell([...path, ...issue.path]);
      const found = this.document.problems([issue], path).map(told);
      this.found.push(...found.map((one) => (cell ? { ...one, at: cell } : one)));
    }
  }

  get all(): readonly ScriptProblem[] {
    return this.found;
  }
}

/** Where a field of an act stands in its command: `acts.3.with.items.1.title` is `items.title`. */
const fieldIn = (name: string): string => withoutPlaces(name.slice(name.indexOf('.with.') + '.with.'.length));

/** Whose field it is, for the words of its choices. */
function ofCommand(problem: ScriptProblem, told: Told): ScriptProblem {
  const { type: command } = told;
  switch (problem.code) {
    case 'form.choice':
      return { ...problem, numbers: { ...problem.numbers, command } };
    case 'form.unknown-field':
      return { ...problem, numbers: { ...problem.numbers, command } };
    case 'form.kind': {
      const { name, kind } = problem.numbers;
      // What stands for a file is its path.
      const isFile = shapeOf(told).some(({ path, holds }) => holds.includes('file') && path === fieldIn(name));
      return { ...problem, numbers: { ...problem.numbers, command, kind: isFile ? 'file' : kind } };
    }
    case 'form.empty':
      return { ...problem, numbers: { ...problem.numbers, command } };
    default:
      return problem;
  }
}

/** Of a field that is missing, what it may be, and where more is said of its command. */
function withChoices(problem: ScriptProblem, command: Told): ScriptProblem {
  if (problem.code !== 'form.missing') return problem;
  const { name } = problem.numbers;
  const choices = choicesFor(command, fieldIn(name));
  return { ...problem, numbers: { name, command: command.type, ...(choices.length > 0 && { choices }) } };
}
