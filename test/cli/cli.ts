// Runs the command: in this process, or in one of its own.
import { execFile, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { main } from '../../examples/cli/program.js';
import { builtCommand } from '../bundle.js';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const meeting = (name: string): string => `${root}examples/meetings/${name}.yaml`;

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** In this process: fast, and the same program. */
export async function yishi(...argv: string[]): Promise<Ran> {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
    env: {},
    colours: false,
    columns: 100,
  };
  const code = await main(argv, io);
  return { code, out, err };
}

let program: string | undefined;
const environment = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' };

/** What to start for these arguments. */
const started = (argv: readonly string[]): string[] => {
  program ??= builtCommand();
  return [program, ...argv];
};

/** In a process of its own, in a folder, with a limit of the shell set before, or as another user. */
export function spawned(
  argv: string[],
  { ulimit, uid, cwd = root }: { ulimit?: string; uid?: number; cwd?: string } = {},
): Promise<Ran> {
  const [command, args] = ulimit
    ? ['bash', ['-c', `ulimit ${ulimit}; exec "$0" "$@"`, process.execPath, ...started(argv)]]
    : [process.execPath, started(argv)];
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env: environment, timeout: 240_000, ...(uid && { uid }) }, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err });
    });
  });
}

/** Kills the command as soon as it has printed so much. */
export function killedAfter(argv: string[], characters: number): Promise<void> {
  const child = spawn(process.execPath, started(argv), { cwd: root, env: environment });
  let seen = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.length;
    if (seen >= characters) child.kill('SIGKILL');
  });
  return new Promise((resolve) => child.once('exit', () => resolve()));
}
