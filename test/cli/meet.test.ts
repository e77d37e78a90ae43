// `yishi meet` as somebody sits at it, in a terminal of 80 by 24: a whole meeting by keys alone, read screen by screen.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Entry, toFact } from 'yishi';
import { widthOf } from '../../examples/cli/print/width.js';
import { builtCommand } from '../bundle.js';
import { scratch } from '../scratch.js';
import { meeting, yishi } from './cli.js';
import { STEPS, type Step } from './meet-lift.js';
import { hasTmux, type Sitting, sitAt } from './tmux.js';

let folder = '';
let whole: Entry[] = [];

const entriesIn = (file: string): Entry[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Entry => JSON.parse(line));

/** The lift meeting as a drill, up to the act that begins with this, and the record it leaves. */
async function recordUpTo(name: string, act: string): Promise<string> {
  const lines = readFileSync(meeting('heping-road-lift'), 'utf8').split('\n');
  const until = lines.findIndex((line) => line.includes(act));
  const script = join(folder, `${name}.yaml`);
  writeFileSync(
    script,
    lines
      .slice(0, until)
      .filter((line) => !line.startsWith('不予受理'))
      .join('\n'),
  );
  const record = join(folder, `${name}.jsonl`);
  expect((await yishi('run', script, '--drill', '--record', record)).code).toBe(0);
  return record;
}

const CALLED = "时间: '2026-03-20 14:20'";

beforeAll(async () => {
  folder = scratch();
  const record = join(folder, 'whole.jsonl');
  await yishi('run', meeting('heping-road-lift'), '--drill', '--record', record);
  whole = entriesIn(record);
  builtCommand();
});

const desk = (argv: readonly string[], options: Parameters<typeof sitAt>[2] = {}): Sitting =>
  sitAt([process.execPath, builtCommand(), 'meet', ...argv], folder, options);

/** Something is told at the foot of the screen. */
const TOLD = /^[✓✗·] /m;

/** Does a step, and waits until it is done. */
async function doStep(at: Sitting, step: Step, seen: (screen: string) => void): Promise<void> {
  const done = async (): Promise<void> => {
    const screen = await at.see(TOLD);
    seen(screen);
    if (!/^✓ /m.test(screen)) throw new Error(`${JSON.stringify(step)}\n${screen}`);
    at.keys('Escape');
    await at.see((after) => !TOLD.test(after));
  };
  if ('press' in step) {
    at.keys(step.press);
    return done();
  }
  if ('line' in step) {
    at.keys(':');
    at.type(step.line);
    at.keys('Enter');
    return done();
  }
  at.keys(step.form);
  await at.see('* 必填');
  for (const field of step.fields) {
    const { before, text } = typeof field === 'string' ? { before: [], text: field } : field;
    for (const key of before) at.keys(key);
    at.type(text);
    seen(at.screen());
    at.keys('Enter');
    await after(150);
  }
  return done();
}

const WHEN = /^\d{4}-\d\d-\d\dT/;

/** What is drawn for each record anew. */
const DRAWN = ['hash', 'salt'];

/** Everything but times and ids of entries. */
const timeless = (value: unknown): unknown => {
  if (typeof value === 'string') return WHEN.test(value) ? 'some time' : value;
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, DRAWN.includes(key) ? 'drawn' : timeless(each)]),
  );
};

const saidIn = (entry: Entry) => {
  const { type, by, enteredBy, for: principal, fields, finding } = toFact(entry);
  return { type, by, enteredBy, for: principal, fields: timeless(fields), finding: timeless(finding) };
};

/** At the desk a paper ballot is entered by the teller, which the script leaves unsaid of some. */
const asScripted = (entry: Entry, index: number): Entry => {
  const { enteredBy, ...rest } = entry;
  return whole[index]?.enteredBy === undefined && entry.type === 'ballot.cast' ? rest : entry;
};

describe.runIf(hasTmux)('the lift meeting at the desk', () => {
  it('by keys alone leaves what the script leaves, in everything but times and ids', async () => {
    const record = await recordUpTo('keys', CALLED);
    const at = desk([record, '--lang', 'zh-Hans']);
    await at.see('已召集，待开会');
    const screens: string[] = [];
    const seen = (screen: string) => screens.push(screen);
    try {
      for (const step of STEPS) await doStep(at, step, seen);
    } finally {
      if (process.env['SCREENS']) writeFileSync(process.env['SCREENS'], screens.join('\n=====\n'));
    }
    const left = entriesIn(record);
    expect(left.map(asScripted).map(saidIn)).toEqual(whole.slice(0, left.length).map(saidIn));
    for (const screen of screens)
      for (const line of screen.split('\n')) expect(widthOf(line), line).toBeLessThanOrEqual(80);
  });
});
