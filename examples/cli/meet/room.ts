// The desk in a terminal: what is drawn, what is pressed, the clock, and the record behind it. Whatever happens, the terminal is given back as it was.
import { render } from 'ink';
import { createElement } from 'react';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';
import { lettersOf } from './letters.js';
import { screenOf } from './screen.js';
import type { Seen } from './seen.js';
import { begin, type Effect, type Event, type Model, type Room } from './state.js';
import { step } from './step.js';
import { View } from './view.js';

/** The screen beside the one that was there: it is as it was when this one is left. */
const ENTER = '\u001b[?1049h\u001b[2J\u001b[H';
const LEAVE = '\u001b[?1049l\u001b[?25h';

/** What the signals end with, as shells have it. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const SECOND = 1000;

export const roomOf = ({ words, language }: Pick<Desk, 'words' | 'language'>): Room => ({
  language,
  letters: lettersOf,
  words: words.meet,
});

/** What stands behind the desk: a record, or a training. */
export interface Behind {
  first: Seen;
  moment(): string;
  /** Does what the desk asks for. */
  run(effect: Exclude<Effect, { do: 'quit' }>, model: Model, tell: (event: Event) => void): Promise<void>;
  /** Is asked every second. */
  tick?(model: Model, tell: (event: Event) => void): Promise<void>;
  /** Is handed the way to the desk once it is shown. */
  begin?(tell: (event: Event) => void): void;
}

/** Shows the desk until it is left. @returns the model as it was then */
export async function showDesk(desk: Desk, behind: Behind): Promise<{ code: ExitCode | number; model: Model }> {
  const { stdin, stdout } = process;
  if (!stdin.isTTY || !stdout.isTTY || process.env.TERM === 'dumb')
    throw new Stop(EXIT.usage, desk.words.meet.noTerminal);
  const room = roomOf(desk);
  const { colours } = desk;
  let model = begin(behind.first, behind.moment(), stdout.columns, stdout.rows);
  let end: (code: number) => void = () => {};
  const ended = new Promise<number>((resolve) => {
    end = resolve;
  });
  let broken: unknown;
  const fail = (error: unknown): void => {
    broken ??= error;
    end(EXIT.fault);
  };
  const tell = (event: Event): void => {
    const { model: next, effect } = step(model, event, room);
    model = next;
    app.rerender(view());
    if (effect?.do === 'quit') end(EXIT.ok);
    else if (effect) behind.run(effect, model, tell).catch(fail);
  };
  const view = () =>
    createElement(View, {
      screen: screenOf(model, room),
      colours,
      onKey: (key) => (key.name === 'quit' ? end(EXIT.ok) : tell({ is: 'key', key })),
    });
  const leave = (): void => void stdout.write(LEAVE);
  stdout.write(ENTER);
  process.once('exit', leave);
  const app = render(view(), { stdout, stdin, exitOnCtrlC: false, patchConsole: false });
  const sized = (): void => {
    // What a smaller or larger window shows of the rows of before is drawn over.
    stdout.write('\u001b[2J\u001b[H');
    app.clear();
    tell({ is: 'size', columns: stdout.columns, rows: stdout.rows });
  };
  stdout.on('resize', sized);
  const ticking = setInterval(() => {
    tell({ is: 'tick', moment: behind.moment() });
    behind.tick?.(model, tell).catch(fail);
  }, SECOND);
  // A file that may grow no further is told of where it is written to.
  const ignored = (): void => {};
  process.on('SIGXFSZ', ignored);
  const signals = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => end(code)] as const);
  for (const [signal, listener] of signals) process.once(signal, listener);
  behind.begin?.(tell);
  try {
    const code = await ended;
    if (broken) throw broken;
    return { code, model };
  } finally {
    clearInterval(ticking);
    stdout.off('resize', sized);
    for (const [signal, listener] of signals) process.off(signal, listener);
    process.off('SIGXFSZ', ignored);
    app.unmount();
    leave();
    process.off('exit', leave);
  }
}
