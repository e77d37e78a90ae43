// The model of this package: a whole consultation of made-up people, by the real procedure. What a scenario names by a path is read into
// it before the first run, so that a run is a function of the scenario and the seed alone.
import * as z from 'zod/mini';
import { withSeals } from '../adapters/entries.js';
import { charter } from '../charters/charter.js';
import { charterNamed } from '../charters/index.js';
import { method } from '../methods/index.js';
import { isFault, type Problem } from '../problem.js';
import { simulationProblem } from '../problems/simulation.js';
import { readRoll } from '../rolls/index.js';
import { type ReadReferred, readCharter } from '../script/index.js';
import { exactly } from '../simulation/exact/scenario.js';
import { measure, measured, measures } from '../simulation/measures/index.js';
import { type PersonRow, withAttributes } from '../simulation/population/roll.js';
import { scenario as open, readScenario, type Scenario, scenarioProblems } from '../simulation/scenario.js';
import { fromScenario } from '../simulation/set-up.js';
import { opens, type Run, simulate } from '../simulation/simulate.js';
import { type Measure, type Model, type Outcome, WRITTEN_OUT } from './model.js';
import { simulateAsking } from './outside/asking.js';
import { outsideProcesses } from './outside/form.js';
import { protocolOf } from './protocol.js';

/** A scenario with nothing left to be read: the charter in full, and the rows of every roll. */
const scenario = z.extend(open, {
  charter,
  rolls: z.optional(z.record(z.string(), z.array(z.record(z.string(), z.json())))),
  /** How processes are started that behaviours ask (docs/simulate/outside.md). */
  processes: z.optional(outsideProcesses),
});
type Full = z.output<typeof scenario>;

const textOf = (read: string | { text: string }): string => (typeof read === 'string' ? read : read.text);

/** The charter a scenario names: of the package, in a file, or one that extends another where it stands. */
async function charterOf(named: unknown, read: ReadReferred): Promise<unknown> {
  if (typeof named === 'object' && named !== null && 'extends' in named)
    return (await readCharter(JSON.stringify(named), { file: WRITTEN_OUT, read })).charter;
  if (typeof named !== 'string' || charterNamed(named)) return typeof named === 'string' ? charterNamed(named) : named;
  if (!/\.(ya?ml|json)$/i.test(named)) return readScenario({ charter: named, items: [], people: { groups: [] } });
  return (await readCharter(textOf(await read(named, 'charter')), { file: named, read })).charter;
}

interface GroupNamed {
  roll?: unknown;
  strata?: unknown;
}

/** The rolls that groups are drawn from, by the paths they are named by. */
async function rollsOf(groups: readonly GroupNamed[], read: ReadReferred): Promise<Record<string, PersonRow[]>> {
  const rolls: Record<string, PersonRow[]> = {};
  for (const { roll, strata } of groups) {
    if (typeof roll !== 'string' || rolls[roll]) continue;
    const text = textOf(await read(roll, 'roll'));
    const rows = readRoll(text, { area: 'optional' });
    const columns = Array.isArray(strata) ? strata.filter((one) => typeof one === 'string') : [];
    rolls[roll] = columns.length > 0 ? withAttributes(rows, text, columns) : rows;
  }
  return rolls;
}

const isGroup = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

async function resolve(written: unknown, read: ReadReferred): Promise<unknown> {
  if (!isGroup(written)) return written;
  const people = isGroup(written['people']) ? written['people'] : {};
  const groups = Array.isArray(people['groups']) ? people['groups'].filter(isGroup) : [];
  const rolls = await rollsOf(groups, read);
  return {
    ...written,
    charter: await charterOf(written['charter'], read),
    ...(Object.keys(rolls).length > 0 && { rolls }),
  };
}

/** How often it went from one place to the next. */
function flowsOf({ visits }: Run): Record<string, number> {
  const flows: Record<string, number> = {};
  visits.forEach(({ place }, index) => {
    const next = visits[index + 1]?.place;
    if (next !== undefined) flows[`${place}>${next}`] = (flows[`${place}>${next}`] ?? 0) + 1;
  });
  return flows;
}

/** What was thought of each thing, each time it was noted: means and variances. */
function tracesOf({ samples }: Run): Record<string, number[]> {
  const traces: Record<string, number[]> = {};
  for (const { subject, mean, variance } of samples) {
    const means = traces[`opinion:${subject}`] ?? [];
    means.push(mean);
    traces[`opinion:${subject}`] = means;
    const variances = traces[`variance:${subject}`] ?? [];
    variances.push(variance);
    traces[`variance:${subject}`] = variances;
  }
  return traces;
}

type Wanted = Parameters<Model['run']>[2];

/** What a run came to, as a model answers it. */
export function outcomeOf(run: Run, { record, measures: asked }: Wanted): Outcome {
  const { entries, lines } = run.record();
  return {
    measures: measured(run, asked),
    traces: tracesOf(run),
    flows: flowsOf(run),
    refusals: run.refusals,
    hash: entries.at(-1)?.hash ?? '',
    // As a file of records has them: what is sealed stands behind, or it would read as gone.
    ...(record && { lines: entries.map((entry, index) => withSeals(lines[index] ?? '', entry)) }),
  };
}

/** The measures of a simulation, as a model tells of them. */
export const described: Readonly<Record<string, Measure>> = Object.fromEntries(
  measures().map(({ id, of: _of, ...about }): [string, Measure] => [id, about]),
);

export const consultation: Model<typeof scenario> = {
  id: 'consultation',
  title: { zh: '一次完整协商的模拟', en: 'A whole consultation' },
  scenario,
  measures: described,
  measureNamed(id) {
    const { of: _of, ...about } = measure(id) ?? {};
    return 'title' in about ? about : undefined;
  },
  seeded: {
    zh: '人员及其属性和意见、关系网络、偏好、各人的行为、发言引起的意见变化、项目的实施情况，以及记录中的盐和抽签',
    en: 'people, their attributes and opinions, the network, preferences, what each does, how speeches move minds, how projects go, and the salts and lots of the record',
  },
  resolve,
  problems({ rolls, processes, ...plain }: Full, opening) {
    // As in `run`.
    const scenario = plain as Scenario;
    const problems: Problem[] = scenarioProblems(scenario);
    for (const one of scenario.behaviour)
      if ('outside' in one && !Object.hasOwn(processes ?? {}, String(one.outside)))
        problems.push(simulationProblem('simulation.outside', { outside: String(one.outside) }));
    if (problems.length > 0 || !opening) return problems;
    try {
      const read = rolls && { rolls: rolls as unknown as Record<string, PersonRow[]> };
      opens(fromScenario(scenario, 'opening', { methods: method, ...read }));
      return [];
    } catch (error) {
      if (isFault(error)) return error.problems;
      throw error;
    }
  },
  protocol: ({ rolls: _rolls, processes: _processes, ...plain }: Full, varied) => protocolOf(plain as Scenario, varied),
  exactly({ rolls: _rolls, processes: _processes, ...plain }: Full) {
    const found = exactly(plain as Scenario);
    if (!found) return undefined;
    const { passed, notFormed, error = 0 } = found;
    return { 'first-passed': { value: passed, error }, 'first-formed': { value: Math.max(0, 1 - notFormed), error } };
  },
  run({ rolls, processes, ...plain }: Full, seed, wanted): Outcome | Promise<Outcome> {
    // Rows of a roll were read by `readRoll`, and are JSON.
    const read = rolls && { rolls: rolls as unknown as Record<string, PersonRow[]> };
    const simulation = fromScenario(plain as Scenario, seed, { methods: method, ...read });
    if (!processes) return outcomeOf(simulate(simulation), wanted);
    return simulateAsking(simulation, { processes }).then(({ run, transcript }) => ({
      ...outcomeOf(run, wanted),
      answers: transcript,
    }));
  },
};
