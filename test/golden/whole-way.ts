// All six steps in one consultation, with most of what can happen on the way.
import { hepingRoad } from 'yishi/charters';
import { at, type Given, itemsUnder, plus, staff, ways } from 'yishi/testing';

const { convener, chair, teller, secondTeller, scrutineer, recorder } = staff;

const about = { charter: hepingRoad, items: itemsUnder(hepingRoad) };
/** On from here, by these ways. */
export const go = (given: Given, ...steps: readonly ways.Way[]): Given =>
  steps.reduce((there, way) => way(there, about), given);

/** The poll closes by itself at its hour. */
export const over: ways.Way = (given) => given.until(given.state.vote.current?.closes ?? given.now);

/** The charter's rules of the vote change before anybody was told of a vote: objections are answered within a week. */
const amended: ways.Way = (given) => {
  const rules = { ...hepingRoad.vote, objections: { replyDays: 7, blocking: true } };
  return given
    .when(
      'charter.amend',
      { change: { step: 'vote', rules }, body: 'council', document: '2026-7', reason: 'Five days are too few' },
      convener,
    )
    .then();
};

/** A member with an interest steps aside. */
const recused: ways.Way = (given) =>
  given
    .when('interest.declare', { item: 'covenant', interest: 'I run the café' }, 'c2')
    .then()
    .when('recusal.record', { item: 'covenant', person: 'c2', reason: 'Runs the café' }, chair)
    .then();

const prepared: ways.Way = (given) =>
  given
    .when('notice.deliver', { person: 'o8', manner: 'by hand' }, recorder)
    .then()
    .when('paper.issue', { paper: 'n1', person: 'o8' }, teller)
    .then()
    .when('proxy.grant', { from: 'o2', to: 'o1' }, 'o2')
    .then();

const interrupted: ways.Way = (given) =>
  given
    .when('consultation.suspend', { reason: 'The hall is flooded' }, convener)
    .then()
    .later({ days: 2 })
    .when('consultation.resume', {}, chair)
    .then({ place: 'vote.polling' });

export const LIFT = { lift: 'for' } as const;

/** Owners answer by every way there is: in person, by proxy, on paper entered twice, and late. */
const polled: ways.Way = (given) => {
  const papers = [
    { person: 'o3', choices: LIFT },
    { person: 'o4', choices: { lift: 'abstain' as const } },
  ];
  const cast = { choices: LIFT, channel: 'online' };
  const open = given
    .when('ballot.cast', cast, { by: 'o1', key: 'o1 votes' })
    .then()
    .when('ballot.cast', cast, { by: 'o1', for: 'o2' })
    .then()
    .when('consent.give', { item: 'lift', person: 'o1' }, 'o1')
    .then()
    .when('batch.enter', { batch: 'door', papers }, teller)
    .then()
    .when('batch.enter', { batch: 'door', papers }, secondTeller)
    .then({ finding: { pass: 2, counted: 2 } })
    .whenEach('ballot.cast', [
      [cast, 'o5'],
      [cast, 'o6'],
      [{ choices: { lift: 'against' }, channel: 'online' }, 'o7'],
    ]);
  const on = plus(open.now, { minutes: 30 });
  return go(open, over)
    .when('ballot.cast', { choices: LIFT, channel: 'paper', paper: 'n1' }, { by: 'o8', enteredBy: teller, on })
    .then({ finding: { late: true } })
    .when('count.make', {}, teller)
    .then();
};

/** Counted again: a ballot is struck out, and the same person's paper brought in. */
const recounted: ways.Way = (given) => {
  const closed = given.state.vote.current?.closedAt ?? given.now;
  const add = [{ person: 'o7', choices: { lift: 'against' as const }, on: closed }];
  return given
    .when('count.recount', { reason: 'A paper was found', strike: ['o7'], add, witness: scrutineer }, teller)
    .then({ finding: { supersedes: 1, late: 2 } });
};

const objected: ways.Way = (given) =>
  given
    .when('objection.file', { objection: 'j1', item: 'lift', text: 'It takes my light' }, 'o7')
    .then()
    .when('objection.reply', { objection: 'j1', reply: 'It will be made of glass' }, convener)
    .then()
    .when('objection.withdraw', { objection: 'j1', terms: 'Glass it is' }, 'o7')
    .then();

/** The council votes on the covenant without the member who stepped aside. */
const councilVotes: ways.Way = (given) => {
  const open = go(given, ways.confirm(), ways.notice, ways.openPoll);
  const members = [...(open.state.vote.current?.roll.members.keys() ?? [])].filter((person) => person !== 'c2');
  const fields = { choices: { covenant: 'for' as const }, channel: 'online' };
  const voted = open.whenEach(
    'ballot.cast',
    members.map((person) => [fields, person] as const),
  );
  return go(voted, over, ways.count, ways.post, ways.confirm());
};

const putRight: ways.Way = (given) => {
  const due = plus(given.now, { days: 30 }).slice(0, 10);
  return given
    .when('evaluation.conclude', { way: 'rectify', reason: 'The door jams', projects: ['p-lift'] }, convener)
    .then({ place: 'implementation.underWay' })
    .when(
      'project.rectify',
      { project: 'p-lift', milestones: [{ milestone: 'door', title: 'The door shuts', due }], reason: 'It jams' },
      convener,
    )
    .then();
};

const done: ways.Way = (given) =>
  given.when('evaluation.conclude', { way: 'done' }, convener).then({ place: 'closed.done' });

/** From the first topic to the last rating, and once back because the door jammed. */
export const allSixSteps = (): Given =>
  go(
    at('topics.agenda'),
    amended,
    ways.setAgenda,
    ways.call,
    ways.meet,
    recused,
    ways.agree,
    ways.notice,
    prepared,
    ways.openPoll,
    interrupted,
    polled,
    recounted,
    ways.post,
    objected,
    councilVotes,
    ways.draft,
    ways.approve,
    ways.carryOut,
    ways.rate(() => 2),
    putRight,
    ways.carryOut,
    ways.rate(),
    done,
  );
