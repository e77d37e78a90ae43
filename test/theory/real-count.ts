// Votes by the law, met by the real count: a quick poll with the rule on its route, people who each decide for themselves, their ballots
// cast, the poll closed and counted as anybody's would be. How often it comes out one way is held against the chance that was worked out.
import { type Charter, quickPoll } from 'yishi/charters';
import { decisionRule } from 'yishi/law';
import { type Chance, chance, createSession, type Voters, votePrecisely } from 'yishi/simulation';
import type { Row } from './rows.js';

interface Case {
  rule: string;
  for: number;
  against: number;
  abstain?: number;
  areas: readonly number[];
}

const LIFT = [...Array<number>(10).fill(7650), 15300];
const EQUAL = Array<number>(40).fill(9000);

const CASES: readonly Case[] = [
  { rule: 'civil-code-278-ordinary', for: 0.7, against: 0.1, areas: LIFT },
  { rule: 'civil-code-278-special', for: 0.6, against: 0.1, areas: LIFT },
  { rule: 'property-regulations-12-special', for: 0.7, against: 0.1, areas: LIFT },
  { rule: 'simple-majority', for: 0.4, against: 0.3, abstain: 0.2, areas: LIFT },
  { rule: 'civil-code-278-ordinary', for: 0.45, against: 0.2, abstain: 0.05, areas: EQUAL },
  { rule: 'council-majority', for: 0.5, against: 0.3, areas: EQUAL },
];

const OUTCOMES = { passed: 'passed', failed: 'failed', 'not-formed': 'notFormed' } as const;

/** One poll, from its opening to its count. */
function outcomeOf(charter: Charter, one: Case, day: string, draw: Chance, id: number): keyof typeof OUTCOMES {
  const session = createSession({ id: `poll-${id}`, seed: `poll-${id}`, keep: 'nothing' });
  const at = (minutes: number): string => new Date(Date.parse(`${day}T08:00:00.000Z`) + minutes * 60_000).toISOString();
  const voters = one.areas.map((area, index) => ({ person: `p${index}`, name: `P ${index}`, area }));
  const done = (reply: { ok: boolean }): void => {
    if (!reply.ok) throw new Error(JSON.stringify(reply));
  };
  const opening = {
    title: 'A poll',
    charter,
    people: voters.map(({ person, name }) => ({ person, name })),
    bodies: [{ body: 'group', kind: 'building', name: 'Everybody in the building' }],
    offices: [{ office: 'convener' as const, person: 'p0' }],
    items: [
      {
        item: 'lift',
        title: 'A lift',
        topics: [],
        stakeholders: [],
        affected: [],
        route: [{ body: 'group', rule: one.rule, held: 'here' as const }],
        becomes: 'opinion' as const,
      },
    ],
  };
  const said = (minutes: number, by = 'p0') => ({ by, at: at(minutes) });
  done(session.open(opening, said(0)));
  done(session.submit('roll.enter', { body: 'group', members: voters }, said(1)));
  done(session.submit('notice.post', { items: ['lift'], closes: at(600) }, said(2)));
  for (const [index, { person }] of voters.entries()) {
    const drawn = draw.float();
    const { abstain = 0 } = one;
    const answer =
      drawn < one.for
        ? 'for'
        : drawn < one.for + one.against
          ? 'against'
          : drawn < one.for + one.against + abstain
            ? 'abstain'
            : undefined;
    if (answer === undefined) continue;
    done(session.submit('ballot.cast', { choices: { lift: answer }, channel: 'online' }, said(3 + index, person)));
  }
  session.pass(at(600));
  const counted = session.submit('count.make', {}, said(601));
  if (!counted.ok) throw new Error(JSON.stringify(counted));
  const { finding } = counted.fact as { finding?: { items: { outcome: keyof typeof OUTCOMES }[] } };
  const [item] = finding?.items ?? [];
  if (!item) throw new Error('nothing was counted');
  return item.outcome;
}

/** How often each outcome was met in so many polls, beside its chance; four standard errors are let pass. */
export function realCounts(polls: number): Row[] {
  return CASES.flatMap((one, number) => {
    const rule = decisionRule(one.rule);
    // Of a rule that is history, on a day of its time.
    const day = rule?.effective.until ?? '2026-03-02';
    const draw = chance('real-count', number);
    const met = { passed: 0, failed: 0, 'not-formed': 0 };
    for (let poll = 0; poll < polls; poll += 1) met[outcomeOf(quickPoll, one, day, draw, poll)] += 1;
    const voters = one.areas.map((area): Voters => ({ ...one, count: 1, area }));
    const chances = votePrecisely({ rule: one.rule, voters });
    return Object.entries(OUTCOMES).map(([outcome, name]) => ({
      id: `real-count-${one.areas.length}-${one.rule}-${one.for}-${one.against}-${outcome}`,
      model: `the real count, ${polls} polls`,
      value: met[outcome as keyof typeof OUTCOMES] / polls,
      expected: chances[name],
      tolerance: 4 * Math.sqrt((chances[name] * (1 - chances[name])) / polls) + 4 / polls,
      source: 'votePrecisely',
    }));
  });
}
