// Playing a script from a program: what is wrong with it, what happens in it, and what it comes to.
import { placeOf } from 'yishi';
import { language } from 'yishi/language';
import { isScriptFault, namesAt, playScript, type ReadReferred, readScript } from 'yishi/script';

// #region play
/** Plays a script into memory: a line for every fact, and where it ended, or what went otherwise than it says. */
export async function played(text: string, read: ReadReferred): Promise<string[]> {
  const { fact, refusal } = language('en');
  const lines: string[] = [];
  const script = await readScript(text, { file: 'meeting.yaml', read });
  const ending = await playScript(script, {
    watch: (answered) => {
      for (const one of answered.flatMap(({ recorded }) => recorded)) lines.push(fact(one.fact, namesAt(one)));
    },
  });
  if (ending.ok) return [...lines, `${placeOf(ending.snapshot)} after ${ending.entries} entries`];
  const { act, answered, unmet } = ending;
  const came = unmet ? `${unmet.about} is ${unmet.came}, not ${unmet.expected}` : '';
  const refused = answered.refusal ? refusal(answered.refusal) : '';
  return [...lines, `line ${act?.position.line ?? 1}: ${came || refused}`];
}
// #endregion

// #region problems
/** Everything wrong with a script before its first act, and with the tables it names; nothing where it can be played. */
export async function problemsOf(text: string, read: ReadReferred): Promise<string[]> {
  try {
    await readScript(text, { file: 'meeting.yaml', read });
    return [];
  } catch (error) {
    if (!isScriptFault(error)) throw error;
    const { problem } = language('en');
    return error.problems.map((one) => {
      const { file, line = 1, column = 1 } = one.at ?? {};
      return `${file}:${line}:${column}: ${problem(one)}`;
    });
  }
}
// #endregion
