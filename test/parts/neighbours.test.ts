// What is refused, and right beside it what is not, in the registers and the later steps; and what anybody may ask for others.
import { describe, expect, it } from 'vitest';
import { type CommandType, view } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import {
  type AskedBy,
  at,
  covenant,
  type Given,
  given,
  itemsUnder,
  lamps,
  openingUnder,
  plus,
  staff,
} from 'yishi/testing';
import { commands } from '../../src/parts/all.js';
import { polling } from './3-vote/ballots.js';
import {
  approveIt,
  budget,
  completed,
  project,
  reached,
  requested,
  started,
  underWay,
} from './5-implementation/works.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, chair, recorder, executor, supervisor, treasurer, authority, teller } = staff;
const planning = () => at('deliberation.planning');

describe('for somebody else', () => {
  /** Whatever a clerk may enter, and a neighbour may bring, for one who cannot come. */
  const FOR_OTHERS: readonly CommandType[] = [
    'ballot.cast',
    'callout.arrive',
    'callout.resolve',
    'claim.confirm',
    'claim.deliver',
    'claim.post',
    'claim.release',
    'claim.take',
    'claim.withdraw',
    'comment.submit',
    'objection.file',
    'objection.withdraw',
    'offer.make',
    'offer.withdraw',
    'pledge.make',
    'pledge.withdraw',
    'rating.give',
    'second.withdraw',
    'topic.second',
    'topic.submit',
    'topic.withdraw',
  ];

  it('is what these declare and no others', () => {
    const declared: [string, { forOthers?: true | 'judged' | 'brought' | undefined }][] = Object.entries(commands);
    expect(
      declared
        .filter(([, { forOthers }]) => forOthers)
        .map(([type]) => type)
        .sort(),
    ).toEqual([...FOR_OTHERS]);
  });
});

describe('texts', () => {
  const title = (length: number) => 'x'.repeat(length);
  const drafting = () => at('conversion.drafting');
  it.each<[string, (length: number) => { refusal?: { code: string } | undefined }, number]>([
    [
      'the title of an option',
      (n) => planning().when('option.propose', { option: 'steel', item: 'lift', title: title(n), text: 'x' }, 'r1'),
      200,
    ],
    [
      'the title of an offer',
      (n) => drafting().when('offer.make', { offer: 'f1', kind: 'labour', title: title(n) }, 'r1'),
      200,
    ],
    [
      'the title of a topic',
      (n) =>
        at('topics.gathering').when(
          'topic.submit',
          { topic: 't1', title: title(n), text: 'x', channel: 'visit' },
          'r1',
        ),
      200,
    ],
    [
      'the place of a session',
      (n) =>
        planning().when(
          'round.call',
          {
            form: 'session',
            items: ['lift'],
            opens: plus(planning().now, { days: 5 }),
            invited: ['r1'],
            required: [],
            place: title(n),
          },
          chair,
        ),
      200,
    ],
  ])('%s is as long as it may be, and no longer', (_what, ask, most) => {
    expect(ask(most).refusal).toBeUndefined();
    expect(ask(most + 1).refusal?.code).toBe('malformed');
    expect(ask(1).refusal).toBeUndefined();
  });
});

describe('people and offices', () => {
  it('are admitted once', () => {
    const admit = (...people: string[]) =>
      planning().when('person.admit', { people: people.map((person) => ({ person })) }, recorder);
    admit('n1', 'n2').then();
    admit('n1', 'n1').refused('person.known', { person: 'n1' });
    admit('n1', 'r1').refused('person.known', { person: 'r1' });
  });

  it('are on a roll once, with no more parking than area, and a roll may be continued', () => {
    const enter = (members: { person: string; area?: number; parking?: number }[], more?: true) =>
      planning().when('roll.enter', { body: 'owners', members, ...(more && { more }) }, recorder);
    enter([{ person: 'n1', area: 10, parking: 10 }]).then({ finding: { size: 1, heads: 1, area: 10 } });
    enter([{ person: 'n1', area: 10, parking: 11 }]).refused('roll.parking-over');
    enter([{ person: 'n1' }, { person: 'n1' }]).refused('roll.duplicate', { person: 'n1' });
    enter([{ person: 'n1', area: 7 }], true).then({ finding: { size: 9, heads: 9, area: 70_017 } });
    enter([{ person: 'o1' }]).then({ finding: { size: 1, area: 0 } });
    enter([{ person: 'o1' }], true).refused('roll.duplicate', { person: 'o1' });
  });

  it('are handed over by whoever holds them or the convener, to somebody known who may hold them', () => {
    const hand = (from: string, to: string, by: string, office: 'chair' | 'teller' = 'chair') =>
      planning().when('office.hand-over', { office, from, to }, by);
    hand(chair, 'r1', chair).then();
    hand(chair, 'r1', convener).then();
    hand(chair, 'r1', recorder).refused('office.not-held', { person: recorder });
    hand('r2', 'r1', convener).refused('office.not-held', { person: 'r2' });
    hand(chair, 'nobody', chair).refused('person.unknown');
    hand(chair, teller, chair).refused('office.collision', { person: teller });
    hand(teller, 'r1', convener, 'teller').then();
    hand(teller, chair, convener, 'teller').refused('office.collision');
    const after = hand(chair, 'r1', chair).then();
    expect(after.state.offices.chair).toEqual(['r1']);
    expect(hand(teller, 'r1', convener, 'teller').then().state.offices.teller).toEqual(['r1', 'lu']);
  });
});

describe('items', () => {
  it('stand open where they are brought to a deliberation, and frozen where they are brought to a vote', () => {
    const opened = (begins: 'deliberation' | 'vote') => {
      const charter = { ...hepingRoad, begins };
      const items = itemsUnder(charter).map((item) => ({ ...item, topics: [] }));
      const there = given().when('consultation.open', openingUnder(charter, items), convener).then();
      return Object.values(there.state.items).map(({ status }) => status);
    };
    expect(new Set(opened('deliberation'))).toEqual(new Set(['open']));
    expect(new Set(opened('vote'))).toEqual(new Set(['frozen']));
  });

  it('are settled or split while they are open, and are there', () => {
    const settle = (from: Given, item: string) =>
      from.when('item.settle', { item, how: 'answered', reply: 'x' }, chair);
    const split = (from: Given, item: string) => from.when('item.split', { item, into: 'c2', reason: 'x' }, chair);
    for (const end of [settle, split]) {
      end(planning(), 'lift').then();
      end(planning(), 'pond').refused('item.unknown' as never);
      end(end(planning(), 'lift').then(), 'lift').refused('item.settled' as never);
      end(polling(), 'lift').refused('item.in-vote' as never);
      end(polling(), 'lamps').then();
    }
  });

  it('on an agenda are of topics that were accepted, each item once', () => {
    const set = (items: object[]) => at('topics.agenda').when('agenda.set', { items: items as never }, convener);
    set([lamps]).then();
    set([lamps, lamps]).refused('agenda.item-twice', { item: 'lamps' });
    set([{ ...lamps, topics: ['t-none'] }]).refused('agenda.topic-not-accepted', { topic: 't-none' });
    set([{ ...lamps, stakeholders: ['nobody'] }]).refused('agenda.unknown-person', { person: 'nobody' });
    set([{ ...lamps, affected: ['nobody'] }]).refused('agenda.unknown-person');
    const route = [{ body: 'senate', rule: 'council-majority', held: 'here' }];
    set([{ ...lamps, route }]).refused('agenda.unknown-body', { body: 'senate' });
    set([{ ...lamps, route: [{ ...route[0], body: 'owners', rule: 'by-dice' }] }]).refused('agenda.unknown-rule');
    set([lamps]).then().when('agenda.confirm', {}, convener).refused('topic.not-on-agenda');
  });
});

describe('a claim', () => {
  const post = (more: object = {}) => underWay().when('claim.post', { claim: 'w1', title: 'A ride', ...more }, 'r1');
  const taken = () => post().then().when('claim.take', { claim: 'w1' }, 'r2').then();
  const delivered = () => taken().when('claim.deliver', { claim: 'w1' }, 'r2').then();
  const people = (...asked: [by: string | AskedBy, may: boolean][]) => asked;

  it('is for a project or an item that is there', () => {
    post({ project, item: 'lift' }).then();
    post({ project: 'p9' }).refused('project.unknown', { project: 'p9' });
    post({ item: 'pond' }).refused('item.unknown', { item: 'pond' });
  });

  it('is delivered, confirmed, released and withdrawn by those it is for, or by somebody with leave; to an end the convener brings it too', () => {
    const check = (
      ask: (by: string | AskedBy) => { then(): Given; refused(code: never): Given },
      asked: [string | AskedBy, boolean][],
    ) => {
      for (const [by, may] of asked) {
        if (may) ask(by).then();
        else ask(by).refused('claim.not-yours' as never);
      }
    };
    const takers = people(['r2', true], [{ by: 'r3', for: 'r2', ...helped }, true], ['r1', false], ['r3', false]);
    const posters = people(['r1', true], [{ by: 'r3', for: 'r1', ...helped }, true], ['r3', false]);
    // In their name nobody else says anything, the convener neither; over what lies about somebody has to be able to draw a line.
    check((by) => taken().when('claim.deliver', { claim: 'w1' }, by), [...takers, [convener, false]]);
    check((by) => taken().when('claim.release', { claim: 'w1', reason: 'x' }, by), [...takers, [convener, true]]);
    check((by) => delivered().when('claim.confirm', { claim: 'w1' }, by), [...posters, [convener, false]]);
    check(
      (by) => delivered().when('claim.release', { claim: 'w1', reason: 'x' }, by),
      [...posters, ['r2', false], [convener, true]],
    );
    check(
      (by) => post().then().when('claim.withdraw', { claim: 'w1', reason: 'x' }, by),
      [...posters, [convener, true]],
    );
  });

  it('is shown to those who run the matter, and to nobody else', () => {
    const shown = (person: string) => [...view(taken().snapshot, person).claims].map(({ claim }) => claim);
    expect(shown(convener)).toEqual(['w1']);
    expect(shown('nobody')).toEqual([]);
  });
});

describe('a call-out', () => {
  const raise = (more: object = {}) =>
    underWay().when('callout.raise', { callout: 'q1', matter: 'A pipe', ...more }, supervisor);
  const assigned = (to = 'r1') => raise().then().when('callout.assign', { callout: 'q1', to }, convener).then();
  const arrived = (to = 'r1') => assigned(to).when('callout.arrive', { callout: 'q1' }, 'r1').then();
  const resolved = () => arrived().when('callout.resolve', { callout: 'q1', result: 'Dry' }, 'r1').then();

  it('is about a project or an item that is there, and assigned to somebody or some body', () => {
    raise({ project, item: 'lift' }).then();
    raise({ project: 'p9' }).refused('project.unknown');
    raise({ item: 'pond' }).refused('item.unknown');
    const assign = (to: string) => raise().then().when('callout.assign', { callout: 'q1', to }, convener);
    assign('r1').then();
    assign('owners').then();
    assign('nobody').refused('person.unknown', { person: 'nobody' });
  });

  it('is answered by whoever it was assigned to, a member of the body it was, or for a body the authority', () => {
    const arrive = (to: string, by: string | AskedBy) => assigned(to).when('callout.arrive', { callout: 'q1' }, by);
    arrive('r1', 'r1').then();
    arrive('r1', { by: 'r2', for: 'r1', ...helped }).then();
    arrive('r1', authority).refused('callout.not-yours', { callout: 'q1' });
    arrive('owners', authority).then();
    arrive('r1', 'r2').refused('callout.not-yours', { callout: 'q1' });
    arrive('owners', 'o3').then();
    arrive('owners', 'r1').refused('callout.not-yours');
    const resolve = (by: string | AskedBy) => arrived().when('callout.resolve', { callout: 'q1', result: 'Dry' }, by);
    resolve('r1').then();
    resolve(authority).refused('callout.not-yours');
    resolve({ by: 'r2', for: 'r1', ...helped }).then();
    resolve('r2').refused('callout.not-yours');
  });

  it('goes from hand to hand in its order', () => {
    const assign = (from: Given) => from.when('callout.assign', { callout: 'q1', to: 'r2' }, convener);
    assign(assigned()).then();
    assign(arrived()).refused('callout.out-of-turn', { status: 'arrived' });
    arrived().when('callout.confirm', { callout: 'q1' }, supervisor).refused('callout.out-of-turn');
    resolved().when('callout.resolve', { callout: 'q1', result: 'x' }, 'r1').refused('callout.out-of-turn');
    const confirmed = resolved().when('callout.confirm', { callout: 'q1' }, supervisor).then();
    confirmed.when('callout.withdraw', { callout: 'q1', reason: 'x' }, supervisor).refused('callout.out-of-turn');
  });

  it('is judged by whoever raised it, the convener or a supervisor, and not by whoever resolved it', () => {
    const judge = (by: string) => [
      resolved().when('callout.confirm', { callout: 'q1' }, by),
      resolved().when('callout.return', { callout: 'q1', reason: 'x' }, by),
      arrived().when('callout.withdraw', { callout: 'q1', reason: 'x' }, by),
    ];
    for (const by of [supervisor, convener]) for (const asked of judge(by)) asked.then();
    for (const asked of judge('r3')) asked.refused('callout.not-yours' as never);
    const own = arrived().when('callout.resolve', { callout: 'q1', result: 'Dry' }, { by: 'r1' }).then();
    own.when('callout.confirm', { callout: 'q1' }, 'r1').refused('callout.own');
    const byMember = underWay().when('callout.raise', { callout: 'q1', matter: 'A pipe' }, 'c1').then();
    byMember.when('callout.withdraw', { callout: 'q1', reason: 'x' }, 'c1').then();
    byMember.when('callout.withdraw', { callout: 'q1', reason: 'x' }, 'c2').refused('callout.not-yours');
  });

  it('of a project keeps it from being completed, and of nothing in particular does not', () => {
    const complete = (more: object) =>
      reached(started())
        .when('callout.raise', { callout: 'q1', matter: 'A pipe', ...more }, supervisor)
        .then()
        .when('project.complete', { project }, executor);
    complete({ project }).refused('callout.open', { callouts: ['q1'] });
    complete({ project: 'p-lamps' }).then();
    complete({}).then();
  });
});

describe('a claim without an hour', () => {
  it('is taken without a clock, and never too late', () => {
    const taken = underWay()
      .when('claim.post', { claim: 'w1', title: 'A ride' }, 'r1')
      .then()
      .when('claim.take', { claim: 'w1' }, { by: 'r2', at: '2030-01-01T00:00:00.000Z' })
      .then();
    expect(taken.state.deadlines).toEqual({});
  });
});

describe('a change', () => {
  const schedule = (from: Given, milestone: string, due = '2026-09-01') =>
    from.when(
      'change.request',
      { project, change: 'g1', alters: { kind: 'schedule', milestone, due }, reason: 'x' },
      executor,
    );

  it('of the schedule is of a milestone that is ahead', () => {
    schedule(started(), 'built').then();
    schedule(started(), 'opened').refused('milestone.unknown', { milestone: 'opened' });
    schedule(reached(), 'built').refused('milestone.reached', { milestone: 'built' });
  });

  it('of the schedule, approved, sets the clock anew', () => {
    const moved = schedule(started(), 'built').then().when('change.decide', approveIt, convener).then();
    expect(moved.state.deadlines[`milestone:${project}:built`]?.due).toBe('2026-09-01T16:00:00.000Z');
    const declined = schedule(started(), 'built')
      .then()
      .when('change.decide', { ...approveIt, decision: 'decline', reason: 'x' }, convener)
      .then();
    expect(declined.state.deadlines).toEqual(started().state.deadlines);
  });

  it('of a budget of nothing is material as soon as it is anything', () => {
    const plan = { budget: 0, funding: [] };
    const free = at('conversion.screening')
      .when('project.screen', { project, decision: 'return', reason: 'For nothing' }, convener)
      .then()
      .when('project.amend', { project, reason: 'x', ...plan }, executor)
      .then()
      .when('project.submit', { project }, executor)
      .then()
      .whenEach('project.score', [
        [{ project, scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1'],
        [{ project: 'p-lamps', scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1'],
      ])
      .whenEach('project.screen', [
        [{ project, decision: 'approve' }, convener],
        [{ project: 'p-lamps', decision: 'approve' }, convener],
      ])
      .when('conversion.conclude', {}, convener)
      .then()
      .when('project.start', { project }, executor)
      .then();
    const change = (to: number) => requested(to, free).when('change.decide', approveIt, convener);
    change(0).then({ finding: { material: false } });
    change(1).refused('change.material', { from: 0, to: 1 });
  });

  it('undecided keeps a project from being completed', () => {
    const asked = reached(requested());
    asked.when('project.complete', { project }, executor).refused('change.open');
    asked.when('change.decide', approveIt, convener).then().when('project.complete', { project }, executor).then();
    expect(budget(5).alters.budget).toBe(5);
  });
});

describe('what was sent back', () => {
  it('takes its project along, and leaves what was withdrawn, and the projects of others', () => {
    const second = at('conversion.drafting').when(
      'project.draft',
      { ...at('conversion.screening').state.projects[project], project: 'p2', item: 'lift' } as never,
      executor,
    ).refusal;
    expect(second?.code).toBe('malformed');
    const withdrawn = at('conversion.screening').when('project.withdraw', { project, reason: 'x' }, executor).then();
    const back = withdrawn.when('conversion.send-back', { items: ['lift'], reason: 'x' }, convener).then();
    expect(back.state.projects[project]?.status).toBe('withdrawn');
    expect(back.state.projects['p-lamps']?.status).toBe('submitted');
    const sent = at('conversion.screening')
      .when('conversion.send-back', { items: ['lift'], reason: 'x' }, convener)
      .then();
    expect(sent.state.projects[project]?.status).toBe('superseded');
  });

  it('is decided, and not being carried out', () => {
    const back = (items: string[]) =>
      at('conversion.screening').when('conversion.send-back', { items, reason: 'x' }, convener);
    back(['lift']).then({ place: 'deliberation.planning' });
    back(['lift', 'lamps']).then();
    back(['pond']).refused('item.unknown');
  });
});

describe('projects', () => {
  it('are shown to those who run the matter, and to nobody else', () => {
    const shown = (person: string) => [...view(started().snapshot, person).projects].map(({ project: id }) => id);
    expect(shown(convener)).toEqual(['p-lift', 'p-lamps']);
    expect(shown('nobody')).toEqual([]);
  });

  it('keep their ledger by the line, each name once', () => {
    const receive = (from: Given, line: string, amount = 5) =>
      from.when('money.receive', { project, line, source: 'residents', amount }, treasurer);
    const one = receive(started(), 'n1').then();
    receive(one, 'n1').refused('line.exists', { line: 'n1' });
    receive(one, 'n2').then();
    one.when('money.receive', { project, line: 'n3', source: 'mars', amount: 5 }, treasurer).refused('source.unknown');
  });

  it('are inspected, and a defect is resolved by the inspection that says so', () => {
    const inspect = (from: Given, inspection: string, result: 'ok' | 'defects', resolves?: string[]) =>
      from.when('inspection.record', { project, inspection, result, ...(resolves && { resolves }) }, supervisor);
    const two = inspect(inspect(completed(), 'i1', 'defects').then(), 'i2', 'defects').then();
    const accept = (from: Given) => from.when('project.accept', { project }, supervisor);
    accept(two).refused('inspection.unresolved', { inspections: ['i1', 'i2'] });
    accept(inspect(two, 'i3', 'ok', ['i1']).then()).refused('inspection.unresolved', { inspections: ['i2'] });
    accept(inspect(two, 'i3', 'ok', ['i1', 'i2']).then()).then();
    inspect(two, 'i3', 'ok', ['i9']).refused('inspection.unknown');
    accept(inspect(completed(), 'i1', 'ok').then()).then();
  });
});

describe('an evaluation', () => {
  const about = { of: 'consultation' as const };
  const open = (from: Given, survey: string, more: object = {}) =>
    from.when('survey.open', { survey, about, days: 7, ...more }, convener);
  const scores = { goals: 1, satisfaction: 1, resources: 1 };
  const rated = (from: Given, survey: string) =>
    from
      .whenEach(
        'rating.give',
        ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((person) => [{ survey, scores }, person] as const),
      )
      .when('survey.close', { survey }, convener)
      .then();
  const rating = () => at('evaluation.rating');

  it('asks about what is there, of bodies and people who are', () => {
    open(rating(), 's1', { about: { of: 'project', project } }).then();
    open(rating(), 's1', { about: { of: 'project', project: 'p9' } }).refused('project.unknown');
    open(rating(), 's1', { about: { of: 'item', item: 'lift' } }).then();
    open(rating(), 's1', { about: { of: 'item', item: 'pond' } }).refused('item.unknown');
    const raters = (more: object) => open(rating(), 's1', { raters: { bodies: [], kinds: [], people: [], ...more } });
    raters({ bodies: ['owners'] }).then();
    raters({ bodies: ['owners', 'senate'] }).refused('body.unknown', { body: 'senate' });
    raters({ people: ['r1'] }).then();
    raters({ people: ['r1', 'nobody'] }).refused('person.unknown', { person: 'nobody' });
  });

  it('is answered by members of those bodies, persons of those kinds or those named; by whoever is known where none is', () => {
    const rate = (raters: object, person: string) =>
      open(rating(), 's1', { raters: { bodies: [], kinds: [], people: [], ...raters } })
        .then()
        .when('rating.give', { survey: 's1', scores }, person);
    rate({ bodies: ['owners'] }, 'o1').then();
    rate({ bodies: ['owners'] }, 'r1').refused('rating.not-a-rater', { person: 'r1' });
    rate({ kinds: ['resident'] }, 'r1').then();
    rate({ kinds: ['resident'] }, 'o1').refused('rating.not-a-rater');
    rate({ kinds: ['resident', 'owner'] }, 'o1').then();
    rate({ people: ['o1'] }, 'o1').then();
    rate({ people: ['o1'] }, 'o2').refused('rating.not-a-rater');
    rate({}, 'o2').then();
    rate({}, convener).then();
  });

  it('that has something put right names what was accepted, unless it names something itself', () => {
    const found = rated(open(rating(), 's1').then(), 's1').when('evaluation.find', {}, convener).then();
    const conclude = (more: object) =>
      found.when('evaluation.conclude', { reason: 'Noise', ...more } as never, convener);
    conclude({ way: 'rectify' }).then({ finding: { next: 'rectify', projects: ['p-lift', 'p-lamps'], items: [] } });
    conclude({ way: 'rectify', projects: ['p-lamps'] }).then({ finding: { projects: ['p-lamps'] } });
    conclude({ way: 'rectify', projects: ['p-lamps', 'p9'] }).refused('project.unknown', { project: 'p9' });
    conclude({ way: 'redeliberate' }).then({ finding: { items: ['lift', 'lamps'], projects: [] } });
    conclude({ way: 'redeliberate', items: ['lift'] }).then({ finding: { items: ['lift'] } });
    conclude({ way: 'redeliberate', items: ['pond'] }).refused('item.unknown');
    conclude({ way: 'redeliberate', items: ['covenant'] }).refused('item.not-decided');
    conclude({ way: 'new-topic' }).refused('follow-up.missing');
    conclude({ way: 'new-topic', follows: 'c2' }).then();
    conclude({ way: 'done' }).refused('evaluation.unsatisfied');
    conclude({ way: 'rectify', reason: undefined }).refused('reason.missing');
  });

  it('the second time counts what was asked since, and not what was counted before', () => {
    const review = (from: Given, id: string) =>
      from.when('review.submit', { review: id, about, share: { num: 7, den: 10 }, text: 'x' }, supervisor).then();
    const found = rated(open(review(rating(), 'z1'), 's1').then(), 's1')
      .when('evaluation.find', {}, convener)
      .then({ finding: { surveys: ['s1'], ratings: 6, reviews: [{ review: 'z1', num: 7, den: 10 }] } });
    const again = found
      .when('evaluation.conclude', { way: 'rectify', reason: 'Noise', projects: [project] }, convener)
      .then()
      .when(
        'project.rectify',
        { project, milestones: [{ milestone: 'again', title: 'Quieter', due: '2027-01-01' }], reason: 'x' },
        convener,
      )
      .then()
      .when('milestone.reach', { project, milestone: 'again' }, executor)
      .then()
      .when('project.complete', { project }, executor)
      .then()
      .when('project.accept', { project }, supervisor)
      .then()
      .when('implementation.conclude', {}, convener)
      .then();
    again.when('evaluation.find', {}, convener).refused('survey.missing');
    rated(open(again, 's2').then(), 's2')
      .when('evaluation.find', {}, convener)
      .then({ finding: { surveys: ['s2'], ratings: 6, reviews: [] } });
  });

  it('is enough from the least number of ratings on, and satisfied from exactly the share on', () => {
    const given = (ratings: number, points: number) =>
      open(rating(), 's1')
        .then()
        .whenEach(
          'rating.give',
          ['r1', 'r2', 'r3', 'r4', 'r5', 'r6']
            .slice(0, ratings)
            .map(
              (person) =>
                [{ survey: 's1', scores: { goals: points, satisfaction: points, resources: points } }, person] as const,
            ),
        )
        .when('survey.close', { survey: 's1' }, convener)
        .then()
        .when('evaluation.find', {}, convener);
    given(6, 4).then({ finding: { enough: true, satisfied: true, check: { left: '600', right: '600' } } });
    given(6, 3).then({ finding: { enough: true, satisfied: false } });
    const few = given(5, 4).then({ finding: { enough: false, ratings: 5, minRatings: 6 } });
    few.when('evaluation.conclude', { way: 'done' }, convener).refused('evaluation.too-few', { ratings: 5 });
    few.when('evaluation.reopen', { reason: 'x' }, convener).then({ place: 'evaluation.rating' });
    given(6, 3).then().when('evaluation.reopen', { reason: 'x' }, convener).refused('evaluation.enough');
    given(6, 4).then().when('evaluation.conclude', { way: 'done' }, convener).then({ place: 'closed.done' });
  });

  it('is reviewed by no body that was responsible for it', () => {
    const review = (by: string, body: string) =>
      rating().when('review.submit', { review: 'z1', about, body, share: { num: 1, den: 1 }, text: 'x' }, by);
    review('o1', 'owners').then();
    review('c1', 'council').refused('review.own');
  });
});

describe('raters', () => {
  const open = (raters: object, from = at('evaluation.rating')) =>
    from
      .when(
        'survey.open',
        {
          survey: 's1',
          about: { of: 'consultation' },
          days: 7,
          raters: { bodies: [], kinds: [], people: [], ...raters },
        },
        convener,
      )
      .then();
  const scores = { goals: 5, satisfaction: 5, resources: 5 };
  const rate = (from: Given, person: string) => from.when('rating.give', { survey: 's1', scores }, person);

  it('of a kind are of it whatever else they are, and whoever is of none is none', () => {
    const people = [
      { person: 'both', kinds: ['tenant', 'resident'] },
      { person: 'tenant', kinds: ['tenant'] },
      { person: 'bare' },
    ];
    const charter = { ...hepingRoad, vote: { ...hepingRoad.vote, mayCloseEarly: true } };
    const opening = openingUnder(charter, []);
    const known = at('evaluation.rating', { charter });
    expect(known.state.people.get(convener)?.kinds).toBeUndefined();
    expect(opening.people?.some(({ kinds }) => kinds === undefined)).toBe(true);
    rate(open({ kinds: ['resident'] }), convener).refused('rating.not-a-rater');
    const admitted = at('implementation.underWay').when('person.admit', { people }, recorder).then();
    const done = admitted
      .whenEach('project.terminate', [
        [{ project, reason: 'x' }, convener],
        [{ project: 'p-lamps', reason: 'x' }, convener],
      ])
      .when('implementation.conclude', {}, convener)
      .then();
    const asked = open({ kinds: ['resident'] }, done);
    rate(asked, 'both').then();
    rate(asked, 'tenant').refused('rating.not-a-rater');
    rate(asked, 'bare').refused('rating.not-a-rater');
  });

  it('think again by scores that count, and of a survey that is open', () => {
    const rated = rate(open({}), 'r1').then();
    const again = (scores: Record<string, number>, by: string, from = rated) =>
      from.when('rating.correct', { survey: 's1', rater: 'r1', scores, reason: 'x' }, by);
    again({ ...scores, goals: 4 }, 'r1').then();
    again({ ...scores, goals: 6 }, 'r1').refused('rating.malformed', { criterion: 'goals', max: 5 });
    again({ goals: 4 }, 'r1').refused('rating.malformed');
    again(scores, 'r2').refused('rating.not-yours');
    const closed = rated.when('survey.close', { survey: 's1' }, convener).then();
    closed.when('survey.close', { survey: 's1' }, convener).refused('survey.closed');
    again(scores, 'r1', closed).refused('rating.not-yours');
    again(scores, recorder, closed).then();
    const found = closed
      .when('evaluation.find', {}, convener)
      .then()
      .when('evaluation.conclude', { way: 'rectify', reason: 'x', projects: [project] }, convener)
      .then();
    expect(found.state.surveys['s1']?.spent).toBe(true);
  });
});

describe('what was shelved', () => {
  it('leaves what was decided to go on: to be built where anything is, and adopted where nothing is', () => {
    const rest = (items: Parameters<typeof at>[1]) =>
      at('conversion.drafting', items)
        .when('conversion.send-back', { items: ['lamps'], reason: 'x' }, convener)
        .then()
        .when('deliberation.conclude', { way: 'shelve', reply: 'x' }, convener);
    rest({}).then({ place: 'conversion.drafting', finding: { way: 'conversion' } });
    rest({ items: [covenant(), lamps] }).then({ place: 'closed.adopted', finding: { way: 'adopted' } });
  });
});

describe('a suspended project', () => {
  it('moves every clock that stood, and not the one that was set anew meanwhile', () => {
    const milestones = [
      { milestone: 'one', title: 'x', due: '2026-08-01' },
      { milestone: 'two', title: 'x', due: '2026-08-02' },
    ];
    const both = completed()
      .when('project.rectify', { project, milestones, reason: 'x' }, convener)
      .then()
      .when('project.suspend', { project, reason: 'Frost' }, supervisor)
      .then();
    const from = both.now;
    const moved = both
      .when(
        'change.request',
        { project, change: 'g1', alters: { kind: 'schedule', milestone: 'one', due: '2026-10-01' }, reason: 'x' },
        executor,
      )
      .then()
      .when('change.decide', approveIt, convener)
      .then()
      .when('project.resume', { project }, { by: supervisor, at: plus(from, { days: 9 }) })
      .then();
    expect(moved.state.deadlines[`milestone:${project}:one`]?.due).toBe('2026-10-01T16:00:00.000Z');
    expect(moved.state.deadlines[`milestone:${project}:two`]?.due).toBe(plus('2026-08-02T16:00:00.000Z', { days: 9 }));
  });
});

describe('what nobody is shown but those who run the matter', () => {
  it('topics and call-outs, to the convener and not to a stranger', () => {
    const raised = underWay().when('callout.raise', { callout: 'q1', matter: 'A pipe' }, supervisor).then();
    const shown = (person: string) => {
      const { topics, callOuts } = view(raised.snapshot, person);
      return [[...topics].length, [...callOuts].length];
    };
    expect(shown(convener)).toEqual([3, 1]);
    expect(shown('nobody')).toEqual([0, 0]);
  });
});

describe('a refusal', () => {
  it('carries its source where a text is behind it, and nothing of it where none is', () => {
    const hands = polling().when(
      'tally.enter',
      { item: 'lift', form: 'show-of-hands', for: 1, against: 0, abstain: 0, scrutineers: [] },
      teller,
    ).refusal;
    expect(hands).toMatchObject({ code: 'tally.area-counts', source: { en: expect.stringContaining('278') } });
    const unknown = planning().when('item.settle', { item: 'pond', how: 'answered', reply: 'x' }, chair).refusal;
    expect(unknown).toStrictEqual({ code: 'item.unknown', numbers: { item: 'pond' } });
  });
});

describe('topics', () => {
  const submitted = () =>
    at('topics.gathering')
      .when('topic.submit', { topic: 't1', title: 'A bench', text: 'By the pond', channel: 'visit' }, 'r1')
      .then();

  it('are seconded by others, each once, and need as many as the charter says', () => {
    const second = (from: Given, by: string) => from.when('topic.second', { topic: 't1' }, by);
    second(submitted(), 'r1').refused('second.own');
    const one = second(submitted(), 'r2').then();
    second(one, 'r2').refused('second.twice');
    second(one, 'r3').then();
    const accept = (from: Given) =>
      from
        .when('gathering.close', {}, convener)
        .then()
        .when('topic.screen', { topic: 't1', decision: 'accept' }, convener);
    accept(submitted()).refused('seconds.too-few', { seconds: 0, needed: 1 });
    accept(one).then();
    accept(one.when('second.withdraw', { topic: 't1' }, 'r2').then()).refused('seconds.too-few');
    one.when('second.withdraw', { topic: 't1' }, 'r3').refused('second.missing');
  });

  it('are referred to somebody, and turned away with a word', () => {
    const screen = (more: object) =>
      submitted()
        .when('gathering.close', {}, convener)
        .then()
        .when('topic.screen', { topic: 't1', ...more } as never, convener);
    for (const decision of ['answer', 'defer', 'reject']) {
      screen({ decision, reply: 'x' }).then();
      screen({ decision }).refused('reply.missing');
    }
    screen({ decision: 'refer', reply: 'x' }).refused('referral.missing');
    screen({ decision: 'refer', reply: 'x', to: 'street office' }).then();
  });

  it('are corrected by whoever raised them or a clerk, while they are open', () => {
    const correct = (by: string, from = submitted()) =>
      from.when('topic.correct', { topic: 't1', title: 'Two benches', reason: 'x' } as never, by);
    for (const by of ['r1', recorder, convener]) expect(correct(by).refusal?.code).not.toBe('topic.not-yours');
    expect(correct('r2').refusal?.code).toBe('topic.not-yours');
    const gone = submitted().when('topic.withdraw', { topic: 't1', reason: 'x' }, 'r1').then();
    expect(correct('r1', gone).refusal?.code).toBe('topic.closed');
  });

  it('merge into another, with those who stood behind them', () => {
    const two = submitted()
      .when('topic.second', { topic: 't1' }, 'r3')
      .then()
      .when('topic.submit', { topic: 't2', title: 'Benches', text: 'x', channel: 'visit' }, 'r2')
      .then()
      .when('gathering.close', {}, convener)
      .then({ place: 'topics.screening' });
    const merge = (topic: string, into: string) => two.when('topic.merge', { topic, into, reason: 'x' }, recorder);
    merge('t1', 't1').refused('topic.merge-into-itself');
    merge('t1', 't9').refused('topic.unknown', { topic: 't9' });
    merge('t9', 't2').refused('topic.unknown', { topic: 't9' });
    const merged = merge('t1', 't2').then();
    expect([...(merged.state.topics.topics.get('t2')?.seconds.keys() ?? [])].sort()).toEqual(['r1', 'r3']);
    merged
      .when('topic.screen', { topic: 't1', decision: 'accept' }, convener)
      .refused('topic.closed', { status: 'merged' });
    merged.when('topic.screen', { topic: 't2', decision: 'accept' }, convener).then();
    const back = two.when('topic.merge', { topic: 't2', into: 't1', reason: 'x' }, recorder).then();
    expect([...(back.state.topics.topics.get('t1')?.seconds.keys() ?? [])].sort()).toEqual(['r2', 'r3']);
  });
});
