// yishi retally: the ballots of a record counted another way, in words and in JSON, and everything it can be asked wrongly.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meeting, root, yishi } from './cli.js';

let folder = '';
const record = (name: string): string => join(folder, `${name}.jsonl`);
const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

const ROUTE = `    route: [{ body: group, rule: simple-majority }]
    becomes: opinion`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishi-'));
  for (const name of ['heping-road-lift', 'four-items', 'area-passes-heads-do-not', 'rank-options']) {
    const { code } = await yishi('run', meeting(name), '--record', record(name));
    expect(code).toBe(0);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('refuses an option that says nothing without another, where it would answer as if it had counted so', async () => {
  const lift = record('heping-road-lift');
  const rule = ['--rule', 'civil-code-278-general'];
  for (const [option, value, partner] of [
    ['--measure', 'area', '--method'],
    ['--seats', '2', '--method'],
    ['--budget', '100', '--method'],
    ['--scope', '3栋', '--roll'],
    ['--same-name', 'each', '--roll'],
  ] as const) {
    const { code, err } = await yishi('retally', lift, ...rule, option, value);
    expect([code, err], option).toEqual([2, expect.stringContaining(partner)]);
  }
});

it('takes a roll from a workbook, too', async () => {
  const roll = await file('roll.csv', 'person,name,unit,area\nm01,A,101,76.5\nm02,B,102,76.5\n');
  const book = join(folder, 'roll.xlsx');
  expect((await yishi('import', 'roll', roll, '--out', book, '--yes')).code).toBe(0);
  const [told, same] = await Promise.all(
    [book, roll].map((one) => yishi('retally', record('heping-road-lift'), '--roll', one)),
  );
  expect(told).toEqual(same);
  expect(told?.code).toBe(0);
});

const answerOf = async (...argv: string[]) => {
  const { code, out } = await yishi('retally', ...argv, '--json');
  expect(code).toBe(0);
  return JSON.parse(out);
};

describe('yishi retally', () => {
  it.each(['zh-Hans', 'en'])('says what would have changed and why, in %s', async (lang) => {
    const { code, out } = await yishi(
      'retally',
      record('heping-road-lift'),
      '--rule',
      'civil-code-278-ordinary',
      '--lang',
      lang,
    );
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot(`${root}test/cli/expected/retally.${lang}.txt`);
  });

  it('leaves the record as it was', async () => {
    const before = await readFile(record('heping-road-lift'));
    await yishi('retally', record('heping-road-lift'), '--rule', 'civil-code-278-ordinary');
    expect(await readFile(record('heping-road-lift'))).toEqual(before);
  });

  it('answers programs with the counts as they were and as they would have been', async () => {
    const { votes } = await answerOf(record('area-passes-heads-do-not'), '--rule', 'civil-code-278-ordinary');
    expect(votes[0]).toMatchObject({
      vote: 1,
      rule: { was: { id: 'civil-code-278-special' }, instead: { id: 'civil-code-278-ordinary' } },
      differences: [{ was: 'failed', wouldBe: 'passed' }],
      without: { offRoll: [], byProxy: [] },
    });
    expect(votes[0].counted[0].consent[1]).toMatchObject({ measure: 'heads', num: 3, den: 4, met: false });
    expect(votes[0].instead[0].consent[1]).toMatchObject({ measure: 'heads', num: 1, den: 2, met: true });
  });

  it('tells of a show of hands that has no area, and counts the other votes', async () => {
    const { votes, left } = await answerOf(record('heping-road-lift'), '--rule', 'civil-code-278-ordinary');
    expect(votes.map(({ vote }: { vote: number }) => vote)).toEqual([2]);
    expect(left).toMatchObject([{ vote: 1, code: 'what-if.hands-have-no-area' }]);
  });

  it('takes another roll from a table', async () => {
    const roll = await file('roll.csv', 'person,name,unit,area\nnobody,没人,101,80\n');
    const { votes } = await answerOf(record('heping-road-lift'), '--roll', roll, '--vote', '2');
    expect(votes[0].differences[0]).toMatchObject({ was: 'passed', wouldBe: 'not-formed' });
    expect(votes[0].without.offRoll).toHaveLength(10);
  });

  it('leaves out what proxies cast', async () => {
    const { votes } = await answerOf(record('heping-road-lift'), '--proxies', 'left-out', '--vote', '2');
    expect(votes[0].without.byProxy).toHaveLength(1);
  });

  it('counts the items of one ballot by a voting method', async () => {
    const script = await readFile(meeting('quick-poll'), 'utf8');
    // The same neighbours with a second item, which only one of them wants.
    const two = script
      .replace('    becomes: opinion', `    becomes: opinion\n  - item: mirror\n    title: 装一面镜子\n${ROUTE}`)
      .replace('items: [lamp]', 'items: [lamp, mirror]')
      .replace('choices: { lamp: against }', 'choices: { lamp: against, mirror: for }')
      .replace(/ {4}expect:\n {6}finding:\n[\s\S]*$/, '');
    await yishi('run', await file('two.yaml', two), '--record', record('two'));
    const { votes } = await answerOf(record('two'), '--method', 'approval');
    expect(votes[0]).toMatchObject({ method: 'approval', winners: ['lamp'], scores: { mirror: 0 } });
  });

  it.each([
    ['zh-Hans', '排在首位的实为“北门岗亭旁”，按相对多数制计为“东墙根”', '东墙根得4票。'],
    ['en', 'by Plurality: “北门岗亭旁” came first; it would have been “东墙根”', '东墙根 has 4 votes.'],
  ])('counts a ranking of options by another method, in %s', async (lang, says, step) => {
    const { code, out } = await yishi('retally', record('rank-options'), '--method', 'plurality', '--lang', lang);
    expect(code).toBe(0);
    expect(out).toContain(says);
    expect(out).toContain(step);
  });

  it('answers programs with both counts of a ranking', async () => {
    const { rankings } = await answerOf(record('rank-options'), '--method', 'irv');
    expect(rankings).toMatchObject([{ item: 'shed', was: 'north', counted: { chosen: 'north', ballots: 9 } }]);
    expect(rankings[0].wouldBe).toEqual(rankings[0].instead.winners);
  });

  it('has nothing for a method to count where only hands were counted', async () => {
    const { code, err } = await yishi('retally', record('four-items'), '--method', 'approval', '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain('nobody voted by name');
  });

  it('sets aside a vote whose roll has no areas, where the rule counts them', async () => {
    await yishi('run', meeting('quick-poll'), '--record', record('quick-poll'));
    const { code, err } = await yishi(
      'retally',
      record('quick-poll'),
      '--rule',
      'civil-code-278-special',
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(err).toContain('the roll of vote 1 has no floor areas');
  });

  it('says nothing of ballots that gave way where their head is not on the other roll', async () => {
    await yishi('run', meeting('quick-poll'), '--record', record('again'));
    const roll = await file('seven.csv', `person\n${['zhou', 'he', 'luo', 'tan', 'xie', 'deng'].join('\n')}\n`);
    const { out } = await yishi('retally', record('again'), '--roll', roll, '--lang', 'en');
    expect(out).toContain('Ballots returned: 5, of which 5 valid and 0 invalid; nothing from 1 on the roll.');
  });

  it.each([
    ['nothing to count otherwise', [], 'say what to count otherwise'],
    ['a rule there is not', ['--rule', 'by-acclamation'], 'there is no decision rule by-acclamation'],
    ['a method there is not', ['--method', 'acclamation'], 'there is no voting method acclamation'],
    ['one item only', ['--method', 'schulze'], 'at least two items'],
    ['a vote there is not', ['--rule', 'simple-majority', '--vote', '9'], 'vote 9 was not counted'],
    ['half a number', ['--proxies', '1.5'], '--proxies must be a whole number from 0 up'],
    ['recusals unheard of', ['--recusals', 'sometimes'], 'write one of left-out, kept, voting'],
    ['a measure unheard of', ['--method', 'schulze', '--measure', 'wealth'], 'write one of heads, area, weight'],
  ])('says what is wrong with %s', async (_what, argv, says) => {
    const { code, err } = await yishi('retally', record('heping-road-lift'), ...argv, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('says where a roll is wrong, and what cannot be read', async () => {
    const bad = await file('bad.csv', 'person,name,unit,area\no1,王,101,-3\n');
    const { code, err } = await yishi('retally', record('four-items'), '--roll', bad);
    expect(code).toBe(2);
    expect(err).toContain('bad.csv:2:');
    expect((await yishi('retally', record('four-items'), '--roll', join(folder, 'none.csv'))).code).toBe(3);
    expect((await yishi('retally', join(folder, 'none.jsonl'), '--rule', 'simple-majority')).code).toBe(3);
  });
});
