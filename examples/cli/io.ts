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
  /** Writes over the line that was written so before, where the stream of complaints is a terminal. */
  live?: (text: string) => void;
}

/** Lines longer than this are hard to read, whatever the terminal's width. */
const WIDEST = 110;

export function terminal(): Io {
  const { stdout, stderr, env, platform } = process;
  return {
    out: (text) => stdout.write(text),
    err: (text) => stderr.write(text),
    env,
    ...(platform !== 'linux' && { locale: Intl.DateTimeFormat().resolvedOptions().locale }),
    // https://no-color.org: set and not empty.
    colours: stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb',
    columns: Math.min(stdout.isTTY ? stdout.columns || 80 : 100, WIDEST),
    ...(stderr.isTTY && env.TERM !== 'dumb' && { live: (text: string) => stderr.write(`\r\u001b[2K${text}`) }),
  };
}
