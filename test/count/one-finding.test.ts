// The same ballots by every door come to one finding: single acts, late ones, batches, tables, what-if, hands.
// `ELECTIONS=10000 npx vitest run --project unit test/count/one-finding.test.ts` tries many.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionRule, judge } from 'yishi/law';
import { ballotTable, buildRoll, type Counted, countBallots, readRoll } from 'yishi/rolls';
import { retally } from 'yishi/what-if';
import { asksAttendance } from '../../src/law/rule.js';
import { atMeeting, batchOf, byActs, clockOf, type Outcome, opened, papersBy } from './doors.js';
import { asksAffected, ballotsTable, type ElectionOf, elections, meetings, type Row, rollTable } from './elections.js';

const numRuns = Number(process.env['ELECTIONS'] ?? 100);

/** By the table of its rows. */
function byTable(election: ElectionOf, rows: readonly Row[], parking?: 'left-out'): Counted {
  const { heads, precedence, invalidParticipates } = election;
  const momentAt = clockOf(opened(election));
  const table = ballotTable(ballotsTable(rows, momentAt));
  expect(table.problems).toEqual([]);
  const came = heads.filter(({ present, person }) => present || rows.some(({ head }) => head === person));
  return countBallots(buildRoll(readRoll(rollTable(heads)), { parking }), table.rows, {
    precedence,
    invalidParticipates,
    attending: came.map(({ person }) => person),
  });
}

/** What a door found of the item, as far as every door says it. */
const found = ({ item }: Pick<Outcome, 'item'>, law: DecisionRule) => ({
  outcome: item.outcome,
  for: item.for,
  against: item.against,
  abstain: item.abstain,
  invalid: item.invalid,
  base: item.base,
  participation: item.participation,
  consent: item.consent,
  attending: asksAttendance(law) ? item.attending : undefined,
});

const foundIn = ({ tally, abstain, invalid }: Counted, law: DecisionRule): ReturnType<typeof found> => {
  const { outcome, participation, consent } = judge(law, tally);
  return {
    outcome,
    for: tally.for,
    against: tally.against,
    abstain,
    invalid,
    base: tally.roll,
    participation,
    consent,
    attending: asksAttendance(law) ? tally.attending : undefined,
  };
};

const isInvalid = ({ choice }: Row): boolean => choice === 'invalid';

function sameAccount({ reconciliation: record, refused }: Outcome, { reconciliation: table }: Counted, all: boolean) {
  // A table holds what a record refuses: it came in, and does not count.
  const spoilt = all ? refused.filter(isInvalid).length : 0;
  const twice = all ? refused.length - spoilt : 0;
  expect(table).toMatchObject({
    precedence: record.precedence,
    received: record.received + twice + spoilt,
    counted: record.counted,
    superseded: record.superseded + twice,
    invalid: record.invalid + spoilt,
  });
  expect(table.silent.length).toBe(record.silent);
  expect(new Set(table.coOwners)).toEqual(new Set(record.coOwners));
  for (const [channel, { counted }] of Object.entries(record.channels))
    expect(table.channels.find((one) => one.channel === channel)?.counted ?? 0).toBe(counted);
}

describe('the same ballots', () => {
  it('come to one finding by acts, late acts, batches, tables and what-if, and the view needs nothing more where the count has enough', () => {
    fc.assert(
      fc.property(elections, (election) => {
        const { law, precedence, rows } = election;
        const acts = byActs(election);
        const finding = found(acts, law);

        // The view, before the count, and the count.
        expect(acts.stillNeeded.map(({ more, item: _, ...check }) => ({ check, met: more === 0 }))).toEqual(
          acts.item.participation.map((check) => ({ check, met: check.met })),
        );

        // A batch of those who came first.
        const batch = batchOf(rows).slice(0, 3);
        if (batch.length > 0) {
          const late = byActs(election, batch);
          expect(found(late, law)).toEqual(finding);
          expect(late.reconciliation).toMatchObject({
            counted: acts.reconciliation.counted,
            superseded: acts.reconciliation.superseded,
            invalid: acts.reconciliation.invalid,
            silent: acts.reconciliation.silent,
            proxies: acts.reconciliation.proxies,
            coOwners: acts.reconciliation.coOwners,
          });
        }

        // The table: where a second ballot is refused, of those that were taken in.
        const table = byTable(election, precedence === 'refuse' ? acts.received : rows);
        expect(foundIn(table, law)).toEqual(finding);
        sameAccount(acts, table, precedence !== 'refuse');

        // What if: nothing else; another law; without parking.
        const [asItWas] = retally(acts.facts, {}).votes;
        expect(asItWas?.instead).toEqual(asItWas?.counted);
        const { other } = election;
        const [byOther] = retally(acts.facts, { rule: other }).votes;
        if (!byOther?.instead.items[0]) throw new Error('nothing was counted again');
        const instead = found({ item: byOther.instead.items[0] }, other);
        const inTable = foundIn(table, other);
        // Of those affected a table knows nothing where the law does not ask them: there the record misses their consents.
        const outcome = asksAffected(law) ? instead.outcome : inTable.outcome;
        expect(instead).toEqual({ ...inTable, outcome });
        const without: DecisionRule = { ...law, id: 'without-parking', parking: 'left-out' };
        const [bare] = retally(acts.facts, { rule: without }).votes;
        const bareTable = byTable(election, precedence === 'refuse' ? acts.received : rows, 'left-out');
        expect(bare?.instead.items[0] && found({ item: bare.instead.items[0] }, without)).toEqual(
          foundIn(bareTable, without),
        );
      }),
      { numRuns, seed: 8 },
    );
  }, 7_200_000);

  it('are judged alike as late acts, in a batch and by a recount, whatever came in before: precedence, co-owners, proxies', () => {
    const papers = elections.map((election) => ({
      ...election,
      rows: election.rows
        .filter(({ choice }) => choice !== 'invalid')
        .map((row): Row => ({ ...row, channel: 'paper', afterClose: false })),
    }));
    fc.assert(
      fc.property(papers, fc.nat({ max: 16 }), (election, drawn) => {
        const first = Math.min(drawn, election.rows.length);
        const acts = papersBy(election, first, 'acts');
        // Of a head that may vote once the second paper is refused, by whichever door; the rest of a batch would be with it.
        const admitted = election.rows.slice(first).filter((row) => acts.received.includes(row));
        for (const door of ['batch', 'recount'] as const) {
          const other = papersBy(election, first, door, admitted);
          expect(found(other, election.law)).toEqual(found(acts, election.law));
          const { received, counted, superseded, proxies, coOwners } = acts.reconciliation;
          expect(other.reconciliation).toMatchObject({ received, counted, superseded, proxies, coOwners });
        }
      }),
      { numRuns, seed: 12 },
    );
  }, 7_200_000);

  it('where a second one is refused, are refused as a table too, unless co-owners say the same', () => {
    fc.assert(
      fc.property(
        elections.map((election) => ({ ...election, precedence: 'refuse' as const })),
        (election) => {
          const { refused, received } = byActs(election);
          const saysTheSame = (row: Row): boolean => {
            const first = received.find(({ head }) => head === row.head);
            const by = election.rows.filter(({ head }) => head === row.head).map((one) => one.head + one.by + one.hand);
            return first?.choice === row.choice && new Set(by).size === by.length;
          };
          const differing = refused.filter((row) => !saysTheSame(row));
          const count = () => byTable(election, election.rows);
          if (differing.length > 0) expect(count).toThrow(/^rolls\./);
        },
      ),
      { numRuns, seed: 9 },
    );
  }, 7_200_000);

  it('come to one finding by names and by hands, where only heads count', () => {
    fc.assert(
      fc.property(meetings, (meeting) => {
        const [byName, byHand] = [atMeeting(meeting, false), atMeeting(meeting, true)];
        const heads = ({ item }: typeof byName) => {
          const { for: ayes, against, abstain, attending, base, participating, outcome, participation, consent } = item;
          const of = [ayes, against, abstain, attending, base, participating].map((measures) => measures.heads);
          return { of, outcome, participation, consent };
        };
        expect(heads(byHand)).toEqual(heads(byName));
        for (const { item, stillNeeded } of [byName, byHand])
          expect(stillNeeded.map(({ more }) => more === 0)).toEqual(item.participation.map(({ met }) => met));
      }),
      { numRuns, seed: 10 },
    );
  }, 7_200_000);
});
