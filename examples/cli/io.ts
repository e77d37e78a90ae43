// What the program needs of the world: two streams, the environment, and what the terminal can show.
export interface Io {
  out(text: string): void;
  err(text: string): void;
  env: Readonly<Record<string, string | undefined>>;
  /** The system's own locale, for where the environment says none: on macOS and Windows. */
  locale?: string;
  colours: boolean;
  /** Columns to fill. */
  columns: number;
  /** Whether nobody reads the answer any more. */
  gone?: () => boolean;
  /** Empties the screen, where the answer goes to a terminal. */
  clear?: () => void;
  /** Asks whoever sits at the terminal; only where somebody does. */
  ask?: (question: string) => Promise<string>;
  /** Writes over the line that was written so before, where the stream of complaints is a terminal. */
  live?: (text: string) => void;
}

/** Lines longer than this are hard to read, whatever the terminal's width. */
const WIDEST = 110;

async function asked(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Where the input ends, nothing was answered.
  const ended = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

export function terminal(): Io {
  const { stdin, stdout, stderr, env, platform } = process;
  let gone = false;
  // Whoever reads may stop reading (`yishi run ... | head`): that is no error, and what was begun is done all the same.
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') process.exit(3);
    gone = true;
  });
  return {
    out: (text) => {
      if (!gone) stdout.write(text);
    },
    gone: () => gone,
    err: (text) => stderr.write(text),
    env,
    ...(platform !== 'linux' && { locale: Intl.DateTimeFormat().resolvedOptions().locale }),
    // https://no-color.org: set and not empty.
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: Math.min(stdout.isTTY ? stdout.columns || 80 : 100, WIDEST),
    ...(stdout.isTTY && env.TERM !== 'dumb' && { clear: () => stdout.write('\u001b[2J\u001b[3J\u001b[H') }),
    ...(stdin.isTTY && stdout.isTTY && { ask: asked }),
    ...(stderr.isTTY && env.TERM !== 'dumb' && { live: (text: string) => stderr.write(`\r\u001b[2K${text}`) }),
  };
}
