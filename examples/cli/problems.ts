// What the package finds wrong with files, as the program tells it: each problem in words, with its place.
import type { Language } from 'yishi/language';
import type { Fault, ScriptProblem } from 'yishi/script';
import { type Complaint, EXIT, Stop } from './exit.js';
import type { Desk } from './print/desk.js';
import type { Words } from './words/words.js';

function messageOf(problem: ScriptProblem, words: Words, { text }: Language): string {
  switch (problem.code) {
    case 'tally.table':
      return text(problem.numbers.problem.says);
    case 'tally.form': {
      const { name, issue, missing } = problem.numbers;
      return words.form.issue(name, issue, missing);
    }
    default: {
      // The code chose the sentence that takes these numbers.
      const sentence = { ...words.script, ...words.tally.problems }[problem.code] as (numbers: never) => string;
      return sentence(problem.numbers as never);
    }
  }
}

/** Ends the program with everything that is wrong with a script or a table. */
export function stopFor(fault: Fault<ScriptProblem>, { words, language }: Pick<Desk, 'words' | 'language'>): Stop {
  const complaints = fault.problems.map((problem): Complaint => {
    const { file, line, column = 1 } = problem.at ?? {};
    return {
      message: messageOf(problem, words, language),
      code: problem.code === 'tally.table' ? problem.numbers.problem.code : problem.code,
      ...(file !== undefined && line !== undefined && { at: { file, line, column } }),
    };
  });
  const unread = fault.problems.some(({ code }) => code === 'script.unreadable');
  return new Stop(unread ? EXIT.storage : EXIT.usage, complaints, { cause: fault });
}
