// yishi theory: one question of theory, in the form of the lists of published results, and its answer.
import { theory as answerOf, type TheoryValue, theoryModels } from 'yishi/simulation';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readText } from '../files.js';
import type { Desk } from '../print/desk.js';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function entryIn(text: string, file: string, { words }: Desk): object {
  let entry: unknown;
  try {
    entry = JSON.parse(text);
  } catch (error) {
    throw new Stop(EXIT.usage, words.theory.noJson(file, reasonOf(error)), { cause: error });
  }
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
    throw new Stop(EXIT.usage, words.theory.noEntry(file));
  return entry;
}

/** A value on one line. */
function lineOf(value: TheoryValue): string {
  if (typeof value === 'number') return String(value);
  return Array.isArray(value)
    ? value.join(', ')
    : Object.entries(value)
        .map(([name, inner]) => `${name} ${Array.isArray(inner) ? inner.join(', ') : inner}`)
        .join('; ');
}

export async function theory(desk: Desk, { entry: file }: { entry?: string }): Promise<ExitCode> {
  const { words, language } = desk;
  if (file === undefined) {
    const known = theoryModels().map(({ id, title }) => `  ${words.theory.model(id, language.text(title))}`);
    throw new Stop(EXIT.usage, [words.theory.missing, ...known].join('\n'));
  }
  const { model, value, interval, exact, fraction, draws } = answerOf(entryIn(await readText(file, desk), file, desk));
  if (desk.json) {
    desk.write({
      value,
      interval: [interval.low, interval.high],
      exact,
      model,
      ...(fraction !== undefined && { fraction }),
      ...(draws !== undefined && { draws }),
    });
    return EXIT.ok;
  }
  const found = theoryModels().find(({ id }) => id === model);
  const title = found ? language.text(found.title) : model;
  desk.print(
    exact
      ? words.theory.exact(title, lineOf(value), fraction)
      : words.theory.drawn(title, lineOf(value), lineOf(interval.low), lineOf(interval.high), draws),
  );
  return EXIT.ok;
}
