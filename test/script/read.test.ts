// Reading a script at the boundary: whatever is handed in is a script, or problems with codes and places, and soon.
import { describe, expect, it } from 'vitest';
import { isScriptFault, type ReadReferred, readScript, type ScriptProblem } from 'yishi/script';

const good = `title: Lamp
seed: s
charter: quick-poll
at: 2026-04-11 19:30
people: [{ id: ann }, { id: bo }]
bodies: [{ id: group, kind: stair, name: Stair, members: [ann, { person: bo, area: 89.50 }] }]
offices: { convener: ann }
items: [{ item: lamp, title: Lamp, route: [{ body: group, rule: simple-majority }], becomes: opinion }]
acts:
  - { do: notice.post, by: ann, with: { items: [lamp], closes: 2026-04-11 21:00 } }
  - { do: ballot.cast, at: +1h, by: bo, with: { choices: { lamp: for }, channel: online } }
`;

/** What is wrong with a script, as `code` and `line:column`. */
async function problems(text: unknown, read?: ReadReferred): Promise<readonly ScriptProblem[]> {
  try {
    await readScript(text as string, read ? { file: 'lamp.yaml', read } : { file: 'lamp.yaml' });
    return [];
  } catch (error) {
    if (!isScriptFault(error)) throw error;
    return error.problems;
  }
}
const codes = async (text: unknown, read?: ReadReferred) => (await problems(text, read)).map(({ code }) => code);
const changed = (from: string, to: string): string => {
  expect(good).toContain(from);
  return good.replace(from, to);
};
const withFields = (fields: string) => changed('with: { choices: { lamp: for }, channel: online }', `with: ${fields}`);

it('what these are made from is a script, with moments, areas and everybody in turn', async () => {
  const script = await readScript(changed('by: bo,', 'as: [ann, bo],'), { file: 'folder/lamp.v1.yaml' });
  expect(script).toMatchObject({
    id: 'lamp.v1',
    at: '2026-04-11T19:30:00.000Z',
    convener: 'ann',
    rolls: [{ body: 'group', members: [{ person: 'ann' }, { person: 'bo', area: 8950 }] }],
  });
  expect(script.acts.map(({ number, at, asked }) => [number, at, asked.map(({ by }) => by)])).toEqual([
    [1, '2026-04-11T19:30:00.000Z', ['ann']],
    [2, '2026-04-11T20:30:00.000Z', ['ann', 'bo']],
  ]);
  expect(script.acts[1]?.position).toEqual({ file: 'folder/lamp.v1.yaml', line: 11, column: 5 });
  // Plain data: a host may keep it, or send it on.
  expect(JSON.parse(JSON.stringify(script))).toEqual(JSON.parse(JSON.stringify({ ...script })));
});

describe('what is no script', () => {
  it.each([
    ['nothing', undefined, 'script.no-text'],
    ['a number', 3, 'script.no-text'],
    ['bytes', new Uint8Array([0x74]), 'script.no-text'],
    ['a control character', `${good}\u0000`, 'script.no-text'],
    ['what was no UTF-8', `${good}# \uFFFD`, 'script.no-text'],
    ['an empty text', '', 'script.empty'],
    ['blanks', ' \n\t\n', 'script.empty'],
    ['more than ten million characters', '#'.repeat(10_000_001), 'script.too-long'],
    ['brackets without end', '['.repeat(100_000), 'script.too-deep'],
    ['an open bracket', '[', 'script.no-yaml'],
    ['two documents', `${good}---\n${good}`, 'script.no-yaml'],
    ['a key twice', `${good}seed: t\n`, 'script.no-yaml'],
    ['an alias of nothing', `${good}mode: *nobody\n`, 'script.no-yaml'],
    ['a text', 'hello', 'form.kind'],
    ['a list', '[]', 'form.kind'],
    ['null', 'null', 'form.kind'],
  ])('%s', async (_what, text, code) => {
    expect(await codes(text)).toEqual([code]);
  });

  it('ten million characters are looked at', async () => {
    expect(await codes('#'.repeat(10_000_000))).toEqual(['form.kind']);
  });
});

describe('anchors', () => {
  it('may be used again', async () => {
    const text = changed('at: +1h, by: bo, with: {', 'at: +1h, by: bo, with: &vote {');
    expect(await codes(`${text}  - { do: ballot.cast, by: ann, with: *vote }\n`)).toEqual([]);
  });

  it.each([
    ['a map in itself', '&a { choices: *a, channel: online }'],
    ['a list in itself', '&a [*a]'],
    ['by a longer way', '&a { choices: &b { lamp: [*a, *b] } }'],
  ])('never lead round: %s', async (_what, fields) => {
    const text = withFields(fields);
    const [line = ''] = text.split('\n').slice(10);
    const [problem, ...others] = await problems(text);
    expect(problem).toMatchObject({ code: 'script.circular', numbers: { alias: 'a' }, at: { line: 11 } });
    expect(problem?.at?.column).toBe(line.indexOf('*a') + 1);
    expect(others).toEqual([]);
  });

  it('may have the name of one around them that is another', async () => {
    expect(await codes(withFields('&a { choices: { lamp: &a for }, channel: *a }'))).toEqual([]);
    expect(await codes(withFields('&a { choices: { lamp: &a for }, channel: online }'))).toEqual([]);
  });

  it('do not multiply without end', async () => {
    const doubled = Array.from({ length: 40 }, (_, n) => `x${n + 1}: &x${n + 1} [*x${n}, *x${n}]`);
    expect(await codes(withFields(`{ x0: &x0 [a], ${doubled.join(', ')} }`))).toEqual(['script.too-deep']);
  });
});

it('is followed as deep as anybody writes, and no deeper', async () => {
  const nested = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
  // The document, its acts, one of them and its fields are four levels, the field itself the fifth.
  expect(await codes(withFields(`{ choices: ${nested(59)}, channel: online }`))).toEqual(['form.kind']);
  expect(await codes(withFields(`{ choices: ${nested(70)}, channel: online }`))).toEqual(['script.too-deep']);
});

describe('wrong types', () => {
  const values = ['3', 'true', 'null', '[1]', '{ a: 1 }', '1.5', '', '[[]]', '2026-99-99'];
  const fields = ['title', 'seed', 'charter', 'at', 'people', 'bodies', 'offices', 'items', 'acts'];
  /** These are values of some field. */
  const right = ['title: 2026-99-99', 'title: 1.5', 'seed: 2026-99-99', 'seed: 1.5'];

  it.each(fields)('of %s are told where they stand', async (field) => {
    const flow = good.replace('acts:\n  - {', 'acts: [{').replace('}\n  - {', '}, {').replace(/\n$/, ']\n');
    expect(await codes(flow)).toEqual([]);
    const line = flow.split('\n').findIndex((one) => one.startsWith(`${field}:`));
    for (const value of values) {
      const written = `${field}: ${value}`;
      const found = await problems(flow.split('\n').with(line, written).join('\n'));
      expect(found.length === 0, written).toBe(right.includes(written));
      for (const { code, at } of found) {
        expect(code).toMatch(/^(script|form)\./);
        expect(at).toMatchObject({ file: 'lamp.yaml', line: expect.any(Number), column: expect.any(Number) });
      }
    }
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '__proto__'])('%s is a field like any other', async (key) => {
    expect(await codes(`${good}${key}: 1\n`)).toEqual(['form.unknown-field']);
    expect(await codes(changed('convener: ann', `convener: ann, ${key}: bo`))).toEqual(
      // Where a schema takes any field, it passes this one over.
      key === '__proto__' ? [] : ['script.office-unknown'],
    );
    const charter = await codes(
      changed('charter: quick-poll', `charter: { from: quick-poll, change: { ${key}: { x: 1 } } }`),
    );
    expect(charter).toEqual(key === '__proto__' ? [] : ['form.unknown-field']);
    expect({}).not.toHaveProperty('x');
  });

  it('what looks like a name of the language in a text stays what it is', async () => {
    const { acts } = await readScript(
      changed(
        'by: bo, with: { choices: { lamp: for }, channel: online }',
        'by: bo, each: [{ n: 1 }], with: { choices: { lamp: for }, channel: online, remark: "$constructor $toString $n" }',
      ).replace('do: ballot.cast', 'do: ballot.cast, expect: { refused: malformed }'),
    );
    expect(acts[1]?.asked[0]?.fields['remark']).toBe('$constructor $toString 1');
  });
});

describe('without end', () => {
  const soon = async (text: string) => {
    const started = performance.now();
    const found = await codes(text);
    // A machine with much else to do is given time; what is tried in every way takes hours.
    expect(performance.now() - started).toBeLessThan(20_000);
    return found;
  };

  it('blanks in a span', async () => {
    expect(await soon(changed('at: +1h', `at: '+${' '.repeat(100_000)}x'`))).toEqual(['script.moment']);
  });

  it('digits in an id', async () => {
    const digits = '1'.repeat(200_000);
    expect(await soon(changed('by: bo,', `as: ['${digits}'],`))).toEqual(['script.stranger']);
  });

  it.each([
    ['a range of 10,001 ids', 'members: [m1..m10001]', ['script.range-too-long']],
    [
      'a list of more than 100,000',
      `members: [${Array.from({ length: 11 }, (_, n) => `${'abcdefghijk'[n]}1..${'abcdefghijk'[n]}10000`).join(', ')}]`,
      ['script.list-too-long'],
    ],
  ])('%s', async (_what, members, expected) => {
    expect(await soon(changed('members: [ann, { person: bo, area: 89.50 }]', members))).toEqual(expected);
  });

  it('an act done more than 10,000 times', async () => {
    const text = changed('by: bo,', 'as: [ann, bo], each: [x1..x5001],');
    const [problem] = await problems(text);
    expect(problem).toMatchObject({ code: 'script.too-many-times', numbers: { times: 10_002, most: 10_000 } });
  });

  it('acts that ask for more than a million things together', async () => {
    const act = '  - { do: person.admit, by: ann, each: [x1..x10000], with: { people: [{ person: $each }] } }\n';
    const script = (acts: number) => good.replace(/acts:[\s\S]*/, `acts:\n${act.repeat(acts)}`);
    expect(await problems(script(101))).toMatchObject([
      { code: 'script.too-much', numbers: { times: 1_010_000, most: 1_000_000 }, at: { line: 110 } },
    ]);
  });
});

describe('a file that a script names', () => {
  const table = 'person,unit,area\nann,1,80.00\nbo,2,90.00\n';
  const named = changed('members: [ann, { person: bo, area: 89.50 }]', 'roll: rolls/stair.csv');
  const charter = changed('charter: quick-poll', 'charter: { from: ./ours.yaml, change: {} }');

  it('is asked for by the path as it is written, and for what', async () => {
    const asked: unknown[] = [];
    const read: ReadReferred = (...path) => {
      asked.push(path);
      return { text: table, file: '/elsewhere/stair.csv' };
    };
    expect(await codes(named, read)).toEqual([]);
    expect(asked).toEqual([['rolls/stair.csv', 'roll']]);
  });

  it('may come at once or later, as text or with a name, which its problems carry', async () => {
    const broken = table.replace('80.00', 'large');
    for (const [read, file] of [
      [() => broken, 'rolls/stair.csv'],
      [async () => broken, 'rolls/stair.csv'],
      [async () => ({ text: broken, file: 'drive:stair' }), 'drive:stair'],
    ] as const) {
      expect(await problems(named, read)).toMatchObject([
        { code: 'rolls.area-form', at: { file, line: 2, column: 3 } },
      ]);
    }
  });

  it.each<[what: string, read: ReadReferred | undefined, reason: string]>([
    ['where nothing reads files', undefined, 'no way to read files was given'],
    ['that is not there', () => Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT' })), 'ENOENT'],
    ['that cannot be had', () => Promise.reject(new Error('HTTP 500')), 'HTTP 500'],
    ['whose reader throws anything', () => Promise.reject('no'), 'no'],
    [
      'whose reader gives nothing',
      (() => undefined) as unknown as ReadReferred,
      expect.any(String) as unknown as string,
    ],
    [
      'whose reader gives bytes',
      (() => ({ text: new Uint8Array() })) as unknown as ReadReferred,
      'what came back is no text',
    ],
  ])('%s is told where the script asks for it', async (_what, read, reason) => {
    expect(await problems(named, read)).toMatchObject([
      { code: 'files.unreadable', numbers: { file: 'rolls/stair.csv', reason }, at: { file: 'lamp.yaml', line: 6 } },
    ]);
    expect(await codes(charter, read)).toEqual(['files.unreadable']);
  });

  it('that is a charter and wrong by itself is told by its own lines', async () => {
    const ours = 'id: ours\nphases: {}\n';
    const found = await problems(charter, () => ours);
    expect(found.length).toBeGreaterThan(3);
    expect(new Set(found.map(({ at }) => at?.file))).toEqual(new Set(['./ours.yaml']));
    expect(await codes(charter, () => '{{')).toEqual(['script.no-yaml']);
    expect(await codes(charter, () => '&a [*a]')).toEqual(['script.circular']);
  });

  it('is not asked for where the script is wrong already', async () => {
    const read: ReadReferred = () => expect.unreachable();
    expect(await codes(named.replace(/^title: .*\n/m, ''), read)).toEqual(['form.missing']);
  });
});
