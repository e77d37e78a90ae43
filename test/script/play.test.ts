// Playing a script from a program: what is handed out, what a store may hold already, and that the store stays the host's.
import { describe, expect, it } from 'vitest';
import { type Entry, type Store, verify } from 'yishi';
import { language } from 'yishi/language';
import { memory } from 'yishi/memory';
import {
  type Answered,
  isScriptFault,
  linesOf,
  namesAt,
  playScript,
  readScript,
  recordedOf,
  type ScriptAct,
  standingOf,
} from 'yishi/script';

const text = `title: Lamp
id: lamp
seed: s
charter: quick-poll
at: 2026-04-11 19:30
people: [{ id: ann, name: Ann }, { id: bo }]
bodies: [{ id: group, kind: stair, name: Stair, members: [ann, bo] }]
offices: { convener: ann }
items: [{ item: lamp, title: Lamp, route: [{ body: group, rule: simple-majority }], becomes: opinion }]
acts:
  - { do: notice.post, by: ann, with: { items: [lamp], closes: 2026-04-11 21:00 } }
  - { do: ballot.cast, at: +1h, as: [ann, bo], with: { choices: { lamp: for }, channel: online } }
  - { do: ballot.cast, by: carl, with: { choices: { lamp: for }, channel: online }, expect: { refused: stranger } }
  - { do: wait, at: 2026-04-11 21:01, expect: { passed: [poll], place: vote.closed } }
  - { do: count.make, by: ann, expect: { finding: { items: [{ outcome: passed }] } } }
`;
const script = await readScript(text);

/** A store that notes whether somebody closed it, and everything that was appended. */
function noting(): Store & { closed: boolean; entries: Entry[] } {
  const store = memory();
  const noted = {
    ...store,
    closed: false,
    entries: [] as Entry[],
    async append(...[id, expected, entries, summary]: Parameters<Store['append']>) {
      await store.append(id, expected, entries, summary);
      noted.entries.push(...entries);
    },
    async close() {
      noted.closed = true;
    },
  };
  return noted;
}

async function whole(): Promise<Entry[]> {
  const store = noting();
  await playScript(script, { store });
  return store.entries;
}

it('ends where the script says, with a record that verifies; the store is left open', async () => {
  const store = noting();
  const ending = await playScript(script, { store });
  if (!ending.ok) throw new Error('it ended before');
  expect(await verify(store.entries, ending.head)).toMatchObject({
    ok: true,
    entries: ending.entries,
    place: 'vote.counted',
  });
  expect(store.closed).toBe(false);
  expect(standingOf(ending.snapshot, ending.head)).toMatchObject({
    id: 'lamp',
    mode: 'script',
    place: 'vote.counted',
    items: [{ item: 'lamp', status: 'voting' }],
    entries: ending.entries,
    head: ending.head,
  });
});

it('leaves the same record each time, into whatever store', async () => {
  expect(await whole()).toEqual(await whole());
  expect((await playScript(script)).ok).toBe(true);
});

it('tells of every act as it is done, with names as they were', async () => {
  const told: [ScriptAct | undefined, readonly Answered[]][] = [];
  await playScript(script, { watch: (answered, act) => told.push([act, answered]) });
  expect(told.map(([act, answered]) => [act?.number ?? 0, answered.length])).toEqual([
    [0, 2],
    [1, 1],
    [2, 2],
    [3, 1],
    [4, 1],
    [5, 1],
  ]);
  const lines = told.flatMap(([act, answered]) => linesOf(answered, act));
  expect(lines[0]).toMatchObject({ act: 0, type: 'consultation.open', by: 'ann', ok: true });
  expect(lines[0]).not.toHaveProperty('line');
  expect(lines[5]).toMatchObject({ act: 3, line: 13, refusal: { code: 'stranger' }, facts: [], place: 'vote.polling' });
  expect(lines[5]).not.toHaveProperty('ok');
  const facts = lines.flatMap((line) => line.facts);
  const recorded = told.flatMap(([, answered]) => answered.flatMap((one) => one.recorded));
  expect(recordedOf('lamp', facts).map(({ after }) => after.context)).toEqual(
    recorded.map(({ after }) => after.context),
  );
  const [opened] = recorded;
  expect(opened && language('en').fact(opened.fact, namesAt(opened))).toContain('Ann');
});

describe('what goes otherwise ends it', () => {
  it.each([
    [
      'a refusal',
      text.replace('by: carl', 'by: bo').replace('expect: { refused: stranger }', 'expect: { refused: not-now }'),
      3,
      'refused',
    ],
    ['a place', text.replace('vote.closed', 'vote.polling'), 4, 'place'],
    ['a deadline', text.replace('[poll]', '[]'), 4, 'passed.length'],
    ['a finding', text.replace('outcome: passed', 'outcome: failed'), 5, 'finding.items.0.outcome'],
  ])('%s', async (_what, changed, number, about) => {
    const ending = await playScript(await readScript(changed));
    expect(ending).toMatchObject({ ok: false, act: { number }, unmet: { about } });
  });

  it('what nobody expected', async () => {
    const ending = await playScript(await readScript(text.replace('channel: online } }\n', 'channel: pigeon } }\n')));
    expect(ending).toMatchObject({
      ok: false,
      act: { number: 2 },
      answered: { refusal: { code: expect.any(String) } },
    });
    expect(ending).not.toHaveProperty('unmet');
  });
});

describe('a store that holds something already', () => {
  const continuedFrom = async (held: Entry[], played = script) => {
    const store = noting();
    if (held.length > 0) await store.append('lamp', 0, held, { place: 'vote.polling' });
    const ending = await playScript(played, { store, held });
    return { ending, entries: store.entries };
  };
  const codesOf = async (running: Promise<unknown>) => {
    try {
      await running;
      return [];
    } catch (error) {
      if (!isScriptFault(error)) throw error;
      return error.problems.map(({ code, numbers }) => [code, numbers]);
    }
  };

  it('is continued from any entry on, to the same record', async () => {
    const entries = await whole();
    for (let cut = 0; cut <= entries.length; cut += 1) {
      const again = await continuedFrom(entries.slice(0, cut));
      expect(again.entries).toEqual(entries);
      expect(again.ending).toMatchObject({ ok: true, entries: entries.length });
    }
  });

  it('of another script is refused, and left alone', async () => {
    const entries = await whole();
    const other = await readScript(text.replace('as: [ann, bo]', 'as: [bo, ann]'));
    expect(await codesOf(continuedFrom(entries, other))).toEqual([['script.record-differs', { seq: 4 }]]);
    const short = await readScript(text.replace(/ {2}- \{ do: count\.make.*\n/, ''));
    expect(await codesOf(continuedFrom(entries, short))).toEqual([
      ['script.record-longer', { entries: entries.length, played: entries.length - 1 }],
    ]);
  });
});

it('a store that fails is told as such, and nothing goes on', async () => {
  const store = memory();
  const broken: Store = { ...store, append: () => Promise.reject(new Error('full')) };
  const told: unknown[] = [];
  await expect(playScript(script, { store: broken, watch: (answered) => told.push(answered) })).rejects.toThrow('full');
  expect(told).toEqual([]);
});
