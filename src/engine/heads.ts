// 指纹签署: heads that somebody signs, so that a record which was rewritten as a whole is found out by whoever keeps one. Ed25519 by WebCrypto,
// which Node, browsers and the edge have; imports no `node:` module. Why it is so: docs/decisions/heads.md.
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { type Instant, isMoment } from '../calendar.js';
import { canonical } from '../digest.js';
import { type HeadProblem, headProblem } from './problems.js';

/** The form of a signed head; inside what is signed, so that no signature of something else passes for one. */
export const HEAD_FORM = 'yishi.head/1';

/** Whose head it is, and of which entry. */
export interface HeadStatement {
  /** The tenant, where a host has several. */
  scope?: string;
  id: string;
  seq: number;
  /** The hash of that entry: it stands for everything up to it. */
  hash: string;
  /** When it was signed, by the signer's clock. */
  at: Instant;
}

/** A head that was signed. One JSON object; several of them stand on a line each. */
export interface SignedHead extends HeadStatement {
  form: typeof HEAD_FORM;
  /** Of the key that signed: SHA-256 of its 32 bytes, in hexadecimal. */
  key: string;
  /** Ed25519 over the UTF-8 of the RFC 8785 form of everything but this; 64 bytes in hexadecimal. */
  signature: string;
}

const hex = (digits: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${digits}}$`)));
const name = z.string().check(z.minLength(1), z.maxLength(200));

/** Nothing may be beside what is signed, and nothing of another kind in its place. */
const signed: z.ZodMiniType<SignedHead> = z.strictObject({
  form: z.literal(HEAD_FORM),
  scope: z.exactOptional(name),
  id: name,
  seq: z.int().check(z.gte(1)),
  hash: hex(64),
  at: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/), z.refine(isMoment)),
  key: hex(64),
  signature: hex(128),
});

/**
 * What is signed, as UTF-8: for whoever signs in a machine of their own (a card, a key service). Field by field: whatever else the object
 * says is not signed.
 */
export const headText = ({ scope, id, seq, hash, at, key }: Omit<SignedHead, 'signature' | 'form'>): string =>
  canonical({ form: HEAD_FORM, scope, id, seq, hash, at, key });

const ALGORITHM = 'Ed25519';

/** A key as WebCrypto hands it out. */
type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** The bytes of a PEM block with this label. */
function derOf(pem: string, label: string): Uint8Array<ArrayBuffer> | undefined {
  const [, body] = new RegExp(`-----BEGIN ${label}-----([\\sA-Za-z0-9+/=]+)-----END ${label}-----`).exec(pem) ?? [];
  if (body === undefined) return undefined;
  try {
    return Uint8Array.from(atob(body.replace(/\s/g, '')), (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

interface PublicKey {
  id: string;
  key: Key;
}

type Imported<K> = { ok: true; value: K } | { ok: false; problem: HeadProblem };

const noKey = (kind: 'public' | 'private'): { ok: false; problem: HeadProblem } => ({
  ok: false,
  problem: headProblem('head.no-key', { kind }),
});

async function idOf(key: Key): Promise<string> {
  const { x = '' } = await crypto.subtle.exportKey('jwk', key);
  const bytes = Uint8Array.from(atob(x.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
  return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

async function publicKey(pem: string): Promise<Imported<PublicKey>> {
  const der = derOf(pem, 'PUBLIC KEY');
  if (!der) return noKey('public');
  try {
    const key = await crypto.subtle.importKey('spki', der, ALGORITHM, true, ['verify']);
    return { ok: true, value: { id: await idOf(key), key } };
  } catch {
    // Of another algorithm, or no key at all.
    return noKey('public');
  }
}

/**
 * Signs a head.
 * @param privateKey PKCS #8 in PEM, as `openssl genpkey -algorithm ed25519` writes it
 * @returns the signed head, or that this is no such key. Whether the record verifies is for whoever signs to see to first
 */
export async function signHead(
  statement: HeadStatement,
  privateKey: string,
): Promise<{ ok: true; head: SignedHead } | { ok: false; problem: HeadProblem }> {
  const der = derOf(privateKey, 'PRIVATE KEY');
  if (!der) return noKey('private');
  let key: Key;
  try {
    key = await crypto.subtle.importKey('pkcs8', der, ALGORITHM, true, ['sign']);
  } catch {
    return noKey('private');
  }
  const { scope, id, seq, hash, at } = statement;
  const said = { ...(scope !== undefined && { scope }), id, seq, hash, at, key: await idOf(key) };
  const bytes = new Uint8Array(await crypto.subtle.sign(ALGORITHM, key, utf8(headText(said))));
  const head: SignedHead = { form: HEAD_FORM, ...said, signature: bytesToHex(bytes) };
  const parsed = signed.safeParse(head);
  if (parsed.success) return { ok: true, head };
  throw new RangeError(`this is no head to sign: ${canonical(said)}`);
}

/** The bytes of a text, in a buffer of their own, as WebCrypto asks for them. */
const utf8 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(utf8ToBytes(text));

/** Heads that hold, each by one of the keys; or the first thing that is wrong with them. */
export type CheckedHeads = { ok: true; heads: SignedHead[] } | { ok: false; problem: HeadProblem };

/**
 * Checks signed heads against the keys of those who are trusted to sign: the host, witnesses. Each head has to be by one of these keys, and
 * of each key there has to be one, so that a witness who is silent is noticed. Then hand them to `verify` as `heads`.
 * @param given what was read, of whatever kind
 * @param publicKeys SPKI in PEM, as `openssl pkey -pubout` writes it
 * @param options `scope`: only heads of this tenant; without it whichever they say
 */
export async function checkHeads(
  given: readonly unknown[],
  publicKeys: readonly string[],
  { scope }: { scope?: string } = {},
): Promise<CheckedHeads> {
  const keys = new Map<string, Key>();
  for (const pem of publicKeys) {
    const imported = await publicKey(pem);
    if (!imported.ok) return imported;
    keys.set(imported.value.id, imported.value.key);
  }
  const heads: SignedHead[] = [];
  const silent = new Set(keys.keys());
  for (const [index, one] of given.entries()) {
    const at = { line: index + 1 };
    const parsed = signed.safeParse(one);
    if (!parsed.success) return { ok: false, problem: headProblem('head.form', {}, at) };
    const head = parsed.data;
    const key = keys.get(head.key);
    if (!key) return { ok: false, problem: headProblem('head.key-unknown', { key: head.key }, at) };
    if (
      !(await crypto.subtle.verify(ALGORITHM, key, Uint8Array.from(hexToBytes(head.signature)), utf8(headText(head))))
    )
      return { ok: false, problem: headProblem('head.signature', { key: head.key }, at) };
    if (scope !== undefined && head.scope !== scope)
      return { ok: false, problem: headProblem('head.scope', { found: head.scope ?? '', expected: scope }, at) };
    silent.delete(head.key);
    heads.push(head);
  }
  const [missing] = silent;
  return missing === undefined
    ? { ok: true, heads }
    : { ok: false, problem: headProblem('head.missing', { key: missing }) };
}
