// Every refusal has its nearest admitted neighbour: the same command, of somebody else, at another place, with one thing changed.
import { describe, expect, it } from 'vitest';
import { type Fields, view } from 'yishi';
import { hepingRoad } from 'yishi/charters';
import {
  type AskedBy,
  at,
  covenant,
  type Given,
  given,
  itemsUnder,
  lamps,
  lift,
  openingUnder,
  plus,
  staff,
} from 'yishi/testing';
import { called, collecting, planning, proposed, session, spoke, wanting } from './2-deliberation/moves.js';
import {
  castAll,
  counted,
  external,
  hung,
  notice,
  noticed,
  objected,
  opened,
  polling,
  posted,
  preparing,
  secondTeller,
  teller,
  under,
} from './3-vote/ballots.js';
import { accepted, project, reached, started, underWay } from './5-implementation/works.js';

/** With the help of a clerk, and no mandate. */
const helped = { enteredBy: staff.convener, assisted: true };

const { convener, chair, recorder, executor, supervisor, authority, treasurer } = staff;

describe('the rules of a step are fixed once people have been told of it:', () => {
  const rules = hepingRoad;
  const decided = { body: 'council', document: 'resolution 4', reason: 'It was agreed' };
  type Step = 'deliberation' | 'vote' | 'conversion' | 'implementation' | 'evaluation';
  const amend = (where: Given, step: Step) =>
    where.when('charter.amend', { change: { step, rules: rules[step] } as never, ...decided }, convener);

  it.each<[Step, from: string, open: () => Given, fixed: () => Given]>([
    ['deliberation', 'the call of a round', planning, called],
    ['deliberation', 'a notice, for recusals bear on the vote too', preparing, noticed],
    ['vote', 'its notice', preparing, noticed],
    ['vote', 'its notice, and may change again after the result', () => at('conversion.drafting'), polling],
    ['conversion', 'its beginning', () => posted(polling()), () => at('conversion.drafting')],
    ['implementation', 'its beginning', () => at('conversion.screening'), underWay],
    ['evaluation', 'its beginning', underWay, () => at('evaluation.rating')],
  ])('those of the %s from %s', (step, _from, open, fixed) => {
    amend(open(), step).then();
    amend(fixed(), step).refused('charter.fixed', { step });
  });

  it('by the body that may, and no other', () => {
    const change = { step: 'evaluation', rules: rules.evaluation } as const;
    planning()
      .when('charter.amend', { change, ...decided }, convener)
      .then();
    planning()
      .when('charter.amend', { change, ...decided, body: 'owners' }, convener)
      .refused('charter.not-by-this-body');
  });
});

describe('an opening', () => {
  const opening = openingUnder(hepingRoad, []);
  const open = (fields: object) => given().when('consultation.open', { ...opening, ...fields }, convener);
  const bodies = (parent: string) => [...opening.bodies, { body: 'group', kind: 'group', name: 'Group', parent }];
  const charter = (more: object) => ({ charter: { ...hepingRoad, ...more } });

  it('names bodies under one another that are there', () => {
    open({ bodies: bodies('council') }).then();
    open({ bodies: bodies('senate') }).refused('opening.inconsistent', { problem: 'unknown-body', at: 'senate' });
  });

  it('asks for a second person where the command has a place for one', () => {
    open(charter({ secondPerson: ['ballot.correct', 'ledger.reverse', 'count.recount'] })).then();
    open(charter({ secondPerson: ['note.add'] })).refused('opening.inconsistent', {
      problem: 'unknown-command',
      at: 'note.add',
    });
    open(charter({ secondPerson: ['note.subtract'] })).refused('opening.inconsistent', { at: 'note.subtract' });
  });

  it('gives rights for commands there are, and lets a body amend that is there', () => {
    open(charter({ rights: { 'note.add': ['convener'] } })).then();
    open(charter({ rights: { 'note.subtract': ['convener'] } })).refused('opening.inconsistent', {
      problem: 'unknown-command',
    });
    open(charter({ amendedBy: null })).then();
    open(charter({ amendedBy: 'senate' })).refused('opening.inconsistent', { problem: 'unknown-body', at: 'senate' });
  });

  it('puts two offices in one hand unless the charter refuses that pair', () => {
    const offices = (first: string, second: string, person = 'r1') => ({
      offices: [
        ...(opening.offices ?? []),
        { office: first, person },
        { office: second, person: second === 'scrutineer' ? person : 'r2' },
      ],
    });
    open(offices('teller', 'recorder')).then();
    open(offices('teller', 'scrutineer')).refused('opening.inconsistent', {
      problem: 'office-collision',
      at: 'teller + scrutineer',
    });
    open({ offices: [...(opening.offices ?? []), { office: 'supervisor', person: convener }] }).then();
  });

  it('names everybody and every body once, and officers who are there', () => {
    open({ people: [...(opening.people ?? []), { person: 'new' }] }).then();
    open({ people: [...(opening.people ?? []), { person: 'r1' }] }).refused('opening.inconsistent', {
      problem: 'person-twice',
      at: 'r1',
    });
    open({ bodies: [...opening.bodies, { body: 'council', kind: 'x', name: 'x' }] }).refused('opening.inconsistent', {
      problem: 'body-twice',
      at: 'council',
    });
    open({ offices: [...(opening.offices ?? []), { office: 'chair', person: 'nobody' }] }).refused(
      'opening.inconsistent',
      { problem: 'unknown-person', at: 'nobody' },
    );
  });

  it('brings items where it begins later, with a route where it begins with the vote', () => {
    const later = (begins: string, items: object[]) => open({ ...charter({ begins }), items });
    const routed = itemsUnder({ ...hepingRoad, begins: 'vote' });
    later('deliberation', [{ ...lamps, topics: [] }]).then({ place: 'deliberation.planning' });
    later('deliberation', []).refused('opening.inconsistent', { problem: 'no-items', at: 'deliberation' });
    later('vote', routed).then({ place: 'vote.preparing' });
    later('vote', [...routed, { ...lamps, topics: [] }]).refused('opening.inconsistent', {
      problem: 'no-route',
      at: 'lamps',
    });
    later('topics', []).then({ place: 'topics.gathering' });
  });
});

describe('a deliberation', () => {
  it('closes the debate on one item, and leaves those who want to speak on another', () => {
    const wanted = wanting(wanting(session(), 'c3'), 'c4');
    const other = wanted.when('floor.request', { item: 'lamps', stance: 'for' }, 'c5').then();
    const moved = other
      .when('motion.move', { motion: 'm1', kind: 'close-debate', item: 'lift', text: 'Enough' }, 'c1')
      .then()
      .when('motion.second', { motion: 'm1' }, 'c2')
      .then()
      .when('motion.decide', { motion: 'm1', for: 5, against: 1, abstain: 0 }, chair)
      .then();
    moved.when('floor.grant', { person: 'c3' }, chair).refused('floor.not-requested');
    moved.when('floor.grant', { person: 'c5' }, chair).then();
    moved.when('floor.request', { item: 'lift', stance: 'for' }, 'c6').refused('debate.closed', { item: 'lift' });
    moved.when('floor.request', { item: 'lamps', stance: 'for' }, 'c6').then();
  });

  it('has an option withdrawn or amended by whoever proposed it', () => {
    const withdraw = (by: string) =>
      proposed(session()).when('option.withdraw', { item: 'lift', option: 'steel', reason: 'x' }, by);
    withdraw('c1').then();
    withdraw('c2').refused('option.not-yours', { option: 'steel' });
    const amend = (by: string) =>
      proposed(session()).when('option.amend', { item: 'lift', option: 'steel', text: 'Half of it' }, by);
    amend('c1').then();
    amend(chair).then();
    amend('c2').refused('option.not-yours');
  });

  it('opens with the parties it needs there, and not when one has left', () => {
    const asked = planning()
      .when(
        'round.call',
        {
          form: 'session',
          items: ['lift'],
          opens: plus(planning().now, { days: 5 }),
          invited: ['r1'],
          required: ['r1', 'r2'],
        },
        chair,
      )
      .then();
    const opens = asked.state.deliberation.round?.opens ?? '';
    const there = asked.until(opens).whenEach(
      'attendance.check-in',
      ['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'r1'].map((person) => [{ person }, recorder] as const),
    );
    there.when('session.open', {}, chair).refused('party.absent', { persons: ['r2'] });
    const both = there.when('attendance.check-in', { person: 'r2' }, recorder).then();
    both.when('session.open', {}, chair).then({ place: 'deliberation.session' });
    both.when('session.fail', { reason: 'x' }, chair).refused('quorum.reached');
    there.when('session.fail', { reason: 'x' }, chair).then({ place: 'deliberation.planning' });
    both
      .when('attendance.check-out', { person: 'r1' }, recorder)
      .then()
      .when('session.open', {}, chair)
      .refused('party.absent', { persons: ['r1'] });
  });

  it('goes on to the vote though something else is unfinished, and does not end while it is', () => {
    const begun = underWay()
      .when('claim.post', { claim: 'w1', title: 'A ride' }, 'r1')
      .then()
      .when('implementation.send-back', { projects: [project], to: 'deliberation', reason: 'Dearer' }, convener)
      .then();
    const again = begun
      .when(
        'round.call',
        {
          form: 'written',
          items: ['lift'],
          opens: plus(begun.now, { hours: 1 }),
          closes: plus(begun.now, { days: 1 }),
          invited: ['r1'],
          required: [],
        },
        chair,
      )
      .then()
      .when('round.close', {}, chair)
      .then();
    again
      .when('options.freeze', { item: 'lift' }, chair)
      .then()
      .when('deliberation.conclude', { way: 'vote' }, convener)
      .then({ place: 'vote.preparing', finding: { way: 'vote' } });
    again
      .when('deliberation.conclude', { way: 'shelve', reply: 'x' }, convener)
      .then({ place: 'conversion.drafting', finding: { way: 'conversion' } });
  });

  it('counts what a person has said on each item by itself', () => {
    const twice = ['c1', 'c1'].reduce((given, person) => spoke(given, person), session());
    twice
      .when('floor.request', { item: 'lift', stance: 'for' }, 'c1')
      .refused('speech.used-up', { speeches: 2, max: 2, item: 'lift' });
    twice.when('floor.request', { item: 'lamps', stance: 'for' }, 'c1').then();
  });

  it('in writing ends with as many answers as came in', () => {
    const answered = ['k1', 'k2'].reduce(
      (given, comment) =>
        given.when('comment.submit', { comment, item: 'lift', stance: 'for', text: 'Yes' }, 'r1').then(),
      collecting(),
    );
    const over = answered.when('round.close', {}, chair).then();
    expect(over.state.deliberation.held.at(-1)).toMatchObject({ form: 'written', outcome: 'held', present: 2 });
  });
});

describe('a vote', () => {
  it('is announced to those on its roll and to nobody else', () => {
    const tell = (person: string) => noticed().when('notice.deliver', { person, manner: 'by hand' }, teller);
    tell('o1').then();
    tell('r1').refused('ballot.not-on-roll', { person: 'r1' });
  });

  it('by papers notes which paper came in, and who signed for a unit', () => {
    const members = [
      { person: 'o1', area: 9000, coOwners: ['r1'] },
      { person: 'o2', area: 9000 },
    ];
    const rolled = preparing().when('roll.enter', { body: 'owners', members }, recorder).then();
    const open = opened(rolled.when('notice.post', notice(rolled), convener).then()).whenEach('paper.issue', [
      [{ paper: 'b1', person: 'o1' }, teller],
      [{ paper: 'b2', person: 'o2' }, teller],
    ]);
    const papers = [
      { person: 'r1', choices: { lift: 'for' as const }, paper: 'b1' },
      { person: 'o2', choices: { lift: 'for' as const } },
    ];
    const entered = open
      .when('batch.enter', { batch: 'x1', papers }, teller)
      .then()
      .when('batch.enter', { batch: 'x1', papers }, secondTeller)
      .then();
    expect(counted(entered).state.vote.current?.counts[0]).toMatchObject({
      papers: { issued: 2, returned: 1, outstanding: 1, unnumbered: 1 },
      reconciliation: { coOwners: [{ for: 'o1', by: 'r1' }] },
    });
  });

  it('held elsewhere is checked with those who came, where the document says how many', () => {
    const items = [
      { ...lift, affected: [], route: [{ body: 'owners', rule: 'residents-assembly', held: 'external' as const }] },
    ];
    const there = at('vote.preparing', { items });
    const waiting = there.when('notice.post', notice(there), convener).then({ place: 'vote.external' });
    const heads = (number: number) => ({ heads: number, area: 0 });
    const figures = { roll: heads(100), for: heads(30), against: heads(10), abstain: heads(0) };
    const enter = (more: object) =>
      waiting.when(
        'external.enter',
        {
          item: 'lift',
          authority: 'Street office',
          document: '2026-9',
          outcome: 'passed',
          figures: { ...figures, ...more },
        },
        convener,
      );
    enter({}).refused('external.contradicts', { computed: 'not-formed' });
    enter({ attending: heads(51) }).then({ finding: { judgement: { outcome: 'passed' } } });
    enter({ attending: heads(50) }).refused('external.contradicts', { computed: 'not-formed' });
    enter({ attending: heads(60) }).refused('external.contradicts', { computed: 'failed' });
    expect(external().state.vote.current?.held).toBe('external');
  });

  it('is called again for what was not formed, though something else was', () => {
    const route = [{ ...lift.route[0]!, rule: 'civil-code-278-ordinary' }];
    const items = [
      { ...lift, affected: [], route },
      { ...lift, item: 'ramp', topics: ['t-ramp'], affected: [], route },
    ];
    const there = at('vote.preparing', { ...under({}), items });
    const both = opened(there.when('notice.post', notice(there, { items: ['lift', 'ramp'] }), convener).then());
    const owners = ['o1', 'o2', 'o3', 'o4', 'o5', 'o6'];
    const voted = castAll(both, Object.fromEntries(owners.map((owner) => [owner, 'against'])), 'lift');
    const again = hung(voted)
      .when('result.confirm', { otherwise: 'call-again' }, convener)
      .then({ place: 'vote.preparing', finding: { way: 'next', outcomes: { lift: 'failed', ramp: 'not-formed' } } });
    expect(again.state.items).toMatchObject({ lift: { status: 'failed' }, ramp: { status: 'frozen' } });
    expect(hung(voted).when('result.confirm', { otherwise: 'close' }, convener).then().state.items).toMatchObject({
      lift: { status: 'failed' },
      ramp: { status: 'not-formed' },
    });
  });

  it('is objected to by somebody for somebody, who may withdraw it likewise', () => {
    const filed = posted(polling())
      .when('objection.file', { objection: 'j1', item: 'lift', text: 'x' }, { by: 'r1', for: 'o2', ...helped })
      .then();
    const withdraw = (by: string | AskedBy) => filed.when('objection.withdraw', { objection: 'j1' }, by);
    withdraw('o2').then();
    withdraw({ by: 'r2', for: 'o2', ...helped }).then();
    withdraw('r1').refused('objection.not-yours');
  });

  it('has an objection noted once, and settled when it is withdrawn or upheld', () => {
    const noted = objected().when('objection.note', { objection: 'j1', reason: 'Off the matter' }, convener).then();
    expect(noted.state.vote.current?.objections['j1']?.status).toBe('noted');
    expect(
      objected()
        .when('objection.mediate', { objection: 'j1', mediator: 'r1', outcome: 'agreed', text: 'Tea' }, authority)
        .then().state.vote.current?.objections['j1']?.status,
    ).toBe('mediated');
  });
});

describe('what is given', () => {
  const offered = () =>
    at('conversion.drafting').when('offer.make', { offer: 'f1', kind: 'labour', title: 'Two hands' }, 'r1').then();
  const withdraw = (by: string | AskedBy) => offered().when('offer.withdraw', { offer: 'f1', reason: 'x' }, by);

  it('is taken back by whoever gave it, by somebody for them, or by the convener', () => {
    withdraw('r1').then();
    withdraw({ by: 'r2', for: 'r1', ...helped }).then();
    withdraw(convener).then();
    withdraw('r2').refused('offer.not-yours', { offer: 'f1' });
    withdraw(executor).refused('offer.not-yours');
  });

  it('is matched to what is needed, as long as it is offered', () => {
    const match = (from: Given) => from.when('offer.match', { offer: 'f1', item: 'lift' }, convener);
    match(offered()).then();
    match(withdraw('r1').then()).refused('offer.withdrawn');
  });
});

describe('a project', () => {
  const score = (from: Given) =>
    from.when('project.score', { project, scores: { need: 5, feasibility: 5, effect: 5 } }, 'c1');

  it('is scored while it waits for its screening, and not before or after', () => {
    score(at('conversion.screening')).then();
    const returned = at('conversion.screening')
      .when('project.screen', { project, decision: 'return', reason: 'Vague' }, convener)
      .then();
    score(returned).refused('project.out-of-turn', { status: 'returned', verb: 'score' });
    score(at('conversion.screening').when('project.withdraw', { project, reason: 'x' }, executor).then()).refused(
      'project.out-of-turn',
    );
  });

  it('is screened once, and while it waits for it', () => {
    const screen = (from: Given) => from.when('project.screen', { project, decision: 'reject', reason: 'x' }, convener);
    screen(at('conversion.screening')).then();
    screen(screen(at('conversion.screening')).then()).refused('project.out-of-turn', { status: 'rejected' });
  });

  it('takes money once it is approved, and pays once it is under way', () => {
    const receive = (from: Given) =>
      from.when('money.receive', { project, line: 'n1', source: 'residents', amount: 5 }, treasurer);
    const spend = (from: Given) =>
      from.when('money.spend', { project, line: 'n2', source: 'residents', amount: 5, text: 'x' }, treasurer);
    receive(underWay()).then();
    spend(receive(underWay()).then()).refused('project.out-of-turn', { status: 'approved', verb: 'spend' });
    spend(receive(started()).then()).then();
  });
});

describe('an evaluation', () => {
  const survey = (from: Given) =>
    from.when('survey.open', { survey: 's1', about: { of: 'consultation' }, days: 7 }, convener).then();
  const scores = { goals: 1, satisfaction: 1, resources: 1 };
  const rated = () =>
    survey(at('evaluation.rating')).whenEach(
      'rating.give',
      ['r1', 'r2', 'r3', 'r4', 'r5', 'r6'].map((person) => [{ survey: 's1', scores }, person] as const),
    );
  const found = () =>
    rated().when('survey.close', { survey: 's1' }, convener).then().when('evaluation.find', {}, convener).then();

  it('shows how many have answered and who has, and never what anybody said', () => {
    const shown = (person: string, from = rated()) => view(from.snapshot, person).surveys;
    const closes = rated().state.surveys['s1']?.closes;
    expect(shown('r1')).toEqual([
      { survey: 's1', about: { of: 'consultation' }, closes, open: true, ratings: 6, rated: true, mayRate: false },
    ]);
    expect(shown('o1')).toMatchObject([{ rated: false }]);
    expect(shown('r1', found())).toMatchObject([{ open: false, ratings: 6 }]);
  });

  type Conclusion = Fields<'evaluation.conclude'>;
  it.each<[how: string, conclusion: Conclusion, place: string]>([
    ['put right', { way: 'rectify', reason: 'Noise', projects: [project] }, 'implementation.underWay'],
    ['talked over again', { way: 'redeliberate', reason: 'Noise', items: ['lift'] }, 'deliberation.planning'],
  ])('that has something %s asks anew next time', (_how, conclusion, place) => {
    const back = found().when('evaluation.conclude', conclusion, convener).then({ place });
    expect(back.state.surveys['s1']?.spent).toBe(true);
    expect(found().state.surveys['s1']?.spent).toBe(false);
  });

  it('is reviewed by those who watch over it, or for a body by its members', () => {
    const review = (by: string, body?: string) =>
      at('evaluation.rating').when(
        'review.submit',
        {
          review: 'z1',
          about: { of: 'consultation' },
          share: { num: 10, den: 10 },
          text: 'Good',
          ...(body && { body }),
        },
        by,
      );
    review(supervisor).then();
    review(authority).then();
    review('r1').refused('review.not-entitled', { person: 'r1' });
    review('o1', 'owners').then();
    review('r1', 'owners').refused('review.not-entitled');
    review('r1', 'senate').refused('body.unknown', { body: 'senate' });
    at('evaluation.rating')
      .when(
        'review.submit',
        { review: 'z1', about: { of: 'consultation' }, share: { num: 11, den: 10 }, text: 'x' },
        supervisor,
      )
      .refused('review.share', { num: 11, den: 10 });
  });
});

describe('whoever signs in', () => {
  const signIn = (person: string, by: string = recorder) => called().when('attendance.check-in', { person }, by);

  it('is known, does it for themselves or has it done by whoever keeps the list, and once', () => {
    signIn('r1').then();
    signIn('r1', 'r1').then();
    signIn('r1', 'r2').refused('attendance.not-yours', { person: 'r1' });
    signIn('nobody').refused('person.unknown', { person: 'nobody' });
    signIn('r1').then().when('attendance.check-in', { person: 'r1' }, recorder).refused('attendance.present');
    for (const keeper of [recorder, teller, convener, chair]) signIn('r1', keeper).then();
  });

  it('comes again after leaving', () => {
    const gone = signIn('r1').then().when('attendance.check-out', { person: 'r1' }, recorder).then();
    gone.when('attendance.check-out', { person: 'r1' }, recorder).refused('attendance.absent');
    gone.when('attendance.check-in', { person: 'r1' }, recorder).then();
  });
});

describe('a study of the topics', () => {
  const sendBack = (from: Given) => from.when('study.decide', { decision: 'return', opinion: 'Say more' }, convener);
  const again = (from: Given) => from.when('screening.close', {}, convener).then({ place: 'topics.study' });

  it('returns them as often as the charter lets, and passes them then', () => {
    const twice = again(sendBack(again(sendBack(at('topics.study')).then())).then());
    sendBack(twice).refused('study.returns-used-up', { returns: 2, max: 2 });
    twice.when('study.decide', { decision: 'pass', opinion: 'Well' }, convener).then({ place: 'topics.agenda' });
  });
});

describe('a suspension', () => {
  it('leaves what was over at its very moment as it was', () => {
    const due = plus(underWay().now, { days: 2 });
    const claimed = underWay().when('claim.post', { claim: 'w1', title: 'A ride', due }, 'r1').then();
    const back = claimed
      .when('consultation.suspend', { reason: 'Flood' }, { by: convener, at: due })
      .then()
      .later({ days: 10 })
      .when('consultation.resume', {}, convener)
      .then();
    back.when('claim.take', { claim: 'w1' }, 'r2').refused('claim.past', { due });
  });
});

describe('whoever only ever agreed', () => {
  it('adopts what executes itself, and converts what does not', () => {
    const agreed = (item: typeof lamps) =>
      at('deliberation.session', { items: [item] })
        .when('consensus.test', { item: item.item, objections: [] }, chair)
        .then()
        .when('round.close', {}, chair)
        .then();
    const conclude = (item: typeof lamps, way: 'adopt' | 'convert') =>
      agreed(item).when('deliberation.conclude', { way }, convener);
    const own = { ...covenant(), route: [] };
    conclude(own, 'adopt').then({ place: 'closed.adopted' });
    conclude(own, 'convert').refused('items.not-adoptable', { items: ['covenant'] });
    conclude(lamps, 'convert').then({ place: 'conversion.drafting' });
    conclude(lamps, 'adopt').refused('items.not-adoptable', { items: ['lamps'] });
  });

  it('with a milestone reached and the work accepted has nothing left to do on it', () => {
    expect(reached().state.deadlines).toEqual({});
    expect(accepted().state.projects[project]?.status).toBe('accepted');
  });
});
