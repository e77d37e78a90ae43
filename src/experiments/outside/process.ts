// One process that answers for people: a question a line on its standard input, an answer a line on its standard output. It is waited
// for so long and no longer; whatever else it does, it is ended and said.
import { type ChildProcess, spawn } from 'node:child_process';
import { faultOf, type Problem } from '../../problem.js';
import { outsideProblem } from '../../problems/outside.js';
import type { OutsideProcess } from './form.js';

/** Characters of one answer, and of what it may say unasked. */
const MOST = 1_000_000;
/** Of what it says to its error output, so many last characters are told. */
const LAST = 500;
const BRIEF = 200;
/** Milliseconds it has to end by itself once nobody asks any more. */
const GRACE = 500;

export interface Asked {
  outside: string;
  question: string;
  person: string;
}

export interface Answering {
  /** Sends a line and waits for the next one. @throws {Fault} where none comes, or more than a line */
  ask(line: string, asked: Asked): Promise<string>;
  /** Ends it: by itself, or else by force. */
  close(): Promise<void>;
}

interface Waiting {
  asked: Asked;
  take(line: string): void;
  fail(problem: Problem): void;
}

/** Starts a process. Nothing is wrong with it before it is asked. */
export function answering(outside: string, { command, timeout }: OutsideProcess): Answering {
  const [program = '', ...args] = command;
  let waiting: Waiting | undefined;
  /** Why it answers no more. */
  let over: ((asked: Asked) => Problem) | undefined;
  let unread = '';
  let said = '';
  // Of a group of its own: a shell's children end with it. Windows has no such groups, and would open a window for it.
  const grouped = process.platform !== 'win32';
  const child: ChildProcess = spawn(program, args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
    detached: grouped,
  });
  // Not when its pipes are closed: somebody it left behind may hold them.
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const kill = (): void => {
    try {
      if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    } catch {
      // It was gone by then, and all it had begun.
    }
    for (const pipe of child.stdio) pipe?.destroy();
  };

  const end = (why: (asked: Asked) => Problem): void => {
    over ??= why;
    kill();
    waiting?.fail(over(waiting.asked));
  };
  child.once('error', ({ message }) =>
    end(() => outsideProblem('outside.not-started', { outside, command: command.join(' '), message })),
  );
  // Whoever ended says so by closing; a pipe that breaks meanwhile says nothing new.
  child.stdin?.on('error', () => {});
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said = `${said}${text}`.slice(-LAST);
  });
  child.once('close', (code, signal) =>
    end((asked) =>
      outsideProblem('outside.ended', {
        ...asked,
        ...(code !== null && { code }),
        ...(signal !== null && { signal }),
        ...(said.trim() !== '' && { said: said.trim() }),
      }),
    ),
  );
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    unread += text;
    const at = unread.indexOf('\n');
    if (at >= 0 && at <= MOST && waiting) {
      const line = unread.slice(0, at);
      unread = unread.slice(at + 1);
      waiting.take(line);
    }
    const characters = unread.length;
    if (characters > MOST) end((asked) => outsideProblem('outside.floods', { ...asked, characters }));
  });

  return {
    ask: (line, asked) =>
      new Promise((resolve, reject) => {
        if (over) return void reject(faultOf([over(asked)]));
        // What it said before it was asked is no answer.
        if (unread !== '') {
          const early = unread.slice(0, BRIEF);
          end((of) => outsideProblem('outside.garbled', { ...of, line: early.trimEnd() }));
          return void reject(faultOf([outsideProblem('outside.garbled', { ...asked, line: early.trimEnd() })]));
        }
        const late = setTimeout(
          () => end((of) => outsideProblem('outside.silent', { ...of, seconds: timeout })),
          timeout * 1000,
        );
        const done = (): void => {
          clearTimeout(late);
          waiting = undefined;
        };
        waiting = {
          asked,
          take(answer) {
            done();
            resolve(answer);
          },
          fail(problem) {
            done();
            reject(faultOf([problem]));
          },
        };
        child.stdin?.write(`${line}\n`);
      }),
    async close() {
      child.stdin?.end();
      const late = setTimeout(kill, GRACE);
      await gone;
      clearTimeout(late);
      // What it began may still run.
      kill();
    },
  };
}
