// yishi verify: whether a record is what it was, and if not, from which entry on.
import { checkHeads, type Problem, type SignedHead } from 'yishi';
import { type Attached, fileStore } from 'yishi/attachments';
import { calledIn, lookAt } from '../attached.js';
import { type Examined, examined } from '../examined.js';
import { EXIT, type ExitCode, Stop } from '../exit.js';
import { readText } from '../files.js';
import type { Desk } from '../print/desk.js';
import { filesBeside } from '../stores.js';

export interface VerifyOptions {
  /** Fingerprints, and files of signed heads. */
  head?: readonly string[];
  /** Files of the public keys of those who may have signed. */
  key?: readonly string[];
  scope?: string;
  published?: boolean;
}

/** What a file of signed heads says: one on each line. */
async function headsIn(file: string, desk: Desk): Promise<unknown[]> {
  const lines = (await readText(file, desk)).split('\n').filter((line) => line.trim() !== '');
  return lines.map((line): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      // No head, as `checkHeads` will say of it.
      return undefined;
    }
  });
}

type Signed = { ok: true; heads: SignedHead[] } | { ok: false; problem: Problem };

async function signedHeads(files: readonly string[], desk: Desk, { key = [], scope }: VerifyOptions): Promise<Signed> {
  const [first] = files;
  if (first !== undefined && key.length === 0) throw new Stop(EXIT.usage, desk.words.usage.head(first));
  const keys = await Promise.all(key.map((file) => readText(file, desk)));
  const given = await Promise.all(files.map((file) => headsIn(file, desk)));
  return checkHeads(given.flat(), keys, { ...(scope !== undefined && { scope }) });
}

export async function verify(desk: Desk, file: string, options: VerifyOptions): Promise<ExitCode> {
  const { head: given = [], published = false } = options;
  const { words, paint, language } = desk;
  const isHash = (written: string): boolean => /^[0-9a-f]{64}$/.test(written);
  const hashes = given.filter(isHash);
  const files = given.filter((written) => !isHash(written));
  const signed = await signedHeads(files, desk, options);
  const [head, other = head] = hashes;
  if (hashes.some((hash) => hash !== head)) throw new Stop(EXIT.usage, words.usage.heads(head ?? '', other ?? ''));
  const attached: Attached[] = [];
  let zone = 'UTC';
  const found: Examined = signed.ok
    ? await examined(file, {
        ...{ head, heads: signed.heads, published, attached },
        zone(found) {
          zone = found;
        },
      })
    : { ok: false, seq: 1, problem: signed.problem };
  const called = calledIn(desk);
  const checked = signed.ok ? signed.heads : [];
  const looked = await lookAt(found.ok && !published ? attached : [], fileStore(filesBeside(file)));
  const [whole, missing, changed] = [looked.whole.length, looked.missing.map(called), looked.changed.map(called)];
  const attachments = whole + missing.length + changed.length === 0 ? {} : { attachments: { whole, missing, changed } };
  if (desk.json)
    desk.write(found.ok ? { ...found, ...(checked.length > 0 && { heads: checked }), ...attachments } : found);
  else if (found.ok) {
    desk.print(`${paint.green('✓')} ${words.verify.holds(found.entries, language.place(found.place))}`);
    desk.print(`  ${words.standing.fingerprint} ${found.head}`);
    for (const { seq, at, key } of checked) desk.print(`  ${words.verify.signed(seq, at, key)}`);
    for (const { texts, by, at, ground } of found.erasures)
      desk.print(
        `  ${words.verify.erased(texts, by, language.day(at, zone), language.chosen('person.erase', 'ground', ground))}`,
      );
    if (whole > 0) desk.print(`  ${words.moving.whole(whole)}`);
    if (missing.length > 0) desk.print(paint.dim(`  ${words.moving.missing(missing)}`));
    if (changed.length > 0) desk.print(`${paint.red('✗')} ${words.moving.changed(changed)}`);
    if (published) desk.print(paint.dim(`  ${words.verify.published}`));
    if (head === undefined && !checked.some(({ seq }) => seq === found.entries))
      desk.print(paint.dim(`  ${words.verify.noHead}`));
  } else {
    const problem = language.problem(found.problem);
    desk.print(`${paint.red('✗')} ${signed.ok ? words.verify.fails(found.seq, problem) : problem}`);
    if (found.mayBePublished) desk.print(`  ${words.moving.mayBePublished}`);
  }
  return found.ok && changed.length === 0 ? EXIT.ok : EXIT.no;
}
