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
    const took = await each({
      counted: () => plurality.count({ candidates, ballots }),
      arriving: () => {
        const running = plurality.running?.(candidates);
        for (const ballot of ballots) running?.add(ballot);
        return running?.outcome();
      },
    });
    return [
      atMost('plurality, 1,000,000 ballots x 10 candidates', took.counted, 'ms', 1000),
      told('the same, added one by one as they arrive', took.arriving, 'ms'),
    ];
  },
};

/** A round of work lasts so long, or once: what the collector still sweeps behind a round is then no part of the figure. */
const ROUND = 300;
const ROUNDS = 9;
/** So many rounds are enough for whoever needs more than a second. */
const SLOW_ROUNDS = 3;

/** What each takes, in turn: whatever else the machine does meets all of them, and only ever makes a round slower. */
async function each<Name extends string>(works: Record<Name, () => unknown>): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[]; // its own keys
  const once = new Map<Name, number>();
  const taken = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) once.set(name, Math.min((await timed(works[name])).wall, (await timed(works[name])).wall));
  for (let done = 0; done < ROUNDS; done += 1) {
    for (const name of names) {
      const first = once.get(name) ?? ROUND;
      if (first > 1000 && done >= SLOW_ROUNDS) continue;
      const times = Math.max(1, Math.round(ROUND / first));
      collect();
      const { wall: round } = await timed(() => {
        for (let time = 0; time < times; time += 1) works[name]();
      });
      taken.get(name)?.push(round / times);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name) ?? [])])) as Record<Name, number>; // all of them
}

/** One method, from plain ballots and from rankings numbered before, beside the faster of the packages. */
async function beside(
  name: string,
  ours: (election: Election) => string[],
  votes: () => string[],
  caritat: () => string[],
  plain: Election,
): Promise<Figure[]> {
  const numbered = prepared(plain);
  const winners = new Set([ours(plain), ours(numbered), votes(), caritat()].map(([winner]) => winner));
  if (winners.size > 1) throw new Error(`${name} elects one here and another there`);
  const took = await each({ plain: () => ours(plain), numbered: () => ours(numbered), votes, caritat });
  const faster = Math.min(took.votes, took.caritat);
  return [
    told(`${name}, from plain ballots`, took.plain, 'ms'),
    told(`${name}, rankings numbered before`, took.numbered, 'ms'),
    told(`${name}, npm votes`, took.votes, 'ms'),
    told(`${name}, npm caritat`, took.caritat, 'ms'),
    atLeast(`${name}: times faster than the faster, each in its own form`, faster / took.numbered, 'x', 10),
    told(`${name}: times faster than the faster, ours from plain ballots`, faster / took.plain, 'x'),
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
    const { numbering } = await each({ numbering: () => prepared(plain) });
    return [
      told('100,000 rankings of 10 candidates numbered', numbering, 'ms'),
      ...(await beside(
        'Schulze',
        (election) => schulze.count(election).winners,
        () => new Schulze(utils.matrixFromBallots(forVotes, candidates)).ranking()[0] ?? [],
        () => condorcet.schulze(forCaritat),
        plain,
      )),
      ...(await beside(
        'instant-runoff',
        (election) => irv.count(election).winners,
        () => new InstantRunoff({ ballots: forVotes, candidates }).ranking()[0] ?? [],
        () => [caritatIrv(forCaritat)],
        plain,
      )),
    ];
  },
};
