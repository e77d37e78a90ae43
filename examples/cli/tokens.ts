// The token file of `yishi serve`: a line for each token, with its SHA-256 and whose it is. The token itself is printed once and kept nowhere.
import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, appendFile, readFile, stat } from 'node:fs/promises';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

const LINE = /^([0-9a-f]{64}) (\S{1,128})$/;

/** Another token for somebody, beside those they have. */
export async function newToken(file: string, person: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  // Nobody else on this machine needs to know who there is.
  await appendFile(file, `${hashOf(token)} ${person}\n`, { mode: 0o600 });
  return token;
}

/** Whether the file can be read, and if not, why not. */
export const unreadable = (file: string): Promise<string | undefined> =>
  access(file, constants.R_OK).then(
    () => undefined,
    ({ code, message }: NodeJS.ErrnoException) => code ?? message,
  );

/** A line of the file is none of ours: then nobody in it is believed, rather than those before it. */
export class NoTokens extends Error {
  constructor(readonly line: number) {
    super(`line ${line} is no token`);
  }
}

export interface Tokens {
  /** Whose token it is. */
  personOf(token: string): Promise<string | undefined>;
  count(): Promise<number>;
}

/** Tokens as the file has them now: whoever takes a line out has ended that token. */
export function tokensIn(file: string): Tokens {
  let known = new Map<string, string>();
  let version = '';
  const current = async (): Promise<ReadonlyMap<string, string>> => {
    const { mtimeMs, size } = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return { mtimeMs: 0, size: 0 };
      throw error;
    });
    const now = `${mtimeMs} ${size}`;
    if (now === version) return known;
    const text = size === 0 ? '' : await readFile(file, 'utf8');
    const read = new Map<string, string>();
    for (const [index, line] of text.split('\n').entries()) {
      if (line.trim() === '') continue;
      const [, hash, person] = LINE.exec(line.trim()) ?? [];
      if (hash === undefined || person === undefined) throw new NoTokens(index + 1);
      read.set(hash, person);
    }
    known = read;
    version = now;
    return known;
  };
  return {
    personOf: async (token) => (await current()).get(hashOf(token)),
    count: async () => (await current()).size,
  };
}
