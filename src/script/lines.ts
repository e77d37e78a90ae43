// What `yishi run --json` writes, a value a line: one for everything that was asked, and one for the end. Pure.
import { placeOf } from '../procedure/snapshot.js';
import type { Fact, Refusal } from '../procedure/vocabulary.js';
import type { ScriptAct } from './acts.js';
import type { Answered } from './play.js';
import type { Standing } from './standing.js';

/** One thing that was asked, and what came of it: a refusal, or `ok` and the facts. */
export interface ActLine {
  /** The act's number in the script, from 1; 0 for the opening and the rolls. */
  act: number;
  /** Where the act stands in the script. */
  line?: number;
  type: string;
  by: string;
  at: string;
  ok?: true;
  refusal?: Refusal;
  /** Everything that was recorded: deadlines that had passed come first. */
  facts: Fact[];
  place: string;
}

/** The last line, where everything went as the script says. */
export interface EndLine {
  end: Standing;
}

/** Any line of `yishi run --json`. */
export type ScriptLine = ActLine | EndLine;

/** What an act came to, a line for everything it asked. */
export const linesOf = (answered: readonly Answered[], act: ScriptAct | undefined): ActLine[] =>
  answered.map(({ asked, recorded, refusal, now }) => ({
    act: act?.number ?? 0,
    ...(act && { line: act.position.line }),
    type: asked.type,
    by: asked.by,
    at: asked.at,
    ...(refusal ? { refusal } : { ok: true }),
    facts: recorded.map(({ fact }) => fact),
    place: placeOf(now),
  }));
