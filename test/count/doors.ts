// The doors by which ballots come into a record: single acts, late ones among them, and paper batches.
import { type Charter, type Fact, view } from 'yishi';
import { buildRoll, readRoll, rollMembers } from 'yishi/rolls';
import { at, type Given, lift, plus, rehearsed, staff } from 'yishi/testing';
import type { ItemCount, Reconciliation } from '../../src/parts/3-vote/words.js';
import type { StillNeeded } from '../../src/procedure/view.js';
import {
  asksAffected,
  type Choice,
  type ElectionOf,
  type HeadOf,
  type MeetingOf,
  type Row,
  rollTable,
} from './elections.js';

/** What a door led to. */
export interface Outcome {
  item: ItemCount;
  reconciliation: Reconciliation;
  /** As the poll's view had it, just before the count. */
  stillNeeded: StillNeeded[];
  facts: readonly Fact[];
  /** What was taken in, in order, and what was refused because its head had voted already. */
  received: Row[];
  refused: Row[];
}

const charters = new Map<string, Charter>();

/** One for all elections with the same options, since the way to the vote is kept by charter. */
function charterFor({ precedence, invalidParticipates }: Pick<ElectionOf, 'precedence' | 'invalidParticipates'>) {
  const key = `${precedence} ${invalidParticipates}`;
  const known = charters.get(key) ?? {
    ...rehearsed,
    vote: { ...rehearsed.vote, replace: precedence, invalidParticipates },
  };
  charters.set(key, known);
  return known;
}

/** The poll of an election, just opened, with its papers and proxies handed out. */
export function opened(election: Omit<ElectionOf, 'other'>): Given {
  const { law, heads, rows } = election;
  const item = {
    ...lift,
    affected: asksAffected(law) ? heads.filter(({ affected }) => affected).map(({ person }) => person) : [],
    route: [{ body: 'owners', rule: law.id, held: 'here' as const }],
  };
  const members = rollMembers(buildRoll(readRoll(rollTable(heads))));
  const entered = at('vote.preparing', { charter: charterFor(election), items: [item] })
    .when('roll.enter', { body: 'owners', members }, staff.convener)
    .then();
  const noticed = entered
    .when('notice.post', { items: ['lift'], closes: plus(entered.now, { days: 60 }) }, staff.convener)
    .then();
  return noticed
    .until(noticed.state.vote.current?.opens ?? '')
    .when('poll.open', {}, staff.teller)
    .then()
    .whenEach(
      'paper.issue',
      rows.flatMap(({ choice, head }, index) =>
        choice === 'invalid' ? [[{ paper: `p${index}`, person: head }, staff.teller] as const] : [],
      ),
    )
    .whenEach(
      'proxy.grant',
      heads
        .filter(({ person }) => rows.some(({ head, hand }) => hand === 'proxy' && head === person))
        .map(({ person, proxy }) => [{ from: person, to: proxy }, person] as const),
    );
}

/** When something happened, by the hour at which the poll was opened. */
export const clockOf =
  (poll: Given) =>
  (step: number): string =>
    plus(poll.state.vote.current?.openedAt ?? '', { hours: 1, minutes: step });

const signedIn = (poll: Given, heads: readonly HeadOf[]): Given =>
  poll.whenEach(
    'attendance.check-in',
    heads.filter(({ present }) => present).map(({ person }) => [{ person }, staff.recorder] as const),
  );

/** One row as an act. It is refused, if at all, because its head has voted already. */
function act(given: Given, row: Row, index: number, lateAt: string | undefined, at: string): [Given, refused: boolean] {
  const { choice, head, by, hand, channel } = row;
  if (choice === 'invalid') {
    const fields = { person: head, paper: `p${index}`, reason: 'says nothing' };
    const asked = given.when('ballot.invalidate', fields, { by: staff.teller, at });
    return asked.refusal ? [asked.refused('ballot.twice'), true] : [asked.then(), false];
  }
  const stamp = {
    by,
    at,
    ...(hand === 'proxy' && { for: head }),
    ...(lateAt && { on: lateAt, enteredBy: staff.teller }),
  };
  const asked = given.when('ballot.cast', { choices: { lift: choice }, channel }, stamp);
  return asked.refusal ? [asked.refused('ballot.twice'), true] : [asked.then(), false];
}

function counted(given: Given): Pick<Outcome, 'item' | 'reconciliation' | 'stillNeeded' | 'facts'> {
  const { poll } = view(given.snapshot, staff.teller);
  const after = given.when('count.make', {}, staff.teller).then();
  const count = after.state.vote.current?.counts.at(-1);
  const [item] = count?.items ?? [];
  if (!poll || !count || !item) throw new Error('nothing was counted');
  return { item, reconciliation: count.reconciliation, stillNeeded: poll.stillNeeded, facts: after.facts };
}

const closed = (given: Given, at: string): Given => given.when('poll.close', {}, { by: staff.teller, at }).then();

/** Every row an act of its own: when it was cast, or late. With `batch`, the rows that came first in one batch of papers. */
export function byActs(election: ElectionOf, batch: readonly Row[] = []): Outcome {
  const poll = opened(election);
  const momentAt = clockOf(poll);
  const end = 100 * (election.rows.length + 2);
  let given = signedIn(poll, election.heads);
  if (batch.length > 0) given = entered(given, batch, momentAt, momentAt(end));
  const received: Row[] = [...batch];
  const refused: Row[] = [];
  for (const [index, row] of election.rows.entries()) {
    if (batch.includes(row)) continue;
    if (row.afterClose && given.place === 'vote.polling') given = closed(given, momentAt(end + 1));
    // Behind a batch everything is late: the papers were typed in first.
    const late = row.moment < row.arrives || row.afterClose || batch.length > 0;
    const now = batch.length > 0 || row.afterClose ? momentAt(end + 1 + index) : momentAt(row.arrives);
    const [next, twice] = act(given, row, index, late ? momentAt(row.moment) : undefined, now);
    given = next;
    (twice ? refused : received).push(row);
  }
  if (given.place === 'vote.polling') given = closed(given, momentAt(2 * end));
  return { ...counted(given), received, refused };
}

function entered(given: Given, batch: readonly Row[], momentAt: (step: number) => string, at: string): Given {
  const papers = batch.map(({ by, choice, moment }) => ({
    person: by,
    choices: { lift: choice as Choice }, // an invalid paper is none of a batch
    on: momentAt(moment),
  }));
  const fields = { batch: 'b1', papers };
  return given
    .when('batch.enter', fields, { by: staff.teller, at })
    .then()
    .when('batch.enter', fields, { by: staff.secondTeller, at })
    .then();
}

/** The same papers, of which the first of some heads may come in one batch: those cast in person, and by nobody before. */
export function batchOf(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter(({ head, hand, choice, afterClose }) => {
    const first = !seen.has(head);
    seen.add(head);
    return first && hand !== 'proxy' && choice !== 'invalid' && !afterClose;
  });
}

const paperOf = ({ head, by, hand, choice, moment }: Row, momentAt: (step: number) => string) => ({
  person: hand === 'proxy' ? head : by,
  ...(hand === 'proxy' && { proxy: by }),
  choices: { lift: choice as Choice }, // an invalid paper is none of these
  on: momentAt(moment),
});

/** By which door the last ballots of an election came, all of them papers typed in late. */
export type LastDoor = 'acts' | 'batch' | 'recount';

/** The first rows as acts; the papers behind them late, one after the other or at once, by this door. */
export function papersBy(election: ElectionOf, first: number, door: LastDoor, admitted?: readonly Row[]): Outcome {
  const poll = opened(election);
  const momentAt = clockOf(poll);
  const end = Math.max(0, ...election.rows.map(({ arrives }) => arrives)) + 200;
  const behind = election.rows.slice(first);
  let given = signedIn(poll, election.heads);
  const received: Row[] = [];
  const refused: Row[] = [];
  const note = (row: Row, twice: boolean): void => void (twice ? refused : received).push(row);
  for (const [index, row] of election.rows.slice(0, first).entries()) {
    const late = row.moment < row.arrives ? momentAt(row.moment) : undefined;
    const [next, twice] = act(given, row, index, late, momentAt(row.arrives));
    given = next;
    note(row, twice);
  }
  const papers = (admitted ?? behind).filter((row) => behind.includes(row));
  if (door === 'acts')
    for (const [index, row] of papers.entries()) {
      const stamp = { by: row.by, ...(row.hand === 'proxy' && { for: row.head }), enteredBy: staff.teller };
      const when = { at: momentAt(end + index), on: momentAt(row.moment) };
      const fields = { choices: { lift: row.choice as Choice }, channel: 'paper' };
      const asked = given.when('ballot.cast', fields, { ...stamp, ...when });
      given = asked.refusal ? asked.refused('ballot.twice') : asked.then();
      note(row, asked.refusal !== undefined);
    }
  const typed = papers.map((row) => paperOf(row, momentAt));
  if (door === 'batch' && typed.length > 0)
    for (const by of [staff.teller, staff.secondTeller])
      given = given.when('batch.enter', { batch: 'b1', papers: typed }, { by, at: momentAt(end) }).then();
  given = closed(given, momentAt(2 * end));
  const found = counted(given);
  if (door !== 'recount') return { ...found, received, refused };
  const again = given
    .when('count.make', {}, staff.teller)
    .then()
    .when('count.recount', { reason: 'found', strike: [], add: typed, witness: staff.scrutineer }, staff.teller)
    .then();
  const count = again.state.vote.current?.counts.at(-1);
  const [item] = count?.items ?? [];
  if (!count || !item) throw new Error('nothing was counted again');
  return { ...found, item, reconciliation: count.reconciliation, facts: again.facts, received, refused };
}

/** A meeting: some answer by name, and the hands of the others are counted, or they answer by name as well. */
export function atMeeting(meeting: MeetingOf, hands: boolean): Pick<Outcome, 'item' | 'stillNeeded'> {
  const byName = meeting.said.filter((one) => !hands || one.byName);
  const named = signedIn(opened({ ...meeting, rows: [] }), meeting.heads).whenEach(
    'ballot.cast',
    byName.map(({ person, choice }) => [{ choices: { lift: choice }, channel: 'show-of-hands' }, person] as const),
  );
  const raised = (choice: Choice): number =>
    meeting.said.filter((one) => one.choice === choice && !byName.includes(one)).length;
  const show = {
    item: 'lift',
    form: 'show-of-hands' as const,
    for: raised('for'),
    against: raised('against'),
    abstain: raised('abstain'),
    scrutineers: [staff.scrutineer, staff.secondScrutineer],
  };
  return counted(
    (hands ? named.when('tally.enter', show, staff.teller).then() : named).when('poll.close', {}, staff.teller).then(),
  );
}
