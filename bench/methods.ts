// Methods that elect one: a million ballots of plurality, and rankings counted beside the npm packages `votes` and `caritat`.
// The same ballots for all, one object each, none grouped; each package's own form of them is built before and not timed.
import { Ballot as CaritatBallot, Election as CaritatElection, irv as caritatIrv, condorcet } from 'caritat';
import { InstantRunoff, Schulze, utils } from 'votes';
import { type Election, irv, plurality, prepared, schulze } from 'yishi/methods';
import { rankingsOf } from './budget.js';
import { atLeast, atMost, type Figure, type Topic, told } from './figures.js';
import { collect, median, timed } from './measure.js';

const BALLOTS = 100_000;

export const choices: Topic = {
  name: 'plurality',
  async figures() {
    const candidates = [...'ABCDEFGHIJ'];
    const ballots = Array.from({ length: 1_000_000 }, (_, i) => ({
      count: 1,
      choice: candidates[(i * 7) % 10] ?? 'A',
    }));
    const counted = await each(() => plurality.count({ candidates, ballots }));
    const arriving = await each(() => {
      const running = plurality.running?.(candidates);
      for (const ballot of ballots) running?.add(ballot);
      return running?.outcome();
    });
    return [
      atMost('plurality, 1,000,000 ballots x 10 candidates', counted, 'ms', 1000),
      told('the same, added one by one as they arrive', arriving, 'ms'),
    ];
  },
};

/** A round of work lasts so long, or once: what the collector still sweeps behind a round is then no part of the figure. */
const ROUND = 300;

async function each(work: () => unknown, rounds = 5): Promise<number> {
  const once = Math.min(await timed(work), await timed(work));
  const times = Math.max(1, Math.round(ROUND / once));
  const round = () => {
    for (let time = 0; time < times; time += 1) work();
  };
  const taken: number[] = [];
  for (let done = 0; done < rounds; done += 1) {
    collect();
    taken.push((await timed(round)) / times);
  }
  return median(taken);
}

/** One method, from plain ballots and from rankings numbered before, beside the faster of the packages. */
async function beside(
  name: string,
  ours: (election: Election) => string[],
  theirs: Record<string, () => string[]>,
  plain: Election,
): Promise<Figure[]> {
  const numbered = prepared(plain);
  const [winner] = ours(plain);
  const peers: Figure[] = [];
  for (const [peer, work] of Object.entries(theirs)) {
    if (work()[0] !== winner) throw new Error(`${peer} elects somebody else by ${name}`);
    peers.push(told(`${name}, npm ${peer}`, await each(work), 'ms'));
  }
  const faster = Math.min(...peers.map(({ value }) => value));
  const fromPlain = await each(() => ours(plain));
  const fromNumbered = await each(() => ours(numbered));
  return [
    told(`${name}, from plain ballots`, fromPlain, 'ms'),
    told(`${name}, rankings numbered before`, fromNumbered, 'ms'),
    ...peers,
    atLeast(`${name}: times faster than the faster, from plain ballots`, faster / fromPlain, 'x', 10),
    atLeast(`${name}: times faster than the faster, numbered before`, faster / fromNumbered, 'x', 10),
  ];
}

export const ranked: Topic = {
  name: 'ranked',
  async figures() {
    const { candidates, rankings } = rankingsOf(BALLOTS);
    const plain: Election = { candidates, ballots: rankings.map((ranking) => ({ count: 1, ranking })) };
    const forVotes = rankings.map((ranking) => ({ ranking: ranking.map((one) => [one]), weight: 1 }));
    const forCaritat = new CaritatElection({ candidates });
    for (const ranking of rankings) forCaritat.addBallot(new CaritatBallot(ranking, 1));
    return [
      told('rankings of 100,000 ballots x 10 candidates numbered', await each(() => prepared(plain)), 'ms'),
      ...(await beside(
        'Schulze',
        (election) => schulze.count(election).winners,
        {
          votes: () => new Schulze(utils.matrixFromBallots(forVotes, candidates)).ranking()[0] ?? [],
          caritat: () => condorcet.schulze(forCaritat),
        },
        plain,
      )),
      ...(await beside(
        'instant-runoff',
        (election) => irv.count(election).winners,
        {
          votes: () => new InstantRunoff({ ballots: forVotes, candidates }).ranking()[0] ?? [],
          caritat: () => [caritatIrv(forCaritat)],
        },
        plain,
      )),
    ];
  },
};
