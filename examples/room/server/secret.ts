// Secrets of the room: how they are made, read back from whoever types one, and kept. Of none of them anything is stored that comes in with it.
import { createHash, randomBytes, randomInt, scrypt } from 'node:crypto';

/**
 * 28 signs that nobody takes for another: of each pair that looks alike one is left out, and read as the other when it is typed. Twelve of them are
 * 57 bits, twenty are 96.
 */
const SIGNS = '0123456789ACDEFHJKMNPQRTVWXY';
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', G: '6', B: '8', U: 'V' };

const GROUP = 4;

/** How many groups of four signs: a slip is typed on a phone by somebody of eighty, a secret of the desk once on a laptop. */
export const GROUPS = { slip: 3, desk: 5, screen: 5 } as const;

export type Kind = keyof typeof GROUPS;

/** A new one, as it is printed: `K7M2-9QXD-4TWF`. */
export const newCode = (kind: Kind): string =>
  Array.from({ length: GROUPS[kind] }, () =>
    Array.from({ length: GROUP }, () => SIGNS[randomInt(SIGNS.length)]).join(''),
  ).join('-');

const LENGTHS = new Set(Object.values(GROUPS).map((groups) => groups * GROUP));

/** What somebody typed or scanned, as it is hashed: in whatever case and width, with whatever stands between. Nothing if it is no code at all. */
export function readCode(typed: string): string | undefined {
  if (typed.length > 100) return undefined;
  const signs = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .replace(/[OILZSGBU]/g, (sign) => LOOKALIKES[sign] ?? sign);
  return LENGTHS.has(signs.length) && [...signs].every((sign) => SIGNS.includes(sign)) ? signs : undefined;
}

/**
 * The hash a code is looked up by. Five hundred codes lie in one file, and a stolen file may be guessed at all of them at once: 57 bits are too few for a
 * fast hash then, so it is a slow one. One salt for the file, since a code brings no name to look a salt up by.
 */
export const codeHash = (code: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(code, salt, 32, { N: 2 ** 13, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key.toString('hex')),
    );
  });

/** 256 bits: nobody guesses them at whatever speed. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');
