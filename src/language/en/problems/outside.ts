// What is wrong with people who are asked outside, in English.
import type { OutsideProblems } from '../../../problems/outside.js';
import type { Sentences } from '../../dictionary.js';

type Asked = { outside: string; question: string; person: string };

const asked = ({ outside, question, person }: Asked): string =>
  `the process ${outside}, asked “${question}” of ${person},`;

export const outside: Sentences<OutsideProblems> = {
  'outside.unknown': ({ outside, known }) =>
    known.length === 0
      ? `people are to be asked of the process ${outside}, and no processes are given; say under \`processes\` how it is started`
      : `people are to be asked of the process ${outside}, and there is none of that name; there are ${known.join(', ')}`,
  'outside.not-started': ({ outside, command, message }) =>
    `the process ${outside} cannot be started by ${command}: ${message}; is it installed, and on the path?`,
  'outside.silent': ({ seconds, ...who }) =>
    `${asked(who)} did not answer within ${seconds} s; give it a longer \`timeout\`, or see whether it writes each answer out at once (flush)`,
  'outside.ended': ({ code, signal, said, ...who }) =>
    `${asked(who)} ended without an answer${code === undefined ? '' : `, with exit code ${code}`}${
      signal === undefined ? '' : `, by ${signal}`
    }${said === undefined ? '' : `; last it said: ${said}`}`,
  'outside.garbled': ({ line, ...who }) =>
    `${asked(who)} wrote “${line}”; an answer is one line of JSON, {"id": …, "answer": …}, and nothing else goes to standard output`,
  'outside.floods': ({ characters, ...who }) =>
    `${asked(who)} wrote ${characters} characters that nobody asked for; an answer is one line, and it waits for the next question`,
  'outside.other-question': ({ id, answered, ...who }) =>
    `${asked(who)} answered question ${answered}; this one was ${id}, and an answer bears the id of its question`,
  'outside.answer': ({ path, answer, ...who }) =>
    `${asked(who)} answered ${answer}, which is no answer to it${path === '' ? '' : ` (at ${path})`}; what may be answered is in docs/simulate/outside.md`,
  'outside.transcript-form': ({ line }) => `line ${line} of the transcript is no line of a transcript`,
  'outside.transcript-other': ({ line, outside, question, person }) =>
    `line ${line} of the transcript answers another question than “${question}” of ${person}, asked of ${outside}; it was written in a run with another scenario, seed or version`,
  'outside.transcript-short': ({ line, outside, question, person }) =>
    `the transcript ends before line ${line}, where “${question}” of ${person} is asked of ${outside}; it was written in another run, or cut off`,
  'outside.transcript-long': ({ line, lines }) =>
    `the transcript has ${lines} lines, and from line ${line} on nobody asks; it was written in another run`,
};
