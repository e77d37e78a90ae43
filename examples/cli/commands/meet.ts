// yishi meet: a meeting run live at a desk in the terminal, on a record that is there, or one that begins; or a training that plays a script.
import { existsSync } from 'node:fs';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import type { Desk } from '../print/desk.js';

export interface MeetOptions {
  people?: string;
  roll?: string;
  title?: string;
  record?: string;
  /** The script of a training. */
  rehearse?: string;
}

const isCharterFile = (named: string): boolean => /\.(json|ya?ml)$/i.test(named);

export async function meet(desk: Desk, what: string | undefined, options: MeetOptions): Promise<ExitCode | number> {
  const { words } = desk;
  const { stdin, stdout, env } = process;
  if (!stdin.isTTY || !stdout.isTTY || env.TERM === 'dumb') throw new Stop(EXIT.usage, words.meet.noTerminal);
  // What draws the screen would draw nothing where it takes the terminal for a machine's.
  env.CI = 'false';
  if (options.rehearse !== undefined) {
    const { trainedBy } = await import('../meet/training.js');
    return trainedBy(desk, options.rehearse);
  }
  if (what === undefined) throw new Stop(EXIT.usage, words.meet.what);
  const { meetOver } = await import('../meet/recorded.js');
  if (existsSync(what) && !(isCharterFile(what) && options.people !== undefined)) return meetOver(desk, what);
  const { begun } = await import('../meet/beginning.js');
  return meetOver(desk, await begun(desk, what, options));
}
