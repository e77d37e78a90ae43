// A terminal that a program runs in, as somebody sits at it: keys go in, and the screen is read.
import { execFileSync, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { setTimeout as after } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export const hasTmux = spawnSync('tmux', ['-V']).status === 0;
if (!hasTmux) console.warn('Left out: there is no tmux.');

export interface Sitting {
  /** Keys by their names, or what is typed. */
  keys(...keys: string[]): void;
  type(text: string): void;
  screen(): string;
  /** Waits for what is to be seen. */
  see(what: string | RegExp | ((screen: string) => boolean)): Promise<string>;
  size(columns: number, rows: number): void;
  /** Whether the screen beside the first one is shown. */
  isFull(): boolean;
  /** The screen with the signs it was drawn with. */
  coloured(): string;
  /** The process in it. */
  pid(): number;
}

const PATIENCE = 60_000;

const holds = (screen: string, what: Parameters<Sitting['see']>[0]): boolean =>
  typeof what === 'string' ? screen.includes(what) : what instanceof RegExp ? what.test(screen) : what(screen);

/** Starts a command in a folder; when it has ended, a line says with what. */
export function sitAt(
  command: readonly string[],
  folder: string,
  { columns = 80, rows = 24, env = {} }: { columns?: number; rows?: number; env?: Record<string, string> } = {},
): Sitting {
  const name = `yishi-${process.pid}-${randomUUID().slice(0, 8)}`;
  const tmux = (...argv: string[]): string =>
    execFileSync('tmux', ['-L', name, '-f', '/dev/null', ...argv], {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TMUX: '', ...env },
    });
  const quoted = command.map((one) => `'${one}'`).join(' ');
  tmux(
    '-u',
    'new-session',
    '-d',
    '-x',
    `${columns}`,
    '-y',
    `${rows}`,
    '-c',
    folder,
    `${quoted}; echo "ended $?"; exec cat`,
  );
  onTestFinished(() => {
    spawnSync('tmux', ['-L', name, 'kill-server']);
  });
  const screen = (): string => tmux('capture-pane', '-p');
  return {
    keys: (...keys) => void tmux('send-keys', ...keys),
    type: (text) => void tmux('send-keys', '-l', '--', text),
    screen,
    async see(what) {
      for (let waited = 0; waited < PATIENCE; waited += 100) {
        if (holds(screen(), what)) {
          // A screen comes in pieces: what is handed out, and what is missing from it, was there a moment later, too.
          await after(30);
          const now = screen();
          if (holds(now, what)) return now;
        }
        await after(100);
      }
      throw new Error(`never seen: ${what}\n${screen()}`);
    },
    size: (wide, high) => void tmux('resize-window', '-x', `${wide}`, '-y', `${high}`),
    isFull: () => tmux('display-message', '-p', '#{alternate_on}').trim() === '1',
    coloured: () => tmux('capture-pane', '-p', '-e'),
    pid: () => {
      const shell = tmux('display-message', '-p', '#{pane_pid}').trim();
      return Number(execFileSync('pgrep', ['-P', shell], { encoding: 'utf8' }).trim().split('\n')[0]);
    },
  };
}
