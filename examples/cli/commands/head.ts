// yishi head: the fingerprint of a record that verifies, signed by whoever is to vouch for it: the host, or a witness.
import { signHead } from 'yishi';
import { examined } from '../examined.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readText } from '../files.js';
import type { Desk } from '../print/desk.js';

export interface HeadOptions {
  /** File of the private key. */
  key?: string;
  scope?: string;
  published?: boolean;
}

export async function head(desk: Desk, file: string, options: HeadOptions): Promise<ExitCode> {
  const { key, scope, published = false } = options;
  const { words, paint, language } = desk;
  // Read first: nobody waits for a long record to hear that the key is not there.
  const secret = key === undefined ? undefined : await readText(key, desk);
  const found = await examined(file, { published });
  if (!found.ok) {
    if (desk.json) desk.write(found);
    else desk.print(`${paint.red('✗')} ${words.verify.fails(found.seq, language.problem(found.problem))}`);
    return EXIT.no;
  }
  const { id, entries: seq, head: hash } = found;
  const statement = { ...(scope !== undefined && { scope }), id, seq, hash, at: new Date().toISOString() };
  if (secret === undefined) {
    if (desk.json) desk.write({ id, seq, hash });
    else desk.print(hash);
    return EXIT.ok;
  }
  const signed = await signHead(statement, secret);
  if (!signed.ok) throw new Stop(EXIT.usage, language.problem(signed.problem));
  // A line, with or without --json: it is to be kept, and to be checked by `yishi verify --head`.
  desk.print(JSON.stringify(signed.head));
  return EXIT.ok;
}
