// A charter in a file says only what differs from the one it extends; whatever is wrong has the file and the line that says it.
import { describe, expect, it } from 'vitest';
import { hepingRoad, quickPoll } from 'yishi/charters';
import { type CharterRead, isScriptFault, type ReadReferred, readCharter, readScript } from 'yishi/script';

const own = `id: ours
title: { zh: 我们院子的议事规则, en: Rules of our courtyard }
source: { zh: 2026 年 3 月院坝会议定, en: 'Agreed at the courtyard meeting of March 2026' }
`;
const ours = `${own}extends: heping-road\n`;

/** Files by the paths they are asked for by. */
const from =
  (files: Record<string, string>): ReadReferred =>
  (path) => {
    const text = files[path];
    if (text === undefined) throw Object.assign(new Error(`no ${path}`), { code: 'ENOENT' });
    return text;
  };

const read = (text: string, files: Record<string, string> = {}): Promise<CharterRead> =>
  readCharter(text, { file: 'ours.yaml', read: from(files) });

const problemsOf = (text: string, files: Record<string, string> = {}) =>
  read(text, files).then(
    () => [],
    (error: unknown) => {
      if (!isScriptFault(error)) throw error;
      return error.problems.map(({ code, numbers, at }) => ({
        code,
        numbers,
        at: at && `${at.file}:${at.line}:${at.column}`,
      }));
    },
  );

describe('a charter in a file', () => {
  it('says only what differs from one of the package: trees merge, lists and single values replace', async () => {
    const { charter } = await read(`${ours}vote:\n  replace: last-valid\n  channels: [paper]\n`);
    expect(charter).toEqual({
      ...hepingRoad,
      id: 'ours',
      title: { zh: '我们院子的议事规则', en: 'Rules of our courtyard' },
      source: { zh: '2026 年 3 月院坝会议定', en: 'Agreed at the courtyard meeting of March 2026' },
      vote: { ...hepingRoad.vote, replace: 'last-valid', channels: ['paper'] },
    });
  });

  it('may be written whole, in YAML or JSON', async () => {
    expect((await read(JSON.stringify(quickPoll))).charter).toEqual(quickPoll);
  });

  it('may extend another file, which extends another, each found beside the one that names it', async () => {
    const files = {
      './town/street.yaml': `${own}extends: ../base/all.json\nmaxReturns: 7\nretentionYears: 20\n`,
      'base/all.json': JSON.stringify({ ...quickPoll, vote: { ...quickPoll.vote, scrutineers: 5 } }),
    };
    const { charter } = await read(`${own}extends: ./town/street.yaml\nmaxReturns: 1\n`, files);
    expect(charter).toMatchObject({ id: 'ours', maxReturns: 1, retentionYears: 20, vote: { scrutineers: 5 } });
  });

  it('tells where each part of it is said: here, in the file it extends, or where it says what that is', async () => {
    const files = { './street.yaml': `${own}extends: quick-poll\nvote:\n  noticeDays: 3\n  postingDays: 2\n` };
    const { at } = await read(`${own}extends: ./street.yaml\nvote:\n  noticeDays: 5\n`, files);
    const place = (...path: string[]) => {
      const { file, line, column } = at(path);
      return `${file}:${line}:${column}`;
    };
    expect(place('vote', 'noticeDays')).toBe('ours.yaml:6:15');
    expect(place('vote', 'postingDays')).toBe('./street.yaml:7:16');
    expect(place('vote', 'scrutineers')).toBe('./street.yaml:4:10');
    expect(place('deliberation', 'quorum', 'num')).toBe('./street.yaml:4:10');
  });

  it('is what a script goes by, with what the script changes laid over it', async () => {
    const script = (charter: string) => `title: Lamps
seed: lamps
charter: ${charter}
at: 2026-03-02 09:00
people: [{ id: ann }]
bodies: [{ id: group, kind: group, name: Group }, { id: council, kind: council, name: Council }, { id: party-branch, kind: branch, name: Branch }]
offices: { convener: ann }
acts: []
`;
    const file = from({
      'rules/ours.yaml': `${own}extends: ../base.yaml\nmaxReturns: 1\n`,
      'base.yaml': `${own}extends: heping-road\nretentionYears: 3\n`,
    });
    const options = { file: 'lamps.yaml', read: file };
    const played = await readScript(script('{ from: rules/ours.yaml, change: { maxReturns: 2 } }'), options);
    expect(played.opening.charter).toMatchObject({ id: 'ours', maxReturns: 2, retentionYears: 3 });
    expect((await readScript(script('rules/ours.yaml'), options)).opening.charter).toMatchObject({ maxReturns: 1 });
    await expect(
      readScript(script('{ from: rules/ours.yaml, change: { vote: { noticeDays: -1 } } }'), options),
    ).rejects.toMatchObject({
      problems: [
        {
          code: 'form.too-small',
          numbers: { name: 'charter.change.vote.noticeDays', least: 0 },
          at: { file: 'lamps.yaml', line: 3, column: 65 },
        },
      ],
    });
  });
});

describe('a charter in a file is refused, with file, line and column:', () => {
  it('one that extends nothing that is there', async () => {
    expect(await problemsOf(`${own}extends: heping-rode\n`)).toEqual([
      {
        code: 'script.charter-unknown',
        numbers: { charter: 'heping-rode', known: expect.arrayContaining(['heping-road']) },
        at: 'ours.yaml:4:10',
      },
    ]);
    expect(await problemsOf(`${own}extends: ./gone.yaml\n`)).toEqual([
      { code: 'files.unreadable', numbers: { file: './gone.yaml', reason: 'ENOENT' }, at: 'ours.yaml:4:10' },
    ]);
    const files = { './street.yaml': `${own}extends: ./gone.yaml\n` };
    expect(await problemsOf(`${own}extends: ./street.yaml\n`, files)).toMatchObject([
      { code: 'files.unreadable', at: './street.yaml:4:10' },
    ]);
    await expect(readCharter(`${own}extends: ./street.yaml\n`)).rejects.toMatchObject({
      problem: { code: 'files.unreadable', at: { file: 'charter', line: 4, column: 10 } },
    });
  });

  it('one that extends itself, at once or by way of others', async () => {
    expect(await problemsOf(`${own}extends: ./ours.yaml\n`)).toEqual([
      { code: 'script.charter-circular', numbers: { circle: ['ours.yaml', 'ours.yaml'] }, at: 'ours.yaml:4:10' },
    ]);
    const round = {
      './a/one.yaml': `${own}extends: ../b/two.yaml\n`,
      'b/two.yaml': `${own}extends: ../a/../a/one.yaml\n`,
    };
    expect(await problemsOf(`${own}extends: ./a/one.yaml\n`, round)).toEqual([
      {
        code: 'script.charter-circular',
        numbers: { circle: ['a/one.yaml', 'b/two.yaml', 'a/one.yaml'] },
        at: 'b/two.yaml:4:10',
      },
    ]);
  });

  it('one at the end of more files than anybody reads: sixteen may, seventeen may not', async () => {
    const chain = (files: number) =>
      Object.fromEntries(
        Array.from({ length: files - 1 }, (_, index) => [
          `./${index + 1}.yaml`,
          `${own}extends: ${index + 2 === files ? 'quick-poll' : `./${index + 2}.yaml`}\n`,
        ]),
      );
    expect(await problemsOf(`${own}extends: ./1.yaml\n`, chain(16))).toEqual([]);
    expect(await problemsOf(`${own}extends: ./1.yaml\n`, chain(17))).toMatchObject([
      { code: 'script.charter-chain', numbers: { most: 16 }, at: './15.yaml:4:10' },
    ]);
  });

  it('one that says a key no charter has, wherever it says it', async () => {
    expect(await problemsOf(`${ours}vote:\n  notice: 3\ndelibration: {}\n`)).toEqual([
      { code: 'form.unknown-field', numbers: { name: 'vote', fields: ['notice'] }, at: 'ours.yaml:6:3' },
      { code: 'form.unknown-field', numbers: { name: 'charter', fields: ['delibration'] }, at: 'ours.yaml:7:1' },
    ]);
    const files = { './street.yaml': `${ours}oath: true\n` };
    expect(await problemsOf(`${own}extends: ./street.yaml\nmaxReturns: 1\n`, files)).toEqual([
      { code: 'form.unknown-field', numbers: { name: 'charter', fields: ['oath'] }, at: './street.yaml:5:1' },
    ]);
  });

  it('one that says something else than belongs there, in the file that says it', async () => {
    expect(await problemsOf(`${ours}vote: 3\n`)).toMatchObject([
      { code: 'form.kind', numbers: { name: 'vote', kind: 'object' }, at: 'ours.yaml:5:7' },
    ]);
    expect(await problemsOf(`${ours}phases:\n  - { id: all, steps: [vote] }\n`)).toMatchObject([
      { code: 'form.missing', numbers: { name: 'phases.1.title' }, at: 'ours.yaml:6:5' },
    ]);
    const files = { './street.yaml': `${ours}vote:\n  noticeDays: soon\n` };
    expect(await problemsOf(`${own}extends: ./street.yaml\nvote: { scrutineers: 1 }\n`, files)).toMatchObject([
      { numbers: { name: 'vote.noticeDays' }, at: './street.yaml:6:15' },
    ]);
    const lacking = { './street.yaml': JSON.stringify({ ...quickPoll, vote: {} }) };
    const missing = await problemsOf(`${own}extends: ./street.yaml\nvote: { scrutineers: 1 }\n`, lacking);
    expect(missing).toContainEqual({
      code: 'form.missing',
      numbers: { name: 'vote.noticeDays' },
      at: expect.stringMatching(/^\.\/street\.yaml:1:/),
    });
  });

  it('one that goes by the name, the title or the source of what it extends', async () => {
    expect(await problemsOf('extends: heping-road\nmaxReturns: 1\n')).toEqual(
      ['id', 'title', 'source'].map((name) => ({ code: 'form.missing', numbers: { name }, at: 'ours.yaml:1:1' })),
    );
  });

  it.each<[what: string, text: string, code: string]>([
    ['nothing', '', 'script.empty'],
    ['no YAML', '{{', 'script.no-yaml'],
    ['bytes', 'a\0b', 'script.no-text'],
    ['a list', '[heping-road]', 'form.kind'],
    ['a word', 'heping-road', 'form.kind'],
    ['a number for what it extends', `${own}extends: 3\n`, 'form.kind'],
    ['a list of what it extends', `${own}extends: [heping-road, quick-poll]\n`, 'form.kind'],
    ['nothing for what it extends', `${own}extends:\n`, 'form.kind'],
    ['a name that every object has', `${own}extends: constructor\n`, 'script.charter-unknown'],
    ['something that stands within itself', `${ours}vote: &a { bodies: *a }\n`, 'script.circular'],
    ['what is nested without end', `${ours}vote: ${'['.repeat(5000)}${']'.repeat(5000)}\n`, 'script.too-deep'],
    ['more than anybody writes', `${ours}# ${'x'.repeat(10_000_000)}\n`, 'script.too-long'],
    ['what every object inherits from', `${ours}__proto__: { maxReturns: 99 }\n`, 'form.unknown-field'],
  ])('%s', async (_what, text, code) => {
    expect(await problemsOf(text)).toContainEqual(expect.objectContaining({ code }));
    expect(await problemsOf(`${own}extends: ./other.yaml\n`, { './other.yaml': text })).toContainEqual(
      expect.objectContaining({ code }),
    );
  });
});
