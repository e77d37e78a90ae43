// Everything that is wrong with a script, in one go: what cannot be read, and what the procedure would refuse. Reads no file itself.
import type { RegretProblem } from '../problems/regrets.js';
import type { ScriptProblem } from '../problems/script.js';
import type { Asked, ScriptAct } from './acts.js';
import { type Failed, rehearse } from './play.js';
import { examineScript, type ReadOptions } from './read.js';
import { Regrets } from './regrets.js';
import type { Script } from './script.js';

/** What goes otherwise than the script says as it is played. */
export interface Stumble extends Failed {
  /** The number of the act that went wrong before and is probably why. */
  follows?: number;
}

export interface Checked {
  script: Script;
  /** What cannot be read. */
  problems: readonly ScriptProblem[];
  /** What was refused, or came otherwise than expected, though it can be read. */
  stumbles: readonly Stumble[];
  /** What goes through and will be regretted: a notice too short for the law, a ballot without “against”, a price nobody voted on. */
  regrets: readonly RegretProblem[];
}

/** An act that did not happen, and what it would have brought. */
interface Missing {
  number: number;
  words: ReadonlySet<string>;
}

function wordsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') found.add(value);
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) wordsIn(each, found);
}

const missing = (number: number, asked: readonly Asked[]): Missing => {
  const words = new Set<string>();
  for (const { fields } of asked) wordsIn(fields, words);
  return { number, words };
};

/** Of what is refused because something is not there, or because it is not its turn, the act that should have seen to it. */
function causeOf({ answered: { refusal } }: Failed, before: readonly Missing[]): number | undefined {
  if (!refusal) return undefined;
  if (refusal.code === 'not-now') return before.at(-1)?.number;
  if (!/unknown|missing|none|not-/.test(refusal.code)) return undefined;
  const named = new Set<string>();
  wordsIn(refusal.numbers, named);
  return before.findLast(({ words }) => [...named].some((word) => words.has(word)))?.number;
}

function withCauses(acts: readonly ScriptAct[], failed: readonly Failed[]): Stumble[] {
  const before: Missing[] = [];
  const failures = new Map(failed.map((one) => [one.act?.number ?? 0, one]));
  const found: Stumble[] = failed.filter(({ act }) => !act);
  for (const { number, asked, unread } of acts) {
    const one = failures.get(number);
    if (unread) before.push(missing(number, asked));
    if (!one) continue;
    const follows = causeOf(one, before);
    found.push({ ...one, ...(follows !== undefined && { follows }) });
    // What merely follows is missing on account of the same act.
    before.push(missing(follows ?? number, asked));
  }
  return found;
}

/**
 * Reads a script and plays it in memory past everything that is refused.
 * @throws {Fault} where so much is wrong that there is nothing to play
 */
export async function checkScript(text: string, options: ReadOptions = {}): Promise<Checked> {
  const { script, problems } = await examineScript(text, options);
  // Where the opening cannot be read nothing can be played.
  const playable = script.at !== '' && !problems.some(({ at }) => isBefore(at, script));
  const regrets = new Regrets(script.acts);
  const failed = playable ? await rehearse(script, (answered, act) => regrets.hear(answered, act)) : [];
  return { script, problems, stumbles: withCauses([...script.acts, ...script.trials], failed), regrets: regrets.found };
}

/** Whether something stands above the acts. */
const isBefore = (at: { line?: number; file?: string } | undefined, { acts }: Script): boolean => {
  const [first] = acts;
  const { file: of, line: from = 0 } = first?.position ?? {};
  // Acts may stand in several files, of which the first begins.
  if (!first || !acts.some(({ position }) => position.file === at?.file)) return true;
  return at?.file === of && (at?.line ?? 0) < from;
};
