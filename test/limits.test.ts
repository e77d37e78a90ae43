// Limits: docs/limits.md says what the sources hold, each limit is met at its line, and what is beyond is refused and breaks nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEngine, decide, isFault, verify } from 'yishi';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { isProfile, readElection } from 'yishi/formats';
import { memory } from 'yishi/memory';
import { method } from 'yishi/methods';
import { readBallots, readRollTable } from 'yishi/rolls';
import { readCharter, readScript, readYaml } from 'yishi/script';
import { readScenario } from 'yishi/simulation';
import { tallyByMethod } from 'yishi/tally';
import { at, fakeClock, fakeEntropy, recordOf, staff } from 'yishi/testing';
import { root } from './sources.js';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');

describe('the page of limits', () => {
  const rows = [...read('docs/limits.md').matchAll(/\| `(src\/\S+\.ts)` `([^`]+)` \|$/gm)].map(
    ([, file = '', code = '']) => [file, code] as const,
  );

  it.each(rows)('says what stands in %s: %s', (file, code) => {
    expect(read(file)).toContain(code);
  });

  it('says the same number in its own column, and has a row for every kind of thing that comes in', () => {
    expect(rows.length).toBeGreaterThan(35);
    for (const [, most = '', code = ''] of read('docs/limits.md').matchAll(
      /\| ([^|]+) \| `src\/\S+\.ts` `([^`]+)` \|$/gm,
    )) {
      const [number] = /[\d_]{2,}(?=\)|$)/.exec(code.replace(/^\{1,(\d+)\}$/, '$1')) ?? [];
      if (number !== undefined && !most.includes('.00'))
        expect(most.replaceAll(',', ''), code).toContain(number.replaceAll('_', ''));
    }
  });
});

describe('at its line', () => {
  const note = (fields: object, stamp: object = {}) => {
    const { snapshot, now } = at('topics.gathering');
    return decide(snapshot, 'note.add', fields, { at: now, by: staff.recorder, salt: 's', ...stamp }).refusal?.code;
  };

  it('is a text of 4000 characters, a key of 200, an id of 128', () => {
    expect(note({ text: 'x'.repeat(4_000) })).toBeUndefined();
    expect(note({ text: 'x'.repeat(4_001) })).toBe('malformed');
    expect(note({ text: 'x' }, { key: 'k'.repeat(200) })).toBeUndefined();
    expect(note({ text: 'x' }, { key: 'k'.repeat(201) })).toBe('malformed');
    const admit = (person: string) => {
      const { snapshot, now } = at('topics.gathering');
      return decide(snapshot, 'person.admit', { people: [{ person }] }, { at: now, by: staff.recorder, salt: 's' })
        .refusal?.code;
    };
    expect(admit('p'.repeat(128))).toBeUndefined();
    expect(admit('p'.repeat(129))).toBe('malformed');
  });

  it('is nesting in YAML: 64 deep, not 65', () => {
    const deep = (depth: number): string => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
    expect(readYaml(deep(63)).data).toBeDefined();
    expect(() => readYaml(deep(65))).toThrow(/script.too-deep/);
  });

  it('is aliases in YAML: 1,000, not 1,001', async () => {
    const wrote = (aliases: number) =>
      readScript(`title: &a x\nlist:\n${'  - *a\n'.repeat(aliases)}`, { file: 'a.yaml' });
    await expect(wrote(1_000)).rejects.not.toMatchObject({ problem: { code: 'script.aliases' } });
    await expect(wrote(1_001)).rejects.toMatchObject({ problem: { code: 'script.aliases', at: { line: 1003 } } });
  });

  it('is the length of a script, told before it is parsed', async () => {
    await expect(readScript('a'.repeat(10_000_001))).rejects.toThrow(/script.too-long/);
    await expect(readScript('a'.repeat(10_000_000))).rejects.not.toThrow(/script.too-long/);
  });

  it('is how many candidates are compared in pairs', () => {
    const election = (size: number) => ({
      candidates: Array.from({ length: size }, (_, nth) => `c${nth}`),
      ballots: [{ count: 1, ranking: ['c0', 'c1'] }],
    });
    expect(method('copeland')?.count(election(2_000)).winners).toEqual(['c0']);
    expect(() => method('copeland')?.count(election(2_001))).toThrow(/too-many-candidates/);
    for (const paths of ['schulze', 'split-cycle', 'ranked-pairs']) {
      expect(method(paths)?.count(election(300)).winners).toEqual(['c0']);
      expect(() => method(paths)?.count(election(301))).toThrow(/too-many-candidates/);
    }
  });

  it('is how often the places on ballots are gone through in rounds', () => {
    // 200 candidates and 200,000 places; with one place more it is refused before work.
    const candidates = Array.from({ length: 200 }, (_, nth) => `c${nth}`);
    const whole = Array.from({ length: 1_000 }, () => ({ count: 1, ranking: candidates }));
    const irv = (ballots: { count: number; ranking: string[] }[]) =>
      tallyByMethod({ method: 'irv', profile: { election: { candidates, ballots } } });
    expect(irv(whole).winners).toEqual(['c0']);
    expect(() => irv([...whole, { count: 1, ranking: ['c0'] }])).toThrow(/too-large/);
  });
});

describe('nested 100,000 deep', () => {
  const DEPTH = 100_000;
  const text = (open: string, close: string): string => `${open.repeat(DEPTH)}1${close.repeat(DEPTH)}`;
  const value = (array: boolean): unknown => {
    let made: unknown = 1;
    for (let depth = 0; depth < DEPTH; depth += 1) made = array ? [made] : { a: made };
    return made;
  };

  it.each([true, false])('fields are refused, and so is every field of them (lists: %s)', (lists) => {
    for (const [type, fields] of [
      ['note.add', value(lists)],
      ['note.add', { text: value(lists) }],
      ['person.admit', { people: value(lists) }],
      ['ballot.cast', { choices: value(lists), channel: 'online' }],
      ['ballot.cast', { choices: { lift: value(lists) }, channel: 'online' }],
      ['charter.amend', { charter: value(lists), reason: 'x' }],
    ] as const) {
      const { snapshot, now } = at('vote.polling');
      expect(decide(snapshot, type, fields, { at: now, by: staff.recorder, salt: 's' }).refusal).toBeDefined();
    }
  });

  it.each([true, false])('an opening, a charter in it and a scenario are refused (lists: %s)', async (lists) => {
    const engine = createEngine({
      store: memory(),
      now: fakeClock('2026-03-01T00:00:00.000Z').now,
      entropy: fakeEntropy('d'),
    });
    for (const opening of [
      { title: value(lists), charter: quickPoll },
      { title: 'T', charter: value(lists) },
      { title: 'T', charter: { ...quickPoll, holidays: value(lists) } },
      { title: 'T', charter: quickPoll, people: value(lists) },
      { title: 'T', charter: quickPoll, items: [{ item: 'a', options: value(lists) }] },
    ])
      expect(await engine.open(opening as never, { by: 'ann', id: 'c' })).toMatchObject({ ok: false });
    expect(() => readScenario({ charter: 'quick-poll', items: value(lists) })).toThrow(
      expect.objectContaining({ name: 'Fault' }),
    );
  });

  it('an entry does not verify, whatever of it it is', async () => {
    const entries = () => JSON.parse(JSON.stringify(recordOf(at('topics.gathering').facts)));
    for (const name of ['fields', 'finding', 'seals', 'by', 'hash']) {
      const record = entries();
      record[1] = { ...record[1], [name]: value(true) };
      expect(await verify(record)).toMatchObject({ ok: false });
    }
  });

  it('a text is no election, no table, no charter and no script', async () => {
    for (const nested of [
      text('[', ']'),
      text('{"a":', '}'),
      text('"', ''),
      `{"candidates":${text('[', ']')}}`,
      `{"candidates":["A"],"ballots":${text('[', ']')}}`,
    ]) {
      for (const name of ['a.json', 'a.csv', 'a.blt', 'a.abif', 'a.soc', ''])
        expect(() => readElection(nested, name)).not.toThrow();
      expect(isProfile(readElection(nested, 'a.json'))).toBe(false);
      for (const table of [readRollTable, readBallots])
        expect(() => table(nested)).toThrow(expect.objectContaining({ name: 'Fault' }));
      for (const file of [readCharter, readScript]) await expect(file(nested)).rejects.toMatchObject({ name: 'Fault' });
    }
  });
});

describe('100,000 of a kind, one of them twice', () => {
  /** Processor time, since others work beside this; no work that grows with the square is done in it. */
  const within = async (work: () => unknown): Promise<void> => {
    const began = process.cpuUsage();
    try {
      await work();
    } catch (error) {
      if (!isFault(error)) throw error;
    }
    expect(process.cpuUsage(began).user / 1_000).toBeLessThan(5_000);
  };
  const MANY = 100_000;
  const ids = Array.from({ length: MANY }, (_, nth) => `p${nth}`).concat('p5');
  const engine = () =>
    createEngine({ store: memory(), now: fakeClock('2026-03-01T00:00:00.000Z').now, entropy: fakeEntropy('m') });
  const opened = (more: object, charter: object = quickPoll) =>
    engine().open({ title: 'T', charter, bodies: [], items: [], ...more } as never, { by: 'ann', id: 'c' });

  it('are refused at once: people, bodies, items, offices', async () => {
    await within(async () =>
      expect(await opened({ people: ids.map((person) => ({ person })) })).toMatchObject({ ok: false }),
    );
    await within(async () =>
      expect(await opened({ bodies: ids.map((body) => ({ body, kind: 'k', name: 'N' })) })).toMatchObject({
        ok: false,
      }),
    );
    const item = { title: 'T', topics: [], stakeholders: [], affected: [], becomes: 'opinion', route: [] };
    await within(async () =>
      expect(await opened({ items: ids.map((id) => ({ ...item, item: id })) })).toMatchObject({ ok: false }),
    );
    await within(async () =>
      expect(
        await opened({
          people: ids.slice(0, 9).map((person) => ({ person })),
          offices: ids.map((person) => ({ office: 'scrutineer', person })),
        }),
      ).toMatchObject({ ok: false }),
    );
  });

  it('are refused at once: offices where the charter has many collisions', async () => {
    const collisions = Array.from({ length: 20_000 }, () => ({ offices: ['convener', 'recorder'], effect: 'refuse' }));
    const people = ids.slice(0, 20_000).map((person) => ({ person }));
    await within(() =>
      opened(
        { people, offices: people.map(({ person }) => ({ office: 'scrutineer', person })) },
        { ...hepingRoad, collisions },
      ),
    );
  });

  it('are refused at once: options named on a ballot and in a ranking', async () => {
    const { snapshot, now } = at('vote.polling');
    await within(() =>
      expect(
        decide(snapshot, 'ballot.cast', { choices: { lift: ids }, channel: 'online' }, { at: now, by: 'o1', salt: 's' })
          .refusal,
      ).toBeDefined(),
    );
    const members = ids.map((person) => ({ person }));
    await within(() =>
      expect(
        decide(snapshot, 'roll.enter', { body: 'owners', members }, { at: now, by: staff.recorder, salt: 's' }).refusal,
      ).toBeDefined(),
    );
  });

  it('are read at once: keys of YAML and of JSON, withdrawals and words of a BLT file, lines of a header', async () => {
    const keys = (sign: string) => ids.map((id) => `${sign}${id}: 1`).join('\n');
    await within(() => readScript(keys('')));
    await within(() => readScript(`a:\n${keys('  ')}`));
    await within(() => readElection(JSON.stringify({ candidates: ids, ballots: [] }), 'a.json'));
    await within(() => readElection(`3 1\n${'-1\n'.repeat(MANY)}1 2 0\n0\n"A"\n"B"\n"C"\n"T"\n`, 'a.blt'));
    await within(() => readElection(`3 1\n${'[x]\n'.repeat(MANY)}1 2 0\n0\n"A"\n"B"\n"C"\n"T"\n`, 'a.blt'));
    await within(() => readElection(`#${' '.repeat(MANY * 2)}x`, 'a.soc'));
    await within(() =>
      readElection(`${ids.map((id, nth) => `# ALTERNATIVE NAME ${nth}: ${id}`).join('\n')}\n1: 1,2\n`, 'a.soc'),
    );
    await within(() => readElection(`${ids.map((id) => `=${id}:[${id}]`).join('\n')}\n1:p1>p2\n`, 'a.abif'));
    await within(() => readRollTable(`person,name,unit,area\n${ids.map((id) => `${id},N,${id},80`).join('\n')}\n`));
    await within(() => readBallots(`person,choice\n${ids.map((id) => `${id},for`).join('\n')}\n`));
  });
});
