// Forgeries, each hashed and chained anew as somebody with the whole file would: every one is named at its entry; and those that no look at the
// record can tell, which only a head or a witness shows.
import { describe, expect, it } from 'vitest';
import { type Entry, hashOf, verify } from 'yishi';
import { at, type Given, owners, plus, recordOf, staff, ways } from 'yishi/testing';
import { canonical, sha256 } from '../../src/digest.js';

const whole = at('closed.done');
const polling = ways.voteFor(at('vote.polling'), { charter: at('vote.polling').state.charter, items: [] });
const poll = polling.state.deadlines.poll!;
/** The clock has closed the poll and no person has. */
const passed = polling
  .until(plus(poll.due, { minutes: 1 }))
  .when('note.add', { text: 'Late' }, 'r1')
  .then();
const keyed = polling.when('note.add', { text: 'Once' }, { by: 'r1', key: 'k1' }).then();

type Loose = { -readonly [K in keyof Entry]?: unknown } & { [more: string]: unknown };

function rechained(entries: readonly Loose[]): Entry[] {
  let prev = '0'.repeat(64);
  return entries.map((entry, index) => {
    const next = { ...entry, seq: index + 1, prev } as unknown as Entry;
    next.hash = hashOf(next);
    prev = next.hash;
    return next;
  });
}

const record = (given: Given): Loose[] => structuredClone(recordOf(given.facts)) as unknown as Loose[];
const last = (entries: readonly Loose[]): Loose => entries.at(-1) ?? {};
const indexOf = (entries: readonly Loose[], type: string): number => entries.findIndex((entry) => entry.type === type);
/** The first entry of a type, made into another. */
const with_ = (type: string, more: (entry: Loose) => Loose) => (entries: Loose[]) =>
  entries.map((entry, index) => (index === indexOf(entries, type) ? { ...entry, ...more(entry) } : entry));
const fields = (type: string, more: object) =>
  with_(type, (entry) => ({ fields: { ...(entry.fields as object), ...more } }));
const finding = (type: string, more: object) =>
  with_(type, (entry) => ({ finding: { ...(entry.finding as object), ...more } }));
const without = (type: string) => (entries: Loose[]) => entries.filter((_, index) => index !== indexOf(entries, type));
/** One entry more, like the last but for this. */
const also = (more: Loose) => (entries: Loose[]) => {
  const { id, at: moment, salt } = last(entries);
  return [...entries, { v: 0, id, at: moment, salt, by: 'r1', fields: {}, ...more }];
};
const closing: Loose = { type: 'poll.close', finding: { at: polling.now } };
const tick: Loose = { type: 'deadline.pass', by: 'clock', fields: { deadline: 'poll' }, finding: { ...poll } };
const ballot: Loose = { type: 'ballot.cast', fields: { choices: { lift: 'against' }, channel: 'online' } };
const beside = (type: string, more: (seal: { salt: string; text: string }) => unknown) =>
  with_(type, ({ seals }) => {
    const [[pointer, seal] = ['', { salt: '', text: '' }]] = Object.entries(
      seals as Record<string, { salt: string; text: string }>,
    );
    return { seals: { ...(seals as object), [pointer]: more(seal) } };
  });

/** What was done, to which record, what it is called, and which entry is named: of which type, or the one added at the end. */
const FORGERIES: readonly [
  what: string,
  given: Given,
  forge: (entries: Loose[]) => Loose[],
  code: string,
  where?: string,
][] = [
  // Who.
  ['somebody whom nobody knows closes the poll', polling, also({ ...closing, by: 'mallory' }), 'record.refused'],
  ['somebody closes the poll who does not hold the office', polling, also({ ...closing, by: 'r1' }), 'record.refused'],
  ['a ballot is cast by a stranger', polling, also({ ...ballot, by: 'mallory' }), 'record.refused'],
  ['a ballot is cast twice', polling, also({ ...ballot, by: owners[0] }), 'record.refused'],
  [
    'a ballot is cast for somebody who asked nobody to',
    at('vote.polling'),
    also({ ...ballot, by: 'r1', for: owners[0] }),
    'record.refused',
  ],
  [
    'it is said to be entered by somebody who is no clerk',
    at('vote.polling'),
    also({ ...ballot, by: owners[0], enteredBy: 'r1' }),
    'record.refused',
  ],
  ['the clock casts a ballot', at('vote.polling'), also({ ...ballot, by: 'clock' }), 'record.refused'],
  ['the host casts a ballot', at('vote.polling'), also({ ...ballot, by: 'system' }), 'record.refused'],
  ['it is done for the clock', at('vote.polling'), also({ ...ballot, by: owners[0], for: 'clock' }), 'record.refused'],
  ['somebody has a reserved name', polling, also({ ...closing, by: '__proto__' }), 'record.shape'],
  ['somebody is an object', polling, also({ ...closing, by: { x: 1 } }), 'record.shape'],
  // When.
  [
    'the clock closes the poll a week early',
    polling,
    also({ ...tick, on: poll.due, at: plus(poll.due, { days: -7 }) }),
    'record.claimed-later',
  ],
  ['the clock closes it early and says so', polling, also({ ...tick, on: polling.now }), 'record.clock'],
  ['a person passes the deadline', polling, also({ ...tick, by: 'r1', at: poll.due, on: poll.due }), 'record.clock'],
  [
    'a clerk has the clock pass it',
    polling,
    also({ ...tick, at: poll.due, on: poll.due, enteredBy: staff.recorder }),
    'record.clock',
  ],
  [
    'a deadline passes that nobody set',
    polling,
    also({ ...tick, at: poll.due, on: poll.due, fields: { deadline: 'tea' } }),
    'record.clock',
  ],
  ['a deadline passes and does not say when it was due', polling, also({ ...tick, at: poll.due }), 'record.clock'],
  [
    'a deadline is said to have been due another moment',
    passed,
    with_('deadline.pass', ({ on }) => ({ on: plus(String(on), { minutes: -1 }) })),
    'record.clock',
    'deadline.pass',
  ],
  ['a deadline is passed over', passed, without('deadline.pass'), 'record.overdue', 'note.add'],
  [
    'a ballot comes after the close, and the clock is silent',
    polling,
    also({ ...ballot, by: 'r1', at: plus(poll.due, { seconds: 1 }) }),
    'record.overdue',
  ],
  [
    'a ballot is claimed to be of tomorrow',
    polling,
    also({ ...ballot, on: plus(polling.now, { days: 1 }) }),
    'record.claimed-later',
  ],
  [
    'it is dated before the one before it',
    polling,
    also({ ...closing, by: staff.teller, at: plus(polling.now, { days: -1 }) }),
    'record.earlier',
  ],
  ['its moment is no moment', polling, also({ ...closing, at: 'zzz' }), 'record.moment'],
  ['its moment lacks its milliseconds', polling, also({ ...closing, at: '2026-05-02T01:00:00Z' }), 'record.moment'],
  ['its moment is on no calendar', polling, also({ ...closing, at: '2027-02-30T01:00:00.000Z' }), 'record.moment'],
  [
    'its moment is of another zone',
    polling,
    also({ ...closing, at: '2027-02-03T01:00:00.000+08:00' }),
    'record.moment',
  ],
  ['it happened at no moment', polling, also({ ...closing, on: '0' }), 'record.moment'],
  // What an entry is.
  ['a word more stands in an entry', polling, also({ ...closing, by: staff.teller, remark: 'x' }), 'record.shape'],
  ['an entry has no fields', polling, also({ ...closing, by: staff.teller, fields: undefined }), 'record.shape'],
  ['its fields are a list', polling, also({ ...closing, by: staff.teller, fields: [] }), 'record.shape'],
  ['its key is a number', polling, also({ ...closing, by: staff.teller, key: 7 }), 'record.shape'],
  ['its key is empty', polling, also({ ...closing, by: staff.teller, key: '' }), 'record.shape'],
  [
    'its key was used before',
    keyed,
    also({ type: 'note.add', fields: { text: { sealed: '0'.repeat(64) } }, by: 'r1', key: 'k1' }),
    'record.key-again',
  ],
  ['it has no salt', whole, with_('ballot.cast', () => ({ salt: undefined })), 'record.unsalted', 'ballot.cast'],
  ['its salt is too short', whole, with_('ballot.cast', () => ({ salt: '0' })), 'record.shape', 'ballot.cast'],
  [
    'the opening has no salt',
    whole,
    with_('consultation.open', () => ({ salt: undefined })),
    'record.unsalted',
    'consultation.open',
  ],
  ['the format is another', polling, also({ ...closing, v: 1 }), 'record.format'],
  ['it is of another record', polling, also({ ...closing, id: 'c2' }), 'record.other-id'],
  ['it is no fact there is', polling, also({ ...closing, type: 'poll.burn' }), 'record.type'],
  ['it is called as every object’s constructor is', polling, also({ ...closing, type: 'constructor' }), 'record.type'],
  [
    'something comes where it has no place',
    at('topics.gathering'),
    also({ ...closing, by: staff.teller }),
    'record.no-place',
  ],
  ['it is opened once more', polling, (entries) => [...entries, { ...entries[0], at: polling.now }], 'record.no-place'],
  ['a fact is taken out', whole, without('ballot.cast'), 'record.finding', 'count.make'],
  // What was found.
  [
    'a ballot is turned',
    whole,
    fields('ballot.cast', { choices: { lift: 'against' } }),
    'record.finding',
    'count.make',
  ],
  ['a ballot says what nobody may say', whole, fields('ballot.cast', { weight: 7 }), 'record.fields', 'ballot.cast'],
  ['a count counts one more', whole, finding('count.make', { ballots: 9 }), 'record.finding', 'count.make'],
  ['a count says what it never found', whole, finding('count.make', { remark: 'x' }), 'record.finding', 'count.make'],
  [
    'a count found nothing',
    whole,
    with_('count.make', () => ({ finding: undefined })),
    'record.rule-broke',
    'count.make',
  ],
  ['a ballot found something', whole, with_('ballot.cast', () => ({ finding: {} })), 'record.finding', 'ballot.cast'],
  ['a ballot found null', whole, with_('ballot.cast', () => ({ finding: null })), 'record.finding', 'ballot.cast'],
  [
    'the notice has another rule',
    whole,
    finding('notice.post', { rule: 'simple-majority' }),
    'record.finding',
    'notice.post',
  ],
  [
    'the notice has another roll',
    whole,
    with_('notice.post', (entry) => ({
      finding: {
        ...(entry.finding as object),
        roll: { ...(entry.finding as { roll: object }).roll, hash: 'f'.repeat(64) },
      },
    })),
    'record.finding',
    'notice.post',
  ],
  [
    'the record is of a revision to come',
    whole,
    finding('consultation.open', { revision: 99 }),
    'record.finding',
    'consultation.open',
  ],
  [
    'the record is of half a revision',
    whole,
    finding('consultation.open', { revision: 2.5 }),
    'record.finding',
    'consultation.open',
  ],
  [
    'the record is of a revision in words',
    whole,
    finding('consultation.open', { revision: '2' }),
    'record.finding',
    'consultation.open',
  ],
  [
    'the record is of a revision before there were any',
    whole,
    finding('consultation.open', { revision: -1 }),
    'record.finding',
    'consultation.open',
  ],
  // What is sealed.
  ['its seals are a number', whole, with_('topic.submit', () => ({ seals: 12345 })), 'record.shape', 'topic.submit'],
  ['its seals are a list', whole, with_('topic.submit', () => ({ seals: [] })), 'record.shape', 'topic.submit'],
  ['its seals are empty', whole, with_('topic.submit', () => ({ seals: {} })), 'record.shape', 'topic.submit'],
  ['a seal is null', whole, beside('topic.submit', () => null), 'record.seal', 'topic.submit'],
  ['a seal is a text', whole, beside('topic.submit', ({ text }) => text), 'record.seal', 'topic.submit'],
  ['a seal is a list', whole, beside('topic.submit', ({ salt, text }) => [salt, text]), 'record.seal', 'topic.submit'],
  [
    'a seal says more',
    whole,
    beside('topic.submit', (seal) => ({ ...seal, remark: 'x' })),
    'record.seal',
    'topic.submit',
  ],
  [
    'a seal’s text is a number',
    whole,
    beside('topic.submit', ({ salt }) => ({ salt, text: 7 })),
    'record.seal',
    'topic.submit',
  ],
  [
    'a seal’s text is another',
    whole,
    beside('topic.submit', ({ salt }) => ({ salt, text: 'x' })),
    'record.seal',
    'topic.submit',
  ],
  [
    'a text lies where nothing was sealed',
    whole,
    with_('topic.submit', ({ seals }) => ({
      seals: { ...(seals as object), '/fields/topic': { salt: '0'.repeat(32), text: 'x' } },
    })),
    'record.unsealed',
    'topic.submit',
  ],
  [
    'a text stands in the open where it is to be sealed, so that no order could erase it',
    whole,
    with_('topic.submit', ({ fields }) => ({ fields: { ...(fields as object), text: 'x' }, seals: undefined })),
    'record.open-text',
    'topic.submit',
  ],
  [
    'a word stands beside the digest of a text',
    whole,
    with_('topic.submit', ({ fields }) => ({
      fields: { ...(fields as object), text: { ...(fields as { text: object }).text, hidden: 'x' } },
    })),
    'record.open-text',
    'topic.submit',
  ],
  [
    'a digest is none',
    whole,
    with_('topic.submit', ({ fields }) => ({
      fields: { ...(fields as object), text: { sealed: 'x' } },
      seals: undefined,
    })),
    'record.open-text',
    'topic.submit',
  ],
  [
    'a text is taken out',
    whole,
    with_('topic.submit', () => ({ seals: undefined })),
    'record.text-gone',
    'topic.submit',
  ],
];

describe('a forgery that is named', () => {
  it('is of one of thirty kinds at least', () => {
    expect(FORGERIES.length).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ['whole', whole],
    ['polling', polling],
    ['passed', passed],
    ['keyed', keyed],
  ])('was no forgery before: %s', async (_name, given) => {
    expect(await verify(rechained(record(given)))).toMatchObject({ ok: true });
  });

  it.each(FORGERIES)('%s', async (_what, given, forge, code, where) => {
    const forged = rechained(forge(record(given)));
    const seq = where === undefined ? forged.length : indexOf(forged as unknown as Loose[], where) + 1;
    expect(await verify(forged)).toMatchObject({ ok: false, seq, problem: { code, at: { seq } } });
  });
});

describe('a forgery that no look at the record can tell', () => {
  const entries = record(whole);
  const honest = recordOf(whole.facts);
  const head = { seq: honest.length, hash: honest.at(-1)?.hash ?? '' };

  /** What somebody does who has the file, and every hash made anew. */
  const UNSEEN: readonly [what: string, forge: () => Loose[]][] = [
    ['the tail is cut off', () => entries.slice(0, -1)],
    [
      'somebody who might have is said to have been the one',
      () => with_('topic.submit', () => ({ by: 'r6' }))(entries),
    ],
    [
      'it is said to have begun a second earlier',
      () => with_('consultation.open', ({ at: moment }) => ({ at: plus(String(moment), { seconds: -1 }) }))(entries),
    ],
    ['salts are other salts', () => entries.map((entry) => ({ ...entry, salt: '0'.repeat(32) }))],
    [
      'a text is another text, with a digest of its own',
      () =>
        with_('topic.submit', (entry) => {
          const seal = { salt: '0'.repeat(32), text: 'Nothing of the kind' };
          return {
            fields: { ...(entry.fields as object), text: { sealed: sha256(canonical([seal.salt, seal.text])) } },
            seals: { ...(entry.seals as object), '/fields/text': seal },
          };
        })(entries),
    ],
    [
      'ballots are turned before the count is made, and the record ends there',
      () => fields('ballot.cast', { choices: { lift: 'against' } })(entries.slice(0, indexOf(entries, 'poll.close'))),
    ],
  ];

  it.each(UNSEEN)('%s: a head kept elsewhere shows it', async (_what, forge) => {
    const forged = rechained(forge());
    expect(await verify(forged)).toMatchObject({ ok: true });
    expect(await verify(forged, head.hash)).toMatchObject({ ok: false, problem: { code: 'record.head' } });
    const kept = await verify(forged, undefined, { heads: [head] });
    expect(kept).toMatchObject({ ok: false });
    expect(['record.head-at', 'record.shorter']).toContain(kept.ok ? '' : kept.problem.code);
  });

  it('is shown by whichever head was kept last before it, and by none that was kept after', async () => {
    const from = indexOf(entries, 'topic.submit') + 1;
    const forged = rechained(with_('topic.submit', () => ({ by: 'r6' }))(entries));
    const at = (seq: number) => ({ seq, hash: honest[seq - 1]?.hash ?? '' });
    expect(await verify(forged, undefined, { heads: [at(from - 1)] })).toMatchObject({ ok: true });
    for (const seq of [from, from + 1, honest.length])
      expect(await verify(forged, undefined, { heads: [at(from - 1), at(seq)] })).toMatchObject({
        ok: false,
        seq,
        problem: { code: 'record.head-at' },
      });
    const after = forged.at(-1)!;
    expect(await verify(forged, undefined, { heads: [{ seq: after.seq, hash: after.hash }] })).toMatchObject({
      ok: true,
    });
  });
});

describe('a publication', () => {
  const handedOut = (entries: readonly Loose[]): Loose[] => entries.map(({ seals: _, ...open }) => open);
  const published = (entries: readonly Loose[]) =>
    verify(rechained(handedOut(entries)), undefined, { published: true });
  const notice = (more: object) => finding('notice.post', more)(record(whole));
  const roll = (more: object) => {
    const entries = record(whole);
    const found = entries[indexOf(entries, 'notice.post')]?.finding as { roll: object };
    return notice({ roll: { ...found.roll, ...more } });
  };

  it('is judged as the record is, its notices too, though the salt of their roll is not in it', async () => {
    expect(await published(record(whole))).toMatchObject({ ok: true });
    for (const forged of [
      notice({ rule: 'simple-majority' }),
      notice({ opens: whole.now }),
      roll({ heads: 9 }),
      roll({ area: 1 }),
    ])
      expect(await published(forged)).toMatchObject({
        ok: false,
        seq: indexOf(forged, 'notice.post') + 1,
        problem: { code: 'record.finding' },
      });
  });

  it('has the hash of its roll taken as it stands: a head shows whether it is the one', async () => {
    expect(await published(roll({ hash: 'f'.repeat(64) }))).toMatchObject({ ok: true });
  });
});
