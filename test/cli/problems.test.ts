// What is wrong with files from outside, end to end: found by code in the core, and said by the program in each language.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from 'yishi/language';
import { scratch } from '../scratch.js';
import { meeting, yishi } from './cli.js';

let folder = '';
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

/** What is asked of the program, by what is wrong with it. */
let hostile: Record<string, () => string[]> = {};

beforeAll(async () => {
  folder = scratch();
  const roll = file('roll.csv', 'person,unit,area\no1,101,89.50\no2,102,8O\no2,102,8O\n,103,70\no4,,60\n');
  const good = file('good.csv', 'person,unit,area\no1,101,89.50\no2,102,80\n');
  const record = join(folder, 'record.jsonl');
  await yishi('run', meeting('quick-poll'), '--record', record);
  const entries = readFileSync(record, 'utf8').trimEnd().split('\n');
  const script = readFileSync(meeting('quick-poll'), 'utf8');
  const pool = file('pool.csv', 'person,gender\np1,f\np2,f\np3,m\n');
  const ranked = file('ranked.csv', 'count,1,2\n3,A,B\n2,B,A\n');
  const draw = (quotas: string) => [
    'draw',
    pool,
    '--seats',
    '2',
    '--seed',
    's',
    '--quotas',
    file('quotas.yaml', quotas),
  ];
  hostile = {
    'a roll': () => ['roll', roll],
    'no such file': () => ['roll', join(folder, 'nowhere.csv')],
    'ballots of a vote by a rule': () => [
      ...['tally', '--rule', 'civil-code-278-ordinary', '--roll', good],
      ...['--ballots', file('ballots.csv', 'person,choice\no1,maybe\no9,for\n')],
    ],
    'a file of an election': () => ['tally', file('election.csv', 'count,1,2\n3,A,\n-1,B,A\n'), '--method', 'schulze'],
    'an option of a method': () => ['tally', ranked, '--method', 'schulze', '--option', 'strength=might'],
    'quotas of traits nobody has': () => draw('gender:\n  x: 1\nage:\n  old: 1\n'),
    'quotas that contradict themselves': () => draw('gender:\n  f: 2\n  m: 1\n'),
    'quotas nobody fills': () => draw('gender:\n  m: 2\n'),
    'days off': () => [
      ...['deadline', '--from', '2026-03-01', '--days', '9', '--working'],
      ...['--holidays', file('days.yaml', 'title: ours\nfrom: 2026-01-01\nuntil: tomorrow\nholidays: []\n')],
    ],
    'a script with a wrong word': () => [
      'run',
      file('word.yaml', script.replace('channel: online', 'channel: pigeon')),
    ],
    'a script without what it needs': () => ['run', file('short.yaml', 'title: Lights\nbodies: {}\n')],
    'a text that is no script': () => ['run', file('broken.yaml', 'title: [one\n')],
    'a step that is refused': () => ['run', file('early.yaml', script.replace('2026-04-11 21:00', '2026-04-11 18:00'))],
    'a record with a digit changed': () => {
      const changed = entries.map((entry, index) => (index === 2 ? entry.replace(/\d/, '7') : entry));
      return ['verify', file('changed.jsonl', `${changed.join('\n')}\n`)];
    },
    'a record with an entry missing': () => [
      'verify',
      file('missing.jsonl', `${entries.toSpliced(3, 1).join('\n')}\n`),
    ],
    'a file that is no record': () => ['verify', file('none.jsonl', 'no record\n')],
  };
});

describe.each(LANGUAGES)('in %s', (lang) => {
  it('is told with its place, and what to do', async () => {
    const told: string[] = [];
    for (const [what, argv] of Object.entries(hostile)) {
      const { code, out, err } = await yishi(...argv(), '--lang', lang);
      expect({ what, code }).not.toEqual({ what, code: 0 });
      told.push(`# ${what}\n${`${out}${err}`.replaceAll(`${folder}/`, '')}`);
    }
    await expect(told.join('\n')).toMatchFileSnapshot(`expected/problems.${lang}.txt`);
  });
});
