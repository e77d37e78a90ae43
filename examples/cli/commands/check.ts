// yishi check: everything that is wrong with a script at once, each with its place, the line itself and what to do.
import { checkScript, isFault, isScriptFault, type Problem } from 'yishi/script';
import { attaching } from '../attached.js';
import { type Complaint, EXIT, type ExitCode, placed } from '../exit.js';
import { failedAct } from '../failed.js';
import { besideFile, readText } from '../files.js';
import type { Desk } from '../print/desk.js';

interface Found {
  complaint: Complaint;
  /** The number of the act that is probably why. */
  follows?: number;
}

const byPlace = (a: Found, b: Found): number => {
  const [one, other] = [a.complaint.at, b.complaint.at];
  return (one?.file ?? '').localeCompare(other?.file ?? '') || (one?.line ?? 0) - (other?.line ?? 0);
};

function said({ language }: Desk, problem: Problem): Found {
  const { file, line, column } = problem.at ?? {};
  const at = file !== undefined && line !== undefined ? { file, line, column: column ?? 1 } : undefined;
  return { complaint: { message: language.problem(problem), code: problem.code, ...(at && { at }) } };
}

interface Checked {
  readable: boolean;
  found: Found[];
  /** What goes through and will be regretted. */
  regretted: Found[];
  acts: number;
}

async function checked(desk: Desk, file: string, text: string): Promise<Checked> {
  try {
    const { script, problems, stumbles, regrets } = await checkScript(text, {
      file,
      read: besideFile(file),
      attach: attaching(file).attach,
    });
    const local = { ...desk, zone: script.opening.charter.zone };
    const found = [
      ...problems.map((problem) => said(desk, problem)),
      ...stumbles.map(({ follows, ...failed }) => ({
        complaint: failedAct(local, failed),
        ...(follows !== undefined && { follows }),
      })),
    ];
    const regretted = regrets.map((problem) => said(local, problem)).sort(byPlace);
    return { readable: problems.length === 0, found: found.sort(byPlace), regretted, acts: script.acts.length };
  } catch (error) {
    if (!isScriptFault(error) && !isFault(error)) throw error;
    const found = error.problems.map((problem) => said(desk, problem)).sort(byPlace);
    return { readable: false, found, regretted: [], acts: 0 };
  }
}

/** The longest piece of a line that is shown. */
const SHOWN = 96;

/** The line something stands in, cut around its column. */
function lineOf({ at }: Complaint, file: string, lines: readonly string[]): string | undefined {
  const line = at?.file === file ? lines[at.line - 1] : undefined;
  if (!at || line === undefined || line.trim() === '') return undefined;
  const from = at.column > SHOWN ? at.column - SHOWN / 2 : 0;
  const piece = line.slice(from, from + SHOWN).trim();
  return `${from > 0 ? '…' : ''}${piece}${line.length > from + SHOWN ? '…' : ''}`;
}

export async function check(desk: Desk, file: string): Promise<ExitCode> {
  const { words, paint } = desk;
  const text = await readText(file, desk);
  const { readable, found, regretted, acts } = await checked(desk, file, text);
  const code = found.length === 0 ? EXIT.ok : readable ? EXIT.no : EXIT.usage;
  if (desk.json) {
    const problems = found.map(({ complaint, follows }) => ({
      ...complaint,
      ...(follows !== undefined && { follows }),
    }));
    const warnings = regretted.map(({ complaint }) => complaint);
    desk.write({ ok: found.length === 0, acts, problems, warnings });
    return code;
  }
  const lines = text.split('\n');
  const own = found.filter(({ follows }) => follows === undefined);
  const shown = (mark: string, { complaint }: Found): void => {
    desk.print(`${mark} ${placed(complaint)}`);
    const line = lineOf(complaint, file, lines);
    if (line !== undefined) desk.print(paint.dim(`    ${line}`));
  };
  for (const one of own) shown(paint.red('✗'), one);
  const after = found.filter(({ follows }) => follows !== undefined);
  if (after.length > 0) {
    desk.print(paint.dim(words.check.after(after.length)));
    for (const { complaint } of after) desk.print(paint.dim(`  ${placed(complaint)}`));
  }
  for (const one of regretted) shown(paint.yellow('!'), one);
  if (found.length > 0) desk.print(`\n${words.check.wrong(own.length, after.length)}`);
  else desk.print(`${paint.green('✓')} ${words.check.fine(acts, regretted.length)}`);
  return code;
}
