// A script that cannot be played says where, what and what to do, in one line for each thing wrong; nothing is recorded.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main } from '../../examples/cli/program.js';
import { scratch } from '../scratch.js';
import { meeting, yishi } from './cli.js';

const good = `title: 试试
seed: s
charter: quick-poll
at: 2026-04-11 19:30
people:
  - { id: zhou, name: 周慧敏 }
  - { id: he, name: 何志强 }
bodies:
  - { id: group, kind: 楼栋, name: 两户, members: [zhou, { person: he, area: 89.50 m² }] }
offices: { convener: zhou }
items:
  - { item: lamp, title: 换灯, route: [{ body: group, rule: simple-majority }], becomes: opinion }
acts:
  - { do: notice.post, by: zhou, with: { items: [lamp], closes: 2026-04-11 21:00 } }
  - { do: ballot.cast, at: 2026-04-11 20:00, by: he, with: { choices: { lamp: for }, channel: online } }
`;

/** Runs a script; the record has to be as it was: not there. */
async function ran(script: string, ...argv: string[]) {
  const directory = scratch();
  const file = join(directory, 'script.yaml');
  const record = join(directory, 'record.jsonl');
  writeFileSync(file, script);
  const found = await yishi('run', file, '--record', record, ...argv);
  return { ...found, err: found.err.replaceAll(file, 'script.yaml'), recorded: existsSync(record) };
}

test('the script these are made from is good', async () => {
  expect(await ran(good)).toMatchObject({ code: 0, err: '' });
});

/** `mark` is the text that begins where the complaint points; none where it is about another file. */
const broken: [what: string, from: string, to: string, mark: string, says: string][] = [
  ['an unknown charter', 'charter: quick-poll', 'charter: quick-pol', 'quick-pol', 'there is no charter quick-pol'],
  ['a charter file that is not there', 'charter: quick-poll', 'charter: ./ours.yaml', '', 'there is no such file'],
  [
    'a wrong change of the charter',
    'charter: quick-poll',
    'charter: { from: quick-poll, change: { vote: { noticeDays: -1 } } }',
    '-1 }',
    'charter.change.vote.noticeDays must be at least 0',
  ],
  ['malformed YAML', 'offices: {', 'offices: }', '} convener', 'this line is not written as the others'],
  ['a full-width colon', 'seed: s', 'seed：s', '：s', '： is full-width; write : and a blank here'],
  [
    'a full-width comma',
    'do: notice.post, by',
    'do: notice.post，by',
    '，by',
    '， is full-width; write , and a blank here',
  ],
  ['a tab', 'offices: {', '\toffices: {', '\toffices', 'a tab stands at the beginning of this line'],
  ['a bracket that is not closed', 'offices: {', 'follows: [a\noffices: {', '[a', 'this bracket is not closed'],
  ['a key twice', 'seed: s', 'seed: s\nseed: t', 'seed: t', 'this key stands here for the second time'],
  [
    'a record that would pass for a live one',
    'seed: s',
    'seed: s\nmode: live',
    'live',
    'a script makes no live record',
  ],
  ['a field that is none', 'seed: s', 'seed: s\nspeed: 3', 'speed', 'has no field speed'],
  ['a missing field', 'charter: quick-poll\n', '', 'title', 'charter is missing'],
  ['a person twice', '何志强 }', '何志强 }\n  - { id: he, name: 又是 }', 'he, name: 又是', 'person he is listed twice'],
  ['a member nobody knows', 'members: [zhou,', 'members: [zhou, ghost,', 'ghost', 'nobody called ghost'],
  ['a member twice', 'members: [zhou,', 'members: [zhou, zhou ,', 'zhou ,', 'zhou is on the roll of group twice'],
  ['an area of nought', '89.50 m²', '0', '0 }]', '0 is no floor area'],
  ['an area with a comma', '89.50 m²', "'12,5'", "'12,5'", '12,5 is no floor area'],
  ['an area with five decimals', '89.50 m²', '89.50505', '89.50505', '89.50505 is no floor area'],
  ['an office that is none', 'convener: zhou', 'convener: zhou, king: he', 'king', 'there is no office king'],
  ['no convener', 'convener: zhou', 'teller: zhou', '{ teller', 'nobody is convener'],
  [
    'a command that is none',
    'ballot.cast',
    'ballot.kast',
    'ballot.kast',
    'there is no command ballot.kast; did you mean',
  ],
  ['a stranger', 'by: he,', 'by: ghost,', 'ghost', 'nobody called ghost is listed under people'],
  [
    'a clerk nobody knows',
    'by: he,',
    'by: he, enteredBy: ghost,',
    'ghost',
    'nobody called ghost is listed under people',
  ],
  ['an act out of order', '04-11 20:00', '04-10 20:00', '2026-04-10', 'put the acts in order of time'],
  ['`on` after `at`', 'by: he,', 'by: he, on: 2026-04-11 20:30,', '2026-04-11 20:30', 'put `on` before `at`'],
  ['a day that is none', '2026-04-11 20:00', '2026-02-30 20:00', '2026-02-30', '2026-02-30 20:00 is no moment'],
  [
    'a moment in words',
    'closes: 2026-04-11 21:00',
    'closes: tomorrow',
    'tomorrow',
    'write the local time as 2026-03-02 09:00',
  ],
  ['a span beyond every calendar', '2026-04-11 20:00', '+99999999999d', '+99999999999d', 'is no moment'],
  ['a range without end', 'members: [zhou,', 'members: [m01..m99999999,', 'm01..', 'more than 10000 ids'],
  ['an act without end', 'by: he,', 'as: [m01..m99999999],', '{ do: ballot', 'more than 10000 ids'],
  ['an area in another notation', '89.50 m²', '0x10', '0x10', '0x10 is no floor area'],
  [
    'a zone that is none',
    'charter: quick-poll',
    'charter: { from: quick-poll, change: { zone: Mars/Olympus } }',
    'Mars/Olympus',
    'an IANA time zone',
  ],
  ['a reserved id', '何志强 }', '何志强 }\n  - { id: clock, name: 钟 }', 'clock', 'this word is reserved'],
  ['a field of the act that is missing', ', channel: online', '', '{ choices', 'channel is missing'],
  ['an answer that is none', 'lamp: for', 'lamp: maybe', 'maybe', 'must be one of for, against, abstain'],
  [
    'nobody to act',
    'acts:\n',
    'acts:\n  - { do: note.add, with: { text: 好 } }\n',
    '{ do: note.add',
    'either `by` one person, or `as` each of a list',
  ],
  ['a body nobody listed', 'body: group', 'body: grup', 'grup', 'there is no body grup'],
  ['a rule that is none', 'simple-majority', 'my-majority', 'my-majority', 'there is no decision rule my-majority'],
];

/** Line and column of a text, as an editor counts them. */
function placeOf(script: string, mark: string): string {
  expect(script).toContain(mark);
  const before = script.slice(0, script.indexOf(mark)).split('\n');
  return `script.yaml:${before.length}:${before.at(-1)!.length + 1}: `;
}

describe('each is told in one line, with its place', () => {
  test.each(broken)('%s', async (_what, from, to, mark, says) => {
    expect(good).toContain(from);
    const script = good.replace(from, to);
    const { code, out, err, recorded } = await ran(script, '--lang', 'en');
    expect(err).toContain(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    if (mark !== '') expect(err).toContain(placeOf(script, mark));
    expect(code).toBe(mark === '' ? 3 : 2);
    expect(out).toBe('');
    expect(recorded).toBe(false);
    const chinese = await ran(script, '--lang', 'zh-Hans');
    expect(chinese.err).toMatch(/[\u4e00-\u9fff]/);
    expect(chinese.code).toBe(code);
  });
});

test('everything wrong is told at once, up to a dozen', async () => {
  const script = good.replace('by: he,', 'by: ghost,').replace('89.50 m²', '0').replace('convener: zhou', 'king: zhou');
  const { err } = await ran(script, '--lang', 'en');
  expect(err.trimEnd().split('\n')).toHaveLength(4);
});

test('an area is read to the last digit, never as a float', async () => {
  const { out } = await ran(good.replace('89.50 m²', '1234567.89'), '--json');
  const roll = JSON.parse(out.split('\n')[1]!).facts[0];
  expect(roll.fields.members[1].area).toBe(123456789);
});

test('an unexpected refusal ends the run with 1 and names line, act and what came', async () => {
  const { code, err } = await ran(good.replace('channel: online', 'channel: pigeon'), '--lang', 'en');
  expect(code).toBe(1);
  expect(err).toMatch(/script\.yaml:15:5: act 2 \(何志强, ballot\.cast\) was refused: /);
});

test('an expectation that is not met says what came instead', async () => {
  const { code, err } = await ran(
    good.replace('channel: online }', 'channel: online }, expect: { place: vote.closed }'),
    '--lang',
    'en',
  );
  expect(code).toBe(1);
  expect(err).toContain('act 2 (何志强, ballot.cast): expected place to be vote.closed, it is vote.polling');
});

describe('usage', () => {
  test.each([
    [['run']],
    [['run', 'a', 'b']],
    [['dance']],
    [['run', meeting('quick-poll'), '--wings']],
    [['run', meeting('quick-poll'), '--resume']],
    [['run', meeting('quick-poll'), '--lang', 'tlh']],
    [['diagram', '--step', 'dance']],
    [[]],
  ])('%j is refused with 2', async (argv) => {
    const { code, out, err } = await yishi(...argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).not.toBe('');
  });

  test.each(['--help', 'run --help', 'verify --help', 'help run'])('%s names the exit codes', async (argv) => {
    for (const lang of ['en', 'zh-Hans']) {
      const { code, out } = await yishi(...argv.split(' '), '--lang', lang);
      expect(code).toBe(0);
      expect(out).toMatch(/^ {2}3 {2}/m);
    }
  });

  test('errors are JSON where answers are', async () => {
    const { code, err } = await yishi('run', '/nowhere/script.yaml', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(err)).toMatchObject({ error: { exitCode: 3, complaints: [{ message: expect.any(String) }] } });
  });
});

describe('a file that is no script', () => {
  test.each([
    ['empty', '', 'is empty'],
    ['no text', '\u0000\u0001', 'is no text'],
    ['nested without end', '['.repeat(100_000), 'nested too deeply'],
  ])('%s', async (_what, content, says) => {
    const { code, err } = await ran(content, '--lang', 'en');
    expect(code).toBe(2);
    expect(err).toContain(says);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

test.each(['show', 'verify', 'minutes'])('%s says that a file is no record', async (command) => {
  const { code, out, err } = await yishi(command, meeting('quick-poll'), '--lang', 'en');
  expect(code).toBe(command === 'verify' ? 1 : 3);
  expect(out + err).toContain('this is no record');
});

test('a fault of the program is told in one line, with its trace only on request', async () => {
  const told = async (env: Record<string, string>) => {
    let err = '';
    const broken = () => {
      throw new RangeError('the paper is out');
    };
    const io = { out: broken, err: (text: string) => (err += text), env, colours: false, columns: 100 };
    return { code: await main(['diagram', '--lang', 'en'], io), err };
  };
  const { code, err } = await told({});
  expect(code).toBe(4);
  expect(err).toMatch(/^✗ this is a fault of yishi \S+ \(RangeError: the paper is out\); please report it .+\n$/);
  expect((await told({ YISHI_DEBUG: '1' })).err).toContain('    at ');
});
