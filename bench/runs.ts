// Whole runs of a simulation, as a sweep makes them: people are drawn, go through six steps, and what came of it is measured. In one
// thread and in two, and what is left in memory after very many.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { models, runSweep, type Sweep, sweepOf } from 'yishi/experiments';
import { fromScenario, measured, type Run, readScenario, simulate, type WrittenScenario } from 'yishi/simulation';
import { atLeast, atMost, type Topic, told } from './figures.js';
import { heapUsed, inTurn, type Time, timed, usual } from './measure.js';

/** A hundred people through six steps: a council of 20 talks it over and hands on, 80 owners decide, and it is built and rated. */
const whole = (dynamics: WrittenScenario['dynamics']): WrittenScenario => ({
  charter: 'heping-road',
  items: [
    {
      item: 'lift',
      title: 'A lift',
      route: [{ body: 'owners', rule: 'civil-code-278-ordinary' }],
      budget: 48_000_000,
    },
  ],
  people: {
    groups: [
      { id: 'council', size: 20, bodies: ['council'], opinion: { uniform: [0.4, 1] }, susceptibility: 0.5 },
      {
        id: 'owners',
        size: 80,
        bodies: ['owners'],
        area: 76.5,
        opinion: { uniform: [0.4, 1] },
        traits: { votes: 0.9 },
      },
    ],
  },
  network: { kind: 'small-world', degree: 4, rewiring: 0.1 },
  dynamics: dynamics ?? [],
});

const poll: WrittenScenario = {
  charter: 'quick-poll',
  items: [{ item: 'lamp', title: 'A lamp', route: [{ body: 'group', rule: 'simple-majority' }], becomes: 'opinion' }],
  people: { groups: [{ id: 'group', size: 5, bodies: ['group'], opinion: { uniform: [0, 1] } }] },
};

const MANY = 10_000;
const SOME = 2_000;
const VERY_MANY = 100_000;

const sweep = (replications: number): Promise<Sweep> => {
  const scenario = whole([{ kind: 'attention' }, { kind: 'friedkin-johnsen' }]);
  return sweepOf(
    // A scenario as it is written is JSON.
    { title: 'Runs', scenario: scenario as Parameters<typeof sweepOf>[0]['scenario'], replications },
    { models, read: () => '' },
  );
};

/** In a folder of its own, with what a sweep writes. */
async function run(replications: number, workers: number): Promise<Time> {
  const directory = mkdtempSync(join(tmpdir(), 'yishi-bench-'));
  try {
    const asked = await sweep(replications);
    // `bench/run.mjs` has made it, beside this.
    const worker = new URL('./bench-worker.mjs', import.meta.url);
    return await timed(() => runSweep(asked, { models, directory: join(directory, 'out'), workers, worker }));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const ofCpu = ({ cpu }: Time): number => cpu;

export const runs: Topic = {
  name: 'runs',
  async figures() {
    const talked = readScenario(whole([{ kind: 'attention' }, { kind: 'friedkin-johnsen' }]));
    const silent = readScenario(whole([]));
    let seed = 0;
    const next = (): string => {
      seed += 1;
      return `bench ${seed}`;
    };
    let last: Run = simulate(fromScenario(talked, next()));
    const facts: number[] = [];
    const times = await inTurn(
      {
        draws: () => () => void fromScenario(talked, next()),
        talks: () => () => {
          last = simulate(fromScenario(talked, next()));
          facts.push(last.facts.length);
        },
        silent: () => () => void simulate(fromScenario(silent, next())),
        chains: () => () => last.record(),
        measures: () => () => measured(last),
      },
      { rounds: 200, warm: 100 },
    );
    const [talks, still] = [ofCpu(usual(times.talks)), ofCpu(usual(times.silent))];
    const average = facts.reduce((sum, one) => sum + one, 0) / facts.length;
    const two = await run(MANY, 2);
    const one = await run(SOME, 1);
    const small = readScenario(poll);
    let early = 0;
    for (let index = 0; index < VERY_MANY; index += 1) {
      simulate(fromScenario(small, `poll ${index}`));
      if (index === VERY_MANY / 10) early = heapUsed();
    }
    return [
      told(`a run of 100 people, six steps, ${average.toFixed(0)} facts on average`, usual(times.talks), 'ms'),
      told('of it, drawing the people', usual(times.draws), 'ms'),
      told('of it, outside opinion dynamics', still / talks, 'share CPU'),
      told('its record, chained', usual(times.chains), 'ms'),
      told('its measures, all but the costly ones', usual(times.measures), 'ms'),
      atMost(`${MANY.toLocaleString('en')} runs of a sweep, two workers`, two.wall / 1000, 's', 40),
      atLeast('runs a second, two workers beside one', MANY / two.wall / (SOME / one.wall), 'x', 1.8),
      atMost(
        `memory after ${VERY_MANY.toLocaleString('en')} small runs, beside a tenth of them`,
        heapUsed() / early,
        'x',
        1.1,
      ),
    ];
  },
};
