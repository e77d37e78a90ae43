// A suspension moves every clock: whatever was due before it is due after it later by exactly the time it took, whether its
// deadline runs or its moment waits in a register. Nothing falls due meanwhile.
import { describe, expect, it } from 'vitest';
import { hepingRoad } from 'yishi/charters';
import { at, type Given, given, itemsUnder, openingUnder, plus, staff } from 'yishi/testing';
import { called, collecting } from './2-deliberation/moves.js';
import { ballot, notice, noticed, objected, polling, posted, preparing } from './3-vote/ballots.js';
import { project, reached, started, underWay } from './5-implementation/works.js';
import { from, shortOf, until } from './line.js';

const { convener, executor, supervisor, teller, chair } = staff;

const TEN_DAYS = { days: 10, hours: 5 };
const longer = (moment: string) => plus(moment, TEN_DAYS);

/** Suspended an hour later, and resumed ten days and five hours after that. */
function stood(given: Given): Given {
  const from = plus(given.now, { hours: 1 });
  return given
    .when('consultation.suspend', { reason: 'Flood' }, { by: convener, at: from })
    .then({ place: 'suspended' })
    .when('consultation.resume', {}, { by: convener, at: longer(from) })
    .then({ place: given.place });
}

const dueOf = (given: Given, id: string): string => {
  const deadline = given.state.deadlines[id];
  if (!deadline) throw new Error(`no clock ${id} runs at ${given.place}: ${Object.keys(given.state.deadlines)}`);
  return deadline.due;
};

const gathering = () => {
  const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, gatheringDays: 20 } };
  return given()
    .when('consultation.open', openingUnder(charter, itemsUnder(charter)), convener)
    .then();
};

const asked = () => {
  const charter = { ...hepingRoad, topics: { ...hepingRoad.topics, response: { hours: 48 } } };
  return at('topics.gathering', { charter })
    .when('topic.submit', { topic: 't1', title: 'x', text: 'x', channel: 'visit' }, 'r1')
    .then();
};

const far = '2027-01-01T00:00:00.000Z';
const claimed = (given = underWay()) =>
  given.when('claim.post', { claim: 'w1', title: 'A lift to the clinic', due: far }, 'r1').then();
const taken = (given = claimed()) => given.when('claim.take', { claim: 'w1' }, 'r2').then();
const raised = () => underWay().when('callout.raise', { callout: 'q1', matter: 'A burst pipe' }, supervisor).then();
const assigned = () => raised().when('callout.assign', { callout: 'q1', to: 'r1' }, convener).then();
const arrived = () => assigned().when('callout.arrive', { callout: 'q1' }, 'r1').then();
const surveyed = () =>
  at('evaluation.rating')
    .when('survey.open', { survey: 's1', about: { of: 'consultation' }, days: 7 }, convener)
    .then();
const scores = { goals: 5, satisfaction: 4, resources: 3 };

/** Every clock that can run: where, and under which name. A kind that is missing here does not compile; nothing starts a `notice`. */
type Kind = Exclude<Given['state']['deadlines'][string]['kind'], 'notice'>;
const CLOCKS: Record<Kind, [clock: string, running: () => Given][]> = {
  gathering: [['gathering', gathering]],
  response: [['response:t1', asked]],
  session: [['round', collecting]],
  poll: [['poll', polling]],
  posting: [['posting', () => posted(polling())]],
  reply: [['objection:j1', objected]],
  milestone: [[`milestone:${project}:built`, started]],
  claim: [['claim:w1', taken]],
  'call-out': [
    ['callout:q1:assign', raised],
    ['callout:q1:arrive', assigned],
    ['callout:q1:resolve', arrived],
  ],
  survey: [['survey:s1', surveyed]],
};

describe('a suspension moves the clock of', () => {
  for (const [clock, running] of Object.values(CLOCKS).flat()) {
    it(`${clock}, which passes that much later and not before`, () => {
      const due = longer(dueOf(running(), clock));
      const back = stood(running());
      expect(dueOf(back, clock)).toBe(due);
      const passed = (moment: string) =>
        back
          .when('note.add', { text: 'Tea' }, { by: convener, at: moment })
          .then()
          .facts.filter((fact) => fact.type === 'deadline.pass' && fact.finding.id === clock)
          .map(({ on }) => on);
      expect(passed(plus(due, { seconds: -0.001 }))).toEqual([]);
      expect(passed(due)).toEqual([due]);
    });

    it(`${clock} a second time`, () => {
      expect(dueOf(stood(stood(running())), clock)).toBe(longer(longer(dueOf(running(), clock))));
    });
  }
});

describe('a suspension', () => {
  it('lets nothing fall due while it lasts', () => {
    for (const [clock, running] of Object.values(CLOCKS).flat()) {
      const still = running()
        .when('consultation.suspend', { reason: 'Flood' }, convener)
        .then()
        .until('2030-01-01T00:00:00.000Z')
        .when('note.add', { text: 'Tea' }, convener)
        .then({ place: 'suspended' });
      expect(dueOf(still, clock)).toBe(dueOf(running(), clock));
    }
  });

  it('moves nothing that was over before it', () => {
    const late = taken().until(far).when('note.add', { text: 'x' }, 'r1').then();
    expect(stood(late).state.overdue['claim:w1']?.due).toBe(far);
    const shut = surveyed().when('survey.close', { survey: 's1' }, convener).then();
    expect(stood(shut).state.surveys['s1']?.closes).toBe(shut.now);
  });
});

describe('a suspension moves what waits for its moment:', () => {
  const session = () => called().state.deliberation.round?.opens ?? '';
  const stage = (given: Given) => {
    const { current } = given.state.vote;
    if (!current) throw new Error('nothing is being voted on');
    return current;
  };
  const cases: Record<string, () => void> = {
    'a session that was called opens that much later': from(
      () => longer(session()),
      (moment) =>
        stood(called())
          .when('attendance.check-in', { person: 'c1' }, { by: 'c1', at: session() })
          .then()
          .whenEach(
            'attendance.check-in',
            ['c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'].map((person) => [
              { person },
              { by: person, at: session() },
            ]),
          )
          .when('session.open', {}, { by: chair, at: moment }),
      'session.too-early',
    ),
    'a poll that was announced opens that much later': from(
      () => longer(stage(noticed()).opens),
      (moment) => stood(noticed()).when('poll.open', {}, { by: teller, at: moment }),
      'notice.running',
    ),
    'a poll that was announced closes that much later': shortOf(
      () => longer(stage(noticed()).closes),
      (moment) => {
        const back = stood(noticed());
        return back
          .until(stage(back).opens)
          .when('poll.open', {}, teller)
          .then()
          .when('ballot.cast', ballot(), { by: 'o1', at: moment });
      },
      'ballot.late',
    ),
    'a running poll takes ballots that much longer': shortOf(
      () => longer(stage(polling()).closes),
      (moment) => stood(polling()).when('ballot.cast', ballot(), { by: 'o1', at: moment }),
      'ballot.late',
    ),
    'a posted result is objected to that much longer': until(
      () => longer(stage(posted(polling())).postedUntil ?? ''),
      (moment) =>
        stood(posted(polling())).when(
          'objection.file',
          { objection: 'j1', item: 'lift', text: 'x' },
          { by: 'o2', at: moment },
        ),
      'posting.over',
    ),
    'a posted result is confirmed that much later': from(
      () => longer(stage(posted(polling())).postedUntil ?? ''),
      (moment) => stood(posted(polling())).when('result.confirm', { otherwise: 'close' }, { by: convener, at: moment }),
      'posting.running',
    ),
    'a survey takes ratings that much longer': shortOf(
      () => longer(surveyed().state.surveys['s1']?.closes ?? ''),
      (moment) => stood(surveyed()).when('rating.give', { survey: 's1', scores }, { by: 'r1', at: moment }),
      'survey.closed',
    ),
    'a claim nobody has taken may be taken that much longer': shortOf(
      () => longer(far),
      (moment) => stood(claimed()).when('claim.take', { claim: 'w1' }, { by: 'r2', at: moment }),
      'claim.past',
    ),
    'a claim that was taken before and is released since may be taken that much longer': shortOf(
      () => longer(far),
      (moment) =>
        stood(taken())
          .when('claim.release', { claim: 'w1', reason: 'The car' }, 'r2')
          .then()
          .when('claim.take', { claim: 'w1' }, { by: 'r3', at: moment }),
      'claim.past',
    ),
  };
  for (const [sentence, check] of Object.entries(cases)) it(sentence, check);

  it('a claim due in five days is open still after ten days of suspension, and due five days on', () => {
    const due = plus(underWay().now, { days: 5 });
    const back = stood(underWay().when('claim.post', { claim: 'w1', title: 'A ride', due }, 'r1').then());
    const again = back.when('claim.take', { claim: 'w1' }, 'r2').then();
    expect(dueOf(again, 'claim:w1')).toBe(longer(due));
  });

  it('a claim taken again is due when it was due, as much later', () => {
    const again = stood(taken()).when('claim.release', { claim: 'w1', reason: 'The car' }, 'r2').then();
    expect(dueOf(taken(again), 'claim:w1')).toBe(longer(far));
  });

  it('a call-out answered exactly at its moved hour is in time, and late after it', () => {
    const due = longer(dueOf(assigned(), 'callout:q1:arrive'));
    const arrive = (moment: string) =>
      stood(assigned()).when('callout.arrive', { callout: 'q1' }, { by: 'r1', at: moment });
    arrive(due).then({ finding: { late: false } });
    arrive(plus(due, { seconds: 0.001 })).then({ finding: { late: true } });
  });

  it('a milestone reached exactly at its moved hour is in time, and late after it', () => {
    const due = longer(dueOf(started(), `milestone:${project}:built`));
    const reach = (moment: string) =>
      stood(started()).when('milestone.reach', { project, milestone: 'built' }, { by: executor, at: moment });
    reach(due).then({ finding: { late: false, due } });
    reach(plus(due, { seconds: 0.001 })).then({ finding: { late: true, due } });
  });

  it('a milestone that was reached and is reopened takes its clock up again where it would be now', () => {
    const due = longer(dueOf(started(), `milestone:${project}:built`));
    const again = stood(reached())
      .when('milestone.reopen', { project, milestone: 'built', reason: 'It does not run' }, executor)
      .then();
    expect(dueOf(again, `milestone:${project}:built`)).toBe(due);
  });

  it('the clocks of a project that stood already, once and not twice', () => {
    const clock = `milestone:${project}:built`;
    const paused = started().when('project.suspend', { project, reason: 'Rain' }, supervisor).then();
    const back = stood(paused);
    const resumed = back.when('project.resume', { project }, supervisor).then();
    const took = Date.parse(resumed.now) - Date.parse(paused.now);
    expect(Date.parse(dueOf(resumed, clock)) - Date.parse(dueOf(started(), clock))).toBe(took);
  });

  it('an extension counts from the close as it was moved', () => {
    const latest = (given: Given) => {
      const { refusal } = given.when('poll.extend', { closes: far, reason: 'Rain' }, convener);
      return refusal?.code === 'extension.too-long' ? refusal.numbers.latest : undefined;
    };
    expect(latest(polling())).toBe('2026-04-28T16:00:00.000Z');
    expect(latest(stood(polling()))).toBe('2026-05-08T16:00:00.000Z');
  });

  it('the reply to an objection is in time until its moved hour', () => {
    const due = longer(dueOf(objected(), 'objection:j1'));
    const reply = (moment: string) =>
      stood(objected()).when('objection.reply', { objection: 'j1', reply: 'Told' }, { by: convener, at: moment });
    reply(plus(due, { seconds: -0.001 })).then({ finding: { late: false } });
    reply(due).then({ finding: { late: true } });
  });

  it('nothing where nothing ran', () => {
    const there = preparing();
    expect(stood(there).state.deadlines).toEqual({});
    stood(there)
      .when('notice.post', notice(stood(there)), convener)
      .then({ place: 'vote.noticed' });
  });
});
