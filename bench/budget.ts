// Elections of several and participatory budgets: equal shares and Phragmén on made-up ballots of a fixed generator, a published
// budget with its completion, and the single transferable vote beside the npm package `caritat`.
import { readFileSync } from 'node:fs';
import { Ballot as CaritatBallot, Election as CaritatElection, stv } from 'caritat';
import { type Ballot, type Election, method, prepared } from 'yishi/methods';
import { atLeast, atMost, type Topic, told } from './figures.js';
import { collect, median, timed } from './measure.js';

/** Whole numbers below `below`, the same ones in every run: xorshift32. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return Math.floor(((state >>> 0) / 2 ** 32) * below);
  };
}

/** Voters who approve of 2 to 30 of 200 projects, which cost 1,000 to 100,000 each. */
export function projectsOf(voters: number, projects: number): Election {
  const random = generator(12345);
  const candidates = Array.from({ length: projects }, (_, project) => `P${project + 1}`);
  const costs = Object.fromEntries(candidates.map((project) => [project, 1000 * (1 + random(100))]));
  const ballots = Array.from({ length: voters }, (): Ballot => {
    const approvals = new Set<string>();
    for (let many = 2 + random(29); approvals.size < many; ) approvals.add(`P${1 + random(projects)}`);
    return { count: 1, approvals: [...approvals] };
  });
  return { candidates, costs, ballots, budget: 2_000_000 };
}

/** Rankings of all ten candidates in every order alike: each shuffled by itself, as in the comparison of libraries. */
export function rankingsOf(voters: number): { candidates: string[]; rankings: string[][] } {
  const random = generator(12345);
  const candidates = [...'ABCDEFGHIJ'];
  const rankings = Array.from({ length: voters }, () => {
    const order = [...candidates];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = random(at + 1);
      [order[at], order[other]] = [order[other] ?? '', order[at] ?? ''];
    }
    return order;
  });
  return { candidates, rankings };
}

interface Row extends Omit<Election, 'ballots'> {
  id: string;
  options?: Record<string, unknown>;
  ballots: Ballot[];
}

const published = (id: string): Row => {
  const rows = JSON.parse(readFileSync('test/instances/votes.json', 'utf8')) as Row[];
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Error(`there is no ${id}`);
  return row;
};

/** The median of some runs after a few that are not counted. */
export async function usually(work: () => unknown, times = 5, before = 2): Promise<number> {
  for (let round = 0; round < before; round += 1) await work();
  const taken: number[] = [];
  for (let round = 0; round < times; round += 1) {
    collect();
    taken.push((await timed(work)).wall);
  }
  return median(taken);
}

export const counting = (id: string, election: Election, options: Record<string, unknown> = {}) => {
  const counted = method(id)?.count(election, options);
  if (!counted || counted.winners.length === 0) throw new Error(`${id} funded or elected nobody`);
  return counted;
};

export const budget: Topic = {
  name: 'budget',
  async figures() {
    const projects = projectsOf(10_000, 200);
    const wieliczka = published('pabulib-mes-add1-wieliczka2023');
    const run = (id: string, options = {}) => usually(() => counting(id, projects, options));
    return [
      atMost('equal shares, cost, 10,000 voters x 200 projects', await run('pb-equal-shares'), 'ms', 2000),
      told('the same by cardinality', await run('pb-equal-shares', { satisfaction: 'cardinality' }), 'ms'),
      told('Phragmén, the same ballots', await run('pb-phragmen'), 'ms'),
      told('greedy by votes, the same ballots', await run('pb-greedy-votes'), 'ms'),
      told(
        'Wieliczka 2023, equal shares with add1 (165 runs)',
        await usually(() => counting('pb-equal-shares', wieliczka, wieliczka.options), 3),
        'ms',
      ),
      told(
        'Wieliczka 2023, equal shares without completion',
        await usually(() => counting('pb-equal-shares', wieliczka, { completion: 'none' })),
        'ms',
      ),
    ];
  },
};

export const transferable: Topic = {
  name: 'stv',
  async figures() {
    const { candidates, rankings } = rankingsOf(100_000);
    const election: Election = { candidates, seats: 3, ballots: rankings.map((ranking) => ({ count: 1, ranking })) };
    const ours = async (id: string, options = {}) => usually(() => counting(id, election, options), 5, 6);
    const build = () => {
      const built = new CaritatElection({ candidates });
      for (const ranking of rankings) built.addBallot(new CaritatBallot(ranking, 1));
      return built;
    };
    let built = build();
    const { wall: building } = await timed(() => {
      built = build();
    });
    let theirs: string[] = [];
    const caritat = await usually(
      () => {
        theirs = stv.meek(built, { seats: 3 });
      },
      3,
      3,
    );
    const meek = await ours('meek-stv');
    const read = prepared(election);
    const meekRead = await usually(() => counting('meek-stv', read), 5, 6);
    const gregory = await ours('stv');
    const same = [...theirs].sort().join() === [...counting('meek-stv', election).winners].sort().join();
    return [
      told("STV, Meek's method, 100,000 ballots x 10 candidates, 3 seats, from plain ballots", meek, 'ms'),
      told('the same, ballots read before', meekRead, 'ms'),
      told('STV, exact Gregory', gregory, 'ms'),
      told('STV, Scottish', await ours('stv', { transfers: 'scottish' }), 'ms'),
      told('npm caritat, Meek, its ballots built before', caritat, 'ms'),
      told('npm caritat, building its ballots', building, 'ms'),
      told(`the same three elected (${same ? 'yes' : 'no'})`, Number(same), ''),
      atLeast(
        "Meek's method: times faster than caritat, both from plain ballots",
        (building + caritat) / meek,
        'x',
        10,
      ),
      atLeast("Meek's method: times faster than caritat, both with ballots read before", caritat / meekRead, 'x', 10),
      atLeast(
        "exact Gregory: times faster than caritat's Meek, both from plain ballots",
        (building + caritat) / gregory,
        'x',
        10,
      ),
    ];
  },
};
