// A scenario and a policy of one's own, run in one's own program.
import { simulateAsking } from 'yishi/experiments';
import { fromScenario, measured, type Policy, readScenario, simulate, type WrittenScenario } from 'yishi/simulation';

// #region simulate
const written: WrittenScenario = {
  charter: 'quick-poll',
  items: [
    {
      item: 'door',
      title: 'A door with a lock',
      becomes: 'covenant',
      route: [{ body: 'owners', rule: 'civil-code-278-ordinary' }],
    },
  ],
  people: {
    groups: [
      { id: 'living', size: 20, bodies: ['owners'], area: 80, opinion: { beta: [4, 2] }, traits: { patience: 0.9 } },
      { id: 'letting', size: 10, bodies: ['owners'], area: 60, opinion: 0.4 },
    ],
  },
};

/** A policy of one's own: whoever has patience votes, early; whatever it leaves out, or answers `undefined` to, is done sincerely. */
const patient: Policy = {
  votes({ self, draw }, { channels, items }) {
    const [channel] = channels;
    if (channel === undefined || draw >= (self.traits['patience'] ?? 1)) return { does: 'stay-away' };
    const choices = items.map(({ item }) => [item, self.opinion(item) > 0.5 ? 'for' : 'against'] as const);
    return { does: 'vote', channel, choices: Object.fromEntries(choices) };
  },
};

/** One run. The people of `letting` behave sincerely; those of `living` by the policy first. */
export function oneRun(seed: string) {
  // `patience` is a trait of our own: one that nobody had announced would be taken for a slip.
  const scenario = readScenario(written, { traits: ['patience'] });
  const simulation = fromScenario(scenario, seed);
  const behaving = new Map(simulation.behaving);
  behaving.set('living', [patient, ...(behaving.get('living') ?? [])]);
  const run = simulate({ ...simulation, behaving });
  return { end: run.end, record: run.record(), measures: measured(run, ['first-passed', 'turnout']) };
}
// #endregion

// #region asking
/** The same people, of whom those who let ask a process: how it is started is no part of the scenario. */
export async function askedRun(seed: string, command: string[]) {
  const behaviour = [{ outside: 'agents', answers: ['votes' as const], groups: ['letting'] }];
  const scenario = readScenario({ ...written, behaviour }, { traits: ['patience'] });
  const simulation = fromScenario(scenario, seed);
  const { run, transcript } = await simulateAsking(simulation, { processes: { agents: { command, timeout: 60 } } });
  return { measures: measured(run, ['turnout']), transcript };
}
// #endregion
