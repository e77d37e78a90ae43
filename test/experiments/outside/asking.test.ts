// People who are asked outside: of processes that answer as they should, of such as do not, and of a transcript alone.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  askerOf,
  models,
  outsideProcesses,
  runSweep,
  simulateAsking,
  sweepOf,
  type WrittenProcesses,
} from 'yishi/experiments';
import { LANGUAGES, language } from 'yishi/language';
import { fromScenario, isOutsideFault, readScenario, replayOutside, simulate } from 'yishi/simulation';

const policy = (file: string) => fileURLToPath(new URL(`../../../examples/studies/policy/${file}`, import.meta.url));
const hostile = fileURLToPath(new URL('./hostile.mjs', import.meta.url));
const node = (...args: string[]) => [process.execPath, ...args];

const scenario = (behaviour: object[], seed = 'seed') =>
  fromScenario(
    readScenario({
      charter: 'heping-road',
      items: [{ item: 'lift', title: '加装电梯', route: [{ body: 'owners', rule: 'civil-code-278-special' }] }],
      people: {
        groups: [
          {
            id: 'council',
            size: 6,
            bodies: ['council'],
            opinion: { beta: [4, 2] },
            traits: { attends: 1, seconds: 1 },
          },
          { id: 'owners', size: 8, bodies: ['owners'], area: 80, opinion: { beta: [4, 2] }, traits: { votes: 0.9 } },
        ],
      },
      behaviour,
    }),
    seed,
  );
const neighbours = { outside: 'neighbours', answers: ['votes', 'speaks'] };
const asked = (seed?: string) => scenario([neighbours], seed);
const given = (processes: WrittenProcesses) => ({ processes: outsideProcesses.parse(processes) });
const mjs = given({ neighbours: { command: node(policy('policy.mjs')), timeout: 20 } });
const linesOf = ({ record }: { record: () => { lines: string[] } }) => record().lines;

async function problemOf(work: () => Promise<unknown>) {
  const error: unknown = await work().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!isOutsideFault(error)) throw error ?? new Error('it went well');
  expect(error.problems).toHaveLength(1);
  for (const id of LANGUAGES) {
    const said = language(id).problem(error.problem);
    expect(said).not.toMatch(/undefined|outside\.(?!md)/);
    expect(said.length).toBeGreaterThan(10);
  }
  return error.problem;
}
const wrong = (how: string, timeout = 20) =>
  problemOf(() => simulateAsking(asked(), given({ neighbours: { command: node(hostile, how), timeout } })));

describe('people who are asked of a process', () => {
  it('take part by its answers, and the run goes again without it, byte for byte', async () => {
    const { run, transcript } = await simulateAsking(asked(), mjs);
    expect(run.end).toMatch(/^closed\./);
    expect(transcript.length).toBeGreaterThan(8);
    expect(run.facts.some(({ type }) => type === 'ballot.cast')).toBe(true);
    const again = replayOutside(asked(), transcript);
    expect(linesOf(again)).toEqual(linesOf(run));
    expect(linesOf(replayOutside(asked(), `${transcript.join('\n')}\n`))).toEqual(linesOf(run));
  });

  it('are told what they know and see, and nothing of what others think', async () => {
    const questions: string[] = [];
    const asker = { ask: async (_pending: unknown, text: string) => void questions.push(text), close: async () => {} };
    await simulateAsking(asked(), { processes: asker });
    const votes = questions.map((text) => JSON.parse(text)).filter(({ question }) => question === 'votes');
    const [one] = votes;
    expect(one).toMatchObject({
      person: {
        person: expect.stringMatching(/^owners-/),
        traits: { votes: 0.9 },
        opinions: { lift: expect.any(Number) },
      },
      about: { body: 'owners', items: [{ item: 'lift', marks: 'for-against' }] },
      view: { place: 'vote.polling', poll: { voted: false } },
    });
    const opinions = asked().people.opinions.get('lift') ?? new Float64Array(0);
    const others = [...opinions].filter((opinion) => opinion !== one.person.opinions.lift);
    for (const opinion of others) expect(JSON.stringify(one)).not.toContain(String(opinion));
  });

  it('behave as if it were not there where it answers nothing', async () => {
    const asker = { ask: async () => null, close: async () => {} };
    const { run } = await simulateAsking(asked(), { processes: asker });
    expect(linesOf(run)).toEqual(linesOf(simulate(scenario([]))));
  });

  it('may be asked of one process over many runs, which are as if each had its own', async () => {
    const asker = askerOf(mjs.processes);
    try {
      for (const seed of ['one', 'two', 'three']) {
        const kept = await simulateAsking(asked(seed), { processes: asker });
        const alone = await simulateAsking(asked(seed), mjs);
        expect(kept.transcript).toEqual(alone.transcript);
      }
    } finally {
      await asker.close();
    }
  });

  const python = spawnSync('python3', ['--version']);
  it.skipIf(python.error !== undefined || python.status !== 0)(
    'answer alike in Python and in JavaScript (skipped where there is no python3)',
    async () => {
      const py = await simulateAsking(asked(), given({ neighbours: { command: ['python3', policy('policy.py')] } }));
      const js = await simulateAsking(asked(), mjs);
      expect(linesOf(py.run)).toEqual(linesOf(js.run));
    },
  );
});

describe('a process that does not answer as it should', () => {
  it.each([
    ['garbage', { code: 'outside.garbled', numbers: { line: 'Good morning!' } }],
    ['no-object', { code: 'outside.garbled', numbers: { line: '42' } }],
    ['other-id', { code: 'outside.other-question', numbers: { id: 1, answered: 8 } }],
    ['more-fields', { code: 'outside.answer' }],
    ['wrong', { code: 'outside.answer' }],
    ['dies', { code: 'outside.ended', numbers: { code: 3, said: 'the model is out of memory' } }],
    ['killed', { code: 'outside.ended', numbers: { signal: 'SIGKILL' } }],
    ['at-once', { code: 'outside.ended', numbers: { code: 0 } }],
    ['twice', { code: 'outside.garbled' }],
    ['endless', { code: 'outside.floods' }],
  ])('fails the run with one clear problem: %s', async (how, problem) => {
    expect(await wrong(how)).toMatchObject(problem);
  });

  it('is not waited for longer than its time', async () => {
    const problem = await wrong('silent', 0.5);
    expect(problem).toMatchObject({ code: 'outside.silent', numbers: { outside: 'neighbours', seconds: 0.5 } });
    expect(problem.numbers).toHaveProperty('person');
  });

  it('is ended with all it has begun, which may hold its pipes', async () => {
    const problem = await wrong('leaves-a-child', 0.5);
    expect(problem).toMatchObject({ code: 'outside.silent', numbers: { seconds: 0.5 } });
  });

  it('is said to be missing where it cannot be started or is not there', async () => {
    const none = given({ neighbours: { command: ['/nowhere/policy'] } });
    expect(await problemOf(() => simulateAsking(asked(), none))).toMatchObject({ code: 'outside.not-started' });
    const others = given({ strangers: { command: ['node'] } });
    expect(await problemOf(() => simulateAsking(asked(), others))).toMatchObject({
      code: 'outside.unknown',
      numbers: { outside: 'neighbours', known: ['strangers'] },
    });
  });

  it('is ended with the run, even where it would stay', async () => {
    const { transcript } = await simulateAsking(asked(), given({ neighbours: { command: node(hostile, 'stays') } }));
    expect(transcript.every((line) => JSON.parse(line).answer === null)).toBe(true);
  });

  it('fails its own run and no other: the next question starts it anew', async () => {
    const asker = askerOf(outsideProcesses.parse({ neighbours: { command: node(hostile, 'garbage') } }));
    for (let time = 0; time < 2; time += 1)
      expect(await problemOf(() => simulateAsking(asked(), { processes: asker }))).toMatchObject({
        code: 'outside.garbled',
      });
    await asker.close();
  });
});

describe('a transcript', () => {
  const written = () => simulateAsking(asked(), mjs).then(({ transcript }) => [...transcript]);
  const replayed = (lines: readonly string[], seed?: string) =>
    problemOf(async () => replayOutside(asked(seed), lines));

  it('of another run is refused at its first line that does not fit', async () => {
    const lines = await written();
    expect(await replayed(lines, 'another')).toMatchObject({ code: 'outside.transcript-other', at: { line: 1 } });
    const swapped = [...lines.slice(0, 3), ...lines.slice(4, 5), ...lines.slice(3, 4), ...lines.slice(5)];
    expect(await replayed(swapped)).toMatchObject({ code: 'outside.transcript-other', numbers: { line: 4 } });
  });

  it('that was cut off, goes on, or is none is refused with its line', async () => {
    const lines = await written();
    const { length } = lines;
    expect(await replayed(lines.slice(0, -1))).toMatchObject({
      code: 'outside.transcript-short',
      numbers: { line: length },
    });
    expect(await replayed([...lines, lines[0] ?? ''])).toMatchObject({
      code: 'outside.transcript-long',
      numbers: { line: length + 1, lines: length + 1 },
    });
    expect(await replayed(['{"outside":', ...lines.slice(1)])).toMatchObject({
      code: 'outside.transcript-form',
      numbers: { line: 1 },
    });
    expect(await replayed([])).toMatchObject({ code: 'outside.transcript-short', numbers: { line: 1 } });
  });

  it('whose answers somebody altered is checked like any answer', async () => {
    const lines = await written();
    const altered = lines.map((line) => JSON.stringify({ ...JSON.parse(line), answer: 'perhaps' }));
    expect(await replayed(altered)).toMatchObject({ code: 'outside.answer' });
  });
});

describe('a sweep with people asked outside', () => {
  const sweep = (command: string[], timeout = 20) =>
    sweepOf(
      {
        title: 'Neighbours who answer outside',
        scenario: {
          charter: 'heping-road',
          items: [{ item: 'lift', title: '加装电梯', route: [{ body: 'owners', rule: 'simple-majority' }] }],
          people: {
            groups: [
              { id: 'council', size: 6, bodies: ['council'], opinion: 0.8, traits: { attends: 1, seconds: 1 } },
              { id: 'owners', size: 5, bodies: ['owners'], opinion: { beta: [4, 2] } },
            ],
          },
          behaviour: [neighbours],
          processes: { neighbours: { command, timeout } },
        },
        replications: 2,
        measures: ['end'],
      },
      { models, read: () => '' },
    );
  const directory = async () => mkdtemp(join(tmpdir(), 'yishi-outside-'));

  it('keeps what they answered beside the results', async () => {
    const into = await directory();
    try {
      const manifest = await runSweep(await sweep(node(policy('policy.mjs'))), { models, directory: into, workers: 0 });
      expect(manifest).toMatchObject({ complete: true, failed: 0 });
      const answers = readFileSync(join(into, 'records', '1.answers.jsonl'), 'utf8')
        .trim()
        .split('\n');
      expect(answers.length).toBeGreaterThan(5);
      expect(JSON.parse(answers[0] ?? '')).toMatchObject({ outside: 'neighbours', asked: expect.any(String) });
    } finally {
      await rm(into, { recursive: true });
    }
  });

  it('counts a run as failed where one does not answer, and goes on to its end', async () => {
    const into = await directory();
    try {
      const manifest = await runSweep(await sweep(node(hostile, 'dies')), { models, directory: into, workers: 0 });
      expect(manifest).toMatchObject({ complete: true, failed: 2 });
      expect(readFileSync(join(into, 'results.csv'), 'utf8')).toContain('outside.ended');
    } finally {
      await rm(into, { recursive: true });
    }
  });
});
