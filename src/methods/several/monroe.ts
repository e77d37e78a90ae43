// Monroe's rule with approvals: each member represents as many voters as any other (or one more), and as many voters as possible
// are represented by somebody they approve of. Who represents whom is found by the greatest flow, for each committee.
import { standing, step } from '../standing.js';
import type { Approvals } from './approvals.js';
import { bestCommittees, MOST_COMMITTEES } from './every-committee.js';
import { byApproval } from './outcome.js';

/** The greatest flow through a small network: along shortest paths with room left (Edmonds and Karp). `room` is used up. */
function greatestFlow(room: Float64Array[], from: number, to: number): number {
  const size = room.length;
  const left = (a: number, b: number): number => room[a]?.[b] ?? 0;
  for (let flow = 0; ; ) {
    const before = new Int32Array(size).fill(-1);
    before[from] = from;
    const open = [from];
    for (let at = 0; at < open.length && before[to] === -1; at += 1) {
      const here = open[at] ?? 0;
      for (let next = 0; next < size; next += 1) {
        if (before[next] !== -1 || left(here, next) === 0) continue;
        before[next] = here;
        open.push(next);
      }
    }
    if (before[to] === -1) return flow;
    let most = Infinity;
    for (let at = to; at !== from; at = before[at] ?? from) most = Math.min(most, left(before[at] ?? from, at));
    for (let at = to; at !== from; at = before[at] ?? from) {
      const back = before[at] ?? from;
      (room[back] as Float64Array)[at] = left(back, at) - most; // both are in the network
      (room[at] as Float64Array)[back] = left(at, back) + most;
    }
    flow += most;
  }
}

/** How many voters a committee represents. */
function representedBy({ groups, voters }: Approvals, committee: readonly number[]): number {
  // Voters who approve of the same members are one.
  const kinds = new Map<string, { weight: number; members: number[] }>();
  for (const { weight, approved } of groups) {
    const members = committee.flatMap((one, at) => (approved.includes(one) ? [at] : []));
    if (members.length === 0) continue;
    const key = members.join();
    const known = kinds.get(key);
    if (known) known.weight += weight;
    else kinds.set(key, { weight, members });
  }
  const seats = committee.length;
  const all = [...kinds.values()];
  const [source, sink, more] = [0, 1, 2];
  const room = Array.from({ length: 3 + all.length + seats }, () => new Float64Array(3 + all.length + seats));
  const put = (a: number, b: number, much: number): void => {
    (room[a] as Float64Array)[b] = much; // within
  };
  all.forEach(({ weight, members }, kind) => {
    put(source, 3 + kind, weight);
    for (const at of members) put(3 + kind, 3 + all.length + at, weight);
  });
  const each = Math.floor(voters / seats);
  committee.forEach((_, at) => {
    put(3 + all.length + at, sink, each);
    put(3 + all.length + at, more, 1);
  });
  // Where the voters cannot be divided evenly, so many members have one more.
  put(more, sink, voters % seats);
  return greatestFlow(room, source, sink);
}

export const monroe = byApproval<Record<never, never>>(
  {
    id: 'monroe',
    reference: `Burt L. Monroe, Fully Proportional Representation, American Political Science Review 89 (1995); Lackner & Skowron (2023), § 2.3, Monroe. At most ${MOST_COMMITTEES} committees are looked at`,
    ballot: 'approvals',
    elects: 'several',
    options: {},
  },
  (approvals, seats) => {
    const { field, votes } = approvals;
    const { committees, value: score } = bestCommittees(field.size, seats, (committee) =>
      representedBy(approvals, committee),
    );
    return {
      committees,
      more: {
        scores: standing(field, votes),
        score,
        working: [step('seats', [], { seats }), step('best-committees', [], { score, committees: committees.length })],
      },
    };
  },
);
