// A sweep is checked before anything is run: what is impossible is told of by factor, level and line, in every language.
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { models, readSweep, runAt, sweepHash, sweepOf, sweepSchema } from 'yishi/experiments';
import { language } from 'yishi/language';
import { isFault, type Problem } from '../../src/problem.js';
import { expectSaid, said } from '../saying.js';
import { QUORUM, sweepFrom } from './sweeps.js';
import { toys } from './toy.js';

/** Everything wrong with a sweep, in English, each behind its line. */
async function wrong(text: string): Promise<string[]> {
  const problems = await sweepFrom(text).then(
    (): readonly Problem[] => [],
    (error: unknown) => {
      if (!isFault(error)) throw error;
      return error.problems;
    },
  );
  for (const problem of problems) expectSaid(problem);
  return problems.map((problem) => said(problem));
}

const changed = (from: string, to: string): string => {
  expect(QUORUM).toContain(from);
  return QUORUM.replace(from, to);
};

describe('what a sweep is told', () => {
  it('is of a sweep, and of the document of sweeps, not of scripts', async () => {
    for (const text of ['titel: A\nscenario: {}\n', 'title: A\nscenario: {}\nfactors: [{ name: x, path: {} }]\n']) {
      const told = (await wrong(text)).join('\n');
      expect(told).not.toMatch(/script/);
      expect(told).toMatch(/the sweep has no field titel|factors\.1\.path .*docs\/simulate\/sweeps\.md/);
    }
  });

  it('has the kinds there are where one is misspelt', async () => {
    const text = readFileSync(new URL('../../docs/simulate.md', import.meta.url), 'utf8');
    const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(text) ?? [];
    const error: unknown = await readSweep(yaml.replace('kind: boycott', 'kind: boycot'), { models }).catch((e) => e);
    if (!isFault(error)) throw error;
    expect(error.problems.map((problem) => said(problem))).toEqual([
      expect.stringMatching(
        /scenario\.behaviour\.1\.kind cannot be boycot; did you mean boycott\? There are .*sincere/,
      ),
    ]);
  });
});

describe('a sweep', () => {
  it('says of every run its cell, its levels and its seed, by its number alone', async () => {
    const sweep = await sweepFrom(QUORUM);
    expect(runAt(sweep, 0)).toMatchObject({ cell: 0, replication: 0, scenario: { people: 12, agree: 0.6 } });
    expect(runAt(sweep, 0).levels.map(({ label }) => label)).toEqual([0.5, 'more than half']);
    expect(runAt(sweep, 7)).toMatchObject({
      cell: 1,
      replication: 2,
      scenario: { vote: { quorum: 0.5, rule: 'two-thirds' } },
    });
    expect(runAt(sweep, 19).scenario).toMatchObject({ vote: { quorum: 0.75, rule: 'two-thirds' } });
    expect(() => runAt(sweep, 20)).toThrow(RangeError);
    const again = await sweepFrom(QUORUM);
    expect(runAt(again, 13)).toEqual(runAt(sweep, 13));
  });

  it('draws the same in every cell, unless it is told not to', async () => {
    const common = await sweepFrom(QUORUM);
    const seeds = (sweep: typeof common) => Array.from({ length: 20 }, (_, index) => runAt(sweep, index).seed);
    expect(seeds(common).slice(0, 5)).toEqual(seeds(common).slice(5, 10));
    expect(new Set(seeds(common)).size).toBe(5);
    const own = await sweepFrom(`${QUORUM}common-random-numbers: false\n`);
    expect(new Set(seeds(own)).size).toBe(20);
  });

  it('is the same from an object, and another where anything in it is', async () => {
    const sweep = await sweepFrom(QUORUM);
    const object = await sweepOf(
      {
        title: 'Quorum and rule',
        question: 'Does the quorum matter?',
        scenario: { people: 12 },
        factors: [
          { name: 'quorum', path: ['vote', 'quorum'], levels: [0.5, 0.75] },
          {
            name: 'rule',
            path: 'vote.rule',
            levels: ['majority', 'two-thirds'],
            labels: ['more than half', 'two thirds'],
          },
        ],
        replications: 5,
        seed: 'one',
      },
      { models: toys },
    );
    expect(sweepHash(object)).toBe(sweepHash(sweep));
    expect(sweepHash(await sweepFrom(changed('seed: one', 'seed: two')))).not.toBe(sweepHash(sweep));
  });
});

describe('what is impossible', () => {
  it('is told by its line: YAML that is none, and keys a sweep does not have', async () => {
    expect(await wrong('title: [')).toEqual([expect.stringMatching(/^1: /)]);
    expect(await wrong(changed('seed: one', 'sede: one'))).toEqual([expect.stringMatching(/^15: .*sede/)]);
    expect(await wrong('scenario: {}')).toEqual([expect.stringMatching(/^1: title is missing/)]);
  });

  it('is told by factor: a path that leads nowhere, with what was meant', async () => {
    expect(await wrong(changed('vote.quorum', 'vote.qourum'))).toEqual([
      '8: factor quorum: the scenario has nothing at vote.qourum; did you mean vote.quorum?',
    ]);
    expect(await wrong(changed('vote.quorum', 'people.quorum'))).toHaveLength(1);
    expect(await wrong(changed('vote.quorum', 'groups.0.share'))).toHaveLength(1);
    expect(await wrong(changed('vote.quorum', '__proto__.quorum'))).toHaveLength(1);
    expect(await wrong(changed('vote.quorum', 'vote.proxies'))).toEqual([
      '9: factor quorum, level 1: 0.5 cannot stand at vote.proxies; what is wrong with it follows',
      expect.stringContaining('vote.proxies must be a whole number'),
      expect.any(String),
      expect.any(String),
    ]);
  });

  it('is told by level', async () => {
    expect(await wrong(changed('0.75', '1.75'))).toEqual([
      '9: factor quorum, level 2: 1.75 cannot stand at vote.quorum; what is wrong with it follows',
      '9: vote.quorum must be at most 1',
    ]);
    expect(await wrong(changed('levels: [majority, two-thirds]', 'levels: [majority, unanimity]'))).toHaveLength(2);
  });

  it('may be there before anything fills it: what the form lets be left out', async () => {
    expect(await wrong(changed('vote.quorum\n    levels: [0.5, 0.75]', 'vote.proxies\n    levels: [1, 2]'))).toEqual(
      [],
    );
  });

  it('is told of names that are taken, unknown or twice', async () => {
    expect(await wrong(changed('name: rule', 'name: quorum'))).toEqual([
      '10: two factors are called quorum; give one another name',
    ]);
    expect(await wrong(changed('name: rule', 'name: turnout'))).toHaveLength(1);
    expect(await wrong(changed('path: vote.rule', 'path: vote'))).toHaveLength(1);
    expect(await wrong(`${QUORUM}measures: [turnuot]\n`)).toEqual([
      '16: there is no measure turnuot; did you mean turnout? The measures are turnout, passed, outcome',
    ]);
    expect(await wrong(`${QUORUM}measures: [turnout, turnout]\n`)).toHaveLength(1);
    expect(await wrong(`${QUORUM}model: dice\n`)).toEqual(['16: there is no model dice; the models are toy']);
  });

  it('is told of numbers', async () => {
    expect(await wrong(changed('replications: 5', 'replications: 0'))).toEqual(['14: replications must be at least 1']);
    expect(await wrong(changed('replications: 5', 'replications: 2.5'))).toHaveLength(1);
    expect(await wrong(changed('replications: 5', 'replications: 1000000'))).toEqual([
      expect.stringContaining('asks for 4000000 runs, and 1000000 are the most'),
    ]);
    expect(await wrong(changed('[0.5, 0.75]', '[]'))).toHaveLength(1);
    expect(await wrong(changed('    labels: [more than half, two thirds]\n', '    labels: [half]\n'))).toHaveLength(1);
    expect(await wrong(changed('levels: [0.5, 0.75]', 'range: { from: 0.5, to: 0.75 }'))).toHaveLength(1);
    const hypercube = `${changed('levels: [0.5, 0.75]', 'range: { from: 0.5, to: 0.5 }')}design: { latin-hypercube: 8 }\n`;
    expect(await wrong(hypercube)).toHaveLength(1);
    const stop = 'stop: { measure: turnout, half-width: 0.1, min: 9, max: 8 }\n';
    expect(await wrong(QUORUM + stop)).toHaveLength(2);
    expect(await wrong('title: a\nscenario: {}\ndesign: { morris: 4 }\n')).toHaveLength(1);
  });

  it('is told of a scenario, where it stands', async () => {
    expect(await wrong(changed('people: 12', 'people: many'))).toEqual(['5: scenario.people must be a number']);
  });

  it('is told in Chinese, too', async () => {
    const error: unknown = await sweepFrom(changed('0.75', '1.75')).catch((thrown: unknown) => thrown);
    expect(isFault(error) && language('zh-Hans').problem(error.problem)).toBe(
      '因素 quorum 的第 2 个水平 1.75 不能用于 vote.quorum，原因如下',
    );
  });
});

describe('the JSON Schema of a sweep', () => {
  const file = new URL('../../docs/simulate/sweep.schema.json', import.meta.url);

  it('is the one in the docs: `UPDATE_SCHEMA=1` writes it anew', () => {
    const schema = `${JSON.stringify(sweepSchema(), null, 2)}\n`;
    if (process.env['UPDATE_SCHEMA']) writeFileSync(file, schema);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(schema));
  });
});

describe('a sweep of consultations', () => {
  const scenario = {
    charter: 'quick-poll',
    items: [{ item: 'lamp', title: 'A lamp', route: [{ body: 'group', rule: 'simple-majority' }], becomes: 'opinion' }],
    people: { groups: [{ id: 'group', size: 5, bodies: ['group'], opinion: 0.6 }] },
  };
  const problemsWith = async (change: object, factors: object[] = []) => {
    const written = { title: 't', scenario: { ...scenario, ...change }, factors } as Parameters<typeof sweepOf>[0];
    const error: unknown = await sweepOf(written, { models }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (error !== undefined && !isFault(error)) throw error;
    return error?.problems.map(({ code }) => code) ?? [];
  };

  it('is refused before anything is run where its scenario cannot be, or cannot be begun', async () => {
    expect(await problemsWith({})).toEqual([]);
    expect(await problemsWith({ channels: ['online', 'pigeon'] })).toEqual(['simulation.channel-unknown']);
    expect(await problemsWith({ behaviour: [{ kind: 'bloc', lines: { lmap: 0 } }] })).toEqual([
      'simulation.item-unknown',
    ]);
    expect(await problemsWith({ behaviour: [{ kind: 'abstain', share: 0.5, groups: ['nobody'] }] })).toEqual([
      'simulation.group-unknown',
    ]);
    expect(await problemsWith({ items: [...scenario.items, ...scenario.items] })).toEqual(['simulation.item-twice']);
    expect(
      await problemsWith({ people: { groups: [{ id: 'group', size: 5, bodies: ['grup'], opinion: 0.6 }] } }),
    ).toEqual(['simulation.no-members']);
    const [route] = scenario.items;
    expect(
      await problemsWith({ items: [{ ...route, route: [{ body: 'group', rule: 'simpel-majority' }] }] }),
    ).not.toEqual([]);
  });

  it('blames a level only for what is not wrong without it', async () => {
    const rules = { name: 'rule', path: 'items.0.route.0.rule', levels: ['simple-majority', 'simpel-majority'] };
    expect(await problemsWith({}, [rules])).toContain('experiments.level');
    expect(await problemsWith({ channels: ['pigeon'] }, [{ ...rules, levels: ['simple-majority'] }])).toEqual([
      'simulation.channel-unknown',
    ]);
  });

  it('has no level twice, however it is written', async () => {
    const sizes = { name: 'size', path: 'people.groups.0.size' };
    expect(await problemsWith({}, [{ ...sizes, levels: [5, 6, 5] }])).toEqual(['experiments.level-twice']);
    const lines = { name: 'opinion', path: 'people.groups.0.opinion' };
    expect(
      await problemsWith({}, [
        {
          ...lines,
          levels: [
            { normal: [0.5, 0.1], min: 0, max: 1 },
            { max: 1, min: 0, normal: [0.5, 0.1] },
          ],
        },
      ]),
    ).toEqual(['experiments.level-twice']);
  });
});
