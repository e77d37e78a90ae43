// Heads that somebody signed: what holds, what does not, and what a witness shows.
import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkHeads, HEAD_FORM, headText, type SignedHead, signHead, verify } from 'yishi';
import { at, recordOf } from 'yishi/testing';

const keyPair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    public: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    private: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
};
const [host, witness, other] = [keyPair(), keyPair(), keyPair()];
const entries = recordOf(at('vote.counted').facts);
const headAt = (seq: number) => ({ id: 'c1', seq, hash: entries[seq - 1]?.hash ?? '', at: '2026-05-01T00:00:00.000Z' });

async function signed(seq = entries.length, by = host, more: object = {}): Promise<SignedHead> {
  const made = await signHead({ ...headAt(seq), ...more }, by.private);
  if (!made.ok) throw new Error(made.problem.code);
  return made.head;
}

describe('a signed head', () => {
  it('is one line of JSON that says whose, which, what and when, and holds', async () => {
    const head = await signed();
    expect(Object.keys(head)).toEqual(['form', 'id', 'seq', 'hash', 'at', 'key', 'signature']);
    expect(JSON.parse(JSON.stringify(head))).toEqual(head);
    expect(await checkHeads([head], [host.public])).toEqual({ ok: true, heads: [head] });
  });

  it('is the RFC 8785 form signed by Ed25519, so that any tool signs and checks it', async () => {
    const head = await signed();
    expect(headText(head)).toBe(
      `{"at":"${head.at}","form":"${HEAD_FORM}","hash":"${head.hash}","id":"c1","key":"${head.key}","seq":${head.seq}}`,
    );
    const elsewhere = sign(null, Buffer.from(headText(head)), host.private).toString('hex');
    expect(elsewhere).toBe(head.signature);
  });

  it.each<[string, (head: SignedHead) => unknown, string]>([
    ['of another entry', (head) => ({ ...head, seq: head.seq - 1 }), 'head.signature'],
    ['of another hash', (head) => ({ ...head, hash: 'f'.repeat(64) }), 'head.signature'],
    ['of another record', (head) => ({ ...head, id: 'c2' }), 'head.signature'],
    ['of another tenant', (head) => ({ ...head, scope: 'other' }), 'head.signature'],
    ['of another moment', (head) => ({ ...head, at: '2026-05-01T00:00:00.001Z' }), 'head.signature'],
    ['whose signature is another', (head) => ({ ...head, signature: '0'.repeat(128) }), 'head.signature'],
    ['by a key that nobody gave', (head) => ({ ...head, key: '0'.repeat(64) }), 'head.key-unknown'],
    ['with a word more', (head) => ({ ...head, remark: 'x' }), 'head.form'],
    ['with a word less', ({ at: _, ...head }) => head, 'head.form'],
    ['of another form', (head) => ({ ...head, form: 'yishi.head/2' }), 'head.form'],
    ['whose seq is a text', (head) => ({ ...head, seq: String(head.seq) }), 'head.form'],
    ['in capitals', (head) => ({ ...head, signature: head.signature.toUpperCase() }), 'head.form'],
    ['that is nothing', () => null, 'head.form'],
    ['that is a list', (head) => [head], 'head.form'],
  ])('does not hold %s', async (_what, change, code) => {
    expect(await checkHeads([change(await signed())], [host.public])).toMatchObject({
      ok: false,
      problem: { code, at: { line: 1 } },
    });
  });

  it('is of the tenant it was signed for', async () => {
    const head = await signed(entries.length, host, { scope: 'street' });
    expect(await checkHeads([head], [host.public], { scope: 'street' })).toMatchObject({ ok: true });
    expect(await checkHeads([head], [host.public], { scope: 'garden' })).toMatchObject({
      problem: { code: 'head.scope' },
    });
    expect(await checkHeads([await signed()], [host.public], { scope: 'street' })).toMatchObject({
      problem: { code: 'head.scope' },
    });
  });

  it('is not made with a key that is none, and not checked with one', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const ofRsa = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    for (const none of [
      '',
      'key',
      host.public,
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----\n=A=\n-----END PRIVATE KEY-----',
    ])
      expect(await signHead(headAt(1), none)).toMatchObject({
        ok: false,
        problem: { code: 'head.no-key', numbers: { kind: 'private' } },
      });
    for (const none of ['', host.private, ofRsa])
      expect(await checkHeads([], [none])).toMatchObject({
        ok: false,
        problem: { code: 'head.no-key', numbers: { kind: 'public' } },
      });
  });

  it('is of an entry, not of something else', async () => {
    await expect(signHead({ ...headAt(1), hash: 'x' }, host.private)).rejects.toThrow(RangeError);
    await expect(signHead({ ...headAt(1), seq: 0 }, host.private)).rejects.toThrow(RangeError);
    await expect(signHead({ ...headAt(1), at: 'now' }, host.private)).rejects.toThrow(RangeError);
  });
});

describe('several who sign', () => {
  it('have each to have signed one, and nobody else has', async () => {
    const heads = [await signed(3, witness), await signed()];
    expect(await checkHeads(heads, [host.public, witness.public])).toMatchObject({ ok: true });
    expect(await checkHeads(heads, [host.public, witness.public, other.public])).toMatchObject({
      ok: false,
      problem: { code: 'head.missing' },
    });
    expect(await checkHeads(heads, [host.public])).toMatchObject({
      ok: false,
      problem: { code: 'head.key-unknown', at: { line: 1 } },
    });
    expect(await checkHeads([], [])).toEqual({ ok: true, heads: [] });
  });

  it('show a record made anew that whoever made it signed again', async () => {
    const forged = recordOf(at('vote.closed').facts.slice(0, -1));
    const last = forged.at(-1)!;
    const again = await signHead({ id: 'c1', seq: last.seq, hash: last.hash, at: headAt(1).at }, host.private);
    if (!again.ok) throw new Error(again.problem.code);
    const heads = async (...given: SignedHead[]) => {
      const checked = await checkHeads(given, [host.public, witness.public]);
      return checked.ok ? checked.heads : [];
    };
    const seen = await signed(entries.length, witness);
    expect(await verify(forged, undefined, { heads: [again.head] })).toMatchObject({ ok: true });
    expect(await verify(forged, undefined, { heads: await heads(again.head, seen) })).toMatchObject({
      ok: false,
      problem: { code: 'record.shorter', numbers: { last: last.seq, head: seen.seq } },
    });
  });

  it('are heard at whatever entry they signed, and of no other record', async () => {
    for (const seq of [1, 2, entries.length - 1, entries.length])
      expect(await verify(entries, undefined, { heads: [await signed(seq)] })).toMatchObject({ ok: true });
    const wrong = { ...headAt(2), hash: 'f'.repeat(64) };
    expect(await verify(entries, undefined, { heads: [wrong] })).toMatchObject({
      ok: false,
      seq: 2,
      problem: { code: 'record.head-at' },
    });
    for (const seq of [2, entries.length + 1])
      expect(await verify(entries, undefined, { heads: [{ ...headAt(2), seq, id: 'c2' }] })).toMatchObject({
        ok: false,
        problem: { code: 'record.head-other' },
      });
  });
});
