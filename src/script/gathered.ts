// What is wrong with a script, gathered with its places, so that all of it is told at once.
import type * as z from 'zod';
import { type ScriptCode, type ScriptProblem, type ScriptProblems, scriptProblem } from '../problems/script.js';
import type { Path, Place, YamlDocument } from './document.js';
import { choicesFor, type Told } from './words.js';

/** A place under which something is written twice, or written wrong, is found by its path; with a key, at that key. */
export class Gathered {
  private readonly found: ScriptProblem[] = [];

  private elsewhere: Place | undefined;

  constructor(private readonly document: YamlDocument) {}

  /** What is found while this runs stands there, in a table that the script brings. */
  within<T>(place: Place, run: () => T): T {
    this.elsewhere = place;
    try {
      return run();
    } finally {
      this.elsewhere = undefined;
    }
  }

  add<C extends ScriptCode>(path: Path, code: C, numbers: ScriptProblems[C], key?: string): void {
    this.found.push(scriptProblem(code, numbers, this.elsewhere ?? this.document.at(path, key)));
  }

  /** What was found elsewhere, with its own places. */
  addAll(problems: readonly ScriptProblem[]): void {
    this.found.push(...problems);
  }

  /** What a schema of the engine says of the value under a path. */
  addIssues(issues: readonly z.core.$ZodIssue[], path: Path, command?: Told): void {
    const found = this.document.problems(issues, path).map((one) => (command ? withChoices(one, command) : one));
    this.found.push(...found.map((one) => (this.elsewhere ? { ...one, at: this.elsewhere } : one)));
  }

  get all(): readonly ScriptProblem[] {
    return this.found;
  }
}

/** Of a field that is missing, what it may be, and where more is said of its command. */
function withChoices(problem: ScriptProblem, command: Told): ScriptProblem {
  if (problem.code !== 'form.missing') return problem;
  const { name } = problem.numbers;
  const choices = choicesFor(
    command,
    name.slice(name.indexOf('.with.') + '.with.'.length).replace(/\.\d+(?=\.|$)/g, ''),
  );
  return { ...problem, numbers: { name, command: command.type, ...(choices.length > 0 && { choices }) } };
}
