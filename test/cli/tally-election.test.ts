// yishi tally --rule, for a law of elections: the totals of a secret ballot, who is elected, and what cannot be.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, yishi } from './cli.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yishi-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const file = async (name: string, text: string): Promise<string> => {
  await writeFile(join(folder, name), text);
  return join(folder, name);
};

const VOTES = '候选人,得票\n王芳,612\n李强,598\n赵敏,511\n陈刚,430\n孙静,402\n';

const tally = async (votes: string, ...argv: string[]) =>
  yishi('tally', '--rule', 'residents-committee-by-voters', '--ballots', await file('votes.csv', votes), ...argv);

describe('an election of the residents’ committee', () => {
  it.each(['zh-Hans', 'en'])('is told with its arithmetic, in %s', async (lang) => {
    const { code, out } = await tally(VOTES, '--roll', '1800', '--voting', '1020', '--seats', '4', '--lang', lang);
    // 511 of 1,020 are needed: three have them, and two run again for the fourth seat.
    expect(code).toBe(1);
    await expect(out).toMatchFileSnapshot(`${root}test/cli/expected/tally-election.${lang}.txt`);
  });

  it('fills the seats with whoever has more than half of those who voted', async () => {
    const { code, out } = await tally(VOTES, '--roll', '1800', '--voting', '1020', '--seats', '3', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'elected', elected: ['王芳', '李强', '赵敏'], needed: 511 });
  });

  it('is not valid at exactly half of the voters, nor at exactly two thirds of the representatives', async () => {
    const half = await tally('candidate,votes\na,900\n', '--roll', '1800', '--voting', '900', '--seats', '1', '--json');
    expect(half.code).toBe(1);
    expect(JSON.parse(half.out).outcome).toBe('not-formed');
    const votes = await file('few.csv', 'candidate,votes\na,25\nb,15\n');
    const representatives = async (voting: string) => {
      const rule = ['--rule', 'residents-committee-by-representatives', '--ballots', votes];
      const { out } = await yishi('tally', ...rule, '--roll', '60', '--voting', voting, '--seats', '1', '--json');
      return JSON.parse(out).outcome;
    };
    expect(await representatives('40')).toBe('not-formed');
    expect(await representatives('41')).toBe('elected');
  });

  it('fills a seat left empty with a third of the ballots cast', async () => {
    const second = 'candidate,votes\n陈刚,340\n孙静,339\n';
    const { out } = await tally(second, '--roll', '1800', '--voting', '1020', '--seats', '1', '--runoff', '--json');
    expect(JSON.parse(out)).toMatchObject({ outcome: 'elected', elected: ['陈刚'] });
    const few = 'candidate,votes\n陈刚,339\n孙静,338\n';
    const again = await tally(few, '--roll', '1800', '--voting', '1020', '--seats', '1', '--runoff', '--json');
    expect(JSON.parse(again.out).outcome).toBe('unfilled');
  });

  it('takes the number of voters from a roll, each a person of their own', async () => {
    const roll = await file('roll.csv', 'person,name,unit,area\nr1,甲,101,\nr2,乙,101,\nr3,丙,102,\n');
    const { out } = await tally(
      'candidate,votes\n甲,2\n乙,0\n',
      '--roll',
      roll,
      '--voting',
      '2',
      '--seats',
      '1',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({ roll: 3, outcome: 'elected' });
  });

  it.each([
    [
      'more voted than there are',
      VOTES,
      ['--roll', '1000', '--voting', '1020', '--seats', '3'],
      '1020 voted, and the roll has 1000; nobody votes who is not on it',
    ],
    [
      'more votes than ballots',
      'candidate,votes\na,11\n',
      ['--roll', '20', '--voting', '10', '--seats', '1'],
      'cannot be',
    ],
    [
      'a candidate twice',
      'candidate,votes\na,1\na,2\n',
      ['--roll', '20', '--voting', '12', '--seats', '1'],
      'votes.csv:3:1',
    ],
    ['half a vote', 'candidate,votes\na,1.5\n', ['--roll', '20', '--voting', '12', '--seats', '1'], 'votes.csv:2:2'],
    ['no number of seats', VOTES, ['--roll', '1800', '--voting', '1020'], '--seats and --voting'],
    [
      'a number of seats that is none',
      VOTES,
      ['--roll', '9', '--voting', '3', '--seats', 'x'],
      '--seats must be a whole number',
    ],
    ['nobody to elect', 'candidate,votes\n', ['--roll', '20', '--voting', '12', '--seats', '1'], 'no candidates'],
    [
      'an option of another way of counting',
      VOTES,
      ['--roll', '1800', '--voting', '1020', '--seats', '3', '--scope', '1', '--tie-break', 'lot:1'],
      '--tie-break cannot be used with a law of elections',
    ],
  ])('says what is wrong with %s', async (_what, votes, argv, says) => {
    const { code, err } = await tally(votes, ...argv, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('says in Chinese what cannot be, with a code for programs', async () => {
    const votes = 'candidate,votes\n王芳,5\n李强,2\n';
    const asked = ['--roll', '20', '--voting', '6', '--seats', '1', '--lang', 'zh-Hans'];
    const { err } = await tally(votes, ...asked);
    expect(err).toContain('票数有误：选票6张、应选1名，至多6票，而得票合计7票；');
    expect(err).not.toMatch(/[a-z]{3}/);
    const json = await tally(votes, ...asked, '--json');
    expect(JSON.parse(json.err)).toMatchObject({
      error: { exitCode: 2, complaints: [{ code: 'elections.more-votes-than-fit' }] },
    });
    const half = await tally('candidate,votes\na,1.5\n', ...asked, '--json');
    expect(JSON.parse(half.err).error.complaints).toEqual([
      { message: expect.any(String), code: expect.any(String), at: expect.objectContaining({ line: 2 }) },
    ]);
  });

  it('states the law as a decision does', async () => {
    const asked = ['--roll', '1800', '--voting', '1020', '--seats', '3', '--json'];
    const rule = { id: 'residents-committee-by-voters', jurisdiction: 'CN', source: { zh: expect.any(String) } };
    expect(JSON.parse((await tally(VOTES, ...asked)).out).rule).toMatchObject(rule);
    expect(JSON.parse((await tally(VOTES, ...asked, '--day', '2000-01-01')).out).rule).toMatchObject({
      ...rule,
      inForce: false,
    });
  });
});
