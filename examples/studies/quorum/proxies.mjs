// 允许委托时的上限：每个想委托的人都找得到代投的人、照嘱咐投，表决成立、通过的概率各是多少。委托不得转手，实际只会低些。
// What proxies come to at most: the chances of a first count if everybody who would entrust their vote found somebody free to cast it as
// told. Nobody passes on a vote they hold, so the simulated share lies below. Writes proxies.csv for each sweep with factors rule, ways,
// proxy and boycott.
//
//   node examples/studies/quorum/proxies.mjs
import { readFileSync, writeFileSync } from 'node:fs';
import { models, readSweep, runAt } from 'yishi/experiments';
import { votePrecisely } from 'yishi/simulation';

const here = new URL('.', import.meta.url);

/** One group as voters, by what each owns. */
function votersOf({ size, area, opinion, traits }, channels, boycott) {
  const reached = 1 - channels.reduce((none, channel) => none * (1 - traits[channel]), 1);
  const votes = traits.votes * reached;
  const takesPart = votes + (1 - votes) * traits.entrusts;
  const acts = { for: opinion.bernoulli * takesPart, against: (1 - opinion.bernoulli) * (1 - boycott) * takesPart };
  const areas = Array.isArray(area) ? area : [area];
  return areas.map((one) => ({ count: Array.isArray(area) ? 1 : size, area: Math.round(one * 100), ...acts }));
}

for (const name of ['lift', 'street']) {
  const sweep = await readSweep(readFileSync(new URL(`${name}.yaml`, here), 'utf8'), { models });
  const cells = sweep.factors.reduce((count, { levels }) => count * levels.length, 1);
  const rows = [['cell', ...sweep.factors.map((factor) => factor.name), 'first-formed', 'first-passed', 'error']];
  for (let cell = 0; cell < cells; cell += 1) {
    const { levels, scenario } = runAt(sweep, cell * sweep.replications);
    if (!scenario.charter.vote.proxies.allowed) continue;
    const { rule, body } = scenario.items[0].route.at(-1);
    const groups = scenario.people.groups.filter(({ bodies }) => bodies.includes(body));
    const voters = groups.flatMap((group) => votersOf(group, scenario.channels, scenario.behaviour[0].share));
    const { passed, notFormed, error } = votePrecisely({ rule, voters });
    rows.push([
      cell,
      ...levels.map(({ label }) => label),
      ...[1 - notFormed, passed].map((chance) => Math.max(0, chance).toFixed(4)),
      error.toPrecision(2),
    ]);
  }
  writeFileSync(new URL(`results/${name}/proxies.csv`, here), rows.map((row) => `${row.join(',')}\n`).join(''));
}
